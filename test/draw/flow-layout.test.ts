import { describe, expect, it } from 'vitest';
import type { DrawContext } from '../../src/draw/draw-context.ts';
import { placeFlows } from '../../src/draw/flow-layout.ts';
import type { FlowLayout, PlacedBundle, PlacedFlow } from '../../src/draw/flow-layout.ts';
import { polygonsMeet } from '../../src/draw/polygon.ts';
import { distanceToLine, lengthOfLine } from '../../src/draw/polyline.ts';
import type { Point } from '../../src/draw/scene.ts';
import type { LngLat } from '../../src/geo/lng-lat.ts';
import type { BundleMark } from '../../src/geo/marks.ts';
import { palettes } from '../../src/look/palette.ts';
import {
  bundle,
  bundleBetween,
  contextOf,
  evenLine,
  hubsOf,
  lane,
  numbersOf,
  pathPoints,
  PLACES,
  tube,
} from './flow-scenes.ts';

const layOut = (bundles: readonly BundleMark[], context: DrawContext = contextOf()): FlowLayout =>
  placeFlows(bundles, hubsOf(bundles, context), context);

const laneOf = (layout: FlowLayout, id: string): PlacedFlow => {
  const found = layout.lanes.find((placed) => placed.id === id);
  if (!found) throw new Error(`no lane ${id}`);
  return found;
};

const distance = (a: Point | undefined, b: Point | undefined): number =>
  a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : NaN;

const middleOf = (placed: PlacedBundle | undefined): Point | undefined =>
  placed?.course.at((placed.fromPx + placed.toPx) / 2);

const tipOf = ({ head }: PlacedFlow): Point => head[0];

/** A hub amid `count` others in a ring, with a bundle to and from each. */
function star(count: number, lanesOf: (i: number) => BundleMark['lanes'], degrees = 35): readonly BundleMark[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (i * 2 * Math.PI) / count + 0.3;
    const at: LngLat = [170 + degrees * Math.cos(angle), degrees * 0.7 * Math.sin(angle)];
    return i % 2 === 0
      ? bundleBetween(`p${i}`, at, 'middle', [170, 0], lanesOf(i))
      : bundleBetween('middle', [170, 0], `p${i}`, at, lanesOf(i));
  });
}

describe('a flow', () => {
  it('starts 3 px off the edge of its hub, and its tip ends 4 px off the other', () => {
    const context = contextOf();
    const layout = layOut([bundle('china', 'usa', [lane('goods', 50)])], context);
    const goods = laneOf(layout, 'goods');
    expect(distance(goods.points[0], context.projector.project(PLACES.china))).toBeCloseTo(5 + 3, 0);
    expect(distance(tipOf(goods), context.projector.project([262, 39]))).toBeCloseTo(5 + 4, 0);
  });

  it('crosses the Pacific, whatever the centre of the map', () => {
    for (const lng of [170, -170, 0]) {
      const { points } = laneOf(
        layOut([bundle('china', 'usa', [lane('goods', 50)])], contextOf({ center: [lng, 30] })),
        'goods',
      );
      expect(points.every(([x], i) => i === 0 || x > (points[i - 1]?.[0] ?? 0))).toBe(true);
    }
  });

  it('goes out at one edge of the map and comes in at the other where the frame shows both its ends', () => {
    const context = contextOf({ center: [10, 30], zoom: 0.9 });
    const goods = laneOf(layOut([bundle('china', 'usa', [lane('goods', 50)])], context), 'goods');
    expect(goods.isEdge).toBe(false);
    expect(tipOf(goods)[0]).toBeGreaterThan(context.projector.widthPx);
    const inCopy = tipOf(goods)[0] - context.projector.worldSizePx;
    expect(inCopy).toBeGreaterThan(0);
  });

  it('and its way back lie on either side, and never meet', () => {
    const layout = layOut([
      bundle('china', 'usa', [lane('there', 100), tube('unknown')]),
      bundle('usa', 'china', [lane('back', 40), tube('software')]),
    ]);
    for (const there of ['there', 'unknown']) {
      for (const back of ['back', 'software']) {
        const a = laneOf(layout, there);
        const b = laneOf(layout, back);
        for (const point of a.points)
          expect(distanceToLine(point, b.points)).toBeGreaterThan((a.widthPx + b.widthPx) / 2);
      }
    }
    expect(laneOf(layout, 'there').apex[1]).toBeGreaterThan(laneOf(layout, 'back').apex[1] + 100);
  });

  it('has its apex half way, with outwards pointing away from the chord', () => {
    const layout = layOut([bundle('china', 'usa', [lane('there', 50)]), bundle('usa', 'china', [lane('back', 50)])]);
    expect(laneOf(layout, 'there').apexNormal[1]).toBeCloseTo(1, 1);
    expect(laneOf(layout, 'back').apexNormal[1]).toBeCloseTo(-1, 1);
  });

  it('bends the other way where it would pass under a hub that is not its own', () => {
    const context = contextOf();
    const pair = [bundle('japan', 'usa', [lane('cars', 50)])];
    const straight = laneOf(placeFlows(pair, hubsOf(pair, context), context), 'cars');
    const inTheWay = context.projector.unproject(straight.apex);
    const hubs = hubsOf(pair, context, { island: inTheWay });
    const bent = laneOf(placeFlows(pair, hubs, context), 'cars');
    expect(straight.apexNormal[1]).toBeGreaterThan(0);
    expect(bent.apexNormal[1]).toBeLessThan(0);
    expect(distanceToLine(straight.apex, bent.points)).toBeGreaterThan(14);
  });

  it('bends the other way where it would run along another', () => {
    const context = contextOf();
    const layout = layOut(
      [
        bundle('japan', 'usa', [lane('wide', 100)]),
        bundleBetween('osaka', [135.5, 34.7], 'texas', [-99, 36], [lane('thin', 20)]),
      ],
      context,
    );
    const thin = laneOf(layout, 'thin');
    const wide = laneOf(layout, 'wide');
    const near = thin.points.filter((point) => distanceToLine(point, wide.points) < 6 + wide.widthPx / 2);
    expect(near.length / thin.points.length).toBeLessThan(0.25);
  });

  it('is a short straight arrow beside two hubs that all but touch', () => {
    const context = contextOf();
    const pair = [bundleBetween('a', [100, 30], 'b', [103, 30], [lane('tiny', 60)])];
    const tiny = laneOf(layOut(pair, context), 'tiny');
    expect(lengthOfLine(tiny.points)).toBeGreaterThan(distance(tiny.head[1], tiny.head[2]) * 0.78);
    for (const { at, radiusPx } of hubsOf(pair, context)) {
      expect(distanceToLine(at, tiny.points)).toBeGreaterThan(radiusPx + tiny.widthPx / 2);
    }
  });
});

