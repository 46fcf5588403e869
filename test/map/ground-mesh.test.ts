import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { mercatorY } from '../../src/geo/projector.ts';
import type { BasemapLevel, BasemapTopology } from '../../src/map/basemap-data.ts';
import { FILL_LENGTH, STROKE_LENGTH, groundMesh } from '../../src/map/ground-mesh.ts';
import type { FillKind, GroundFeature, GroundMesh, MeshBlock, Triangles } from '../../src/map/ground-mesh.ts';
import { levelFeatures } from '../../src/map/ground-steps.ts';

type Point = readonly [x: number, y: number];
type Kind = GroundFeature['properties']['kind'];

const LEVELS = ['coarse', 'mid', 'near'] as const satisfies readonly BasemapLevel[];
const BLOCK_LENGTH = 768;

const levels = Object.fromEntries(
  LEVELS.map((level) => {
    const text = readFileSync(new URL(`../../src/map/basemap-data/${level}.json`, import.meta.url), 'utf8');
    const features = levelFeatures(level, JSON.parse(text) as BasemapTopology);
    return [level, { features, mesh: groundMesh(features) }];
  }),
) as Record<BasemapLevel, { readonly features: readonly GroundFeature[]; readonly mesh: GroundMesh }>;

/** Numbers from 0 to 1, the same for a seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const feature = (kind: Kind, lines: readonly (readonly Position[])[], more: object = {}): GroundFeature => {
  const coordinates = lines.map((line) => [...line]);
  const isArea = kind === 'land' || kind === 'box' || kind === 'lake';
  const type = isArea ? ('Polygon' as const) : ('MultiLineString' as const);
  return { type: 'Feature', properties: { kind, ...more }, geometry: { type, coordinates } };
};

/** A ring of so many corners, which goes in and out. */
function ringOf(count: number, next: () => number): Position[] {
  const corners = Array.from({ length: count }, (_, at): Position => {
    const [turn, length] = [(2 * Math.PI * at) / count, 5 + 30 * next()];
    return [20 + length * Math.cos(turn), 10 + length * Math.sin(turn)];
  });
  return [...corners, corners[0] as Position];
}

/** A line of so many points that goes east without turning sharply. */
const lineOf = (count: number, next: () => number): Position[] => {
  const west = 60 * next();
  return Array.from({ length: count }, (_, at) => [west + at, 50 + 0.5 * next()]);
};

/** A line of so many points that turns as it likes. */
const wildLineOf = (count: number, next: () => number): Position[] =>
  Array.from({ length: count }, () => [60 * next(), 50 * next()]);

function ringsOf({ geometry }: GroundFeature): readonly (readonly Position[])[] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  throw new Error(`got ${geometry.type}, expected an area`);
}

/** Where a place lies in the world, 0 to 1 from the upper left; written apart from what is tested. */
const inWorld = ([lng = NaN, lat = NaN]: Position): Point => [
  lng / 360 + 0.5,
  Math.min(1, Math.max(0, 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI))),
];

/** Whether a ray from a point to the east crosses rings an odd number of times. */
function isIn(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let isInside = false;
  for (const ring of rings)
    for (let at = 1; at < ring.length; at++) {
      const [[x0, y0], [x1, y1]] = [ring[at - 1] as Point, ring[at] as Point];
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) isInside = !isInside;
    }
  return isInside;
}

const cornerAt = ({ corners }: Triangles, length: number, index: number): readonly number[] =>
  Array.from(corners.subarray(index * length, (index + 1) * length));

const blocksOf = ({ parts }: GroundMesh, shape: 'fill' | 'line'): readonly MeshBlock[] =>
  parts.flatMap((part) => (part.shape === shape ? part.blocks : []));

