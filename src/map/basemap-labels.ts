import type { LngLat } from '../geo/lng-lat.ts';
import type * as Names from './context-names.ts';

/** A name that gives the map context; the overlay places it where room is left. */
export interface BasemapLabel {
  readonly kind: 'country' | 'water' | 'region' | 'river';
  readonly name: string;
  /** Language of `name` (BCP 47) where it is not the one asked for. */
  readonly lang?: string;
  /** Middle of the name; of a river, a point of its line: the name stands beside it. */
  readonly lngLat: LngLat;
  /** Shown from this zoom on ... */
  readonly minZoom: number;
  /** ... to below this one. */
  readonly maxZoom?: number;
  /** 1 goes before 2, and so on, where not all have room. */
  readonly rank: number;
  /** Slope of the name in degrees clockwise, along a river. */
  readonly angle?: number;
}

type Row = readonly [
  name: string,
  lng: number,
  lat: number,
  minZoom: number,
  maxZoom: number,
  rank: number,
  angle?: number,
];

/** Alpha-2 code, English name, point of the name, smallest zoom, and where one name is not enough when the map is close, more points. */
type CountryRow = readonly [code: string, name: string, at: LngLat, minZoom: number, ...close: readonly LngLat[]];

/** What `basemap-data/labels.json` holds: where the names stand, and what they are in English. */
export interface LabelTable {
  readonly country: readonly CountryRow[];
  readonly water: readonly Row[];
  readonly region: readonly Row[];
  readonly river: readonly Row[];
}

/** From this zoom on a country's own point may lie far outside the frame, and `close` points stand in. */
const CLOSE_ZOOM = 5;
const END_ZOOM = 8;

const address = new URL('./basemap-data/labels.json', import.meta.url).href;

let loading: Promise<LabelTable> | null = null;
let table: LabelTable | null = null;
/** Names in other languages than English, once they were needed. */
let names: typeof Names | null = null;
const known = new Map<string, readonly BasemapLabel[]>();

/** Takes the table of names from somewhere else than the network. */
export function keepLabelTable(given: LabelTable): void {
  table = given;
  known.clear();
}

/**
 * Brings the names for a language (BCP 47), so that `basemapLabels` has them; the table is fetched once a page. Returns whether there are
 * more than before.
 *
 * @throws Error where they cannot be had; the next call tries again
 */
export async function loadBasemapLabels(lang: string): Promise<boolean> {
  const lacksNames = names === null && !isEnglish(lang);
  if (table && !lacksNames) return false;
  const [given, brought] = await Promise.all([
    table ?? (loading ??= fetchTable()),
    lacksNames ? import('./context-names.ts') : null,
  ]);
  names ??= brought;
  if (brought || !table) keepLabelTable(given);
  return true;
}

/**
 * Names of countries, oceans and seas, and, where the map goes close, of provinces and rivers; none before `loadBasemapLabels` has
 * brought them. Countries are named in the language asked for, as far as the browser knows it, the rest in the languages of the interface;
 * what has no name in it is in English and says so. The same list at each call.
 *
 * @param lang - BCP 47 tag
 */
export function basemapLabels(lang: string): readonly BasemapLabel[] {
  const labels = known.get(lang) ?? (table ? labelsIn(table, lang) : []);
  if (table) known.set(lang, labels);
  return labels;
}

async function fetchTable(): Promise<LabelTable> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`got status ${response.status} from ${address}`);
    const given = (await response.json()) as Partial<LabelTable> | null;
    const isTable = (['country', 'water', 'region', 'river'] as const).every((kind) => Array.isArray(given?.[kind]));
    if (!isTable) throw new Error(`got no names from ${address}, expected a list of each kind`);
    return given as LabelTable;
  } catch (cause) {
    loading = null;
    throw cause;
  }
}

function labelsIn({ country, ...others }: LabelTable, lang: string): readonly BasemapLabel[] {
  const named = (english: string, own: string | null): Pick<BasemapLabel, 'name' | 'lang'> => ({
    name: own ?? english,
    ...(own === null && !isEnglish(lang) && { lang: 'en' }),
  });
  const nameOf = isEnglish(lang) ? null : names?.countryNamer(lang);
  const countries = country.flatMap(([code, english, at, minZoom, ...close]) => {
    const label = (lngLat: LngLat, from: number, maxZoom: number): BasemapLabel => ({
      kind: 'country',
      ...named(english, nameOf?.(code) ?? null),
      lngLat,
      minZoom: from,
      maxZoom,
      rank: Math.ceil(minZoom) + 1,
    });
    const own = label(at, minZoom, close.length > 0 ? CLOSE_ZOOM : END_ZOOM);
    return [own, ...close.map((point) => label(point, CLOSE_ZOOM, END_ZOOM))];
  });
  const rest = (['water', 'region', 'river'] as const).flatMap((kind) =>
    others[kind].map(([english, lng, lat, minZoom, maxZoom, rank, angle]): BasemapLabel => ({
      kind,
      ...named(english, names?.contextName(english, lang) ?? null),
      lngLat: [lng, lat],
      minZoom,
      maxZoom,
      rank,
      ...(angle !== undefined && { angle }),
    })),
  );
  return [...countries, ...rest];
}

function isEnglish(lang: string): boolean {
  return /^en(-|$)/i.test(lang);
}
