import { describe, expect, it } from 'vitest';
import { placeGates } from '../../src/draw/control.ts';
import type { PlacedGate } from '../../src/draw/control.ts';
import type { DrawContext } from '../../src/draw/draw-context.ts';
import { placeFlows } from '../../src/draw/flow-layout.ts';
import type { FlowLayout } from '../../src/draw/flow-layout.ts';
import { polygonsMeet } from '../../src/draw/polygon.ts';
import { distanceToLine } from '../../src/draw/polyline.ts';
import type { Point } from '../../src/draw/scene.ts';
import type { BundleMark, GateMark } from '../../src/geo/marks.ts';
import { palettes } from '../../src/look/palette.ts';
import { bundle, contextOf, gate, hubsOf, lane, numbersOf, PLACES, tube } from './flow-scenes.ts';

interface Drawing {
  readonly flows: FlowLayout;
  readonly gates: readonly PlacedGate[];
  readonly context: DrawContext;
}

function draw(bundles: readonly BundleMark[], marks: readonly GateMark[], context = contextOf()): Drawing {
  const hubs = hubsOf(bundles, context, { beijing: PLACES.china });
  const flows = placeFlows(bundles, hubs, context);
  return { flows, gates: placeGates(marks, flows, hubs, context), context };
}

const on = (lanes: readonly string[], end: 'exporter' | 'importer', pair = 'china usa'): GateMark['lanes'] =>
  lanes.map((id) => ({ bundle: pair, lane: id, end }));

const gateOf = ({ gates }: Drawing, id: string): PlacedGate => {
  const found = gates.find((placed) => placed.id === id);
  if (!found) throw new Error(`no gate ${id}`);
  return found;
};

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

const sideOf = (corners: readonly Point[], from: number): number =>
  distance(corners[from] ?? [0, 0], corners[from + 1] ?? [0, 0]);

/** Least distance between two convex polygons, by their corners and sides. */
const gapBetween = (a: readonly Point[], b: readonly Point[]): number => {
  if (polygonsMeet(a, b)) return 0;
  const toSides = (from: readonly Point[], to: readonly Point[]): number[] =>
    from.map((point) => distanceToLine(point, [...to, to[0] ?? [0, 0]]));
  return Math.min(...toSides(a, b), ...toSides(b, a));
};

const magnets = [lane('magnets', 100), lane('compounds', 20), tube('metals')];