/** What lies over a point of the world: an even number of triangles is nothing. */
function triangleCounter(mesh: GroundMesh, kind: FillKind): (point: Point) => number {
  const { origin, fills } = mesh;
  const blocks = mesh.parts.flatMap((part) => (part.kind === kind && part.shape === 'fill' ? part.blocks : []));
  const spot = (index: number): Point => {
    const corner = (fills.indices[index] ?? NaN) * FILL_LENGTH;
    return [(fills.corners[corner] ?? NaN) + origin[0], (fills.corners[corner + 1] ?? NaN) + origin[1]];
  };
  const triangles = blocks.flatMap(({ first, count }) =>
    Array.from({ length: count / 3 }, (_, at) => [0, 1, 2].map((corner) => spot(first + 3 * at + corner))),
  );
  return (point) => triangles.filter((triangle) => isIn([[...triangle, triangle[0] as Point]], point)).length;
}

describe('areas', () => {
  test.each([
    ['coarse', 'land', [-180, -84, 180, 84]],
    ['coarse', 'lake', [-95, 40, -75, 50]],
    ['mid', 'lake', [-95, 40, -75, 50]],
    ['near', 'land', [89, 17, 109, 32]],
    ['near', 'box', [89, 17, 109, 32]],
  ] as const)('lie under an odd number of triangles, all else under an even one: %s %s', (level, kind, box) => {
    const { features, mesh } = levels[level];
    const [west, south, east, north] = box;
    const next = random(7);
    const shapes = features.filter(({ properties }) => properties.kind === kind);
    const rings = shapes.flatMap(ringsOf).map((ring) => ring.map(inWorld));
    const count = triangleCounter(mesh, kind);
    const inside = Array.from({ length: 800 }, () => {
      const place = [west + next() * (east - west), south + next() * (north - south)];
      const is = isIn(rings, inWorld(place));
      expect(count(inWorld(place)) % 2 === 1, place.join(' ')).toBe(is);
      return is;
    });
    const share = inside.filter(Boolean).length / inside.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.9);
  });

  test.each([
    ['Nebraska', [-100, 41], true, false],
    ['the Pacific', [-150, 10], false, false],
    ['the middle of the Caspian Sea', [51, 41], false, false],
    ['Lake Victoria', [33, -1], true, true],
    ['Lesotho', [28.2, -29.5], true, false],
    ['the South Pole, where the Mercator world has long ended', [0, -84], true, false],
  ] as const)('%s is what it is in the coarse level', (_, place, isLand, isLake) => {
    const { mesh } = levels.coarse;
    const [land, lake] = (['land', 'lake'] as const).map(
      (kind) => triangleCounter(mesh, kind)(inWorld([...place])) % 2,
    );
    expect([land === 1, lake === 1]).toEqual([isLand, isLake]);
  });

  test('have holes, and islands in them', () => {
    const square = (half: number): Position[] => [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
      [-half, -half],
    ];
    const mesh = groundMesh([feature('land', [square(30), square(20), square(10)])]);
    const count = triangleCounter(mesh, 'land');
    const next = random(11);
    for (let at = 0; at < 300; at++) {
      const [x, y] = [80 * next() - 40, 80 * next() - 40];
      const reach = Math.max(Math.abs(x), Math.abs(y));
      expect(count(inWorld([x, y])) % 2, `${x} ${y}`).toBe(reach < 10 || (reach > 20 && reach < 30) ? 1 : 0);
    }
  });

  test('have two triangles fewer than corners, of any shape and number of corners', () => {
    const next = random(3);
    for (let corners = 3; corners <= 70; corners++) {
      const ring = ringOf(corners, next);
      const mesh = groundMesh([feature('land', [ring])]);
      expect(mesh.fills.indices, `${corners}`).toHaveLength(3 * (corners - 2));
      const count = triangleCounter(mesh, 'land');
      for (let at = 0; at < 10; at++) {
        const place = [20 + 70 * (next() - 0.5), 10 + 70 * (next() - 0.5)];
        expect(count(inWorld(place)) % 2 === 1, `${corners}`).toBe(isIn([ring.map(inWorld)], inWorld(place)));
      }
    }
  });

  test('do not reach beyond the square of the world', () => {
    const pole: Position[] = [
      [-180, -90],
      [180, -90],
      [180, -60],
      [-180, -60],
      [-180, -90],
    ];
    const { origin, fills } = groundMesh([feature('land', [pole])]);
    expect(origin).toEqual([0, 1]);
    const heights = [0, 1, 2, 3].map((index) => (cornerAt(fills, FILL_LENGTH, index)[1] ?? NaN) + origin[1]);
    expect(heights.slice(0, 2)).toEqual([1, 1]);
    for (const height of heights.slice(2)) expect(height).toBeCloseTo(mercatorY(-60), 6);
    const north = groundMesh([feature('land', [pole.map(([lng = 0, lat = 0]) => [lng, -lat])])]);
    expect(north.origin).toEqual([0, 0]);
    for (const level of LEVELS) {
      const { mesh } = levels[level];
      const reach = [...blocksOf(mesh, 'fill'), ...blocksOf(mesh, 'line')].map(({ box: [x0, y0, x1, y1] }) => [
        x0 + mesh.origin[0],
        y0 + mesh.origin[1],
        1 - x1 - mesh.origin[0],
        1 - y1 - mesh.origin[1],
      ]);
      expect(Math.min(...reach.flat()), level).toBeGreaterThan(-1e-6);
    }
  });
});

