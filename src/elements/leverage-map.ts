import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Interaction } from '../map/map-view.ts';
import type { View } from '../model/view.ts';
import { watchForCompanions } from './companion-loader.ts';
import { LeverageErrorEvent, LeverageLoadEvent } from './events.ts';
import type { MapCore } from './map-core.ts';
import type { CoreHost } from './map-core-host.ts';
import type { LaunchActions, Loading } from './map-launch.ts';
import { MapLaunch } from './map-launch.ts';
import { mapStyles } from './map-styles.ts';
import { waitingTemplate } from './map-waiting.ts';
import { StateProvider } from './state-provider.ts';
import { baseStyles, tokenStyles } from './styles.ts';
import type { ThemeChoice } from './theme-look.ts';
import { ViewElement } from './view-element.ts';
import { seen, whenIdle } from './when-idle.ts';

/**
 * The map, and the host of all state. The element itself is small: it shows what its author gave until the map is looked at, and
 * fetches then the core that draws, which fetches the data, and MapLibre last.
 *
 * @slot - what stands in its place until the map is there, without WebGL and after a failure: a picture, a table, a caption
 * @slot top, bottom, start, end - companions around the map
 */
export class LeverageMap extends ViewElement {
  static override styles = [baseStyles, tokenStyles, mapStyles];

  /* Without decorators, whose code every page with a map would load. */
  static override properties: PropertyDeclarations = {
    hasFallback: { state: true },
    isFailed: { state: true },
    src: {},
    data: { attribute: false },
    theme: {},
    loading: {},
    interaction: {},
    basemap: {},
    boundaries: {},
    poster: {},
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  readonly #provider = new StateProvider(this, () => {
    this.#isFollowed = true;
    this.#core?.publish();
    if (this.#launch?.isNear) this.#prepare();
  });
  #connection = new AbortController();
  #launch: MapLaunch | null = null;
  #core: MapCore | null = null;
  #isCoreAsked = false;
  /** Whether something in the page asks what the map shows. */
  #isFollowed = false;
  /** The connection that the core was started in. */
  #coreIn: AbortSignal | null = null;
  #wasLive = false;

  private hasFallback = false;
  /** Whether the core could not be had. */
  private isFailed = false;

  /** Address of the dataset. */
  src: string | null = null;

  /** Parsed JSON of a dataset, in place of `src`. */
  data: unknown = null;

  theme: ThemeChoice = 'auto';

  loading: Loading = 'lazy';

  interaction: Interaction = 'cooperative';

  /** Address of a MapLibre style, in place of our own basemap. */
  basemap: string | null = null;

  /** Point of view of the boundaries. Only the basemap's own is there so far; it is kept for the pages that name one. */
  boundaries: string | null = null;

  /** Address of a picture that stands in until the map is there. */
  poster: string | null = null;

  /** What is shown now, as a plain value; null before the dataset is there. */
  get currentView(): View | null {
    return this.#core?.view ?? null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    watchForCompanions(this.getRootNode());
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
    this.#launch = this.#coreIn = null;
    this.#wasLive = this.isFailed = false;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.isConnected) void this.#core?.readLanguage();
  }