describe('a gate on a flow', () => {
  it('stands square across what it gates, 6 px thick, reaching 6 px beyond it', () => {
    const drawing = draw([bundle('china', 'usa', magnets)], [gate('licences', { lanes: on(['magnets'], 'exporter') })]);
    const { corners, at, angle } = gateOf(drawing, 'licences');
    const course = drawing.flows.bundles[0]?.course;
    expect(sideOf(corners, 0)).toBeCloseTo(6);
    expect(sideOf(corners, 1)).toBeCloseTo(16 + 12);
    expect(distanceToLine(at, drawing.flows.lanes.find(({ id }) => id === 'magnets')?.points ?? [])).toBeLessThan(0.5);
    const nearest = [...Array(500).keys()].map((i) => i).sort((a, b) => gap(a) - gap(b))[0] ?? 0;
    function gap(i: number): number {
      return course ? distance(course.at(i), at) : 0;
    }
    const [hx, hy] = course?.heading(nearest) ?? [0, 0];
    expect(Math.cos(angle) * hx + Math.sin(angle) * hy).toBeCloseTo(1, 3);
  });

  it('is one bar over neighbouring lanes, and one each over lanes apart', () => {
    const both = draw(
      [bundle('china', 'usa', magnets)],
      [gate('licences', { lanes: on(['magnets', 'compounds'], 'exporter') })],
    );
    expect(both.gates).toHaveLength(1);
    expect(sideOf(gateOf(both, 'licences').corners, 1)).toBeCloseTo(16 + 3 + 3.2 + 12);
    const apart = draw(
      [bundle('china', 'usa', magnets)],
      [gate('licences', { lanes: on(['magnets', 'metals'], 'exporter') })],
    );
    expect(apart.gates.map(({ key }) => key)).toEqual(['gate:licences', 'gate:licences:1']);
  });

  it('stands at a fifth of the way from an exporter, and 15 % before the tip for an importer', () => {
    const { flows, gates } = draw(
      [bundle('china', 'usa', magnets)],
      [
        gate('licences', { lanes: on(['magnets'], 'exporter') }),
        gate('duties', { lanes: on(['magnets'], 'importer') }),
      ],
    );
    const line = flows.lanes.find(({ id }) => id === 'magnets')?.line;
    if (!line) throw new Error('no line');
    const shareOf = ({ at }: PlacedGate): number => {
      const places = [...Array(1001).keys()].map((i) => i / 1000);
      const away = (share: number): number => distance(line.at(line.fromPx + share * (line.toPx - line.fromPx)), at);
      return places.reduce((best, share) => (away(share) < away(best) ? share : best), 0);
    };
    expect(gates.map(shareOf)).toEqual([expect.closeTo(0.2, 2), expect.closeTo(0.85, 2)]);
  });

  it('stacks with others every 12 px, the newest nearest to the issuer', () => {
    const dates = ['2023-07-03', '2025-10-09', '2024-12-03'];
    const marks = dates.flatMap((from) => [
      gate(`out ${from}`, { from, lanes: on(['magnets'], 'exporter') }),
      gate(`in ${from}`, { from, lanes: on(['magnets'], 'importer') }),
    ]);
    const drawing = draw([bundle('china', 'usa', magnets)], marks);
    const along = (end: string): readonly string[] =>
      drawing.gates
        .filter(({ id }) => id.startsWith(end))
        .sort((a, b) => a.at[0] - b.at[0])
        .map(({ id }) => id.slice(-10));
    expect(along('out')).toEqual(['2025-10-09', '2024-12-03', '2023-07-03']);
    expect(along('in')).toEqual(['2023-07-03', '2024-12-03', '2025-10-09']);
    const first = gateOf(drawing, 'out 2025-10-09');
    expect(distance(first.at, gateOf(drawing, 'out 2024-12-03').at)).toBeCloseTo(12, 0);
  });

  it('never comes nearer than 4 px to any head', () => {
    const exporters = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const zoom of [0.2, 0.6, 0.96, 2, 4]) {
      const { flows, gates } = draw(
        [
          bundle('china', 'usa', magnets),
          bundle('usa', 'china', [lane('chips', 60), tube('software')]),
          bundle('myanmar', 'china', [lane('ore', 50)]),
        ],
        [
          ...exporters.map((id) => gate(`out ${id}`, { lanes: on(['magnets'], 'exporter') })),
          ...exporters.map((id) => gate(`in ${id}`, { lanes: on(['magnets', 'compounds'], 'importer') })),
          gate('halt', { lanes: on(['ore'], 'importer', 'myanmar china'), style: 'dashed' }),
          gate('curbs', { lanes: on(['software'], 'exporter', 'usa china') }),
        ],
        contextOf({ zoom, center: [140, 30] }),
      );
      for (const { key, corners } of gates) {
        for (const { id, head } of flows.lanes) {
          expect(gapBetween(corners, head), `${key} off ${id} at zoom ${zoom}`).toBeGreaterThan(3.99);
        }
      }
    }
  });

  it('shares its place with others on a line too short for all, and stands for them', () => {
    const drawing = draw(
      [bundle('myanmar', 'china', [lane('ore', 40)])],
      ['tax', 'cap', 'halt'].map((id) =>
        gate(id, {
          lanes: on(['ore'], id === 'halt' ? 'importer' : 'exporter', 'myanmar china'),
          style: id === 'halt' ? 'dashed' : 'filled',
        }),
      ),
    );
    expect(drawing.gates.length).toBeLessThan(3);
    expect(drawing.gates.flatMap(({ ids }) => ids).sort()).toEqual(['cap', 'halt', 'tax']);
    expect(drawing.gates.flatMap(({ states }) => states)).toHaveLength(3);
    expect(drawing.gates[0]?.style).toBe('filled');
  });

  it('has a mark on each bundle that its control gates', () => {
    const { gates } = draw(
      [bundle('china', 'usa', magnets), bundle('china', 'germany', [lane('to-germany', 40)])],
      [
        gate('licences', {
          lanes: [...on(['magnets'], 'exporter'), ...on(['to-germany'], 'exporter', 'china germany')],
        }),
      ],
    );
    expect(new Set(gates.map(({ key }) => key)).size).toBe(2);
    expect(new Set(gates.map(({ bundle: pair }) => pair))).toEqual(new Set(['china usa', 'china germany']));
  });

  it('has no mark where none of the flows it gates is drawn', () => {
    const { gates } = draw(
      [bundle('china', 'usa', magnets)],
      [gate('licences', { lanes: on(['magnets'], 'exporter'), issuerAt: PLACES.china })],
      contextOf({ center: [20, 0], zoom: 6 }),
    );
    expect(gates).toEqual([]);
  });
});