describe('lines', () => {
  /** Two corners of a line, one on either side. */
  interface Pair {
    readonly at: Point;
    readonly aside: Point;
    readonly along: number;
  }

  function pairsOf({ strokes }: GroundMesh): readonly Pair[] {
    const corners = Array.from({ length: strokes.corners.length / STROKE_LENGTH }, (_, index) =>
      cornerAt(strokes, STROKE_LENGTH, index),
    );
    return corners.flatMap((corner, index) => {
      if (index % 2 === 0) return [];
      const [x = NaN, y = NaN, asideX = NaN, asideY = NaN, along = NaN] = corner;
      // The shader takes every second corner for the other side.
      expect(corners[index - 1]).toEqual([x, y, -asideX, -asideY, along]);
      return [{ at: [x, y], aside: [asideX, asideY], along }];
    });
  }

  /** From one point to the next: how far, and the way aside, of length 1. */
  function step({ at: [x0, y0] }: Pair, { at: [x1, y1] }: Pair): { readonly length: number; readonly normal: Point } {
    const length = Math.hypot(x1 - x0, y1 - y0);
    return { length, normal: [(y0 - y1) / length, (x1 - x0) / length] };
  }

  const dot = ([ax, ay]: Point, [bx, by]: Point): number => ax * bx + ay * by;

  test('have two corners a point and two triangles a piece, which have the edges of the strip', () => {
    const { strokes } = groundMesh([feature('border', [lineOf(4, random(5))])]);
    expect(strokes.corners).toHaveLength(4 * 2 * STROKE_LENGTH);
    expect([...strokes.indices]).toEqual([0, 1, 2, 1, 3, 2, 2, 3, 4, 3, 5, 4, 4, 5, 6, 5, 7, 6]);
  });

  test('are as wide along every piece as the line is, however it turns, and have no long spikes', () => {
    const next = random(13);
    let [bends, sharpTurns] = [0, 0];
    for (let times = 0; times < 200; times++) {
      const pairs = pairsOf(groundMesh([feature('coast', [wildLineOf(6, next)])]));
      for (const { aside } of pairs) expect(Math.hypot(...aside)).toBeLessThan(2.001);
      pairs.slice(1).forEach((pair, index) => {
        const before = pairs[index] as Pair;
        const { length, normal } = step(before, pair);
        if (length === 0) {
          // A sharp turn: square ends, of one piece and of the next.
          for (const { aside } of [before, pair]) expect(Math.hypot(...aside)).toBeCloseTo(1, 3);
          expect(dot(before.aside, pair.aside)).toBeLessThan(-0.49);
          sharpTurns++;
          return;
        }
        // What lies aside of a piece by 1 is its edge, whichever way the line turns there.
        for (const { aside } of [before, pair]) expect(dot(aside, normal)).toBeCloseTo(1, 3);
        bends++;
      });
      const [start, second] = pairs;
      const { normal } = step(start as Pair, second as Pair);
      expect(Math.hypot((start?.aside[0] ?? NaN) - normal[0], (start?.aside[1] ?? NaN) - normal[1])).toBeLessThan(1e-3);
    }
    expect(Math.min(sharpTurns, bends)).toBeGreaterThan(50);
  });

  test('that turn back are drawn to the end and back, with two pairs of corners there', () => {
    const pairs = pairsOf(
      groundMesh([
        feature('coast', [
          [
            [0, 0],
            [10, 0],
            [0, 0],
          ],
        ]),
      ]),
    );
    expect(pairs.map(({ aside: [x, y] }) => [Math.round(x), Math.round(y)].map((part) => part + 0))).toEqual([
      [0, 1],
      [0, 1],
      [0, -1],
      [0, -1],
    ]);
    expect(pairs.map(({ along }) => Math.round(along * 36e4) / 1e4)).toEqual([0, 1, 1, 2]);
  });

  test('know how far each point lies along them, and each begins at 0', () => {
    const next = random(17);
    const lines = [lineOf(9, next), lineOf(2, next), lineOf(30, next)];
    const pairs = pairsOf(groundMesh([feature('disputed', lines)]));
    let from = 0;
    for (const { length } of lines) {
      const line = pairs.slice(from, from + length);
      expect(line[0]?.along).toBe(0);
      let along = 0;
      line.slice(1).forEach((pair, index) => {
        along += step(line[index] as Pair, pair).length;
        expect(pair.along).toBeCloseTo(along, 5);
        expect(pair.along).toBeGreaterThan(line[index]?.along ?? NaN);
      });
      from += length;
    }
    expect(pairs).toHaveLength(from);
  });

  test('are not joined to each other', () => {
    const next = random(19);
    const lines = [3, 2, 5, 2].map((count) => lineOf(count, next));
    const { strokes } = groundMesh([feature('river', lines.slice(0, 2)), feature('river', lines.slice(2))]);
    // Of which line each corner is.
    const owners = lines.flatMap((line, at) => line.flatMap(() => [at, at]));
    for (let at = 0; at < strokes.indices.length; at += 3) {
      const triangle = [...strokes.indices.subarray(at, at + 3)];
      expect(new Set(triangle.map((corner) => owners[corner])).size).toBe(1);
    }
    expect(strokes.indices).toHaveLength(6 * (2 + 1 + 4 + 1));
  });

  test('go on as before where two points are in one place', () => {
    const here: Position = [10, 10];
    const pairs = pairsOf(groundMesh([feature('coast', [[here, here, [20, 10], [20, 10], [30, 10]]])]));
    for (const { at, aside, along } of pairs)
      for (const number of [...at, ...aside, along]) expect(number).not.toBeNaN();
    const pieces = pairs.slice(1).map((pair, index) => [pairs[index] as Pair, pair] as const);
    const long = pieces.filter(([from, to]) => step(from, to).length > 0);
    expect(long).toHaveLength(2);
    for (const { aside } of long.flat()) expect(aside[1]).toBeCloseTo(1, 6);
  });

  test('of the real ground are nowhere wider than a sharp turn lets them be, and never not a number', () => {
    for (const level of LEVELS) {
      const { strokes } = levels[level].mesh;
      let widest = 0;
      for (let at = 0; at < strokes.corners.length; at += STROKE_LENGTH)
        widest = Math.max(widest, Math.hypot(strokes.corners[at + 2] ?? NaN, strokes.corners[at + 3] ?? NaN));
      expect(widest, level).toBeLessThan(2.001);
      expect(widest, level).toBeGreaterThan(1);
    }
  });
});

