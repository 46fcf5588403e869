import type { Map as MaplibreMap } from 'maplibre-gl';
import { mercatorProjector, type Camera, type Projector } from '../geo/projector.ts';
import type { Palette } from '../look/palette.ts';
import { fetchMaplibre, troubleOfWorker } from './fetch-maplibre.ts';
import { Ground, firstLevel } from './ground.ts';
import type { MapViewOptions } from './map-options.ts';
import { mapOptions } from './map-options.ts';

export type { Interaction, MapViewOptions, MapViewStrings } from './map-options.ts';

/** `isByReader`: a gesture or a key moved the camera, not `setCamera`. */
export interface CameraRest {
  readonly camera: Camera;
  readonly isByReader: boolean;
}

/** Ends a subscription. Calling it twice is harmless. */
export type Unsubscribe = () => void;

const ZOOM_STEP_MS = 200;

const easeOut = (t: number): number => 1 - (1 - t) ** 3;

/**
 * Loads MapLibre and what the camera needs of the basemap, and makes a live map in `container`, which must be in the document and have
 * `maplibreCss` in its root. Without WebGL2 ask `probeWebgl2` first and do not call this.
 *
 * @throws DOMException AbortError where the signal fired; Error where MapLibre, the basemap or a WebGL2 context is not to be had
 */
export async function createMapView(container: HTMLElement, options: MapViewOptions): Promise<MapView> {
  const { basemap, camera, palette, signal } = options;
  const [maplibre, levels] = await Promise.all([
    fetchMaplibre(basemap === undefined ? 'own' : 'authored'),
    basemap === undefined ? firstLevel(container, camera) : null,
  ]);
  signal?.throwIfAborted();
  const map = new maplibre.Map(mapOptions(container, options));
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();
  const emphasis = options.emphasis?.() ?? null;
  const makeGround = (onError: (cause: unknown) => void): Ground | null =>
    levels && new Ground(map, { levels, palette, emphasis }, onError);
  return new MapView(map, makeGround, options);
}

/**
 * A live map: the one place that talks to MapLibre. North is always up; longitudes go on without end, latitudes stop at the
 * edge of the Mercator world. Made by `createMapView`.
 */
export class MapView {
  readonly #map: MaplibreMap;
  readonly #ground: Ground | null;
  readonly #resizes: ResizeObserver;
  readonly #errors = new Set<(cause: unknown) => void>();
  #size: { widthPx: number; heightPx: number };
  readonly #end = new AbortController();
  /** Whether the reader has begun the movement, though MapLibre may not say so. */
  #isByReader = false;

