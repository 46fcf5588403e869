import type { Point } from './scene.ts';

/**
 * How deep two convex polygons overlap: the shortest way, in px, that one would have to move to be free of the other; 0 where they
 * are apart (separating axes).
 */
export function overlapDepth(a: readonly Point[], b: readonly Point[]): number {
  return Math.min(depthAlongNormals(a, a, b), depthAlongNormals(b, a, b));
}

/** Whether a convex polygon holds any point of a line of points, or comes nearer to it than `reachPx`. */
export function isNearLine(polygon: readonly Point[], line: readonly Point[], reachPx: number): boolean {
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1];
    const b = line[i];
    if (a && b && overlapDepth(polygon, segmentBox(a, b, reachPx)) > 0) return true;
  }
  return false;
}

/** The four corners of a bar: its middle, the direction across it (unit), its thickness that way and its length the other. */
export function barCorners(at: Point, direction: Point, thicknessPx: number, lengthPx: number): readonly Point[] {
  const [ux, uy] = direction;
  const corner = (along: number, across: number): Point => [
    at[0] + (ux * along * thicknessPx) / 2 - (uy * across * lengthPx) / 2,
    at[1] + (uy * along * thicknessPx) / 2 + (ux * across * lengthPx) / 2,
  ];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

function segmentBox(a: Point, b: Point, reachPx: number): readonly Point[] {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const direction: Point = length === 0 ? [1, 0] : [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  return barCorners([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], direction, length, 2 * reachPx);
}

function depthAlongNormals(of: readonly Point[], a: readonly Point[], b: readonly Point[]): number {
  let depth = Infinity;
  for (let i = 0; i < of.length && depth > 0; i++) {
    const from = of[i];
    const to = of[(i + 1) % of.length];
    if (!from || !to) continue;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length === 0) continue;
    const axis: Point = [(to[1] - from[1]) / length, -(to[0] - from[0]) / length];
    const [aLow, aHigh] = extentAlong(a, axis);
    const [bLow, bHigh] = extentAlong(b, axis);
    depth = Math.min(depth, aHigh - bLow, bHigh - aLow);
  }
  return Math.max(0, depth);
}

function extentAlong(polygon: readonly Point[], axis: Point): readonly [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (const [x, y] of polygon) {
    const along = x * axis[0] + y * axis[1];
    if (along < low) low = along;
    if (along > high) high = along;
  }
  return [low, high];
}