describe('blocks', () => {
  test.each(LEVELS)('have each index once, and boxes that hold what they draw: %s', (level) => {
    const { mesh } = levels[level];
    for (const [shape, triangles, length] of [
      ['fill', mesh.fills, FILL_LENGTH],
      ['line', mesh.strokes, STROKE_LENGTH],
    ] as const) {
      let reached = 0;
      for (const { first, count, box } of blocksOf(mesh, shape)) {
        expect(first).toBe(reached);
        expect(count % 3).toBe(0);
        expect(count).toBeGreaterThan(0);
        expect(count).toBeLessThanOrEqual(BLOCK_LENGTH);
        reached += count;
        const drawn: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
        for (let at = first; at < first + count; at++) {
          const [x = NaN, y = NaN] = cornerAt(triangles, length, triangles.indices[at] ?? NaN);
          drawn[0] = Math.min(drawn[0], x);
          drawn[1] = Math.min(drawn[1], y);
          drawn[2] = Math.max(drawn[2], x);
          drawn[3] = Math.max(drawn[3], y);
        }
        expect(box).toEqual(drawn);
      }
      expect(reached).toBe(triangles.indices.length);
      // Else the boxes are of no use.
      expect(blocksOf(mesh, shape).length).toBeGreaterThan(10);
    }
  });
});

