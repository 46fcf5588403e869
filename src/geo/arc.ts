import type { LngLat } from './lng-lat.ts';
import { MAX_LATITUDE, mercatorY } from './projector.ts';

/**
 * A point of the Mercator world, whose width is 1: x grows eastwards and is not wrapped (0.5 = Greenwich, 1.5 = once round), y runs
 * from 0 at the north edge (85.05 degrees) to 1 at the south edge.
 */
export type WorldPoint = readonly [x: number, y: number];

/** A quadratic Bezier curve. */
export interface Arc {
  readonly start: WorldPoint;
  readonly control: WorldPoint;
  readonly end: WorldPoint;
}

/** Where degrees lie on the Mercator world; latitudes beyond its edges count as the edge. */
export function worldPoint([lng, lat]: LngLat): WorldPoint {
  return [lng / 360 + 0.5, mercatorY(Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, lat)))];
}

/** How far an arc stands off the middle of its chord, both in world widths: the longer the chord, the more it bends, to a quarter. */
export function sagitta(chord: number): number {
  return chord * Math.min(0.25, 0.06 + 0.75 * chord * chord);
}

/**
 * The arc from one point to another as they are written: unwrapped longitudes decide which way round it goes.
 *
 * @param bend - what the sagitta is multiplied by: above 0 to the right of travel, below 0 to the left
 */
export function arcBetween(from: LngLat, to: LngLat, bend = 1): Arc {
  const start = worldPoint(from);
  const end = worldPoint(to);
  const dx = end[0] - start[0];
  const dy = end[1] - start[1];
  const chord = Math.hypot(dx, dy);
  const lift = chord === 0 ? 0 : (2 * bend * sagitta(chord)) / chord;
  return { start, control: [(start[0] + end[0]) / 2 - dy * lift, (start[1] + end[1]) / 2 + dx * lift], end };
}

/** The point at a parameter of the curve, 0 to 1. */
export function pointAt({ start, control, end }: Arc, t: number): WorldPoint {
  const u = 1 - t;
  const a = u * u;
  const b = 2 * u * t;
  const c = t * t;
  return [a * start[0] + b * control[0] + c * end[0], a * start[1] + b * control[1] + c * end[1]];
}

/** The unit direction of travel at a parameter of the curve; due east where the curve is a single point. */
export function tangentAt({ start, control, end }: Arc, t: number): WorldPoint {
  const u = 1 - t;
  const dx = u * (control[0] - start[0]) + t * (end[0] - control[0]);
  const dy = u * (control[1] - start[1]) + t * (end[1] - control[1]);
  const length = Math.hypot(dx, dy);
  return length === 0 ? [1, 0] : [dx / length, dy / length];
}

/** The part of a curve between two of its parameters, a curve of its own. */
export function partOf(arc: Arc, fromT: number, toT: number): Arc {
  const { start, control, end } = arc;
  const blend = (a: number, b: number, c: number): number =>
    (1 - fromT) * (1 - toT) * a + (fromT * (1 - toT) + toT * (1 - fromT)) * b + fromT * toT * c;
  return {
    start: pointAt(arc, fromT),
    control: [blend(start[0], control[0], end[0]), blend(start[1], control[1], end[1])],
    end: pointAt(arc, toT),
  };
}

/**
 * Distances from the start along a curve, at parameters in equal steps from 0 to 1: `steps + 1` numbers, rising. The last is the
 * length of the curve.
 */
export function distancesAlong(arc: Arc, steps = 64): Float64Array {
  const distances = new Float64Array(steps + 1);
  let before = arc.start;
  for (let step = 1; step <= steps; step++) {
    const point = pointAt(arc, step / steps);
    distances[step] = (distances[step - 1] ?? 0) + Math.hypot(point[0] - before[0], point[1] - before[1]);
    before = point;
  }
  return distances;
}

/** The parameter at which a curve has gone that far; within 0 and 1. `distances` are those of `distancesAlong`. */
export function parameterAt(distances: Float64Array, distance: number): number {
  const steps = distances.length - 1;
  let low = 0;
  let high = steps;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((distances[middle] ?? 0) <= distance) low = middle;
    else high = middle;
  }
  const before = distances[low] ?? 0;
  const step = (distances[high] ?? 0) - before;
  const within = step === 0 ? 0 : (distance - before) / step;
  return Math.min(1, Math.max(0, (low + within) / steps));
}

/** Points of a curve at equal distances along it, from start to end. */
export function sampleArc(arc: Arc, count: number): readonly WorldPoint[] {
  const distances = distancesAlong(arc);
  const length = distances.at(-1) ?? 0;
  return Array.from({ length: count }, (_, i) => pointAt(arc, parameterAt(distances, (length * i) / (count - 1))));
}
