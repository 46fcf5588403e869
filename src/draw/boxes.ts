import type { Box, Point } from './scene.ts';

/** Whether two boxes share any area, once the first is grown by the margins in px. */
export function boxesMeet(a: Box, b: Box, marginX = 0, marginY = marginX): boolean {
  return a.x0 - marginX < b.x1 && b.x0 < a.x1 + marginX && a.y0 - marginY < b.y1 && b.y0 < a.y1 + marginY;
}

/** The box moved to the right by so many px. */
export function shiftBox({ x0, y0, x1, y1 }: Box, dx: number): Box {
  return { x0: x0 + dx, y0, x1: x1 + dx, y1 };
}

/** Distance in px from a point to a box; 0 inside. */
export function distanceToBox([x, y]: Point, { x0, y0, x1, y1 }: Box): number {
  return Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1));
}

/** Whether the straight line from `a` to `b` enters a box, once that is grown by a margin in px. */
export function segmentMeetsBox([ax, ay]: Point, [bx, by]: Point, box: Box, marginPx = 0): boolean {
  const [x0, y0, x1, y1] = [box.x0 - marginPx, box.y0 - marginPx, box.x1 + marginPx, box.y1 + marginPx];
  if ((ax < x0 && bx < x0) || (ax > x1 && bx > x1) || (ay < y0 && by < y0) || (ay > y1 && by > y1)) return false;
  if ((ax >= x0 && ax <= x1 && ay >= y0 && ay <= y1) || (bx >= x0 && bx <= x1 && by >= y0 && by <= y1)) return true;
  /* Neither end is inside: it enters where the corners lie to both sides of it. */
  const [dx, dy] = [bx - ax, by - ay];
  const [west, east, north, south] = [dy * (x0 - ax), dy * (x1 - ax), dx * (y0 - ay), dx * (y1 - ay)];
  const isLeft = north > west && north > east && south > east && south > west;
  const isRight = north < west && north < east && south < east && south < west;
  return !isLeft && !isRight;
}

/** Whether two straight lines cross. */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function turn(p: Point, q: Point, r: Point): number {
  return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
}
