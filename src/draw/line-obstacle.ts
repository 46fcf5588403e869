import { boxAround, distanceToLine, isNear } from './polyline.ts';
import type { Box, Point } from './scene.ts';

/** A line that other marks keep off, with the box around its points: most points of a map are far from most lines. */
export interface LineObstacle {
  readonly points: readonly Point[];
  readonly halfWidthPx: number;
  readonly box: Box;
}

/** A line of points as an obstacle. */
export function lineObstacle(points: readonly Point[], halfWidthPx: number): LineObstacle {
  return { points, halfWidthPx, box: boxAround(points) };
}

/** Distance in px from a point to the middle of a line; Infinity where the line is sure to be further away than `reachPx`. */
export function distanceWithin(point: Point, { points, box }: LineObstacle, reachPx: number): number {
  return isNear(point, box, reachPx) ? distanceToLine(point, points) : Infinity;
}
