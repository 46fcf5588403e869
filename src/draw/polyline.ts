import type { Box, Point } from './scene.ts';

/** Distance in px from a point to the nearest point of a line of points; Infinity for an empty line. */
export function distanceToLine(point: Point, line: readonly Point[]): number {
  const [first] = line;
  if (!first) return Infinity;
  let nearest = squaredToSegment(point, first, first);
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1];
    const b = line[i];
    if (a && b) nearest = Math.min(nearest, squaredToSegment(point, a, b));
  }
  return Math.sqrt(nearest);
}

/** Distance in px from a point to the straight line between two others. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  return Math.sqrt(squaredToSegment(point, a, b));
}

/* By index: taking a point apart by a pattern costs an iterator, and this is called thousands of times a drawing. */
function squaredToSegment(point: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const x = point[0] - a[0];
  const y = point[1] - a[1];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / squared));
  return (x - t * dx) * (x - t * dx) + (y - t * dy) * (y - t * dy);
}

/** Whether a point lies in a polygon (even-odd). */
export function isInside([x, y]: Point, polygon: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const a = polygon[i];
    const b = polygon[j];
    if (!a || !b) continue;
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

/** The box around points, grown by a margin in px. An empty list gives an empty box at the origin. */
export function boxAround(points: readonly Point[], marginPx = 0): Box {
  if (points.length === 0) return { x0: 0, y0: 0, x1: 0, y1: 0 };
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  for (const point of points) {
    const x = point[0];
    const y = point[1];
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return { x0: x0 - marginPx, y0: y0 - marginPx, x1: x1 + marginPx, y1: y1 + marginPx };
}

/** Whether a point is within a distance in px of a box. */
export function isNear(point: Point, { x0, y0, x1, y1 }: Box, distancePx: number): boolean {
  const x = point[0];
  const y = point[1];
  return x >= x0 - distancePx && x <= x1 + distancePx && y >= y0 - distancePx && y <= y1 + distancePx;
}

/** A point moved to the right by so many px. */
export function shift(point: Point, dx: number): Point {
  return [point[0] + dx, point[1]];
}

/** A line of points moved to the right by so many px. */
export function shiftLine(line: readonly Point[], dx: number): readonly Point[] {
  return line.map((point) => shift(point, dx));
}

/** The point of a circle at an angle in radians, clockwise from east. */
export function onCircle([x, y]: Point, radiusPx: number, angle: number): Point {
  return [x + radiusPx * Math.cos(angle), y + radiusPx * Math.sin(angle)];
}

/** Length of a line of points in px. */
export function lengthOfLine(line: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1];
    const b = line[i];
    if (a && b) length += Math.hypot(b[0] - a[0], b[1] - a[1]);
  }
  return length;
}

/** The point that far along a line, in px from its start; clamped to its ends. The line has at least one point. */
export function pointAlong(line: readonly Point[], distancePx: number): Point {
  let left = distancePx;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1];
    const b = line[i];
    if (!a || !b) continue;
    const step = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (step > 0 && left <= step) {
      const t = Math.max(0, left / step);
      return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    }
    left -= step;
  }
  return line.at(-1) ?? [0, 0];
}

/** The part of a line of points between two distances in px from its start, its ends exact. */
export function cutLine(line: readonly Point[], fromPx: number, toPx: number): readonly Point[] {
  const cut: Point[] = [pointAlong(line, fromPx)];
  let passed = 0;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1];
    const b = line[i];
    if (!a || !b) continue;
    passed += Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (passed > fromPx && passed < toPx) cut.push(b);
  }
  cut.push(pointAlong(line, toPx));
  return cut;
}