describe('the lanes of a bundle', () => {
  const lanes = [tube('tube'), evenLine('even'), lane('narrow', 20), lane('wide', 100)];

  it('lie with the widest inside, then even lines, then tubes', () => {
    const layout = layOut([bundle('china', 'usa', lanes)]);
    expect(layout.bundles[0]?.lanes.map(({ id }) => id)).toEqual(['wide', 'narrow', 'even', 'tube']);
    const depths = ['wide', 'narrow', 'even', 'tube'].map((id) => laneOf(layout, id).apex[1]);
    expect(depths).toEqual([...depths].sort((a, b) => a - b));
  });

  it('keep 3 px between their edges from start to tip', () => {
    const layout = layOut([bundle('china', 'usa', lanes)]);
    const placed = layout.bundles[0]?.lanes ?? [];
    placed.slice(1).forEach((outer, i) => {
      const inner = placed[i];
      if (!inner) return;
      const gaps = outer.points.map((p) => distanceToLine(p, inner.points) - (inner.widthPx + outer.widthPx) / 2);
      expect(Math.min(...gaps)).toBeGreaterThan(2.9);
      expect(gaps[5]).toBeLessThan(3.1);
    });
  });

  it('spread at the tip so that their heads clear each other and the lines', () => {
    const layout = layOut([bundle('china', 'usa', lanes)]);
    const placed = layout.bundles[0]?.lanes ?? [];
    placed.forEach((a, i) => {
      for (const b of placed.slice(i + 1)) expect(polygonsMeet(a.head, b.head)).toBe(false);
    });
  });

  it('are centred as a whole on the arc', () => {
    const context = contextOf();
    const one = layOut([bundle('china', 'usa', [lane('one', 100)])], context).bundles[0];
    const many = layOut([bundle('china', 'usa', lanes)], context).bundles[0];
    expect(distance(middleOf(one), middleOf(many))).toBeLessThan(1);
    const inner = many?.lanes[0];
    const outer = many?.lanes.at(-1);
    const [innerPx, outerPx] = [inner?.widthPx ?? 0, outer?.widthPx ?? 0];
    const middle = distance(inner?.apex, middleOf(many)) + innerPx / 2;
    expect(middle).toBeCloseTo(distance(outer?.apex, middleOf(many)) + outerPx / 2, 0);
  });

  it('are painted wide first, tubes above, what is dimmed below and what is selected on top', () => {
    const context = contextOf({ selected: 'wide', tied: ['even'] });
    const painted = layOut([bundle('china', 'usa', lanes)], context).lanes.map(({ id }) => id);
    expect(painted).toEqual(['narrow', 'tube', 'even', 'wide']);
  });
});

