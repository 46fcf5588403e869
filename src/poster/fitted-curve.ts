import type { Point } from '../draw/scene.ts';

/** A quadratic Bezier curve: its first point, its control point and its last point. */
export type Quadratic = readonly [start: Point, control: Point, end: Point];

const STEPS = 24;

/**
 * The quadratic curve from the first to the last of the points that lies nearest to them all (least squares), and how far the
 * farthest point is from it, in the points' own unit.
 */
export function fittedQuadratic(points: readonly Point[]): { readonly curve: Quadratic; readonly errorPx: number } {
  const start = points[0] ?? [0, 0];
  const end = points.at(-1) ?? start;
  let shares = sharesOfWay(points);
  let curve: Quadratic = [start, controlFor(points, shares, start, end), end];
  // The shares of the way are only a guess of the curve's own parameter: once round is enough to mend it.
  shares = points.map((point, at) => nearestParameter(curve, point, shares[at] ?? 0));
  curve = [start, controlFor(points, shares, start, end), end];
  const errorPx = points.reduce((most, point) => Math.max(most, distanceTo(curve, point)), 0);
  return { curve, errorPx };
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

function nearestParameter(curve: Quadratic, [x, y]: Point, guess: number): number {
  let [best, least] = [guess, Infinity];
  for (let step = -6; step <= 6; step++) {
    const t = Math.min(1, Math.max(0, guess + step / 100));
    const [px, py] = pointOn(curve, t);
    const distance = Math.hypot(x - px, y - py);
    if (distance < least) [best, least] = [t, distance];
  }
  return best;
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
