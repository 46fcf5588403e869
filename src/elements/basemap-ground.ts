import type { Feature, Position } from 'geojson';
import type { PathSink } from '../draw/scene.ts';
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

  /** The levels that are there, coarsest first. */
  get levels(): ReadonlyMap<BasemapLevel, BasemapTopology> {
    return this.#levels;
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
    const features = this.#provincesOf(country) ?? this.#outlinesOf(country);
    if (features.length === 0) return null;
    return (sink) => {
      for (const feature of features) traceRings(feature, projector, sink);
    };
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

  #outlinesOf(country: string): readonly Feature[] {
    for (const level of ['mid', 'coarse'] as const) {
      const topology = this.#levels.get(level);
      const found = topology ? basemapPolygon(topology, country) : null;
      if (found) return [found];
    }
    return [];
  }
}

function traceRings({ geometry }: Feature, projector: Projector, sink: PathSink): void {
  if (geometry.type === 'Polygon') for (const ring of geometry.coordinates) traceRing(ring, projector, sink);
  if (geometry.type === 'MultiPolygon')
    for (const ring of geometry.coordinates.flat()) traceRing(ring, projector, sink);
}

function traceRing(ring: readonly Position[], projector: Projector, sink: PathSink): void {
  const turn = (ring[0]?.[0] ?? 0) < HOME_WEST ? 360 : 0;
  ring.forEach(([lng = 0, lat = 0], at) => {
    const [x, y] = projector.project([lng + turn, lat]);
    if (at === 0) sink.moveTo(x, y);
    else sink.lineTo(x, y);
  });
  sink.closePath();
}