describe('at a hub', () => {
  it('heads never overlap each other', () => {
    for (const count of [3, 6, 9]) {
      const layout = layOut(star(count, (i) => [lane(`a${i}`, 20 + 7 * i), tube(`b${i}`)]));
      layout.lanes.forEach((a, i) => {
        for (const b of layout.lanes.slice(i + 1)) expect(polygonsMeet(a.head, b.head), `${a.id} ${b.id}`).toBe(false);
      });
    }
  });

  it('the ends of no two bundles overlap within 24 px', () => {
    const context = contextOf();
    const layout = layOut(
      star(6, (i) => [lane(`a${i}`, 30 + 10 * i)]),
      context,
    );
    const middle = context.projector.project([170, 0]);
    const ends = layout.lanes.map(({ line, widthPx }) => ({
      widthPx,
      points: Array.from({ length: 200 }, (_, i) =>
        line.at(line.fromPx + (i / 199) * (line.toPx - line.head.lengthPx - line.fromPx)),
      ).filter((point) => distance(point, middle) < 26),
    }));
    ends.forEach((a, i) => {
      for (const b of ends.slice(i + 1)) {
        const nearest = Math.min(...a.points.map((point) => distanceToLine(point, b.points)));
        expect(nearest).toBeGreaterThan((a.widthPx + b.widthPx) / 2);
      }
    });
  });

  it('two bundles from nearly the same direction arrive side by side', () => {
    const layout = layOut([
      bundleBetween('a', [100, 20], 'middle', [170, 20], [lane('first', 60)]),
      bundleBetween('b', [108, 22], 'middle', [170, 20], [lane('second', 60)]),
    ]);
    expect(polygonsMeet(laneOf(layout, 'first').head, laneOf(layout, 'second').head)).toBe(false);
  });

  it('with more bundles than fit around it everything is still drawn', () => {
    const layout = layOut(star(60, (i) => [lane(`a${i}`, 100)]));
    expect(layout.lanes).toHaveLength(60);
    expect(layout.lanes.every(({ shapes }) => numbersOf(shapes).every(Number.isFinite))).toBe(true);
  });
});

describe('a flow that leaves the frame', () => {
  const pair = [bundle('china', 'usa', [lane('goods', 60), tube('more')])];

  it('ends with its head 16 px inside the edge', () => {
    const context = contextOf({ center: [104, 36], zoom: 3 });
    const goods = laneOf(layOut(pair, context), 'goods');
    expect(goods.isEdge).toBe(true);
    const [x, y] = layOut(pair, context).bundles[0]?.course.at(layOut(pair, context).bundles[0]?.toPx ?? 0) ?? [0, 0];
    const { widthPx, heightPx } = context.projector;
    expect(Math.min(widthPx - x, heightPx - y)).toBeCloseTo(16, 0);
  });

  it('ends so too where the frame shows another copy of the world than the places are in', () => {
    const context = contextOf({ center: [104 - 360, 36], zoom: 3 });
    const layout = layOut(pair, context);
    const tip = tipOf(laneOf(layout, 'goods'));
    expect(laneOf(layout, 'goods').isEdge).toBe(true);
    expect(tip[0] - context.projector.worldSizePx).toBeLessThan(context.projector.widthPx);
    expect(tip[0] - context.projector.worldSizePx).toBeGreaterThan(0);
  });

  it('starts at the edge where it comes from beyond it', () => {
    const context = contextOf({ center: [-98, 39], zoom: 3 });
    const goods = laneOf(layOut(pair, context), 'goods');
    expect(goods.isEdge).toBe(false);
    const start = goods.points[0] ?? [0, 0];
    const { worldSizePx, widthPx, heightPx } = context.projector;
    const x = start[0] + Math.round((widthPx / 2 - start[0]) / worldSizePx) * worldSizePx;
    const beyond = Math.max(-x, x - widthPx, -start[1], start[1] - heightPx);
    expect(Math.abs(beyond)).toBeLessThan(20);
  });

  it('is only counted where it passes through a close frame, and drawn where the frame is wide', () => {
    const close = layOut(pair, contextOf({ center: [160, 10], zoom: 5 }));
    expect(close.lanes).toEqual([]);
    expect(close.outsideIds).toEqual(['goods', 'more']);
    const wide = layOut(pair, contextOf({ center: [160, 10], zoom: 3 }));
    expect(wide.lanes).toHaveLength(2);
    expect(wide.outsideIds).toEqual([]);
  });
});

