import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MaplibreMap, StyleSpecification } from 'maplibre-gl';
import type { Camera, Projector } from '../geo/projector.ts';
import { mercatorProjector } from '../geo/projector.ts';
import type { Palette } from '../look/palette.ts';
import { loadBasemap, type BasemapLevel, type BasemapTopology } from './basemap-data.ts';
import { basemapPolygon } from './basemap-shapes.ts';
import { END_ZOOM, basemapLayers, basemapSource, basemapStyle, levelFeatures, sourceOf } from './basemap.ts';
import type { BasemapContent, BasemapSource } from './basemap.ts';
import { HEAD_START, firstLevelFor, levelsFor } from './level-choice.ts';

type Topologies = ReadonlyMap<BasemapLevel, BasemapTopology>;

/**
 * Fetches the level that a map begins with; where that is not to be had, the world at its coarsest.
 *
 * @throws Error where nothing is to be had
 */
export async function firstLevel(container: HTMLElement, camera: Camera): Promise<Topologies> {
  const load = async (level: BasemapLevel): Promise<Topologies> => new Map([[level, await loadBasemap(level)]]);
  const first = firstLevelFor(projectorIn(container, camera));
  return first === 'near' ? load('near').catch(() => load('coarse')) : load('coarse');
}

/** The style of a map that begins with these levels, where a region or country may stand out. */
export function firstStyle(levels: Topologies, palette: Palette, emphasis: string | null): StyleSpecification {
  const data: Partial<Record<BasemapSource, FeatureCollection>> = {};
  for (const [level, topology] of levels) data[level] = levelFeatures(level, topology);
  const found = emphasis === null ? null : polygonIn(levels, emphasis);
  if (found) data.emphasis = { type: 'FeatureCollection', features: [found] };
  return basemapStyle(palette, data);
}

/**
 * Brings further levels of the basemap into a map when the camera calls for them: fetches each once, adds it, and
 * only when its tiles are there takes the one that it replaces away. Where a level cannot be fetched that one stays.
 */
export class BasemapLevels {
  readonly #map: MaplibreMap;
  readonly #onError: (cause: unknown) => void;
  /** Those that are there or on their way. */
  readonly #wanted: Set<BasemapLevel>;
  readonly #coming = new Set<BasemapLevel>();
  readonly #topologies: Map<BasemapLevel, BasemapTopology>;
  /** What the style shows that the map began with. */
  readonly #first: { readonly palette: Palette; readonly emphasis: string | null };
  #palette: Palette;
  #content: BasemapContent;
  #emphasis: string | null;
  /** Whether the style is there: before, nothing can be added. */
  #isLoaded = false;
  #isDisposed = false;