  /**
   * @param makeGround - gives what draws our own basemap, or `null` under a style of the page's author
   * @param options - `signal` removes the map when it fires
   */
  constructor(
    map: MaplibreMap,
    makeGround: (onError: (cause: unknown) => void) => Ground | null,
    { signal }: Pick<MapViewOptions, 'signal'>,
  ) {
    this.#map = map;
    const { clientWidth, clientHeight } = map.getContainer();
    // What MapLibre takes a container without extent for.
    this.#size = { widthPx: clientWidth || 400, heightPx: clientHeight || 300 };
    this.#ground = makeGround((cause) => {
      this.#report(cause);
    });
    // MapLibre as it is published starts a worker with each map. Our own ground has nothing for it to do, and says itself what it could not get.
    map.on('error', (event) => {
      if (!this.#ground) this.#report(event.error);
    });
    map.on('load', () => {
      this.#bringLevels(false);
    });
    // MapLibre does not say of these movements alone what they come from: that to a box, and at the first notch of a wheel.
    map.on('boxzoomend', () => {
      this.#markByReader();
    });
    map.on('zoomstart', () => {
      if (map.scrollZoom.isZooming()) this.#markByReader();
    });
    // The ground hears first that the map rests, and asks once more for what it could not get.
    for (const type of ['move', 'moveend'] as const)
      map.on(type, () => {
        this.#bringLevels(true);
      });
    // A signal may outlive many maps, so the removed one lets go of it.
    signal?.addEventListener(
      'abort',
      () => {
        this.remove();
      },
      { signal: this.#end.signal },
    );
    this.#resizes = new ResizeObserver(() => {
      this.resize();
    });
    this.#resizes.observe(map.getContainer());
  }

  /** Where the map looks now. The longitude of the centre may be unwrapped. */
  get camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { center: [lng, lat], zoom: this.#map.getZoom() };
  }

  /** The projection of what is on screen now; take a new one after each render. */
  projector(): Projector {
    return mercatorProjector({ ...this.camera, ...this.#size });
  }

  /** Called in each frame that MapLibre draws, right after it: what is placed here moves with the map. */
  onRender(callback: (projector: Projector) => void): Unsubscribe {
    return this.#on('render', () => {
      callback(this.projector());
    });
  }

  /** Called once MapLibre has drawn for the first time, whatever is there by then. */
  onceBegun(callback: () => void): void {
    const off = this.#on('render', () => {
      off();
      callback();
    });
  }

  /** Called when the camera has come to rest. */
  onRest(callback: (rest: CameraRest) => void): Unsubscribe {
    return this.#on('moveend', (event) => {
      const isGesture = (event as { originalEvent?: Event }).originalEvent !== undefined;
      callback({ camera: this.camera, isByReader: isGesture || this.#isByReader });
    });
  }

  /** Fetches what the reader may soon need: when the map is seen, and there is nothing else to do. */
  bringAhead(): void {
    this.#bringLevels(true);
  }

  /** Called when nothing is left to load or to draw, the levels of the basemap for this camera included. */
  onIdle(callback: () => void): Unsubscribe {
    return this.#on('idle', () => {
      if (this.#ground?.isWhole(this.camera) !== false) callback();
    });
  }

  /** Called when the browser took the WebGL context away: what is on screen is gone. `false` once it is back and drawn anew. */
  onContextLost(callback: (isLost: boolean) => void): Unsubscribe {
    const offLost = this.#on('webglcontextlost', () => {
      callback(true);
    });
    const offRestored = this.#on('webglcontextrestored', () => {
      callback(false);
    });
    return () => {
      offLost();
      offRestored();
    };
  }

  /** Called with what went wrong while drawing or fetching the basemap, and with its worker before. The map stays usable. */
  onError(callback: (cause: unknown) => void): Unsubscribe {
    this.#errors.add(callback);
    // In a task of its own: by then a new worker stands in for one that went with an earlier map.
    setTimeout(() => {
      const trouble = this.#ground ? undefined : troubleOfWorker();
      if (trouble !== undefined && this.#errors.has(callback)) callback(trouble);
    });
    return () => this.#errors.delete(callback);
  }

  /** Moves the camera; `animateMs` 0 jumps. Readers who prefer reduced motion always get a jump. */
  setCamera(camera: Camera, { animateMs = 0 }: { animateMs?: number } = {}): void {
    const target = { center: [...camera.center] as [number, number], zoom: camera.zoom };
    if (animateMs > 0) this.#map.easeTo({ ...target, duration: animateMs, easing: easeOut });
    // A jump to where it is would draw all once more.
    else if (this.#map.isMoving() || !isSamePlace(camera, this.camera)) this.#map.jumpTo(target);
  }

  zoomIn(): void {
    this.#map.zoomIn({ duration: ZOOM_STEP_MS });
  }

  zoomOut(): void {
    this.#map.zoomOut({ duration: ZOOM_STEP_MS });
  }

  /** Recolours our basemap; a style of the page's author stays as it is. */
  setPalette(palette: Palette): void {
    this.#ground?.setPalette(palette);
  }

  /** Region (ISO 3166-2) or country (alpha-3) that stands out when the camera is close; `null` for none. */
  setEmphasis(id: string | null): void {
    this.#ground?.setEmphasis(id);
  }

  /** Fits the canvas to its container. Runs by itself when the container changes size or is revealed. */
  resize(): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { widthPx, heightPx } = this.#size;
    if (this.#end.signal.aborted || clientWidth === 0 || clientHeight === 0) return;
    if (clientWidth === widthPx && clientHeight === heightPx) return;
    this.#size = { widthPx: clientWidth, heightPx: clientHeight };
    this.#map.setPixelRatio(devicePixelRatio);
    // In this frame still: a canvas of a new size is blank until it is drawn.
    this.#map.redraw();
  }

  /** Takes the map out of its container and frees all it held. Later calls of any method but this one are errors. */
  remove(): void {
    if (this.#end.signal.aborted) return;
    this.#end.abort();
    this.#resizes.disconnect();
    this.#errors.clear();
    this.#ground?.dispose();
    this.#map.remove();
  }

  #bringLevels(isAhead: boolean): void {
    void this.#ground?.update(this.camera, isAhead);
  }

  #markByReader(): void {
    this.#isByReader = true;
    void this.#map.once('moveend', () => {
      this.#isByReader = false;
    });
  }

  #report(cause: unknown): void {
    for (const callback of this.#errors) callback(cause);
  }

  #on(
    type: 'render' | 'moveend' | 'idle' | 'webglcontextlost' | 'webglcontextrestored',
    callback: (event: object) => void,
  ): Unsubscribe {
    this.#map.on(type, callback);
    return () => {
      this.#map.off(type, callback);
    };
  }
}

function isSamePlace(one: Camera, other: Camera): boolean {
  const [lng, lat] = one.center;
  const [otherLng, otherLat] = other.center;
  return Math.max(Math.abs(lng - otherLng), Math.abs(lat - otherLat), Math.abs(one.zoom - other.zoom)) < 1e-9;
}
