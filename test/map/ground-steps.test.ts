import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EMPHASIS_FROM_ZOOM } from '../../src/look/land-look.ts';
import type { BasemapLevel, BasemapTopology } from '../../src/map/basemap-data.ts';
import { groundMesh } from '../../src/map/ground-mesh.ts';
import type { GroundMesh } from '../../src/map/ground-mesh.ts';
import { groundSteps, levelFeatures, zoomRanges } from '../../src/map/ground-steps.ts';
import type { GroundStep } from '../../src/map/ground-steps.ts';
import { MID_ZOOM, NEAR_BOUNDS, NEAR_ZOOM } from '../../src/map/level-choice.ts';

const LEVELS = ['coarse', 'mid', 'near'] as const satisfies readonly BasemapLevel[];
/** All sets of levels that may be there at once. */
const SETS = [1, 2, 3, 4, 5, 6, 7].map((bits) => LEVELS.filter((_, at) => (bits >> at) & 1));
const ZOOMS = [0, 1, 2.29, 2.3, 3, 4.49, 4.5, 5, 7, 10];

const meshes = new Map<BasemapLevel, GroundMesh>(
  LEVELS.map((level) => {
    const text = readFileSync(new URL(`../../src/map/basemap-data/${level}.json`, import.meta.url), 'utf8');
    return [level, groundMesh(levelFeatures(level, JSON.parse(text) as BasemapTopology))];
  }),
);

/** What is drawn of the levels that are there. */
function drawn(levels: readonly BasemapLevel[], zoom: number, isEmphasised = false): readonly GroundStep[] {
  return groundSteps({ levels, isEmphasised }, zoom).filter(
    ({ source }) => source === 'emphasis' || levels.includes(source),
  );
}

const named = ({ source, kind }: GroundStep): string => `${source} ${kind}`;

describe('groundSteps', () => {
  test('are, from below, areas, then lakes, rivers, coasts, provinces, borders', () => {
    expect([...new Set(drawn(LEVELS, 6).map(({ shape, kind }) => `${shape} ${kind}`))]).toEqual([
      'fill land',
      'fill box',
      'fill lake',
      'line river',
      'line lake',
      'line coast',
      'line admin',
      'line border',
      'line disputed',
    ]);
  });

  test('the near level covers all of the coarse one, which alone lies round it until the middle one has come', () => {
    const steps = drawn(['near', 'coarse'], 6).map(named);
    expect(steps).toContain('coarse border');
    expect(steps.findLastIndex((name) => name.startsWith('coarse'))).toBeLessThan(steps.indexOf('near box'));
    expect(steps.indexOf('near box')).toBeLessThan(steps.indexOf('near land'));
  });

  test('the near level covers the land of the middle one, and takes the place of its lines there', () => {
    const steps = drawn(LEVELS, 6);
    const names = steps.map(named);
    expect(names.indexOf('mid land')).toBeLessThan(names.indexOf('near box'));
    const lines = steps.flatMap((step) => (step.shape === 'line' && step.source === 'mid' ? [step.isNear] : []));
    expect(new Set(lines)).toEqual(new Set([false]));
  });

  test.each(SETS.map((levels) => [levels.join(' and '), levels] as const))(
    'where %s is there, land and its coast are drawn at each zoom',
    (_, levels) => {
      for (const zoom of ZOOMS) {
        const kinds = drawn(levels, zoom).map(({ kind }) => kind);
        expect(kinds, `${zoom}`).toEqual(expect.arrayContaining(['land', 'coast']));
      }
    },
  );

  test('draw all that a level has, and each part of it once', () => {
    for (const [level, { parts }] of meshes)
      for (const part of parts) {
        const hits = drawn([level], 6).filter(
          (step) =>
            step.shape === part.shape &&
            step.kind === part.kind &&
            step.source !== 'emphasis' &&
            (step.shape === 'fill' || part.shape === 'fill' || (step.isNear ?? part.isNear) === part.isNear),
        );
        expect(hits, `${level} ${part.kind}`).toHaveLength(1);
      }
  });

  test('land is one colour unless a region is emphasised, and then up to the zoom where that stands out', () => {
    const colours = (isEmphasised: boolean, zoom: number): readonly string[] =>
      drawn(LEVELS, zoom, isEmphasised).flatMap((step) =>
        step.shape === 'fill' && step.kind === 'land' && step.source !== 'emphasis' ? [step.color] : [],
      );
    expect(new Set(colours(false, 10))).toEqual(new Set(['land']));
    expect(new Set(colours(true, EMPHASIS_FROM_ZOOM - 0.01))).toEqual(new Set(['land']));
    expect(new Set(colours(true, EMPHASIS_FROM_ZOOM))).toEqual(new Set(['land2']));
  });

  test('the emphasised region lies over all other land, and below lakes and lines', () => {
    for (const zoom of [EMPHASIS_FROM_ZOOM, 10]) {
      const steps = drawn(LEVELS, zoom, true);
      const at = steps.findIndex(({ source }) => source === 'emphasis');
      expect(steps[at]).toMatchObject({ shape: 'fill', color: 'land' });
      const lands = steps.flatMap(({ kind }, index) => (kind === 'land' && index !== at ? [index] : []));
      expect(Math.max(...lands)).toBeLessThan(at);
      expect(steps.findIndex(({ shape, kind }) => shape === 'line' || kind === 'lake')).toBeGreaterThan(at);
    }
    expect(drawn(LEVELS, EMPHASIS_FROM_ZOOM - 0.01, true).map(({ source }) => source)).not.toContain('emphasis');
  });
});

describe('zoomRanges', () => {
  test('a level that is not there hides no other', () => {
    expect(zoomRanges(['coarse']).coarse.toZoom).toBe(Infinity);
    expect(zoomRanges(['coarse', 'mid']).coarse.toZoom).toBe(MID_ZOOM);
    expect(zoomRanges(['coarse', 'mid']).inner.toZoom).toBe(Infinity);
    expect(zoomRanges(['coarse', 'mid', 'near']).inner.toZoom).toBe(NEAR_ZOOM);
    expect(zoomRanges(['coarse', 'near']).coarse.toZoom).toBe(Infinity);
    expect(zoomRanges(['coarse', 'near']).near.fromZoom).toBe(NEAR_ZOOM);
    expect(zoomRanges(['near']).near.fromZoom).toBe(0);
    expect(zoomRanges(['mid', 'near']).mid.fromZoom).toBe(0);
  });
});

describe('levelFeatures', () => {
  test('the near level alone has a box below it, that lies within its bounds', () => {
    for (const [level, { parts }] of meshes)
      expect(
        parts.some(({ kind }) => kind === 'box'),
        level,
      ).toBe(level === 'near');
    const { origin, parts } = meshes.get('near') ?? { origin: [NaN, NaN], parts: [] };
    const [x0 = NaN, , x1 = NaN] = parts.find(({ kind }) => kind === 'box')?.blocks[0]?.box ?? [];
    const [west, , east] = NEAR_BOUNDS;
    const [w, e] = [x0, x1].map((x) => (x + origin[0] - 0.5) * 360) as [number, number];
    expect(w - west).toBeGreaterThan(0);
    expect(w - west).toBeLessThan(0.1);
    expect(east - e).toBeGreaterThan(0);
    expect(east - e).toBeLessThan(0.1);
  });
});