describe('a gate without a flow', () => {
  it('stands 16 px before its issuer, square to the way to its target, 16 px long', () => {
    const drawing = draw(
      [],
      [gate('ban', { issuerAt: PLACES.china, targetAt: PLACES.japan, lanes: [] })],
      contextOf({ zoom: 3, center: PLACES.china }),
    );
    const { at, corners, bundle: pair } = gateOf(drawing, 'ban');
    const hub = drawing.context.projector.project(PLACES.china);
    expect(distance(at, hub)).toBeCloseTo(16);
    expect(at[0]).toBeGreaterThan(hub[0] + 15);
    expect(sideOf(corners, 1)).toBeCloseTo(16);
    expect(pair).toBeNull();
  });

  it('looks the short way to its target', () => {
    const { gates, context } = draw([], [gate('ban', { issuerAt: PLACES.usa, targetAt: PLACES.japan })]);
    expect(gates[0]?.at[0]).toBeLessThan(context.projector.project(PLACES.usa)[0]);
  });

  it('fans out with others at the same hub, clear of each other and of the flows there', () => {
    const { gates, flows } = draw(
      [bundle('china', 'usa', [lane('magnets', 100)]), bundle('usa', 'china', [lane('chips', 60)])],
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => gate(id, { issuerAt: PLACES.china, targetAt: PLACES.usa })),
    );
    gates.forEach((a, i) => {
      for (const b of gates.slice(i + 1)) expect(gapBetween(a.corners, b.corners)).toBeGreaterThan(1.9);
      for (const { points, widthPx, head } of flows.lanes) {
        expect(Math.min(...a.corners.map((corner) => distanceToLine(corner, points)))).toBeGreaterThan(widthPx / 2);
        expect(polygonsMeet(a.corners, head)).toBe(false);
      }
    });
  });

  it('is left out where nobody knows where its issuer sits', () => {
    expect(draw([], [gate('ban', { targetAt: PLACES.usa })]).gates).toEqual([]);
  });

  it('at a pole or on its own target is drawn with finite numbers', () => {
    const { gates } = draw(
      [],
      [
        gate('pole', { issuerAt: [0, 90], targetAt: [0, -90] }),
        gate('self', { issuerAt: PLACES.usa, targetAt: PLACES.usa }),
      ],
    );
    expect(gates).toHaveLength(2);
    expect(gates.every(({ shapes }) => numbersOf(shapes).every(Number.isFinite))).toBe(true);
  });
});

describe('the look of a gate', () => {
  const styled = (style: GateMark['style'], context = contextOf()) =>
    gateOf(
      draw(
        [bundle('china', 'usa', magnets)],
        [gate('licences', { style, lanes: on(['magnets'], 'exporter') })],
        context,
      ),
      'licences',
    );

  it('is filled in force, hollow when suspended, dashed while only announced', () => {
    const { ink, paper } = palettes.light;
    expect(styled('filled').shapes.at(-1)).toMatchObject({ fill: ink });
    expect(styled('hollow').shapes.at(-1)).toMatchObject({ fill: paper, stroke: ink, strokeWidthPx: 1.6 });
    expect(styled('dashed').shapes.at(-1)).toMatchObject({ fill: paper, stroke: ink, dashPx: [3.4, 2.4] });
  });

  it('has a yellow pad and dark ink where selected, in the dark theme too', () => {
    const placed = styled('filled', contextOf({ theme: 'dark', selected: 'licences' }));
    expect(placed.isSelected).toBe(true);
    expect(placed.highlight).toMatchObject([
      { fill: palettes.dark.mark, stroke: palettes.dark.ink, strokeWidthPx: 1.5 },
    ]);
    expect(placed.shapes).toMatchObject([{ fill: palettes.light.ink }]);
  });

  it('keeps labels off its whole box', () => {
    const { keepOut, corners } = styled('filled');
    const [box] = keepOut;
    for (const [x, y] of corners) {
      expect(box && x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1).toBe(true);
    }
  });
});
