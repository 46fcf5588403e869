import { describe, expect, test } from 'vitest';
import type { LandLineKind } from '../../src/look/land-look.ts';
import { landLineLook } from '../../src/look/land-look.ts';
import { mixColours } from '../../src/look/mix-colours.ts';
import { palettes } from '../../src/look/palette.ts';

const { light } = palettes;
const at = (kind: LandLineKind, zoom: number, rank = 0) => landLineLook(kind, rank, zoom, light);

describe('landLineLook', () => {
  test.each<[LandLineKind, readonly (readonly [zoom: number, widthPx: number])[]]>([
    // Before the first stop, at it, between stops, after the last.
    [
      'coast',
      [
        [0, 0.7],
        [1, 0.7],
        [3.5, 0.85],
        [6, 1],
        [10, 1],
      ],
    ],
    [
      'lake',
      [
        [0, 0.6],
        [10, 0.6],
      ],
    ],
    [
      'admin',
      [
        [4, 0.8],
        [6.5, 1.05],
        [9, 1.3],
      ],
    ],
    [
      'border',
      [
        [0, 0.6],
        [2.5, 0.75],
        [4, 0.9],
        [5, 1.1],
        [6, 1.3],
        [7.5, 1.55],
        [10, 1.8],
      ],
    ],
    [
      'disputed',
      [
        [0, 0.75],
        [2.5, 0.975],
        [4, 1.2],
        [10, 1.2],
      ],
    ],
  ])('a line grows with the zoom, straight from stop to stop: %s', (kind, widths) => {
    for (const [zoom, widthPx] of widths) expect(at(kind, zoom).widthPx, `${zoom}`).toBeCloseTo(widthPx, 9);
  });

  test('the greater a river, the wider it is', () => {
    for (const zoom of [4, 6.5, 8, 10]) {
      const widths = [0, 3, 9].map((rank) => at('river', zoom, rank).widthPx);
      expect(widths).toEqual(widths.toSorted((a, b) => b - a));
      expect(widths[0]).toBeGreaterThan(widths[2] ?? NaN);
    }
  });

  test('great rivers show from zoom 3 on, small ones and provinces on a close map alone', () => {
    const opacities = (zoom: number): readonly number[] =>
      [at('river', zoom, 4), at('river', zoom, 5), at('admin', zoom)].map(({ opacity }) => opacity);
    expect(opacities(3)).toEqual([0, 0, 0]);
    expect(opacities(4)).toEqual([1, 0, 0]);
    expect(opacities(5.3)[1]).toBeCloseTo(0.3, 9);
    expect(opacities(5.3)[2]).toBeCloseTo(0.5, 9);
    expect(opacities(6)).toEqual([1, 1, 1]);
  });

  test('coasts, lakes and borders are never faint', () => {
    for (const kind of ['coast', 'lake', 'border', 'disputed'] as const)
      for (const zoom of [0, 2, 5, 9]) expect(at(kind, zoom).opacity).toBe(1);
  });

  test('disputed borders are drawn as dash, gap, dot, gap of 6, 2.5, 1.2 and 2.5 px from zoom 4 on, shorter with a thinner line', () => {
    const isDash = (zoom: number, share: number): void => {
      const { dashPx } = at('disputed', zoom);
      expect(dashPx).toHaveLength(4);
      [6, 2.5, 1.2, 2.5].forEach((px, index) => expect(dashPx?.[index]).toBeCloseTo(px * share, 9));
    };
    for (const zoom of [4, 6, 10]) isDash(zoom, 1);
    isDash(1, 0.75 / 1.2);
    isDash(2.5, 0.975 / 1.2);
  });

  test('no other line is broken', () => {
    for (const kind of ['coast', 'lake', 'border', 'river', 'admin'] as const) expect(at(kind, 5).dashPx).toBeNull();
  });

  test.each(['border', 'disputed'] as const)(
    'from zoom 4.5 to 6 a border turns to the colour of ghosts: %s',
    (kind) => {
      expect(at(kind, 0).stroke).toBe(light[kind]);
      expect(at(kind, 4.5).stroke).toBe(light[kind]);
      expect(at(kind, 5.25).stroke).toBe(mixColours(light.ghost, light[kind], 0.5));
      expect(at(kind, 5).stroke).toBe(mixColours(light.ghost, light[kind], 1 / 3));
      expect(at(kind, 6).stroke).toBe(light.ghost);
      expect(at(kind, 10).stroke).toBe(light.ghost);
    },
  );

  test('each theme has the same lines in its own colours', () => {
    const tokens = {
      border: 'border',
      disputed: 'disputed',
      coast: 'coast',
      admin: 'border',
      river: 'river',
      lake: 'coast',
    } as const;
    for (const [kind, token] of Object.entries(tokens) as [LandLineKind, (typeof tokens)[LandLineKind]][]) {
      const [one, other] = [palettes.light, palettes.dark].map((palette) => landLineLook(kind, 0, 4, palette));
      expect(one?.stroke).toBe(palettes.light[token]);
      expect(other).toEqual({ ...one, stroke: palettes.dark[token] });
    }
  });
});
