import { describe, expect, test } from 'vitest';
import { mercatorProjector } from '../../src/geo/projector.ts';
import { palettes } from '../../src/look/palette.ts';
import { basemapLayers, basemapStyle, zoomRanges } from '../../src/map/basemap.ts';
import type { BasemapLevel } from '../../src/map/basemap-data.ts';
import { MID_ZOOM, NEAR_ZOOM, firstLevelFor, levelsFor } from '../../src/map/level-choice.ts';

const nothing = { type: 'FeatureCollection' as const, features: [] };

function levelsAt(center: readonly [lng: number, lat: number], zoom: number): readonly BasemapLevel[] {
  return levelsFor(mercatorProjector({ center, zoom, widthPx: 1000, heightPx: 600 }));
}

describe('basemapStyle', () => {
  const style = basemapStyle(palettes.light, { coarse: nothing });

  test('needs nothing from anywhere: no glyphs, sprites, addresses or names', () => {
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
    expect(JSON.stringify(style)).not.toMatch(/https?:|\/\//);
    expect(style.layers.map(({ type }) => type)).not.toContain('symbol');
  });

  test('has the same layers in both themes, in other colours', () => {
    const dark = basemapStyle(palettes.dark, { coarse: nothing });
    expect(dark.layers.map(({ id }) => id)).toEqual(style.layers.map(({ id }) => id));
    expect(JSON.stringify(dark)).not.toContain(palettes.light.land);
  });

  test('draws disputed borders as dash, gap, dot, gap of 6, 2.5, 1.2 and 2.5 px', () => {
    const disputed = style.layers.find(({ id }) => id === 'coarse-disputed-line');
    expect(disputed?.type).toBe('line');
    const dashes = (disputed?.paint as { 'line-dasharray': number[] })['line-dasharray'];
    const expected = [6, 2.5, 1.2, 2.5];
    dashes.forEach((part, index) => {
      expect(part * 1.2).toBeCloseTo(expected[index] ?? NaN, 9);
    });
  });

  test('keeps land one colour unless a region is emphasised', () => {
    const landOf = (isEmphasised: boolean): string =>
      JSON.stringify(basemapLayers(palettes.light, { levels: ['coarse'], isEmphasised }));
    expect(landOf(false)).not.toContain(palettes.light.land2);
    expect(landOf(true)).toContain(palettes.light.land2);
  });
});

describe('basemapLayers', () => {
  const idsWith = (levels: readonly BasemapLevel[]): readonly string[] =>
    basemapLayers(palettes.light, { levels, isEmphasised: false }).map(({ id }) => id);

  test('the near level covers all of the coarse one, which alone lies round it until the middle one has come', () => {
    const ids = idsWith(['near', 'coarse']);
    const isCoarse = (id: string): boolean => id.startsWith('coarse-');
    expect(ids[0]).toBe('sea');
    expect(ids.findLastIndex(isCoarse)).toBeLessThan(ids.indexOf('near-box'));
    expect(ids.indexOf('near-box')).toBeLessThan(ids.indexOf('near-land'));
  });

  test('a style has the sources that it is given, and layers of those alone', () => {
    const { sources, layers } = basemapStyle(palettes.light, { near: nothing, emphasis: nothing });
    expect(Object.keys(sources)).toEqual(['near', 'emphasis']);
    const used = new Set(layers.map((layer) => ('source' in layer ? layer.source : null)));
    expect(used).toEqual(new Set([null, 'near', 'emphasis']));
    expect(JSON.stringify(layers)).toContain(palettes.light.land2);
  });
});

describe('zoomRanges', () => {
  test('a level that is not there hides no other', () => {
    expect(zoomRanges(['coarse']).coarse.maxzoom).toBeGreaterThan(20);
    expect(zoomRanges(['coarse', 'mid']).coarse.maxzoom).toBe(MID_ZOOM);
    expect(zoomRanges(['coarse', 'mid']).inner.maxzoom).toBeGreaterThan(20);
    expect(zoomRanges(['coarse', 'mid', 'near']).inner.maxzoom).toBe(NEAR_ZOOM);
    expect(zoomRanges(['coarse', 'near']).coarse.maxzoom).toBeGreaterThan(20);
    expect(zoomRanges(['coarse', 'near']).near.minzoom).toBe(NEAR_ZOOM);
    expect(zoomRanges(['near']).near.minzoom).toBe(0);
    expect(zoomRanges(['mid', 'near']).mid.minzoom).toBe(0);
  });
});

describe('levelsFor', () => {
  test('a view of the world needs nothing but the coarse level', () => {
    expect(levelsAt([165, 30], 0.9)).toEqual(['coarse']);
  });

  test('a closer view needs the middle level, and one that Kachin is in the near one too', () => {
    expect(levelsAt([10, 50], 6)).toEqual(['mid']);
    expect(levelsAt([105, 29], 5.5)).toEqual(['mid', 'near']);
  });

  test('a frame that the near level fills needs no other', () => {
    expect(levelsAt([97, 25], 6)).toEqual(['near']);
    expect(levelsAt([97, 25], 4.6)).toEqual(['mid', 'near']);
  });

  test('a map begins with a level that comes soon', () => {
    const firstAt = (center: readonly [number, number], zoom: number): BasemapLevel =>
      firstLevelFor(mercatorProjector({ center, zoom, widthPx: 1000, heightPx: 600 }));
    expect(firstAt([97, 25], 6)).toBe('near');
    expect(firstAt([105, 29], 5.5)).toBe('coarse');
    expect(firstAt([10, 50], 6)).toBe('coarse');
    expect(firstAt([165, 30], 0.9)).toBe('coarse');
  });

  test('a head start counts as so much closer', () => {
    expect(levelsAt([10, 50], 2)).toEqual(['coarse']);
    const ahead = mercatorProjector({ center: [10, 50], zoom: 2, widthPx: 1000, heightPx: 600 });
    expect(levelsFor(ahead, 0.4)).toEqual(['mid']);
  });

  test('the longitude may be written with another turn', () => {
    for (const turn of [-360, 720]) {
      expect(levelsAt([97 + turn, 25], 6)).toEqual(['near']);
      expect(levelsAt([105 + turn, 29], 5.5)).toEqual(['mid', 'near']);
    }
  });
});
