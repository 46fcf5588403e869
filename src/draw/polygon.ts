import { boxAround } from './polyline.ts';
import type { Point } from './scene.ts';

/** Whether two convex polygons share any area. */
export function polygonsMeet(a: readonly Point[], b: readonly Point[]): boolean {
  return !arePartedBy(a, a, b) && !arePartedBy(b, a, b);
}

/* Whether two polygons lie to either side of one of these sides. */
function arePartedBy(sides: readonly Point[], a: readonly Point[], b: readonly Point[]): boolean {
  for (let i = 0; i < sides.length; i++) {
    const from = sides[i];
    const to = sides[i + 1 === sides.length ? 0 : i + 1];
    if (!from || !to) continue;
    const dx = to[0] - from[0];
    const dy = to[1] - from[1];
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length === 0) continue;
    const x = dy / length;
    const y = -dx / length;
    const reach = mostAlong(a, x, y) + mostAlong(b, -x, -y);
    if (reach <= 0 || mostAlong(b, x, y) + mostAlong(a, -x, -y) <= 0) return true;
  }
  return false;
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
      axes[count] = x;
      axes[count + 1] = y;
      axes[count + 2] = mostAlong(a, x, y) + mostAlong(b, -x, -y);
      axes[count + 3] = mostAlong(b, x, y) + mostAlong(a, -x, -y);
      count += 4;
    });
  }
  return axes.subarray(0, count);
}

/**
 * How deep two convex polygons overlap once the first has been moved by (dx, dy) px against the second: the shortest way, in px, that one
 * would have to move to be free of the other; 0 where they are apart.
 */
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
  const { x0, y0, x1, y1 } = boxAround(polygon, reachPx);
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1];
    const b = line[i];
    if (!a || !b) continue;
    if ((a[0] < x0 && b[0] < x0) || (a[0] > x1 && b[0] > x1) || (a[1] < y0 && b[1] < y0) || (a[1] > y1 && b[1] > y1))
      continue;
    if (polygonsMeet(polygon, segmentBox(a, b, reachPx))) return true;
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

/* How far a polygon reaches in a direction. */
function mostAlong(polygon: readonly Point[], x: number, y: number): number {
  let most = -Infinity;
  for (const point of polygon) {
    const along = point[0] * x + point[1] * y;
    if (along > most) most = along;
  }
  return most;
}
