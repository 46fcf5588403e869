import { describe, expect, it } from 'vitest';
import { posterGround } from '../../src/cli/poster-ground.ts';
import { countryOutline, regionNamed } from '../../src/draw/land-outline.ts';
import { FINE_GRAIN, landNode } from '../../src/draw/land.ts';
import { thinnedLine } from '../../src/draw/land-lines.ts';
import { clippedRing } from '../../src/draw/land-clip.ts';
import { svgMarkup } from '../../src/draw/svg-markup.ts';
import { pathData } from '../../src/draw/svg-node.ts';
import { boundsOf } from '../../src/draw/bounds-of.ts';
import { frameBounds, mercatorProjector } from '../../src/geo/projector.ts';
import type { Bounds } from '../../src/geo/projector.ts';
import { palettes } from '../../src/look/palette.ts';

const { levels } = await posterGround('en');
const palette = palettes.light;
const SIZE = { widthPx: 700, heightPx: 372 };

const projectorFor = (bounds: Bounds) =>
  mercatorProjector({ ...frameBounds(bounds, SIZE.widthPx, SIZE.heightPx), ...SIZE });
const landFor = (bounds: Bounds, emphasised: string | null = null) =>
  svgMarkup(landNode(levels, projectorFor(bounds), { palette, grain: FINE_GRAIN, emphasised }));

type Spot = readonly [x: number, y: number];

/** The lines of the paths that are painted so, in px. */
function linesOf(svg: string, paint: string): readonly (readonly Spot[])[] {
  const lines: Spot[][] = [];
  for (const [, path = ''] of svg.matchAll(new RegExp(`<path ([^>]*"${paint}"[^>]*)/>`, 'g'))) {
    let [x, y, startX, startY] = [0, 0, 0, 0];
    for (const [, letter, numbers = ''] of (/ ?d="([^"]*)"/.exec(path)?.[1] ?? '').matchAll(/([mz])([^mz]*)/g)) {
      if (letter === 'z') [x, y] = [startX, startY];
      const steps = [...numbers.matchAll(/-?\d+/g)].map(Number);
      const line: Spot[] = [];
      for (let at = 0; at < steps.length; at += 2) {
        [x, y] = [x + (steps[at] ?? 0), y + (steps[at + 1] ?? 0)];
        if (at === 0) [startX, startY] = [x, y];
        line.push([x * FINE_GRAIN.gridPx, y * FINE_GRAIN.gridPx]);
      }
      if (line.length > 0) lines.push(line);
    }
  }
  return lines;
}

