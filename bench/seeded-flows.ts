import { basemapLabels } from '../src/map/basemap-labels.ts';

/** An end of a flow: a country with the point of its name. */
interface Centre {
  readonly id: string;
  readonly name: string;
  readonly coordinates: readonly [lng: number, lat: number];
}

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

/** The countries of the basemap, 200 at most, where their names stand. */
export function centres(): readonly Centre[] {
  const byName = new Map(
    basemapLabels('en').flatMap(({ kind, name, lngLat: [lng, lat] }) =>
      kind === 'country' ? [[name, [lng, lat] as const] as const] : [],
    ),
  );
  return [...byName].slice(0, 200).map(([name, coordinates], at) => ({ id: `place-${at}`, name, coordinates }));
}

/** A made-up dataset of so many flows between countries, the same for the same seed; `loadBasemapLabels` goes before. It has no views but one, of the world. */
export function seededDataset(flows: number, seed = 7): unknown {
  const random = seeded(seed);
  const places = centres();
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const evidence = [{ source: 'made-up', status: 'official' }];
  const commodities = ['minerals', 'technology', 'energy', 'food', 'vehicles', 'textiles'];
  return {
    id: 'made-up',
    version: '1.0.0',
    updated: '2025-06-10',
    language: 'en',
    license: 'CC0-1.0',
    title: 'Made-up trade',
    summary: 'Invented for measuring',
    sources: [{ id: 'made-up', type: 'dataset', title: 'Invented', issued: '2025-01-01' }],
    places: places.map((place) => ({ ...place, kind: 'country' })),
    actors: [],
    commodities: commodities.map((id) => ({ id, name: id })),
    flows: Array.from({ length: flows }, (_, at) => {
      const from = pick(places);
      const to = pick(places.filter((place) => place !== from));
      return {
        id: `flow-${at}`,
        from: from.id,
        to: to.id,
        commodity: pick(commodities),
        kind: 'goods',
        observations: [
          {
            period: '2024',
            measure: 'value',
            quantity: { value: Math.round(random() ** 3 * 4e10) + 1e6, unit: 'USD' },
            evidence,
          },
        ],
      };
    }),
    controls: [],
    chokepoints: [],
    negotiations: [],
    events: [],
    facts: [],
    views: [{ id: 'world', title: 'The world', date: '2025-06-10', camera: { center: [10, 20], zoom: 0.9 } }],
    stories: [],
    corrections: [],
  };
}
