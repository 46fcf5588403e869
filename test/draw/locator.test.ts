import { describe, expect, it } from 'vitest';
import { LOCATOR_BELOW_KM, locator, viewWidthKm } from '../../src/draw/locator.ts';
import { measureByTable } from '../../src/draw/measure-table.ts';
import { boundsOf } from '../../src/draw/bounds-of.ts';
import { palettes } from '../../src/look/palette.ts';
import type { Bounds } from '../../src/geo/projector.ts';

const square = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const kachin: Bounds = [95.5, 23, 100.5, 27.5];
const draw = (bounds: Bounds, land = [square(60, 5, 140, 55)]) =>
  locator({
    land,
    bounds,
    names: [
      { name: 'China', lngLat: [106, 33] },
      { name: 'India', lngLat: [79, 22.5] },
      { name: 'Myanmar', lngLat: [98, 25] },
      { name: 'Brazil', lngLat: [-52, -9] },
    ],
    palette: palettes.light,
    measureText: measureByTable,
  });

describe('the locator', () => {
  it('is for views narrower than 1,500 km', () => {
    expect(viewWidthKm(kachin)).toBeLessThan(LOCATOR_BELOW_KM);
    expect(viewWidthKm([70, 0, 140, 50])).toBeGreaterThan(LOCATOR_BELOW_KM);
  });

  it('frames the view in its middle', () => {
    const { shapes, widthPx, heightPx } = draw(kachin);
    const [x0, y0, x1, y1] = boundsOf(shapes[3]?.trace ?? (() => undefined));
    expect((x0 + x1) / 2).toBeCloseTo(widthPx / 2, 6);
    expect((y0 + y1) / 2).toBeCloseTo(heightPx / 2, 0);
    expect(x1 - x0).toBeGreaterThan(10);
    expect(x1 - x0).toBeLessThan(widthPx / 3);
  });

  it('keeps a frame that can be seen around the smallest view', () => {
    const [x0, y0, x1, y1] = boundsOf(draw([97.2, 24.2, 97.3, 24.3]).shapes[3]?.trace ?? (() => undefined));
    expect(Math.min(x1 - x0, y1 - y0)).toBeGreaterThanOrEqual(8);
  });

  it('names the countries that fit beside the frame, and no others', () => {
    expect(draw(kachin).labels.map(({ lines }) => lines[0]?.text)).toEqual(['China', 'India']);
  });

  it('shows land from beyond the antimeridian', () => {
    const fiji: Bounds = [176, -19, 182, -15];
    const { shapes } = draw(fiji, [square(-179.9, -20, -170, -10)]);
    const [x0, , x1] = boundsOf(shapes[1]?.trace ?? (() => undefined));
    expect(x1).toBeGreaterThan(x0);
    expect(x0).toBeGreaterThan(0);
    expect(x0).toBeLessThan(148);
  });
});
