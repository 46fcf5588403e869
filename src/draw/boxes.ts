import type { Box, Point } from './scene.ts';

// Called thousands of times a drawing: points are read by index here, since taking one apart by a pattern costs an iterator.

/** Whether two boxes share any area, once the first is grown by the margins in px. */
export function boxesMeet(a: Box, b: Box, marginX = 0, marginY = marginX): boolean {
  return a.x0 - marginX < b.x1 && b.x0 < a.x1 + marginX && a.y0 - marginY < b.y1 && b.y0 < a.y1 + marginY;
}

/** The box moved to the right by so many px. */
export function shiftBox({ x0, y0, x1, y1 }: Box, dx: number): Box {
  return { x0: x0 + dx, y0, x1: x1 + dx, y1 };
}

/** Distance in px from a point to a box; 0 inside. */
export function distanceToBox(point: Point, { x0, y0, x1, y1 }: Box): number {
  const dx = Math.max(x0 - point[0], 0, point[0] - x1);
  const dy = Math.max(y0 - point[1], 0, point[1] - y1);
  return Math.sqrt(dx * dx + dy * dy);
}

/** Whether the straight line from `a` to `b` enters a box, once that is grown by a margin in px. */
export function segmentMeetsBox(a: Point, b: Point, box: Box, marginPx = 0): boolean {
  const ax = a[0];
  const ay = a[1];
  const bx = b[0];
  const by = b[1];
  const x0 = box.x0 - marginPx;
  const y0 = box.y0 - marginPx;
  const x1 = box.x1 + marginPx;
  const y1 = box.y1 + marginPx;
  if ((ax < x0 && bx < x0) || (ax > x1 && bx > x1) || (ay < y0 && by < y0) || (ay > y1 && by > y1)) return false;
  if ((ax >= x0 && ax <= x1 && ay >= y0 && ay <= y1) || (bx >= x0 && bx <= x1 && by >= y0 && by <= y1)) return true;
  /* Neither end is inside: it enters where the corners lie to both sides of it. */
  const west = (by - ay) * (x0 - ax);
  const east = (by - ay) * (x1 - ax);
  const north = (bx - ax) * (y0 - ay);
  const south = (bx - ax) * (y1 - ay);
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
