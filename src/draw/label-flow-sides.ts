import { isInFrame } from './label-spec.ts';
import type { BundleSide } from './label-spots-along.ts';
import { lengthOfLine, pointAlong, shiftLine } from './polyline.ts';
import type { Box, Point } from './scene.ts';

/** A line with a width. */
export interface WideLine {
  readonly points: readonly Point[];
  readonly widthPx: number;
}

/** Where along the visible part a label stands, with what each costs: the apex first. */
const ALONG: readonly (readonly [number, number])[] = [
  [0.5, 0],
  [0.42, 1.6],
  [0.58, 1.7],
  [0.35, 2.6],
  [0.65, 2.8],
  [0.26, 5],
  [0.74, 5.2],
];

/** How far along the line, in px, other lanes still count as beside a point of it. */
const BESIDE_PX = 16;

/**
 * The sides of a bundle that a label could stand at.
 *
 * @param main - the line that the label is about
 * @param lanes - all lines of the bundle, `main` included
 * @param outward - unit vector at the apex, away from the chord
 */
export function bundleSides(
  main: WideLine,
  lanes: readonly WideLine[],
  outward: Point,
  offset: number,
  frame: Box,
): readonly BundleSide[] {
  const visible = longestInFrame(shiftLine(main.points, offset), frame);
  const length = lengthOfLine(visible);
  if (visible.length < 2 || length === 0) return [];
  const others = lanes.map(({ points, widthPx }) => ({ points: shiftLine(points, offset), widthPx }));
  return ALONG.map(([share, cost]) => {
    const at = pointAlong(visible, share * length);
    const normal = normalAt(visible, share * length, outward);
    return {
      at,
      normal,
      cost,
      outerPx: reach(at, normal, others),
      innerPx: reach(at, [-normal[0], -normal[1]], others),
    };
  });
}

/** The longest run of a line's points that lies in the frame. */
export function longestInFrame(points: readonly Point[], frame: Box): readonly Point[] {
  let longest: Point[] = [];
  let run: Point[] = [];
  for (const point of points) {
    if (isInFrame(point, frame)) run.push(point);
    else run = [];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

function normalAt(points: readonly Point[], distancePx: number, towards: Point): Point {
  const before = pointAlong(points, Math.max(0, distancePx - 6));
  const after = pointAlong(points, distancePx + 6);
  const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
  const length = Math.hypot(dx, dy) || 1;
  const normal: Point = [-dy / length, dx / length];
  return normal[0] * towards[0] + normal[1] * towards[1] < 0 ? [-normal[0], -normal[1]] : normal;
}

function reach(at: Point, normal: Point, lanes: readonly WideLine[]): number {
  let furthest = 0;
  for (const { points, widthPx } of lanes) {
    for (const point of points) {
      const dx = point[0] - at[0];
      const dy = point[1] - at[1];
      if (Math.abs(dx * normal[1] - dy * normal[0]) > BESIDE_PX) continue;
      const out = dx * normal[0] + dy * normal[1];
      if (Math.abs(out) < 60) furthest = Math.max(furthest, out + widthPx / 2);
    }
  }
  return furthest;
}
