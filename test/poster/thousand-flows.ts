import type { Dataset } from '../../src/model/dataset/dataset.ts';
import { parseDataset } from '../../src/model/parse-dataset.ts';

type Country = readonly [code: string, name: string, lng: number, lat: number, size: number];

/** Countries near their middle, with a rough weight in world trade; invented weights, for a picture's sake. */
const COUNTRIES: readonly Country[] = [
  ['CHN', 'China', 104, 35, 30],
  ['USA', 'United States', -98, 39, 28],
  ['DEU', 'Germany', 10.4, 51, 16],
  ['JPN', 'Japan', 138, 36, 11],
  ['KOR', 'South Korea', 127.8, 36, 9],
  ['FRA', 'France', 2.4, 46.6, 8],
  ['GBR', 'United Kingdom', -1.6, 52.8, 8],
  ['ITA', 'Italy', 12.5, 42.8, 7],
  ['NLD', 'Netherlands', 5.3, 52.2, 7],
  ['MEX', 'Mexico', -102, 23.6, 7],
  ['CAN', 'Canada', -106, 56, 7],
  ['IND', 'India', 78.9, 22.6, 7],
  ['VNM', 'Vietnam', 106.3, 16.6, 5],
  ['SGP', 'Singapore', 103.8, 1.35, 5],
  ['RUS', 'Russia', 96, 61, 5],
  ['ARE', 'Emirates', 54, 23.9, 5],
  ['BRA', 'Brazil', -52, -10.8, 5],
  ['AUS', 'Australia', 134, -25.7, 5],
  ['SAU', 'Saudi Arabia', 44.5, 24, 4],
  ['THA', 'Thailand', 101, 15.1, 4],
  ['MYS', 'Malaysia', 109.7, 3.8, 4],
  ['IDN', 'Indonesia', 117, -2.2, 4],
  ['POL', 'Poland', 19.4, 52.1, 4],
  ['ESP', 'Spain', -3.6, 40.2, 4],
  ['CHE', 'Switzerland', 8.2, 46.8, 4],
  ['BEL', 'Belgium', 4.6, 50.6, 4],
  ['TUR', 'Türkiye', 35.2, 39, 3],
  ['SWE', 'Sweden', 16.7, 62.8, 2],
  ['NOR', 'Norway', 9, 61.5, 2],
  ['FIN', 'Finland', 26.3, 64.5, 1],
  ['CHL', 'Chile', -71, -35, 2],
  ['ARG', 'Argentina', -65, -35.4, 1],
  ['PER', 'Peru', -74.4, -9.2, 1],
  ['COL', 'Colombia', -73, 3.9, 1],
  ['ZAF', 'South Africa', 25, -29, 2],
  ['NGA', 'Nigeria', 8, 9.6, 1],
  ['EGY', 'Egypt', 29.8, 26.5, 1],
  ['MAR', 'Morocco', -8.5, 29.8, 1],
  ['COD', 'DR Congo', 23.6, -2.9, 1],
  ['KEN', 'Kenya', 37.8, 0.6, 0.5],
  ['KAZ', 'Kazakhstan', 67.3, 48.2, 1],
  ['IRN', 'Iran', 54.3, 32.6, 1],
  ['IRQ', 'Iraq', 43.7, 33, 1],
  ['ISR', 'Israel', 35, 31.4, 1],
  ['PAK', 'Pakistan', 69.3, 29.9, 1],
  ['BGD', 'Bangladesh', 90.2, 23.9, 1],
  ['MMR', 'Myanmar', 96.5, 21.2, 0.5],
  ['PHL', 'Philippines', 122.9, 11.8, 2],
  ['NZL', 'New Zealand', 171.5, -41.8, 1],
  ['UKR', 'Ukraine', 31.4, 49, 1],
  ['CZE', 'Czechia', 15.3, 49.7, 2],
  ['AUT', 'Austria', 14.1, 47.6, 2],
  ['HUN', 'Hungary', 19.4, 47.2, 1],
  ['ROU', 'Romania', 25, 45.9, 1],
  ['PRT', 'Portugal', -8.5, 39.6, 1],
  ['IRL', 'Ireland', -8.1, 53.2, 2],
  ['DNK', 'Denmark', 10, 56, 1],
  ['GRC', 'Greece', 22.6, 39.5, 0.7],
  ['DZA', 'Algeria', 2.6, 28.2, 0.7],
  ['MNG', 'Mongolia', 103, 46.8, 0.4],
];

const COMMODITIES = [
  ['goods', 'All goods'],
  ['minerals', 'Minerals'],
  ['semiconductors', 'Chips'],
  ['energy', 'Fuel'],
  ['cars', 'Cars'],
] as const;

/** A stream of numbers from 0 to 1, the same for the same seed (mulberry32). */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A dataset of that many flows between sixty countries, in dollars, with one view of the whole world. Nothing in it is true. */
export function datasetOfFlows(count: number, seed = 1): Dataset {
  const random = seededNumbers(seed);
  const evidence = [{ source: 'made-up', status: 'official' }];
  const total = COUNTRIES.reduce((sum, country) => sum + country[4], 0);
  const pick = (): Country => {
    let left = random() * total;
    return COUNTRIES.find((country) => (left -= country[4]) <= 0) ?? (COUNTRIES[0] as Country);
  };
  const flows = new Map<string, unknown>();
  while (flows.size < count) {
    const [from, to] = [pick(), pick()];
    const commodity = COMMODITIES[Math.floor(random() * COMMODITIES.length)] ?? COMMODITIES[0];
    const id = `${from[0]}-${to[0]}-${commodity[0]}`.toLowerCase();
    if (from === to || flows.has(id)) continue;
    const value = Math.round(from[4] * to[4] * Math.exp(3 * (random() - 0.5)) * 1e7);
    flows.set(id, {
      id,
      from: from[0].toLowerCase(),
      to: to[0].toLowerCase(),
      commodity: commodity[0],
      kind: 'goods',
      observations: [{ period: '2024', measure: 'value', quantity: { value, unit: 'USD' }, evidence }],
    });
  }
  const { dataset, problems } = parseDataset({
    $schema: 'dataset-1.json',
    id: 'made-up',
    version: '1.0.0',
    updated: '2025-06-01',
    language: 'en',
    license: 'CC0-1.0',
    title: 'Made-up trade',
    summary: 'Flows that nobody has seen.',
    sources: [{ id: 'made-up', type: 'dataset', title: 'Made up', publisher: 'Nobody', issued: '2025-01-01' }],
    places: COUNTRIES.map(([code, name, lng, lat]) => ({
      id: code.toLowerCase(),
      name,
      kind: 'country',
      country: code,
      coordinates: [lng, lat],
    })),
    actors: [],
    commodities: COMMODITIES.map(([id, name]) => ({ id, name })),
    flows: [...flows.values()],
    controls: [],
    chokepoints: [],
    negotiations: [],
    events: [],
    facts: [],
    views: [
      {
        id: 'world',
        title: 'A thousand lines',
        text: 'Made up, to see how much a picture of them weighs.',
        date: '2025-06-01',
        camera: { bounds: [-30, -45, 330, 70] },
      },
    ],
    stories: [],
    corrections: [],
  });
  if (!dataset) throw new Error(`made-up flows do not parse: ${JSON.stringify(problems.slice(0, 3))}`);
  return dataset;
}