  /* Where a page was made with a slot in the root, what is in it stays there, and is neither laid out nor painted anew. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const slot = root.querySelector('slot');
    if (slot) {
      // Of two without a name the first has the children.
      this.renderOptions.renderBefore = null;
      this.#readFallback(slot);
    }
    root.addEventListener('slotchange', ({ target }) => {
      if (target instanceof HTMLSlotElement && target.name === '') this.#readFallback(target);
    });
    return root;
  }

  protected override get shownView(): View | null {
    return this.currentView;
  }

  /* Not before the controllers have had their say: one may have other data fetched for what the author asks. */
  protected override update(changed: PropertyValues<this>): void {
    this.#core?.takeNews(this.takeAuthoredNews());
    if (changed.has('theme')) this.#core?.redraw();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    const { signal } = this.#connection;
    if (!this.#launch) this.#launch = new MapLaunch(this, this.loading, this.#launchActions(signal), signal);
    else if (changed.has('loading')) this.#launch.loading = this.loading;
    if (!this.#core) return;
    if (this.#coreIn !== signal) {
      this.#coreIn = signal;
      const core = this.#core;
      queueMicrotask(() => {
        if (!signal.aborted) core.connect(signal);
      });
    } else if (changed.has('src') || changed.has('data')) queueMicrotask(() => void this.#core?.load());
    this.#core.draw();
  }

  #launchActions(signal: AbortSignal): LaunchActions {
    return {
      onNear: () => this.#prepare(),
      hasPicture: () => this.#hasPicture,
      ground: () => (this.basemap === null ? 'own' : 'authored'),
      onWanted: () => void this.#bringCore(),
      onLive: (isLive) => void this.#onLive(isLive, signal),
      onTrouble: (reason, cause, isOver) => this.#core?.fail(reason, cause, isOver),
    };
  }

  get #hasPicture(): boolean {
    return this.hasFallback || this.poster !== null;
  }

  /* What the author gave is worth seeing until the reader may want more; without it there is nothing to see yet. */
  #prepare(): void {
    if (!this.#hasPicture) void this.#bringCore();
    else if (this.#isFollowed && !this.#isCoreAsked) void whenIdle().then(() => this.#bringCore());
  }

  async #bringCore(): Promise<void> {
    if (this.#isCoreAsked) return;
    this.#isCoreAsked = true;
    try {
      const { MapCore } = await import('./map-core.ts');
      this.#core = new MapCore(this.#coreHost());
      this.takeAuthoredNews();
      this.requestUpdate();
    } catch (cause) {
      this.#isCoreAsked = false;
      this.isFailed = true;
      this.dispatchEvent(new LeverageErrorEvent('network', cause));
    }
  }

  #coreHost(): CoreHost {
    return {
      element: this,
      settings: () => ({
        data: this.data,
        src: this.src,
        authored: this.authored,
        theme: this.theme,
        interaction: this.interaction,
        basemap: this.basemap,
        poster: this.poster,
        hasFallback: this.hasFallback,
      }),
      publish: (mapState) => this.#provider.publish(mapState),
      isFollowed: () => this.#isFollowed,
      onFramed: (face, options) => this.#launch?.ready(face, options),
      onRetry: (isAnew) => this.#launch?.retry(isAnew),
    };
  }

  #readFallback(slot: HTMLSlotElement): void {
    const nodes = slot.assignedNodes({ flatten: true });
    this.hasFallback = nodes.some((node) => node instanceof Element || node.textContent?.trim());
  }

  async #onLive(isLive: boolean, signal: AbortSignal): Promise<void> {
    this.#core?.setLive(isLive);
    if (!isLive || this.#wasLive) return;
    this.#wasLive = true;
    await this.updateComplete;
    await seen();
    if (!signal.aborted) this.dispatchEvent(new LeverageLoadEvent());
  }

  /** Shows the map one step closer. */
  zoomIn(): void {
    this.#core?.zoomBy(1);
  }

  /** Shows the map one step further away. */
  zoomOut(): void {
    this.#core?.zoomBy(-1);
  }

  /** Frames all that is drawn, as the button on the map does. */
  frameAll(): void {
    this.#core?.changeByReader({ camera: null });
  }

  /** Tries again what has failed. */
  retry(): void {
    if (this.#core) this.#core.retry();
    else void this.#bringCore();
  }

  protected override render(): TemplateResult {
    if (this.#core) return this.#core.template();
    return waitingTemplate({
      theme: this.theme,
      poster: this.poster,
      hasFallback: this.hasFallback,
      isFailed: this.isFailed,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'leverage-map': LeverageMap;
  }
}