describe('parts', () => {
  test('shapes that look alike are one, in the order in which each kind first comes', () => {
    const next = random(23);
    const line = (kind: Kind, more: object): GroundFeature => feature(kind, [lineOf(3, next)], more);
    const { parts } = groundMesh([
      line('river', { rank: 2 }),
      line('coast', {}),
      line('river', { rank: 4 }),
      line('river', { rank: 2, name: 'Mekong' }),
      line('coast', { near: 1 }),
      feature('land', [ringOf(5, next)]),
      line('coast', {}),
      feature('land', [ringOf(6, next)]),
    ]);
    const counted = parts.map(({ blocks, ...part }) => ({
      ...part,
      count: blocks.reduce((sum, { count }) => sum + count, 0),
    }));
    expect(counted).toEqual([
      { shape: 'line', kind: 'river', rank: 2, isNear: false, count: 24 },
      { shape: 'line', kind: 'coast', rank: 0, isNear: false, count: 24 },
      { shape: 'line', kind: 'river', rank: 4, isNear: false, count: 12 },
      { shape: 'line', kind: 'coast', rank: 0, isNear: true, count: 12 },
      { shape: 'fill', kind: 'land', count: 21 },
    ]);
  });

  test('a lake is an area with a shore', () => {
    const { parts } = groundMesh([feature('lake', [ringOf(8, random(29))])]);
    expect(parts.map(({ shape, kind }) => `${shape} ${kind}`)).toEqual(['fill lake', 'line lake']);
  });

  test('nothing gives nothing', () => {
    const { fills, strokes, parts } = groundMesh([]);
    expect([fills.corners, fills.indices, strokes.corners, strokes.indices].map(({ length }) => length)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(parts).toEqual([]);
  });

  test('a place is exact to a hundredth of a pixel on the closest map of the near level', () => {
    const { features, mesh } = levels.near;
    const shape = features.find(({ properties }) => properties.kind === 'admin')?.geometry;
    const [line] = shape?.type === 'MultiLineString' ? shape.coordinates : [];
    const first = mesh.parts.find(({ kind }) => kind === 'admin')?.blocks[0]?.first ?? NaN;
    let corner = mesh.strokes.indices[first] ?? NaN;
    const worldPx = 512 * 2 ** 10;
    for (const position of line ?? []) {
      const [x, y] = inWorld(position);
      const offsetPx = (): number => {
        const [cornerX = NaN, cornerY = NaN] = cornerAt(mesh.strokes, STROKE_LENGTH, corner);
        return Math.hypot(cornerX + mesh.origin[0] - x, cornerY + mesh.origin[1] - y) * worldPx;
      };
      expect(offsetPx()).toBeLessThan(0.01);
      // Two corners at each point, and four at a sharp turn.
      for (corner += 2; offsetPx() < 0.01;) corner += 2;
    }
    expect(line?.length).toBeGreaterThan(5);
  });
});
