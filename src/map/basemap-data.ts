import type { GeometryCollection, Topology } from 'topojson-specification';

/**
 * The levels of detail, each a TopoJSON file: `coarse` (world, for the first look), `mid` (world, closer) and `near` (one box
 * around Kachin State at the finest detail, with provinces). How they are made: docs/basemap.md.
 */
export type BasemapLevel = 'coarse' | 'mid' | 'near';

/** What a shape of the basemap is. */
export type BasemapKind = 'land' | 'border' | 'disputed' | 'coast' | 'admin' | 'river' | 'lake';

/**
 * `kind`: what it is; `near`: set on the lines of a world level that the near level draws finer; `rank`: of a river, 0 the
 * greatest; `name`: of the rivers that are labelled, in English.
 */
export interface BasemapProperties {
  readonly kind: BasemapKind;
  readonly near?: 1;
  readonly rank?: number;
  readonly name?: string;
}

interface RegionProperties {
  readonly name?: string;
}

type Polygons = GeometryCollection<RegionProperties>;
type Shapes = GeometryCollection<BasemapProperties>;

/** One level as it lies in its file. Features of `countries` have an ISO 3166-1 alpha-3 `id`, those of `regions` an ISO 3166-2 one. */
export type BasemapTopology = Topology<{
  land: Shapes;
  lines: Shapes;
  rivers: Shapes;
  lakes?: Shapes;
  countries?: Polygons;
  regions?: Polygons;
}>;

const addresses: Readonly<Record<BasemapLevel, string>> = {
  coarse: new URL('./basemap-data/coarse.json', import.meta.url).href,
  mid: new URL('./basemap-data/mid.json', import.meta.url).href,
  near: new URL('./basemap-data/near.json', import.meta.url).href,
};

const loading = new Map<BasemapLevel, Promise<BasemapTopology>>();

/**
 * Fetches a level from where the package lies; all maps of a page share one fetch and one parse.
 *
 * @throws Error where the request fails; the next call tries again
 */
export function loadBasemap(level: BasemapLevel): Promise<BasemapTopology> {
  const known = loading.get(level);
  if (known) return known;
  const request = fetchTopology(addresses[level]);
  loading.set(level, request);
  request.catch(() => loading.delete(level));
  return request;
}

async function fetchTopology(address: string): Promise<BasemapTopology> {
  const response = await fetch(address);
  const topology = (response.ok ? await response.json() : null) as Partial<BasemapTopology> | null;
  if (topology?.type !== 'Topology') throw new Error(`got status ${response.status} from ${address}, no topology`);
  return topology as BasemapTopology;
}

/** The ISO 3166-2 id of a region by its English name, with or without "State" or "Region"; `null` where unknown. */
export function basemapRegionId(level: BasemapTopology, name: string): string | null {
  const plain = name.replace(/ (State|Region|Division|Province)$/, '');
  const { geometries = [] } = level.objects.regions ?? {};
  const found = geometries.find(({ properties }) => (properties as RegionProperties | undefined)?.name === plain);
  return found?.id === undefined ? null : String(found.id);
}