  /**
   * @param map - has `firstStyle` of the same levels, palette and emphasis
   * @param onError - called with what went wrong with a request; the map stays usable
   */
  constructor(
    map: MaplibreMap,
    first: { levels: Topologies; palette: Palette; emphasis: string | null },
    onError: (cause: unknown) => void,
  ) {
    const { levels, palette, emphasis } = first;
    this.#map = map;
    this.#onError = onError;
    this.#first = first;
    this.#topologies = new Map(levels);
    this.#wanted = new Set(levels.keys());
    this.#palette = palette;
    this.#emphasis = emphasis;
    this.#content = {
      levels: [...levels.keys()],
      isEmphasised: emphasis !== null && polygonIn(levels, emphasis) !== null,
    };
  }

  /** Whether nothing is on its way that a camera calls for. */
  isWhole(camera: Camera): boolean {
    return !levelsFor(projectorIn(this.#map.getContainer(), camera)).some((level) => this.#coming.has(level));
  }

  /** Fetches what the camera calls for and is not there; `isAhead`: what it may soon call for, too. */
  async update(camera: Camera, isAhead: boolean): Promise<void> {
    if (!this.#isLoaded) return;
    const projector = projectorIn(this.#map.getContainer(), camera);
    const levels = levelsFor(projector);
    if (isAhead) levels.push(...levelsFor(projector, HEAD_START), 'coarse');
    await Promise.all(levels.map((level) => this.#want(level)));
  }

  /** Changes the colours; nothing is fetched or cut anew. */
  setPalette(palette: Palette): void {
    this.#palette = palette;
    this.#repaint();
  }

  /** The region (ISO 3166-2) or country (alpha-3) that stays `land` when the camera is close; `null` for none. */
  setEmphasis(id: string | null): void {
    if (id === this.#emphasis) return;
    this.#emphasis = id;
    this.#applyEmphasis();
  }

  /** Takes note that the style is there, and applies what was asked for before. */
  begin(): void {
    this.#isLoaded = true;
    if (this.#palette !== this.#first.palette) this.#repaint();
    if (this.#emphasis !== this.#first.emphasis) this.#applyEmphasis();
  }

  dispose(): void {
    this.#isDisposed = true;
  }

  async #want(level: BasemapLevel): Promise<void> {
    if (this.#wanted.has(level)) return;
    this.#wanted.add(level);
    this.#coming.add(level);
    try {
      await this.#bring(level);
    } catch (cause) {
      this.#wanted.delete(level);
      if (!this.#isDisposed) this.#onError(cause);
    }
    this.#coming.delete(level);
    // Whoever waits for all of it to be drawn hears of this frame.
    if (!this.#isDisposed) this.#map.triggerRepaint();
  }

  async #bring(level: BasemapLevel): Promise<void> {
    const topology = await loadBasemap(level);
    if (this.#isOver()) return;
    await this.#fill(level, levelFeatures(level, topology));
    if (this.#isOver()) return;
    this.#topologies.set(level, topology);
    this.#content = { ...this.#content, levels: [...this.#content.levels, level] };
    this.#repaint();
    this.#applyEmphasis();
  }

  /** Resolves when the tiles in view are cut, so that nothing flashes where a coarser level is then hidden. */
  async #fill(level: BasemapLevel, data: FeatureCollection): Promise<void> {
    this.#add(level, data);
    // A map that is taken away says nothing more, and nobody waits for it.
    while (!this.#isOver() && !this.#map.isSourceLoaded(level)) await this.#map.once('sourcedata');
  }

  /** Read through a method, since it changes while a request is under way. */
  #isOver(): boolean {
    return this.#isDisposed;
  }

  #applyEmphasis(): void {
    const id = this.#emphasis;
    const found = id === null ? null : polygonIn(this.#topologies, id);
    const isEmphasised = found !== null;
    if (!this.#isLoaded || (!isEmphasised && !this.#content.isEmphasised)) return;
    const data: FeatureCollection = { type: 'FeatureCollection', features: found ? [found] : [] };
    const source = this.#map.getSource<GeoJSONSource>('emphasis');
    if (source) void source.setData(data);
    else this.#add('emphasis', data);
    this.#content = { ...this.#content, isEmphasised };
    this.#repaint();
  }

  /* Each layer goes below the next of those that are there. */
  #add(source: BasemapSource, data: FeatureCollection): void {
    this.#map.addSource(source, basemapSource(source, data));
    const layers = basemapLayers(this.#palette, this.#content);
    layers.forEach((layer, at) => {
      if (sourceOf(layer) !== source) return;
      const above = layers.slice(at + 1).find(({ id }) => this.#map.getLayer(id));
      this.#map.addLayer(layer, above?.id);
    });
  }

  #repaint(): void {
    for (const layer of basemapLayers(this.#palette, this.#content)) {
      if (!this.#map.getLayer(layer.id)) continue;
      for (const [property, value] of Object.entries(layer.paint ?? {})) {
        this.#map.setPaintProperty(layer.id, property as never, value as never, { validate: false });
      }
      this.#map.setLayerZoomRange(layer.id, layer.minzoom ?? 0, layer.maxzoom ?? END_ZOOM);
    }
  }
}

function projectorIn({ clientWidth: widthPx, clientHeight: heightPx }: HTMLElement, camera: Camera): Projector {
  return mercatorProjector({ ...camera, widthPx, heightPx });
}

function polygonIn(levels: Topologies, id: string): Feature | null {
  for (const level of ['near', 'mid', 'coarse'] as const) {
    const topology = levels.get(level);
    const found = topology ? basemapPolygon(topology, id) : null;
    if (found) return found;
  }
  return null;
}
