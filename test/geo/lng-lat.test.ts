import { expect, test } from 'vitest';
import { distanceKm, unwrap, unwrapLng, wrap, wrapLng } from '../../src/geo/lng-lat.ts';

test('unwrapped longitudes take the short way over the Pacific', () => {
  expect(unwrapLng(-98, 104)).toBe(262);
  expect(unwrapLng(104, -98)).toBe(-256);
  expect(unwrap([-98, 39], 104)).toEqual([262, 39]);
});

test('what is within half a turn stays as it is', () => {
  expect(unwrapLng(10, -20)).toBe(10);
  expect(unwrapLng(262, 200)).toBe(262);
});

test('wrapping brings any longitude into -180 to 180', () => {
  expect(wrapLng(190)).toBe(-170);
  expect(wrapLng(-540)).toBe(-180);
  expect(wrapLng(180)).toBe(-180);
  expect(wrap([730, 5])).toEqual([10, 5]);
});

test('a degree of the equator measures 111.195 km, and London to Geneva 747 km', () => {
  expect(distanceKm([0, 0], [1, 0])).toBeCloseTo(111.195, 2);
  expect(distanceKm([-0.1278, 51.5074], [6.1432, 46.2044])).toBeCloseTo(747, -0.5);
});

test('the distance does not depend on how longitudes are written', () => {
  expect(distanceKm([139.7, 35.7], [-118.2, 34])).toBeCloseTo(distanceKm([139.7, 35.7], [241.8, 34]), 6);
});
