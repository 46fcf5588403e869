import type { CustomLayerInterface, Map as MaplibreMap } from 'maplibre-gl';
import type { Camera, Projector } from '../geo/projector.ts';
import { mercatorProjector } from '../geo/projector.ts';
import type { Palette } from '../look/palette.ts';
import { loadBasemap } from './basemap-data.ts';
import type { BasemapLevel, BasemapTopology } from './basemap-data.ts';
import { basemapPolygon } from './basemap-shapes.ts';
import { groundMesh } from './ground-mesh.ts';
import type { GroundMesh } from './ground-mesh.ts';
import { GroundPainter } from './ground-painter.ts';
import { groundSteps, levelFeatures } from './ground-steps.ts';
import type { GroundSource } from './ground-steps.ts';
import { HEAD_START, firstLevelFor, levelsFor } from './level-choice.ts';

type Topologies = ReadonlyMap<BasemapLevel, BasemapTopology>;

/** What the ground begins with. */
export interface FirstGround {
  readonly levels: Topologies;
  readonly palette: Palette;
  /** Region (ISO 3166-2) or country (alpha-3) that stands out when the camera is close; `null` for none. */
  readonly emphasis: string | null;
}

/** Id of our layer in MapLibre's style. */
const LAYER = 'ground';

/** Finer levels first: the outline of a region is taken from the finest that knows it. */
const FINEST_FIRST = ['near', 'mid', 'coarse'] as const satisfies readonly BasemapLevel[];

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

/** Meshes of the levels: all maps of a page share them. */
const levelMeshes = new WeakMap<BasemapTopology, GroundMesh>();

/**
 * Our own basemap in a live map: a layer of MapLibre's that is drawn here, without tiles and without a worker. It brings further levels in when the
 * camera calls for them, each once; where one cannot be fetched the one before stays.
 */
export class Ground {
  readonly #map: MaplibreMap;
  readonly #onError: (cause: unknown) => void;
  /** Levels that are there or on their way. */
  readonly #wanted: Set<BasemapLevel>;
  readonly #coming = new Set<BasemapLevel>();
  /** Those that could not be had: asked for again when the map has come to rest, not in each frame of a movement. */
  readonly #failed = new Set<BasemapLevel>();
  readonly #topologies: Map<BasemapLevel, BasemapTopology>;
  readonly #meshes = new Map<GroundSource, GroundMesh>();
  readonly #end = new AbortController();
  #palette: Palette;
  #emphasis: string | null;
  #painter: GroundPainter | null = null;
  /** Whether what there is has been drawn. */
  #isDrawn = false;

  /**
   * @param map - has no style yet
   * @param onError - called with what went wrong with a request; the map stays usable
   */
  constructor(map: MaplibreMap, { levels, palette, emphasis }: FirstGround, onError: (cause: unknown) => void) {
    this.#map = map;
    this.#onError = onError;
    this.#topologies = new Map(levels);
    this.#wanted = new Set(levels.keys());
    this.#palette = palette;
    this.#emphasis = emphasis;
    for (const level of levels.keys()) this.#makeMesh(level);
    this.#makeEmphasis();
    map.addLayer(this.#layer());
    // After the context was lost MapLibre has another style.
    map.on('style.load', () => map.addLayer(this.#layer()));
    map.on('moveend', () => this.#failed.clear());
    // Before MapLibre hears of it, which would warn that it cannot restore the layer.
    const { signal } = this.#end;
    map.getContainer().addEventListener('webglcontextlost', () => this.#takeOff(), { capture: true, signal });
  }

  /** Whether all that a camera calls for has been drawn, as far as it can be had. */
  isWhole(camera: Camera): boolean {
    const levels = levelsFor(projectorIn(this.#map.getContainer(), camera));
    return this.#isDrawn && !levels.some((level) => this.#coming.has(level));
  }

  /** Fetches what the camera calls for and is not there; `isAhead`: what it may soon call for, too. */
  async update(camera: Camera, isAhead: boolean): Promise<void> {
    const projector = projectorIn(this.#map.getContainer(), camera);
    const levels = levelsFor(projector);
    if (isAhead) levels.push(...levelsFor(projector, HEAD_START), 'coarse');
    await Promise.all(levels.map((level) => this.#want(level)));
  }

  /** Changes the colours. */
  setPalette(palette: Palette): void {
    this.#palette = palette;
    this.#redraw();
  }

  /** The region (ISO 3166-2) or country (alpha-3) that stays `land` when the camera is close; `null` for none. */
  setEmphasis(id: string | null): void {
    if (id === this.#emphasis) return;
    this.#emphasis = id;
    this.#makeEmphasis();
    this.#redraw();
  }

  dispose(): void {
    this.#end.abort();
  }

  #layer(): CustomLayerInterface {
    return {
      id: LAYER,
      type: 'custom',
      onAdd: (_map, gl) => {
        this.#painter = new GroundPainter(gl);
        this.#isDrawn = false;
      },
      onRemove: () => {
        this.#painter?.dispose();
        this.#painter = null;
      },
      render: () => this.#draw(),
    };
  }

  #takeOff(): void {
    if (this.#painter) this.#map.removeLayer(LAYER);
  }

  #draw(): void {
    const { lng, lat } = this.#map.getCenter();
    const camera: Camera = { center: [lng, lat], zoom: this.#map.getZoom() };
    // Until the programs are there the page has other work.
    if (!this.#isDrawn && !this.#painter?.isReady) {
      this.#redraw();
      return;
    }
    const levels = [...this.#topologies.keys()];
    this.#painter?.draw({
      projector: projectorIn(this.#map.getContainer(), camera),
      palette: this.#palette,
      steps: groundSteps({ levels, isEmphasised: this.#meshes.has('emphasis') }, camera.zoom),
      meshes: this.#meshes,
    });
    this.#isDrawn = true;
  }

  async #want(level: BasemapLevel): Promise<void> {
    if (this.#wanted.has(level) || this.#failed.has(level)) return;
    this.#wanted.add(level);
    this.#coming.add(level);
    try {
      const topology = await loadBasemap(level);
      this.#topologies.set(level, topology);
      this.#makeMesh(level);
      this.#makeEmphasis();
    } catch (cause) {
      this.#wanted.delete(level);
      this.#failed.add(level);
      if (!this.#end.signal.aborted) this.#onError(cause);
    }
    this.#coming.delete(level);
    // Whoever waits for all of it to be drawn hears of this frame.
    this.#redraw();
  }

  #makeMesh(level: BasemapLevel): void {
    const topology = this.#topologies.get(level);
    if (!topology) return;
    const mesh = levelMeshes.get(topology) ?? groundMesh(levelFeatures(level, topology));
    levelMeshes.set(topology, mesh);
    this.#meshes.set(level, mesh);
  }

  #makeEmphasis(): void {
    const before = this.#meshes.get('emphasis');
    if (before) this.#painter?.release(before);
    this.#meshes.delete('emphasis');
    const id = this.#emphasis;
    if (id === null) return;
    for (const level of FINEST_FIRST) {
      const topology = this.#topologies.get(level);
      const found = topology ? basemapPolygon(topology, id) : null;
      if (!found) continue;
      this.#meshes.set('emphasis', groundMesh([{ ...found, properties: { kind: 'land' } }]));
      return;
    }
  }

  #redraw(): void {
    if (!this.#end.signal.aborted) this.#map.triggerRepaint();
  }
}

function projectorIn({ clientWidth: widthPx, clientHeight: heightPx }: HTMLElement, camera: Camera): Projector {
  return mercatorProjector({ ...camera, widthPx, heightPx });
}