describe('land', () => {
  it.each<[string, Bounds]>([
    ['the world from Greenwich', [-170, -60, 190, 75]],
    ['the Pacific', [78, -12, 298, 64]],
    ['Kachin', [94, 22, 102, 28]],
  ])('of %s is drawn within the frame, but for a margin that hides cut edges', (_, bounds) => {
    const points = linesOf(landFor(bounds), palette.land).flat();
    expect(points.length).toBeGreaterThan(3);
    for (const [x, y] of points) {
      expect(x).toBeGreaterThan(-8);
      expect(x).toBeLessThan(SIZE.widthPx + 8);
      expect(y).toBeGreaterThan(-8);
      expect(y).toBeLessThan(SIZE.heightPx + 8);
    }
  });

  it('has no line across the map where the world is cut', () => {
    const coast = linesOf(landFor([120, -60, 240, 70]), palette.coast);
    const seamX = projectorFor([120, -60, 240, 70]).project([180, 0])[0];
    const along = coast.flatMap((line) =>
      line.filter(([x, y], at) => {
        const before = line[at - 1];
        return before && Math.abs(x - seamX) < 1 && Math.abs(before[0] - seamX) < 1 && Math.abs(before[1] - y) > 4;
      }),
    );
    expect(coast.length).toBeGreaterThan(20);
    expect(along).toEqual([]);
  });

  it('is there in every copy of the world that shows', () => {
    const world = mercatorProjector({ center: [0, 20], zoom: 0, widthPx: 1600, heightPx: 400 });
    const svg = svgMarkup(landNode(levels, world, { palette, grain: FINE_GRAIN, emphasised: null }));
    const xs = linesOf(svg, palette.land)
      .flat()
      .map(([x]) => x);
    for (const middle of [300, 800, 1300]) expect(xs.some((x) => Math.abs(x - middle) < 40)).toBe(true);
  });

  it('is a shade darker around the region that a close map is about', () => {
    expect(landFor([94, 22, 102, 28], 'MM-11')).toContain(`fill="${palette.land2}"`);
    expect(landFor([94, 22, 102, 28])).not.toContain(`fill="${palette.land2}"`);
    expect(landFor([60, -5, 150, 55], 'MM-11')).not.toContain(`fill="${palette.land2}"`);
  });

  it('lies within a pixel of where the basemap has it', () => {
    const line = Array.from({ length: 400 }, (_, at) => [at, 20 * Math.sin(at / 9) + 3 * Math.cos(at)] as const);
    const thinned = thinnedLine(line, 0.6);
    expect(thinned.length).toBeLessThan(line.length);
    for (const [x, y] of line) {
      const next = thinned.findIndex(([at]) => at >= x);
      const [a, b] = [thinned[Math.max(0, next - 1)] ?? [0, 0], thinned[next] ?? [0, 0]];
      const t = a[0] === b[0] ? 0 : (x - a[0]) / (b[0] - a[0]);
      const slope = Math.hypot(b[0] - a[0], b[1] - a[1]) / Math.max(1e-9, b[0] - a[0]);
      expect(Math.abs(a[1] + t * (b[1] - a[1]) - y) / Math.max(1, slope)).toBeLessThan(1);
    }
  });
});

describe('a clipped ring', () => {
  it('keeps what is inside and runs along the edge of the box', () => {
    const ring = [
      [-10, 5],
      [5, -10],
      [20, 5],
      [5, 20],
    ] as const;
    const clipped = clippedRing(ring, { x0: 0, y0: 0, x1: 10, y1: 10 });
    for (const [x, y] of clipped) expect(x >= 0 && x <= 10 && y >= 0 && y <= 10).toBe(true);
    expect(clipped.length).toBeGreaterThanOrEqual(4);
  });

  it('is empty where the box lies outside', () => {
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
    ] as const;
    expect(clippedRing(ring, { x0: 5, y0: 5, x1: 9, y1: 9 })).toEqual([]);
  });
});

describe('the outline of a country', () => {
  const projector = projectorFor([94, 22, 102, 28]);
  const around = { x0: -220, y0: -220, x1: SIZE.widthPx + 220, y1: SIZE.heightPx + 220 };

  it('is traced where it is asked for alone', () => {
    const box = { x0: 300, y0: 150, x1: 360, y1: 210 };
    const [whole, part] = [around, box].map((within) => countryOutline(levels, 'MMR', projector, within));
    const traced = [whole, part].map((outline) => pathData(outline ?? (() => undefined)));
    expect(traced[0]?.length).toBeGreaterThan(4 * (traced[1]?.length ?? NaN));
    const [x0, y0, x1, y1] = boundsOf(part ?? (() => undefined));
    expect(x0 >= box.x0 && y0 >= box.y0 && x1 <= box.x1 && y1 <= box.y1).toBe(true);
  });

  it('is that of its regions where the map is close, and of the country elsewhere', () => {
    const [myanmar, china] = ['MMR', 'CHN'].map((country) => countryOutline(levels, country, projector, around));
    const boxes = [myanmar, china].map((outline) => boundsOf(outline ?? (() => undefined)));
    const [eastOfMyanmar, eastOfChina] = boxes.map(([, , east]) => east);
    expect(eastOfMyanmar).toBeLessThan(SIZE.widthPx);
    expect(eastOfChina).toBeGreaterThan(SIZE.widthPx);
  });

  it('is none for a country that no level knows', () => {
    expect(countryOutline(levels, 'ZZZ', projector, around)).toBeNull();
  });

  it('of a region is found by its name', () => {
    expect(regionNamed(levels, 'Kachin State')).toBe('MM-11');
    expect(regionNamed(levels, 'Atlantis')).toBeNull();
  });
});
