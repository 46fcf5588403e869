import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
  basemapRegionId,
  type BasemapKind,
  type BasemapLevel,
  type BasemapTopology,
} from '../../src/map/basemap-data.ts';
import { basemapFeatures, basemapPolygon } from '../../src/map/basemap-shapes.ts';
import { NEAR_BOUNDS } from '../../src/map/level-choice.ts';

const levels: readonly BasemapLevel[] = ['coarse', 'mid', 'near'];
const textOf = (level: BasemapLevel): string =>
  readFileSync(new URL(`../../src/map/basemap-data/${level}.json`, import.meta.url), 'utf8');
const topologies = Object.fromEntries(
  levels.map((level) => [level, JSON.parse(textOf(level)) as BasemapTopology]),
) as Record<BasemapLevel, BasemapTopology>;

/** All lines and rings of one kind. */
function pathsOf(level: BasemapLevel, kind?: BasemapKind): Position[][] {
  return basemapFeatures(topologies[level]).features.flatMap(({ geometry, properties }) => {
    if (kind && properties.kind !== kind) return [];
    if (geometry.type === 'LineString') return [geometry.coordinates];
    if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon') return geometry.coordinates;
    if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
    throw new Error(`got ${geometry.type}, expected lines or polygons`);
  });
}

const comesNear = (paths: Position[][], lng: number, lat: number, degrees: number): boolean =>
  paths.flat().some(([x = 0, y = 0]) => Math.hypot(x - lng, y - lat) < degrees);

/** The greatest of each thousand: Math.max takes no more arguments than fit on the stack. */
const maxima = (values: number[]): number[] =>
  Array.from({ length: Math.ceil(values.length / 1000) }, (_, i) =>
    Math.max(...values.slice(i * 1000, i * 1000 + 1000)),
  );

describe.each(levels)('the %s level', (level) => {
  test('has no edge that jumps across the world, which would draw a band', () => {
    const jumps = pathsOf(level).flatMap((path) =>
      path.slice(1).map(([lng = NaN, lat = NaN], index) => (Math.abs(lat) < 89 ? lng - (path[index]?.[0] ?? NaN) : 0)),
    );
    expect(Math.max(...maxima(jumps.map(Math.abs)))).toBeLessThan(180);
    const points = pathsOf(level).flat();
    expect(Math.max(...maxima(points.map(([lng = NaN]) => Math.abs(lng))))).toBeLessThanOrEqual(180.001);
    expect(Math.max(...maxima(points.map(([, lat = NaN]) => Math.abs(lat))))).toBeLessThanOrEqual(90.001);
  });

  test('draws no line where only the cut at the antimeridian runs', () => {
    for (const kind of ['coast', 'border', 'disputed'] as const) {
      for (const path of pathsOf(level, kind)) {
        path.forEach(([lng = 0], index) => {
          const isCut = (x: number | undefined): boolean => Math.abs(x ?? 0) > 179.995;
          expect(index > 0 && isCut(lng) && isCut(path[index - 1]?.[0])).toBe(false);
        });
      }
    }
  });
});

test('the levels stay light: 32, 200 and 60 KB with gzip at most', () => {
  const bytes = (level: BasemapLevel): number => gzipSync(textOf(level), { level: 9 }).length;
  expect(bytes('coarse')).toBeLessThan(32_000);
  expect(bytes('mid')).toBeLessThan(200_000);
  expect(bytes('near')).toBeLessThan(60_000);
});

test('countries are found by their alpha-3 code, with what the United Nations count to them', () => {
  for (const level of ['coarse', 'mid'] as const) {
    for (const id of ['CHN', 'USA', 'MMR', 'JPN', 'TWN', 'ESH', 'XKX', 'PSE']) {
      expect(basemapPolygon(topologies[level], id)?.geometry.type, `${id} in ${level}`).toMatch(/Polygon$/);
    }
    const ukraine = basemapPolygon(topologies[level], 'UKR');
    expect(JSON.stringify(ukraine?.geometry)).toMatch(/\[3[34]\.\d+,4[45]\.\d+\]/);
  }
  expect(basemapPolygon(topologies.coarse, 'XYZ')).toBeNull();
});

test('Kachin State is found by its name and its ISO 3166-2 code', () => {
  expect(basemapRegionId(topologies.near, 'Kachin State')).toBe('MM-11');
  expect(basemapRegionId(topologies.near, 'Shan')).toBe('MM-17');
  expect(basemapRegionId(topologies.near, 'Bavaria')).toBeNull();
  expect(basemapRegionId(topologies.coarse, 'Kachin State')).toBeNull();
  expect(basemapPolygon(topologies.near, 'MM-11')?.geometry.type).toMatch(/Polygon$/);
});

test('disputed borders are set apart at every level that shows them', () => {
  const places: readonly [string, number, number][] = [
    ['Kashmir, line of control', 74.2, 34.6],
    ['Aksai Chin', 78.6, 33.3],
    ['Arunachal Pradesh', 94.3, 29],
    ['Western Sahara', -10, 27.67],
    ['Crimea', 33.7, 46.1],
    ['Korea', 127.5, 38.3],
  ];
  for (const level of ['coarse', 'mid'] as const) {
    const disputed = pathsOf(level, 'disputed');
    for (const [name, lng, lat] of places) expect(comesNear(disputed, lng, lat, 1.6), `${name}, ${level}`).toBe(true);
    expect(comesNear(pathsOf(level, 'disputed'), -110, 49, 3), 'the 49th parallel is not disputed').toBe(false);
  }
  expect(comesNear(pathsOf('near', 'disputed'), 94.3, 29, 0.5)).toBe(true);
});

test('the near level fills its box and names the rivers of Kachin', () => {
  const [west = NaN, south = NaN, east = NaN, north = NaN] = topologies.near.bbox ?? [];
  [west, south, east, north].forEach((edge, index) => {
    expect(edge).toBeCloseTo(NEAR_BOUNDS[index] ?? NaN, 2);
  });
  const names = basemapFeatures(topologies.near).features.map(({ properties }) => properties.name);
  expect(names).toEqual(expect.arrayContaining(['Irrawaddy', 'Chindwin', 'Salween', 'Mekong', "N'Mai Hka"]));
});

test('the border at Ruili and Laiza is detailed: a vertex at least every 20 km', () => {
  const [west, south, east, north] = [97.4, 23.7, 98.2, 25.2];
  const border = pathsOf('near', 'border').map((path) =>
    path.filter(([x = 0, y = 0]) => x > west && x < east && y > south && y < north),
  );
  expect(border.flat().length).toBeGreaterThan(25);
});