describe('the shapes of a flow', () => {
  it('follow its centre line to a fraction of a pixel', () => {
    const layout = layOut([bundle('china', 'usa', [lane('wide', 100, { rhythm: 'dashed' }), evenLine('thin')])]);
    const wide = laneOf(layout, 'wide');
    const [, stroke] = wide.shapes;
    if (!stroke) throw new Error('no stroke');
    const dense = Array.from({ length: 400 }, (_, i) =>
      wide.line.at(wide.line.fromPx + (i / 399) * (wide.line.toPx - wide.line.fromPx)),
    );
    for (const point of pathPoints(stroke)) expect(distanceToLine(point, dense)).toBeLessThan(0.3);
  });

  it('are dashed for what is derived or claimed, dotted for what is planned, by the look of each width', () => {
    const dashOf = (id: string, layout: FlowLayout) => laneOf(layout, id).shapes.find((shape) => shape.dashPx)?.dashPx;
    const layout = layOut([
      bundle('china', 'usa', [
        lane('thin-dashed', 20, { rhythm: 'dashed' }),
        lane('wide-dashed', 100, { rhythm: 'dashed' }),
        evenLine('thin-dotted', { rhythm: 'dotted' }),
        lane('wide-dotted', 80, { rhythm: 'dotted' }),
        lane('solid', 50),
      ]),
    ]);
    expect(dashOf('thin-dashed', layout)).toEqual([8, 4.5]);
    expect(dashOf('wide-dashed', layout)).toEqual([24, 8]);
    expect(dashOf('thin-dotted', layout)).toEqual([2, 3.5]);
    expect(dashOf('wide-dotted', layout)).toEqual([3, 4]);
    expect(dashOf('solid', layout)).toBeUndefined();
  });

  it('make a tube of what has no amount: grey edges, a core and a head in the colour of its goods', () => {
    const placed = laneOf(layOut([bundle('china', 'usa', [tube('chips', { group: 'tech' })])]), 'chips');
    const [, edge, core, head] = placed.shapes;
    expect(placed.widthPx).toBe(6);
    expect(edge).toMatchObject({ stroke: palettes.light.ghost, strokeWidthPx: 6 });
    expect(core).toMatchObject({ stroke: '#AF92C2' });
    expect(core?.strokeWidthPx).toBeCloseTo(6 - 2 * 1.2);
    expect(head?.fill).toBe(palettes.light.tech);
  });

  it('fade to 35 % where the flow is not tied to what is selected', () => {
    const layout = layOut(
      [bundle('china', 'usa', [lane('one', 50), lane('other', 50)])],
      contextOf({ selected: 'one' }),
    );
    expect(laneOf(layout, 'other').isDimmed).toBe(true);
    expect(laneOf(layout, 'other').shapes.every(({ opacity }) => (opacity ?? 1) <= 0.35)).toBe(true);
    expect(laneOf(layout, 'one').shapes.every(({ opacity }) => (opacity ?? 1) === 1)).toBe(true);
  });

  it('stand in a yellow casing within an ink one where selected, dark on yellow in the dark theme too', () => {
    const context = contextOf({ theme: 'dark', selected: 'goods' });
    const goods = laneOf(layOut([bundle('china', 'usa', [lane('goods', 100)])], context), 'goods');
    expect(goods.highlight.map(({ stroke, strokeWidthPx }) => [stroke, strokeWidthPx])).toEqual([
      [palettes.dark.ink, 31],
      [palettes.dark.mark, 28],
    ]);
    expect(goods.shapes.map(({ fill }) => fill)).toEqual([palettes.light.goodsText]);
  });
});

describe('hostile chords', () => {
  it('give finite numbers only, and a drawing for each', () => {
    const chords: (readonly [LngLat, LngLat])[] = [
      [
        [10, 10],
        [10, 10],
      ],
      [
        [0, 90],
        [0, -90],
      ],
      [
        [-180, 0],
        [0, 0],
      ],
      [
        [179.999, 85],
        [-179.999, 85.2],
      ],
      [
        [1e-9, 1e-9],
        [2e-9, 0],
      ],
    ];
    const bundles = chords.map(([from, to], i) =>
      bundleBetween(`a${i}`, from, `b${i}`, to, [lane(`f${i}`, i % 2 === 0 ? 1e18 : -1), tube(`t${i}`)]),
    );
    for (const zoom of [0, 1, 4, 9]) {
      const context = contextOf({ zoom, center: [10, 10], widthPx: zoom === 0 ? 1 : 936 });
      const layout = layOut(bundles, context);
      for (const placed of layout.lanes) {
        const numbers = [...numbersOf([...placed.shapes, ...placed.highlight]), ...placed.points.flat()];
        expect(numbers.every(Number.isFinite)).toBe(true);
      }
      expect(layout.lanes.length + layout.outsideIds.length).toBe(10);
    }
  });

  it('without lanes are left out', () => {
    expect(layOut([bundle('china', 'usa', [])]).bundles).toEqual([]);
  });
});
