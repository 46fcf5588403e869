import { describe, expect, test } from 'vitest';
import { mercatorProjector } from '../../src/geo/projector.ts';
import { palettes } from '../../src/look/palette.ts';
import { basemapLayers, basemapStyle, zoomRanges } from '../../src/map/basemap.ts';
import type { BasemapLevel } from '../../src/map/basemap-data.ts';
import { MID_ZOOM, NEAR_ZOOM, levelsFor } from '../../src/map/level-choice.ts';

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

describe('zoomRanges', () => {
  test('a level that is not there hides no coarser one', () => {
    expect(zoomRanges(['coarse']).coarse.maxzoom).toBeGreaterThan(20);
    expect(zoomRanges(['coarse', 'mid']).coarse.maxzoom).toBe(MID_ZOOM);
    expect(zoomRanges(['coarse', 'mid']).inner.maxzoom).toBeGreaterThan(20);
    expect(zoomRanges(['coarse', 'mid', 'near']).inner.maxzoom).toBe(NEAR_ZOOM);
  });
});

describe('levelsFor', () => {
  test('a view of the world needs nothing but the coarse level', () => {
    expect(levelsAt([165, 30], 0.9)).toEqual([]);
  });

  test('a closer view needs the middle level, and only near Kachin the near one', () => {
    expect(levelsAt([10, 50], 6)).toEqual(['mid']);
    expect(levelsAt([97, 25], 6)).toEqual(['mid', 'near']);
  });

  test('the longitude may be written with another turn', () => {
    expect(levelsAt([97 - 360, 25], 6)).toEqual(['mid', 'near']);
    expect(levelsAt([97 + 720, 25], 6)).toEqual(['mid', 'near']);
  });
});
