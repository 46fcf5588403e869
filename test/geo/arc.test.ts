import { describe, expect, it } from 'vitest';
import {
  arcBetween,
  distancesAlong,
  parameterAt,
  partOf,
  pointAt,
  sagitta,
  sampleArc,
  tangentAt,
} from '../../src/geo/arc.ts';
import type { LngLat } from '../../src/geo/lng-lat.ts';
import { unwrap } from '../../src/geo/lng-lat.ts';

const tokyo: LngLat = [139.7, 35.7];
const losAngeles: LngLat = [-118.2, 34.1];
const london: LngLat = [-0.1, 51.5];

const lngOf = (x: number): number => (x - 0.5) * 360;

describe('an arc', () => {
  it('from Tokyo to Los Angeles crosses the Pacific', () => {
    const arc = arcBetween(tokyo, unwrap(losAngeles, tokyo[0]));
    const longitudes = sampleArc(arc, 9).map(([x]) => lngOf(x));
    expect(longitudes[0]).toBeCloseTo(139.7);
    expect(longitudes.at(-1)).toBeCloseTo(241.8);
    expect(longitudes[4]).toBeGreaterThan(180);
    expect(longitudes[4]).toBeLessThan(200);
  });

  it('bends more the longer it is: a twentieth for neighbours, a fifth across the Pacific, never beyond a quarter', () => {
    expect(sagitta(0.01) / 0.01).toBeCloseTo(0.06, 2);
    expect(sagitta(0.34) / 0.34).toBeCloseTo(0.147, 2);
    expect(sagitta(0.44) / 0.44).toBeCloseTo(0.205, 2);
    expect(sagitta(0.9) / 0.9).toBe(0.25);
  });

  it('stands off its chord by the sagitta, to the right of travel', () => {
    const arc = arcBetween([0, 0], [90, 0]);
    const [x, y] = pointAt(arc, 0.5);
    expect(x).toBeCloseTo(0.625);
    expect(y - 0.5).toBeCloseTo(sagitta(0.25));
  });

  it('bends to the left by the same amount where it is told to', () => {
    const [, right] = pointAt(arcBetween([0, 0], [90, 0], 1), 0.5);
    const [, left] = pointAt(arcBetween([0, 0], [90, 0], -1), 0.5);
    expect(left - 0.5).toBeCloseTo(0.5 - right);
  });

  it('and its way back part to either side', () => {
    const there = arcBetween(london, tokyo);
    const back = arcBetween(tokyo, london);
    const gap = Math.hypot(
      pointAt(there, 0.5)[0] - pointAt(back, 0.5)[0],
      pointAt(there, 0.5)[1] - pointAt(back, 0.5)[1],
    );
    const chord = Math.hypot(there.end[0] - there.start[0], there.end[1] - there.start[1]);
    expect(gap).toBeCloseTo(2 * sagitta(chord));
  });

  it('is sampled at equal distances', () => {
    const points = sampleArc(arcBetween(london, tokyo), 20);
    const steps = points.slice(1).map(([x, y], i) => Math.hypot(x - (points[i]?.[0] ?? 0), y - (points[i]?.[1] ?? 0)));
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.01);
  });

  it('has a part that lies on it', () => {
    const arc = arcBetween(london, tokyo);
    const part = partOf(arc, 0.25, 0.75);
    for (const t of [0, 0.3, 0.5, 1]) {
      const [x, y] = pointAt(arc, 0.25 + t / 2);
      expect(pointAt(part, t)[0]).toBeCloseTo(x, 12);
      expect(pointAt(part, t)[1]).toBeCloseTo(y, 12);
    }
  });

  it('finds the parameter of a distance, and stays within its ends', () => {
    const arc = arcBetween(london, tokyo);
    const distances = distancesAlong(arc);
    const length = distances.at(-1) ?? 0;
    expect(parameterAt(distances, length / 2)).toBeCloseTo(0.5, 2);
    expect(parameterAt(distances, -1)).toBe(0);
    expect(parameterAt(distances, 2 * length)).toBe(1);
  });

  it('is finite between places at one point, at the poles, and once round the world', () => {
    const chords: (readonly [LngLat, LngLat])[] = [
      [tokyo, tokyo],
      [
        [0, 90],
        [10, -90],
      ],
      [
        [-180, 0],
        [180, 0],
      ],
    ];
    for (const [from, to] of chords) {
      const arc = arcBetween(from, to);
      const numbers = [...sampleArc(arc, 5).flat(), ...tangentAt(arc, 0.5)];
      expect(numbers.every(Number.isFinite)).toBe(true);
    }
  });
});
