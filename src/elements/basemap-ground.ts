import type { Feature, Position } from 'geojson';
import type { PathSink, Point } from '../draw/scene.ts';
import type { Camera, Projector } from '../geo/projector.ts';
import { basemapPolygon, basemapRegionId, loadBasemap } from '../map/basemap-data.ts';
import type { BasemapLevel, BasemapTopology } from '../map/basemap-data.ts';
import { levelsFor } from '../map/level-choice.ts';
import type { Frame } from '../geo/camera-for.ts';

/** A country (alpha-3) whose provinces the near level knows, and how their ids begin. */
const PROVINCES: Readonly<Record<string, string>> = { MMR: 'MM-' };

/** West of this longitude the home copy of marks is the next turn eastwards. */
const HOME_WEST = -30;

/** The shapes of the basemap that drawings need beside the live map: land for the still picture, outlines for areas, regions by name. */
export class BasemapGround {
  readonly #levels = new Map<BasemapLevel, BasemapTopology>();
  /** Of each country asked for, its last outline and all that this depends on: from day to day it stays, and it has thousands of points. */
  readonly #outlines = new Map<string, { readonly key: string; readonly trace: ((sink: PathSink) => void) | null }>();

  /** The levels that are there, coarsest first. */
  get levels(): ReadonlyMap<BasemapLevel, BasemapTopology> {
    return this.#levels;
  }

  /**
   * Fetches the world at its coarsest, which every drawing stands on.
   *
   * @throws Error where the request fails
   */
  async bringWorld(): Promise<void> {
    if (!this.#levels.has('coarse')) this.#levels.set('coarse', await loadBasemap('coarse'));
  }

  /**
   * Fetches what a camera needs and is not there; all maps of a page share one fetch. Returns whether there is more than before.
   *
   * @throws Error where a request fails
   */
  async bring(camera: Camera, frame: Frame): Promise<boolean> {
    const finer = levelsFor(camera, { clientWidth: frame.widthPx, clientHeight: frame.heightPx });
    const missing = (['coarse', ...finer] as const).filter((level) => !this.#levels.has(level));
    const loaded = await Promise.all(missing.map(async (level) => [level, await loadBasemap(level)] as const));
    for (const [level, topology] of loaded) this.#levels.set(level, topology);
    return loaded.length > 0;
  }

  /** Traces the outline of a country by alpha-3 code, in the copy that marks are in; null where no level here knows it. */
  countryPath(country: string, projector: Projector): ((sink: PathSink) => void) | null {
    const { center, zoom, widthPx, heightPx } = projector;
    const key = [this.#levels.size, ...center, zoom, widthPx, heightPx].join();
    const known = this.#outlines.get(country);
    if (known?.key === key) return known.trace;
    const features = this.#provincesOf(country) ?? this.#outlineOf(country);
    const rings = features.flatMap(ringsOf).map((ring) => projected(ring, projector));
    const trace = rings.length === 0 ? null : (sink: PathSink): void => rings.forEach((ring) => traceRing(ring, sink));
    this.#outlines.set(country, { key, trace });
    return trace;
  }

  /** Id (ISO 3166-2) of a region by its English name; null where the near level does not know it or is not there. */
  regionId(name: string): string | null {
    const near = this.#levels.get('near');
    return near ? basemapRegionId(near, name) : null;
  }

  /** Whether a level that is here has the outline of a region (ISO 3166-2) or country (alpha-3). */
  knows(id: string): boolean {
    return [...this.#levels.values()].some((topology) => basemapPolygon(topology, id) !== null);
  }

  /* Where the near level draws a border finer than the world's outline, an area has to end at that line. */
  #provincesOf(country: string): readonly Feature[] | null {
    const near = this.#levels.get('near');
    const prefix = PROVINCES[country];
    if (!near || prefix === undefined) return null;
    const ids = (near.objects.regions?.geometries ?? []).map(({ id }) => String(id));
    return ids.filter((id) => id.startsWith(prefix)).flatMap((id) => basemapPolygon(near, id) ?? []);
  }

  #outlineOf(country: string): readonly Feature[] {
    for (const level of ['mid', 'coarse'] as const) {
      const topology = this.#levels.get(level);
      const found = topology ? basemapPolygon(topology, country) : null;
      if (found) return [found];
    }
    return [];
  }
}

function ringsOf({ geometry }: Feature): readonly (readonly Position[])[] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function projected(ring: readonly Position[], projector: Projector): readonly Point[] {
  const turn = (ring[0]?.[0] ?? 0) < HOME_WEST ? 360 : 0;
  return ring.map(([lng = 0, lat = 0]) => projector.project([lng + turn, lat]));
}

function traceRing(ring: readonly Point[], sink: PathSink): void {
  ring.forEach(([x, y], at) => {
    if (at === 0) sink.moveTo(x, y);
    else sink.lineTo(x, y);
  });
  sink.closePath();
}
