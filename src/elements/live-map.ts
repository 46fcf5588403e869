import type { Camera, Projector } from '../geo/projector.ts';
import type { Palette } from '../look/palette.ts';
import type { CameraRest, Interaction, MapView, MapViewStrings } from '../map/map-view.ts';
import { createMapView } from '../map/map-view.ts';
import { maplibreCss } from '../map/maplibre-css.ts';
import { adoptStyles } from './adopt-styles.ts';
import { liveMapStyles } from './live-map-styles.ts';
import { seen } from './when-idle.ts';

/** What a live map is started with. */
export interface LiveOptions {
  readonly camera: Camera;
  /** The colours of now: they may change while the map is on its way, and before it is built anew. */
  readonly palette: () => Palette;
  /** Region (ISO 3166-2) or country (alpha-3) that stands out from the first frame on, as far as it is known by then; null for none. */
  readonly emphasis: () => string | null;
  /** Resolves when what stands over the map is drawn: it is not shown before. */
  readonly drawing: Promise<void>;
  /** MapLibre has begun to draw: until the graphics processor is ready, there is time for other work. */
  readonly onBegun: () => void;
  readonly interaction: Interaction;
  readonly strings: MapViewStrings;
  /** Address of a MapLibre style in place of our own basemap. */
  readonly basemap?: string | undefined;
  readonly signal: AbortSignal;
  /** The author's style could not be had (our own stands in), or a part of the basemap could not. */
  readonly onBasemapError: (cause: unknown) => void;
  /** The browser took the map away. Within moments it is built anew; where that fails, `isOver` is true and the still picture stays. */
  readonly onLost: (isOver: boolean, cause: unknown) => void;
  /** The map is on the screen, for the first time or again. */
  readonly onShown: () => void;
}

/** What a live map tells its stage. */
export interface LiveActions {
  readonly onRender: (projector: Projector) => void;
  readonly onRest: (rest: CameraRest) => void;
  /** The map is no longer shown: something else has to be. */
  readonly onGone: () => void;
}

/** How long the browser may take to give a lost context back by itself, in ms. */
const PATIENCE_MS = 250;
const MOST_REBUILDS = 3;

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** The part of a map that MapLibre draws: loaded when wanted, shown when drawn, built anew when the browser takes it away. */
export class LiveMap {
  readonly #container: HTMLElement;
  readonly #actions: LiveActions;
  #view: MapView | null = null;
  #isShown = false;
  #rebuilds = 0;
  #rebuilding: ReturnType<typeof setTimeout> | undefined;

  /** @param container - an empty element in a shadow root; it gets the class `is-shown` while the map is drawn in it */
  constructor(container: HTMLElement, actions: LiveActions) {
    this.#container = container;
    this.#actions = actions;
  }

  /** MapLibre's map; null before it is there and after it is gone. */
  get view(): MapView | null {
    return this.#view;
  }

  /** Whether the live map is what is seen. */
  get isShown(): boolean {
    return this.#isShown;
  }

  /**
   * Loads MapLibre and shows its map once it is drawn.
   *
   * @throws DOMException AbortError where the signal fired; Error where MapLibre, the basemap or a WebGL2 context is not to be had
   */
  async start(options: LiveOptions): Promise<void> {
    const { signal, basemap } = options;
    try {
      await this.#attempt(options, basemap);
    } catch (cause) {
      if (signal.aborted || basemap === undefined) throw cause;
      options.onBasemapError(cause);
      await this.#attempt(options, undefined);
    }
  }

  /** Takes the map down. */
  remove(): void {
    clearTimeout(this.#rebuilding);
    this.#view?.remove();
    this.#view = null;
    this.#show(false);
    this.#container.replaceChildren();
  }

  async #attempt(options: LiveOptions, basemap: string | undefined): Promise<void> {
    try {
      await this.#build(options, basemap);
    } catch (cause) {
      this.remove();
      throw cause;
    }
  }

  async #build(options: LiveOptions, basemap: string | undefined): Promise<void> {
    const { camera, palette, emphasis, interaction, strings, signal } = options;
    adopt(this.#container.getRootNode(), maplibreCss);
    adoptStyles(this.#container, liveMapStyles);
    const view = await createMapView(this.#container, {
      camera,
      palette: palette(),
      emphasis,
      interaction,
      strings,
      basemap,
      signal,
    });
    this.#view = view;
    view.setPalette(palette());
    view.onceBegun(options.onBegun);
    view.onRender((projector) => {
      if (this.#isShown) this.#actions.onRender(projector);
    });
    view.onRest((rest) => {
      if (this.#isShown) this.#actions.onRest(rest);
    });
    view.onContextLost((isLost) => this.#onContext(isLost, options));
    await Promise.all([drawn(view, basemap !== undefined, signal), options.drawing]);
    view.onError(options.onBasemapError);
    this.#show(true);
    options.onShown();
    void seen().then(() => {
      if (this.#view === view) view.bringAhead();
    });
  }

  #onContext(isLost: boolean, options: LiveOptions): void {
    clearTimeout(this.#rebuilding);
    if (!isLost) {
      // What the browser gave back is blank until it is drawn.
      const view = this.#view;
      const off = view?.onIdle(() => {
        off?.();
        this.#show(true);
        // Where the reader has moved it meanwhile.
        this.#actions.onRender(view.projector());
        this.#actions.onRest({ camera: view.camera, isByReader: false });
      });
      return;
    }
    this.#show(false);
    this.#actions.onGone();
    const isOver = this.#rebuilds >= MOST_REBUILDS;
    options.onLost(isOver, new Error('the browser took the WebGL context away'));
    if (!isOver) this.#rebuilding = setTimeout(() => void this.#rebuild(options), PATIENCE_MS);
  }

  async #rebuild(options: LiveOptions): Promise<void> {
    this.#rebuilds += 1;
    const camera = this.#view?.camera ?? options.camera;
    this.remove();
    try {
      await this.start({ ...options, camera });
    } catch (cause) {
      if (!options.signal.aborted) options.onLost(true, cause);
    }
  }

  #show(isShown: boolean): void {
    this.#isShown = isShown;
    this.#container.classList.toggle('is-shown', isShown);
  }
}

/* Where an author's style fails, or the worker that it needs, there will never be anything to see. */
function drawn(view: MapView, isTheirs: boolean, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    view.onIdle(resolve);
    view.onError((cause) => {
      if (isTheirs) reject(cause instanceof Error ? cause : new Error(String(cause)));
    });
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function adopt(root: Node, css: string): void {
  if (!(root instanceof ShadowRoot)) return;
  let sheet = sheets.get(root.ownerDocument);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(root.ownerDocument, sheet);
  }
  // Ours come after MapLibre's, so that they win.
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
}
