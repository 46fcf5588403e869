import type { Point } from '../draw/scene.ts';

/** A quadratic Bezier curve: its first point, its control point and its last point. */
export type Quadratic = readonly [start: Point, control: Point, end: Point];

const STEPS = 24;
const ROUNDS = 3;

/**
 * A quadratic curve from the first to the last of the points that lies near to them all, and how far the farthest point is from it, in
 * the points' own unit: the one with their direction at both ends, or the one of least squares, whichever is nearer.
 */
export function fittedQuadratic(points: readonly Point[]): { readonly curve: Quadratic; readonly errorPx: number } {
  const least = withError(leastSquares(points), points);
  const control = crossingOfEnds(points);
  if (!control) return least;
  const tangent = withError([least.curve[0], control, least.curve[2]], points);
  return tangent.errorPx < least.errorPx ? tangent : least;
}

function withError(
  curve: Quadratic,
  points: readonly Point[],
): { readonly curve: Quadratic; readonly errorPx: number } {
  return { curve, errorPx: points.reduce((most, point) => Math.max(most, distanceTo(curve, point)), 0) };
}

function leastSquares(points: readonly Point[]): Quadratic {
  const start = points[0] ?? [0, 0];
  const end = points.at(-1) ?? start;
  let shares = sharesOfWay(points);
  let curve: Quadratic = [start, controlFor(points, shares, start, end), end];
  // The shares of the way are only a guess of the curve's own parameter, mended step by step (Gauss and Newton).
  for (let round = 0; round < ROUNDS; round++) {
    const last: Quadratic = curve;
    shares = shares.map((share, at) => nearerParameter(last, points[at] ?? start, share));
    curve = [start, controlFor(points, shares, start, end), end];
  }
  return curve;
}

/* Where the directions at both ends meet; exact for points at even steps of a quadratic curve. */
function crossingOfEnds(points: readonly Point[]): Point | null {
  const [a, b, c] = points;
  const [x, y, z] = [points.at(-3), points.at(-2), points.at(-1)];
  if (!a || !b || !c || !x || !y || !z) return null;
  const out = [-3 * a[0] + 4 * b[0] - c[0], -3 * a[1] + 4 * b[1] - c[1]] as const;
  const back = [-3 * z[0] + 4 * y[0] - x[0], -3 * z[1] + 4 * y[1] - x[1]] as const;
  const cross = out[0] * back[1] - out[1] * back[0];
  if (Math.abs(cross) < 1e-6 * Math.hypot(...out) * Math.hypot(...back)) return null;
  const along = ((z[0] - a[0]) * back[1] - (z[1] - a[1]) * back[0]) / cross;
  return along > 0 ? [a[0] + along * out[0], a[1] + along * out[1]] : null;
}

/** The point of a quadratic curve at a parameter from 0 to 1. */
export function pointOn([[ax, ay], [bx, by], [cx, cy]]: Quadratic, t: number): Point {
  const [u, v, w] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return [u * ax + v * bx + w * cx, u * ay + v * by + w * cy];
}

function controlFor(points: readonly Point[], shares: readonly number[], start: Point, end: Point): Point {
  let [sumX, sumY, weights] = [0, 0, 0];
  points.forEach(([x, y], at) => {
    const t = shares[at] ?? 0;
    const [u, v, w] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    sumX += v * (x - u * start[0] - w * end[0]);
    sumY += v * (y - u * start[1] - w * end[1]);
    weights += v * v;
  });
  return weights > 0 ? [sumX / weights, sumY / weights] : [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
}

function sharesOfWay(points: readonly Point[]): readonly number[] {
  let way = 0;
  const ways = points.map(([x, y], at) => {
    const [beforeX, beforeY] = points[at - 1] ?? [x, y];
    return (way += Math.hypot(x - beforeX, y - beforeY));
  });
  return ways.map((covered) => (way === 0 ? 0 : covered / way));
}

function nearerParameter(curve: Quadratic, [x, y]: Point, t: number): number {
  const [[ax, ay], [bx, by], [cx, cy]] = curve;
  const [px, py] = pointOn(curve, t);
  const [dx, dy] = [2 * ((1 - t) * (bx - ax) + t * (cx - bx)), 2 * ((1 - t) * (by - ay) + t * (cy - by))];
  const squared = dx * dx + dy * dy;
  return squared === 0 ? t : Math.min(1, Math.max(0, t - ((px - x) * dx + (py - y) * dy) / squared));
}

function distanceTo(curve: Quadratic, [x, y]: Point): number {
  let least = Infinity;
  let [fromX, fromY] = curve[0];
  for (let step = 1; step <= STEPS; step++) {
    const [toX, toY] = pointOn(curve, step / STEPS);
    const [dx, dy] = [toX - fromX, toY - fromY];
    const squared = dx * dx + dy * dy;
    const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / squared));
    least = Math.min(least, Math.hypot(x - fromX - t * dx, y - fromY - t * dy));
    [fromX, fromY] = [toX, toY];
  }
  return least;
}
