import { describe, expect, it } from 'vitest';
import { placeGates } from '../../src/draw/control.ts';
import type { DrawContext } from '../../src/draw/draw-context.ts';
import { placeFlows } from '../../src/draw/flow-layout.ts';
import { disc } from '../../src/draw/round-mark.ts';
import { svgMarkup } from '../../src/draw/svg-markup.ts';
import { markNode, pathData } from '../../src/draw/svg-node.ts';
import type { BundleMark, GateMark } from '../../src/geo/marks.ts';
import { visibleCopies } from '../../src/geo/projector.ts';
import { bundle, bundleBetween, contextOf, evenLine, gate, hubsOf, lane, PLACES, tube } from './flow-scenes.ts';

function picture(bundles: readonly BundleMark[], controls: readonly GateMark[], context: DrawContext): string {
  const { palette, projector } = context;
  const hubs = hubsOf(bundles, context);
  const flows = placeFlows(bundles, hubs, context);
  const gates = placeGates(controls, flows, hubs, context);
  const discs = hubs.map(
    ({ at, radiusPx }) =>
      `<path d="${pathData(disc(at, radiusPx))}" fill="${palette.paper}" stroke="${palette.ink2}" stroke-width="1.4"/>`,
  );
  const { widthPx, heightPx, worldSizePx } = projector;
  const marks = [
    ...flows.lanes.map((placed) => svgMarkup(markNode(placed))),
    ...discs,
    ...gates.map((placed) => svgMarkup(markNode(placed))),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthPx} ${heightPx}">`,
    `<rect width="${widthPx}" height="${heightPx}" fill="${palette.sea}"/>`,
    ...visibleCopies(projector, -280, 280).flatMap((copy) => [
      `<g transform="translate(${(copy * worldSizePx).toFixed(2)} 0)">`,
      ...marks,
      '</g>',
    ]),
    '</svg>\n',
  ].join('\n');
}

const usChina: readonly BundleMark[] = [
  bundle('china', 'usa', [lane('magnets', 100, { group: 'minerals' }), lane('compounds', 22, { group: 'minerals' })]),
  bundle('usa', 'china', [
    lane('us-compounds', 39, { group: 'minerals' }),
    tube('chips', { group: 'tech', rhythm: 'solid' }),
  ]),
  bundle('myanmar', 'china', [lane('ore', 31, { group: 'minerals' })]),
  bundle('japan', 'usa', [
    tube('cars', { group: 'metals' }),
    evenLine('pledge', { group: 'capital', rhythm: 'dotted' }),
  ]),
];

const usChinaGates: readonly GateMark[] = [
  gate('licences', {
    lanes: ['magnets', 'compounds'].map((id) => ({ bundle: 'china usa', lane: id, end: 'exporter' })),
  }),
  gate('duties', {
    from: '2025-03-04',
    lanes: ['magnets', 'compounds'].map((id) => ({ bundle: 'china usa', lane: id, end: 'importer' })),
  }),
  gate('three-figure', {
    from: '2025-05-14',
    style: 'hollow',
    lanes: ['magnets', 'compounds'].map((id) => ({ bundle: 'china usa', lane: id, end: 'importer' })),
  }),
  gate('chip-rules', { lanes: [{ bundle: 'usa china', lane: 'chips', end: 'exporter' }] }),
  gate('halt', { style: 'dashed', lanes: [{ bundle: 'myanmar china', lane: 'ore', end: 'importer' }] }),
  gate('car-duty', { lanes: [{ bundle: 'japan usa', lane: 'cars', end: 'importer' }] }),
  gate('warning', { style: 'dashed', issuerAt: PLACES.china, targetAt: PLACES.germany }),
];

describe('the gallery of flows', () => {
  it('draws minerals against chips over the Pacific', async () => {
    await expect(picture(usChina, usChinaGates, contextOf())).toMatchFileSnapshot('gallery/flows-pacific.svg');
  });

  it('draws it on a phone, in the dark, with the licences selected', async () => {
    const context = contextOf({
      widthPx: 390,
      heightPx: 346,
      zoom: 0.1,
      theme: 'dark',
      selected: 'licences',
      tied: ['magnets', 'compounds'],
    });
    await expect(picture(usChina, usChinaGates, context)).toMatchFileSnapshot('gallery/flows-phone-dark.svg');
  });

  it('draws every form, width and rhythm of a line', async () => {
    const context = contextOf({ center: [0, 0], zoom: 2, widthPx: 700, heightPx: 460, selected: 'w12 solid' });
    const rhythms = ['solid', 'dashed', 'dotted'] as const;
    const lines = [4, 12, 40, 100].flatMap((percent, row) =>
      rhythms.map((rhythm, column) => ({ row, column, mark: lane(`w${percent} ${rhythm}`, percent, { rhythm }) })),
    );
    const others = rhythms.flatMap((rhythm, column) => [
      { row: 4, column, mark: evenLine(`even ${rhythm}`, { rhythm, group: 'capital' }) },
      { row: 5, column, mark: tube(`tube ${rhythm}`, { rhythm, group: 'energy' }) },
    ]);
    const bundles = [...lines, ...others].map(({ row, column, mark }) => {
      const y = 28 - row * 10.5;
      const x = -56 + column * 41;
      return bundleBetween(`${mark.id} from`, [x, y], `${mark.id} to`, [x + 33, y], [mark]);
    });
    const emphasised = { ...context, emphasis: { selected: 'w12 solid', tied: new Set(bundles.map(tiedId)) } };
    await expect(picture(bundles, [], emphasised)).toMatchFileSnapshot('gallery/flows-forms.svg');
  });

  it('draws the ports of a busy hub', async () => {
    const context = contextOf({ center: [0, 0], zoom: 1.4, widthPx: 600, heightPx: 460 });
    const bundles = [0, 28, 60, 95, 150, 185, 240, 300].map((degrees, i): BundleMark => {
      const angle = (degrees * Math.PI) / 180;
      const at = [48 * Math.cos(angle), 36 * Math.sin(angle)] as const;
      const lanes = [lane(`goods ${i}`, 15 + ((i * 37) % 85)), ...(i % 3 === 0 ? [tube(`more ${i}`)] : [])];
      return i % 2 === 0
        ? bundleBetween(`p${i}`, at, 'hub', [0, 0], lanes)
        : bundleBetween('hub', [0, 0], `p${i}`, at, lanes);
    });
    await expect(picture(bundles, [], context)).toMatchFileSnapshot('gallery/flows-ports.svg');
  });

  it('draws what leaves the frame and what comes into it', async () => {
    const context = contextOf({ center: PLACES.myanmar, zoom: 6.5, widthPx: 700, heightPx: 400 });
    const bundles = [
      bundle('myanmar', 'china', [tube('minerals', { group: 'minerals' })]),
      bundleBetween(
        'china',
        PLACES.china,
        'mandalay',
        [96.1, 21.98],
        [tube('fuel', { group: 'energy', rhythm: 'dashed' })],
      ),
      bundle('myanmar', 'japan', [lane('rice', 40)]),
    ];
    const gates = [
      gate('halt', { style: 'dashed', lanes: [{ bundle: 'myanmar china', lane: 'minerals', end: 'importer' }] }),
      gate('border', { lanes: [{ bundle: 'china mandalay', lane: 'fuel', end: 'exporter' }] }),
    ];
    await expect(picture(bundles, gates, context)).toMatchFileSnapshot('gallery/flows-edge.svg');
  });
});

function tiedId({ lanes }: BundleMark): string {
  return lanes[0]?.id ?? '';
}
