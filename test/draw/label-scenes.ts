import type { Marks } from '../../src/geo/marks.ts';
import { marksFor } from '../../src/geo/marks-for.ts';
import { mercatorProjector } from '../../src/geo/projector.ts';
import { en } from '../../src/i18n/en.ts';
import { palettes } from '../../src/look/palette.ts';
import { indexOf } from '../../src/model/dataset-index.ts';
import { parseDataset } from '../../src/model/parse-dataset.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import { tiesOf } from '../../src/model/ties.ts';
import { plainView } from '../../src/model/view.ts';
import type { Dataset } from '../../src/model/dataset/dataset.ts';
import type { DrawContext } from '../../src/draw/draw-context.ts';
import type { ContextLabel } from '../../src/draw/label-input.ts';
import { measureByTable } from '../../src/draw/measure-table.ts';
import type { Labelling } from '../../src/draw/place-marks.ts';
import type { Box } from '../../src/draw/scene.ts';

/** A frame that scenes are laid out in. */
export interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly center: readonly [number, number];
  readonly zoom: number;
}

/** All that `placeMarks` takes, and what labels must keep clear of. */
export interface SceneParts {
  readonly dataset: Dataset;
  readonly marks: Marks;
  readonly context: DrawContext;
  readonly labelling: Labelling;
}

