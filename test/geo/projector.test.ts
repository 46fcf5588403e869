import { geoMercator } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { fitZoom, frameBounds, mercatorProjector, visibleCopies, type Bounds } from '../../src/geo/projector.ts';

const pacific = { center: [165, 30], zoom: 0.9, widthPx: 940, heightPx: 440 } as const;

describe('mercatorProjector', () => {
  test('the centre lies in the middle of the frame', () => {
    const [x, y] = mercatorProjector(pacific).project([165, 30]);
    expect(x).toBeCloseTo(470, 9);
    expect(y).toBeCloseTo(220, 9);
  });

  test("it equals d3's Mercator to a millionth of a pixel", () => {
    const projector = mercatorProjector({ ...pacific, center: [20, 10], zoom: 6.5 });
    const d3 = geoMercator()
      .scale(projector.worldSizePx / (2 * Math.PI))
      .translate([0, 0]);
    const origin = d3([20, 10]) as [number, number];
    for (const lngLat of [
      [0, 0],
      [97.2, 24.3],
      [-77, 38.9],
      [-150, -60],
      [170, 80],
    ] as const) {
      const expected = d3([...lngLat]) as [number, number];
      const [x, y] = projector.project(lngLat);
      expect(x - 470).toBeCloseTo(expected[0] - origin[0], 6);
      expect(y - 220).toBeCloseTo(expected[1] - origin[1], 6);
    }
  });

  test('longitudes are not wrapped: 250 lies to the right of 200', () => {
    const projector = mercatorProjector(pacific);
    const [x200] = projector.project([200, 0]);
    const [x250] = projector.project([250, 0]);
    expect(x250 - x200).toBeCloseTo((50 / 360) * projector.worldSizePx, 9);
    expect(projector.project([-110, 0])[0]).toBeCloseTo(x250 - projector.worldSizePx, 9);
  });

  test('unproject undoes project', () => {
    const projector = mercatorProjector(pacific);
    const [lng, lat] = projector.unproject(projector.project([243.2, -12.5]));
    expect(lng).toBeCloseTo(243.2, 9);
    expect(lat).toBeCloseTo(-12.5, 9);
  });
});

describe('frameBounds', () => {
  const boxes: Bounds[] = [
    [100, -10, 290, 60],
    [92, 20, 101, 28.6],
    [-20, -60, 20, 70],
  ];

  test('the box touches the padding on two sides and passes it on none', () => {
    for (const box of boxes) {
      const camera = frameBounds(box, 900, 500, 36);
      const projector = mercatorProjector({ ...camera, widthPx: 900, heightPx: 500 });
      const [left, bottom] = projector.project([box[0], box[1]]);
      const [right, top] = projector.project([box[2], box[3]]);
      expect(Math.min(left, top)).toBeCloseTo(36, 6);
      for (const [gap, side] of [
        [left, 'left'],
        [top, 'top'],
        [900 - right, 'right'],
        [500 - bottom, 'bottom'],
      ] as const) {
        expect(gap, side).toBeGreaterThan(35.999);
      }
    }
  });

  test('a box without extent takes the greatest zoom allowed', () => {
    expect(frameBounds([97, 24, 97, 24], 900, 500, 36, 8).zoom).toBe(8);
  });

  test('a box turned over, or padding without room, is refused', () => {
    expect(() => frameBounds([170, 0, -170, 10], 900, 500)).toThrow(/170,0,-170,10/);
    expect(() => frameBounds([0, 0, 10, 10], 60, 500, 36)).toThrow(RangeError);
  });

  test('a world width fits in 512 px at zoom 0', () => {
    expect(fitZoom([-180, -1, 180, 1], 512, 512)).toBeCloseTo(0, 9);
  });
});

describe('visibleCopies', () => {
  test('a frame within one world shows that world', () => {
    expect(visibleCopies(mercatorProjector({ ...pacific, center: [0, 0], zoom: 3 }))).toEqual([0]);
  });

  test('a frame over the antimeridian shows two worlds', () => {
    expect(visibleCopies(mercatorProjector(pacific))).toEqual([0, 1]);
    expect(visibleCopies(mercatorProjector({ ...pacific, center: [-175, 0] }))).toEqual([-1, 0]);
  });

  test('a frame wider than two worlds shows all of them', () => {
    const wide = mercatorProjector({ center: [0, 0], zoom: 0, widthPx: 1600, heightPx: 400 });
    expect(visibleCopies(wide)).toEqual([-2, -1, 0, 1, 2]);
  });

  test('what spans less than a world is asked for by its longitudes', () => {
    const frame = mercatorProjector({ center: [0, 0], zoom: 3, widthPx: 800, heightPx: 400 });
    expect(visibleCopies(frame, 100, 240)).toEqual([]);
    expect(visibleCopies(frame, 340, 380)).toEqual([-1]);
    expect(visibleCopies(frame, 36, 40)).toEqual([]);
    expect(visibleCopies(frame, 36, 40, 30)).toEqual([0]);
  });
});
