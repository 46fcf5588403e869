import type { Arc, WorldPoint } from '../geo/arc.ts';
import { arcBetween, distancesAlong, parameterAt, pointAt, tangentAt } from '../geo/arc.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Projector } from '../geo/projector.ts';
import type { Point } from './scene.ts';

/** The way of a bundle over the screen, by distance from its start in px. Before and beyond its ends it goes straight on. */
export interface Course {
  readonly lengthPx: number;
  /** The point at a distance, moved to the right of travel by `acrossPx`. */
  at(distancePx: number, acrossPx?: number): Point;
  /** Unit direction of travel. */
  heading(distancePx: number): Point;
}

/** Steps of the table of distances: the error of a length is below a thousandth of it. */
const STEPS = 48;

/** The direction to the right of a direction of travel. */
export function rightOf(direction: Point): Point {
  return [-direction[1], direction[0]];
}

/** A point moved by a distance along a direction. */
export function moved(point: Point, direction: Point, distancePx: number): Point {
  return [point[0] + direction[0] * distancePx, point[1] + direction[1] * distancePx];
}

/** Distance between two points. */
export function distanceBetween(a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  return Math.sqrt(dx * dx + dy * dy);
}

/** The unit direction from one point to another; due east where they are the same. */
export function directionTo(a: Point, b: Point): Point {
  const length = distanceBetween(a, b);
  return length === 0 ? [1, 0] : [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

/** The arc of a chord on the screen, as a curve in px. `bend` is that of `arcBetween`. */
export function screenArc(chord: readonly [LngLat, LngLat], bend: number, toScreen: ToScreen): Arc {
  const { start, control, end } = arcBetween(chord[0], chord[1], bend);
  return { start: toScreen(start), control: toScreen(control), end: toScreen(end) };
}

/** Where a point of the Mercator world lies on the screen. */
export type ToScreen = (point: WorldPoint) => Point;

/** Where points of the Mercator world lie on the screen, poles included (at the edge of the world). */
export function worldToScreen(projector: Projector): ToScreen {
  const { worldSizePx } = projector;
  const [middleX, middleY] = projector.project([0, 0]);
  return (point) => [middleX + (point[0] - 0.5) * worldSizePx, middleY + (point[1] - 0.5) * worldSizePx];
}

/** The same curve with its two ends moved, its middle following by half of each. */
export function withEndsMoved({ start, control, end }: Arc, startBy: Point, endBy: Point): Arc {
  return {
    start: [start[0] + startBy[0], start[1] + startBy[1]],
    control: [control[0] + (startBy[0] + endBy[0]) / 2, control[1] + (startBy[1] + endBy[1]) / 2],
    end: [end[0] + endBy[0], end[1] + endBy[1]],
  };
}

/** The course along a curve. */
export function courseAlong(arc: Arc): Course {
  const distances = distancesAlong(arc, STEPS);
  const lengthPx = distances[STEPS] ?? 0;
  return {
    lengthPx,
    heading: (distancePx) => tangentAt(arc, parameterAt(distances, Math.min(lengthPx, Math.max(0, distancePx)))),
    at: (distancePx, acrossPx = 0) => {
      const withinPx = Math.min(lengthPx, Math.max(0, distancePx));
      const t = parameterAt(distances, withinPx);
      const point = pointAt(arc, t);
      const direction = tangentAt(arc, t);
      const beyondPx = distancePx - withinPx;
      return [
        point[0] + direction[0] * beyondPx - direction[1] * acrossPx,
        point[1] + direction[1] * beyondPx + direction[0] * acrossPx,
      ];
    },
  };
}

/** The straight course from one point to another. */
export function straightCourse(start: Point, end: Point): Course {
  const direction = directionTo(start, end);
  return {
    lengthPx: distanceBetween(start, end),
    at: (distancePx, acrossPx = 0) => moved(moved(start, direction, distancePx), rightOf(direction), acrossPx),
    heading: () => direction,
  };
}
