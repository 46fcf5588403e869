import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MaplibreMap } from 'maplibre-gl';
import type { Camera } from '../geo/projector.ts';
import { mercatorProjector } from '../geo/projector.ts';
import type { Palette } from '../look/palette.ts';
import { loadBasemap, type BasemapLevel, type BasemapTopology } from './basemap-data.ts';
import { basemapFeatures, basemapPolygon } from './basemap-shapes.ts';
import { basemapLayers, basemapSource, nearBox, sourceOf } from './basemap.ts';
import type { BasemapContent, BasemapSource } from './basemap.ts';
import { NEAR_BOUNDS, levelsFor } from './level-choice.ts';

/**
 * Brings the finer levels of the basemap into a map when the camera comes close: fetches each once, adds it, and
 * only when its tiles are there takes the coarser one away. Where a level cannot be fetched the coarser one stays.
 */
export class BasemapLevels {
  readonly #map: MaplibreMap;
  readonly #onError: (cause: unknown) => void;
  readonly #wanted = new Set<BasemapLevel>();
  readonly #topologies = new Map<BasemapLevel, BasemapTopology>();
  #palette: Palette;
  /** That of the style that the map began with. */
  readonly #firstPalette: Palette;
  #content: BasemapContent = { levels: ['coarse'], isEmphasised: false };
  #emphasis: string | null = null;
  /** Whether the style is there: before, nothing can be added. */
  #isLoaded = false;
  #pending = 0;
  #isDisposed = false;

  /** @param onError - called with what went wrong with a request; the map stays usable */
  constructor(map: MaplibreMap, coarse: BasemapTopology, palette: Palette, onError: (cause: unknown) => void) {
    this.#map = map;
    this.#palette = this.#firstPalette = palette;
    this.#onError = onError;
    this.#topologies.set('coarse', coarse);
  }

  /** Whether nothing is on its way. */
  get isWhole(): boolean {
    return this.#pending === 0;
  }

  /** Fetches what the camera needs and does not have. */
  async update(camera: Camera): Promise<void> {
    if (!this.#isLoaded) return;
    const { clientWidth: widthPx, clientHeight: heightPx } = this.#map.getContainer();
    const wanted = levelsFor(mercatorProjector({ ...camera, widthPx, heightPx }));
    const levels = wanted.filter((level) => !this.#wanted.has(level));
    for (const level of levels) this.#wanted.add(level);
    this.#pending += 1;
    for (const level of levels) {
      try {
        await this.#bring(level);
      } catch (cause) {
        this.#wanted.delete(level);
        if (!this.#isDisposed) this.#onError(cause);
        break;
      }
    }
    this.#pending -= 1;
    // Whoever waits for all of it to be drawn hears of this frame.
    if (levels.length > 0 && !this.#isDisposed) this.#map.triggerRepaint();
  }

  /** Changes the colours; nothing is fetched or cut anew. */
  setPalette(palette: Palette): void {
    this.#palette = palette;
    this.#repaint();
  }

  /** The region (ISO 3166-2) or country (alpha-3) that stays `land` when the camera is close; `null` for none. */
  setEmphasis(id: string | null): void {
    this.#emphasis = id;
    this.#applyEmphasis();
  }

  /** Takes note that the style is there, and applies what was asked for before. */
  begin(): void {
    this.#isLoaded = true;
    if (this.#palette !== this.#firstPalette) this.#repaint();
    this.#applyEmphasis();
  }

  dispose(): void {
    this.#isDisposed = true;
  }

  async #bring(level: BasemapLevel): Promise<void> {
    const topology = await loadBasemap(level);
    if (this.#isOver()) return;
    const { features } = basemapFeatures(topology);
    const box = level === 'near' ? [nearBox(NEAR_BOUNDS)] : [];
    await this.#fill(level, { type: 'FeatureCollection', features: [...box, ...features] });
    if (this.#isOver()) return;
    this.#topologies.set(level, topology);
    this.#content = { ...this.#content, levels: [...this.#content.levels, level] };
    this.#repaint();
    this.#applyEmphasis();
  }

  /** Resolves when the tiles in view are cut, so that nothing flashes where a coarser level is then hidden. */
  async #fill(level: BasemapLevel, data: FeatureCollection): Promise<void> {
    this.#add(level, data);
    if (this.#map.isSourceLoaded(level)) return;
    await new Promise<void>((resolve) => {
      const check = (): void => {
        if (!this.#isOver() && !this.#map.isSourceLoaded(level)) return;
        this.#map.off('sourcedata', check);
        this.#map.off('remove', check);
        resolve();
      };
      this.#map.on('sourcedata', check);
      this.#map.on('remove', check);
    });
  }

  /** Read through a method, since it changes while a request is under way. */
  #isOver(): boolean {
    return this.#isDisposed;
  }

  #applyEmphasis(): void {
    const id = this.#emphasis;
    const found = id === null ? null : this.#polygon(id);
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

  #polygon(id: string): FeatureCollection['features'][number] | null {
    for (const level of ['near', 'mid', 'coarse'] as const) {
      const topology = this.#topologies.get(level);
      const found = topology ? basemapPolygon(topology, id) : null;
      if (found) return found;
    }
    return null;
  }

  #repaint(): void {
    for (const layer of basemapLayers(this.#palette, this.#content)) {
      if (!this.#map.getLayer(layer.id)) continue;
      for (const [property, value] of Object.entries(layer.paint ?? {})) {
        this.#map.setPaintProperty(layer.id, property as never, value as never, { validate: false });
      }
      if (layer.minzoom !== undefined && layer.maxzoom !== undefined) {
        this.#map.setLayerZoomRange(layer.id, layer.minzoom, layer.maxzoom);
      }
    }
  }
}
