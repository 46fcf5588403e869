import type { Point } from './scene.ts';

/**
 * How deep two convex polygons overlap: the shortest way, in px, that one would have to move to be free of the other; 0 where they
 * are apart.
 */
export function overlapDepth(a: readonly Point[], b: readonly Point[]): number {
  return depthAlong(separatingAxes(a, b), 0, 0);
}

/**
 * What has to be known of two convex polygons to tell their overlap wherever they are moved: for each side its normal (x, y) and
 * how far the first reaches beyond the second along it and the other way (separating axes).
 */
export function separatingAxes(a: readonly Point[], b: readonly Point[]): Float64Array {
  const axes = new Float64Array(4 * (a.length + b.length));
  let count = 0;
  for (const polygon of [a, b]) {
    polygon.forEach((from, i) => {
      const to = polygon[(i + 1) % polygon.length] ?? from;
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      if (length === 0) return;
      const x = (to[1] - from[1]) / length;
      const y = -(to[0] - from[0]) / length;
      const [aLow, aHigh] = extentAlong(a, x, y);
      const [bLow, bHigh] = extentAlong(b, x, y);
      axes.set([x, y, aHigh - bLow, bHigh - aLow], count);
      count += 4;
    });
  }
  return axes.subarray(0, count);
}

/** The depth of overlap, as of `overlapDepth`, after the first polygon has been moved by (dx, dy) px against the second. */
export function depthAlong(axes: Float64Array, dx: number, dy: number): number {
  let depth = Infinity;
  for (let i = 0; i < axes.length; i += 4) {
    const along = dx * (axes[i] ?? 0) + dy * (axes[i + 1] ?? 0);
    depth = Math.min(depth, (axes[i + 2] ?? 0) + along, (axes[i + 3] ?? 0) - along);
    if (depth <= 0) return 0;
  }
  return depth;
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

function extentAlong(polygon: readonly Point[], axisX: number, axisY: number): readonly [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (const [x, y] of polygon) {
    const along = x * axisX + y * axisY;
    if (along < low) low = along;
    if (along > high) high = along;
  }
  return [low, high];
}