const COUNTRIES: readonly (readonly [string, string, number, number])[] = [
  ['china', 'China', 104, 34],
  ['usa', 'United States', -98, 39],
  ['japan', 'Japan', 138, 37],
  ['myanmar', 'Myanmar', 96, 21],
  ['malaysia', 'Malaysia', 102, 4],
  ['australia', 'Australia', 134, -25],
  ['netherlands', 'Netherlands', 5, 52],
  ['chile', 'Chile', -71, -33],
];
const STATUSES = ['open', 'threatened', 'restricted', 'contested', 'closed'] as const;
const CONTROL_STATUSES = ['threatened', 'announced', 'in-force', 'eased', 'suspended'] as const;
const DAY = '2025-06-10';

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A made-up world from a seed, as a file would hold it: more of everything than a real view has. */
export function syntheticDataset(seed: number): unknown {
  const random = seeded(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const evidence = [{ source: 'report', status: 'reported' }];
  const many = (count: number) => Array.from({ length: count }, (_, at) => at);
  const countries = COUNTRIES.map(([id, name, lng, lat]) => ({ id, name, kind: 'country', coordinates: [lng, lat] }));
  const towns = many(10).map((at) => {
    const [, , lng, lat] = pick(COUNTRIES);
    return {
      id: `town-${at}`,
      name: pick(['Bhamo', 'Kuala Lumpur', 'Ganzhou', 'The old crossing', 'X']) + (at % 3 === 0 ? ` ${at}` : ''),
      kind: 'town',
      coordinates: [lng + random() * 12 - 6, lat + random() * 8 - 4],
    };
  });
  const flows = many(18).map((at) => {
    const from = pick(COUNTRIES)[0];
    const to = pick(COUNTRIES.filter(([id]) => id !== from))[0];
    const isReported = random() < 0.6;
    return {
      id: `flow-${at}`,
      from,
      to,
      commodity: pick(['magnets', 'ore', 'chips', 'cars', 'gas']),
      kind: 'goods',
      observations: [
        {
          period: pick(['2024', '2025-05', '2025-01/2025-05']),
          measure: 'value',
          quantity: { value: isReported ? Math.round(random() ** 3 * 4e10) + 1e6 : null, unit: 'USD' },
          evidence,
        },
      ],
    };
  });
  return {
    id: 'synthetic',
    version: '1.0.0',
    updated: DAY,
    language: 'en',
    license: 'CC0-1.0',
    title: 'Synthetic',
    summary: 'Made up',
    sources: [{ id: 'report', type: 'article', title: 'A report', issued: '2025-06-01' }],
    places: [...countries, ...towns],
    actors: COUNTRIES.map(([id, name]) => ({ id: `${id}-state`, name, kind: 'state', place: id })),
    commodities: [
      { id: 'minerals', name: 'Minerals' },
      { id: 'technology', name: 'Technology' },
      { id: 'magnets', name: 'Magnets, all kinds', partOf: 'minerals' },
      { id: 'ore', name: 'Ores and concentrates of several rare metals', partOf: 'minerals' },
      { id: 'chips', name: 'Chips', partOf: 'technology' },
      { id: 'cars', name: 'Cars' },
      { id: 'gas', name: 'Gas' },
    ],
    flows,
    controls: many(12).map((at) => {
      const gated = many(3).map(() => pick(flows));
      return {
        id: `control-${at}`,
        name: pick([
          'Export licences',
          'Duties of three figures',
          'A halt of all purchases from across the border',
          'Ban',
        ]),
        kind: 'export-licence',
        issuer: `${gated[0]?.from ?? 'china'}-state`,
        targets: ['usa-state'],
        commodities: ['magnets'],
        flows: [...new Set(gated.map(({ id }) => id))],
        phases: [{ status: pick(CONTROL_STATUSES), from: '2025-04', evidence }],
      };
    }),
    chokepoints: many(14).map((at) => ({
      id: `chokepoint-${at}`,
      name: pick(['Refining', 'Mine belt in the northern hills', 'Crossing', 'Chips of the newest kind']),
      place: random() < 0.5 ? pick(COUNTRIES)[0] : `town-${Math.floor(random() * 10)}`,
      kind: 'processing',
      commodities: ['ore'],
      why: 'It is the only one',
      shares: [
        { of: 'world supply', quantity: { value: Math.round(random() * 100), unit: '%' }, period: '2024', evidence },
      ],
      statuses: [{ status: pick(STATUSES), from: '2025-01', evidence }],
    })),
    negotiations: many(3).map((at) => ({
      id: `talks-${at}`,
      name: 'Talks on tariffs and minerals',
      parties: [`${COUNTRIES[at]?.[0] ?? 'china'}-state`, `${COUNTRIES[at + 1]?.[0] ?? 'usa'}-state`],
      about: [],
      rounds: many(1 + Math.floor(random() * 5)).map((round) => ({
        id: `round-${at}-${round}`,
        name: 'A round',
        kind: 'talks',
        date: `2025-05-${String(10 + round).padStart(2, '0')}`,
        place: `town-${(at * 3 + (round % 2)) % 10}`,
        evidence,
      })),
      positions: [],
    })),
    events: many(6).map((at) => ({
      id: `event-${at}`,
      kind: 'incident',
      date: '2025-06-01',
      place: `town-${at}`,
      title: 'Something happened here',
      evidence,
    })),
    facts: [],
    views: [],
    stories: [],
    corrections: [],
  };
}

/** A made-up scene: `selected` picks an item by its place among all ids, null selects none. */
export function sceneParts(seed: number, frame: Frame, selectsOne: boolean): SceneParts {
  const { dataset } = parseDataset(syntheticDataset(seed));
  if (!dataset) throw new Error(`got no dataset from seed ${seed}, expected one`);
  const index = indexOf(dataset);
  const ids = [...dataset.flows, ...dataset.controls, ...dataset.chokepoints].map(({ id }) => id);
  const selected = selectsOne ? (ids[seed % ids.length] ?? null) : null;
  const snapshot = snapshotAt(dataset, { ...plainView(DAY), select: selected });
  const context: DrawContext = {
    projector: mercatorProjector(frame),
    palette: palettes.light,
    theme: 'light',
    isCompact: frame.widthPx < 640,
    emphasis: selected === null ? null : { selected, tied: tiesOf(index, selected) },
    largestRates: snapshot.largestRates,
    measureText: measureByTable,
    language: 'en',
  };
  const notes =
    seed % 2 === 0 ? [] : ids.slice(0, 3).map((to) => ({ to, text: `A note\nWith a sentence or two about ${to}.` }));
  return {
    dataset,
    marks: marksFor(snapshot),
    context,
    labelling: { words: { index, date: DAY, messages: en }, contextLabels, notes, insets: insetsOf(frame) },
  };
}

const contextLabels: readonly ContextLabel[] = [
  ...COUNTRIES.map(([, name, lng, lat], rank) => ({
    kind: 'country' as const,
    name,
    lngLat: [lng, lat] as const,
    rank,
  })),
  { kind: 'water', name: 'Pacific Ocean', lngLat: [-160, 5], rank: 1 },
  { kind: 'river', name: 'Mekong', lngLat: [104, 18], rank: 2, angle: 62 },
];

function insetsOf({ widthPx, heightPx }: Frame): readonly Box[] {
  return [
    { x0: 10, y0: heightPx - 130, x1: 44, y1: heightPx - 10 },
    { x0: widthPx - Math.min(420, widthPx * 0.5), y0: heightPx - 24, x1: widthPx, y1: heightPx },
  ];
}
