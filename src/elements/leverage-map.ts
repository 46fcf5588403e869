import { ContextProvider } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Scene } from '../draw/scene.ts';
import type { Messages } from '../i18n/messages.ts';
import { en, messagesFor } from '../i18n/messages.ts';
import type { TextIn } from '../i18n/text.ts';
import type { Interaction, MapViewStrings } from '../map/map-view.ts';
import type { ViewCamera } from '../model/dataset/view.ts';
import type { View, ViewChange } from '../model/view.ts';
import type { Reading } from '../words/reading.ts';
import { authoredView } from './authored-view.ts';
import { watchForCompanions } from './companion-loader.ts';
import type { ErrorReason } from './events.ts';
import { LeverageChangeEvent, LeverageErrorEvent, LeverageLoadEvent, LeverageSelectEvent } from './events.ts';
import { languageAt } from './language.ts';
import { loadDataset, reasonOf } from './load-dataset.ts';
import type { ChromeActions } from './map-chrome.ts';
import { MapFace } from './map-face.ts';
import type { LaunchActions, Loading } from './map-launch.ts';
import { MapLaunch } from './map-launch.ts';
import type { Showing } from './map-stage.ts';
import { mapStyles } from './map-styles.ts';
import { mapTemplate } from './map-template.ts';
import { nameOfMap } from './map-name.ts';
import type { NextView, Shown } from './shown.ts';
import { changedByAuthor, changedByReader, shownFor } from './shown.ts';
import { baseStyles, tokenStyles } from './styles.ts';
import type { Look, ThemeChoice } from './theme-look.ts';
import { lookAt, themeOf, watchLook } from './theme-look.ts';
import type { MapState } from './view-context.ts';
import { PointRequestEvent, PointedEvent, ViewRequestEvent, mapStateContext } from './view-context.ts';
import { ViewElement } from './view-element.ts';

/**
 * The map, and the host of all state: it fetches the dataset, holds the one View, draws it and hands it down to its companions, who ask
 * for changes. Everything that changes a view ends in `#change`, everything that is drawn begins in `#draw`.
 *
 * @slot - what stands in its place until the live map is there, without WebGL and after a failure: a picture, a table, a caption
 * @slot top, bottom, start, end - companions around the map
 */
export class LeverageMap extends ViewElement {
  static override styles = [baseStyles, tokenStyles, mapStyles];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  readonly #actions: ChromeActions = {
    zoomBy: (steps) => this.#face?.zoomBy(steps),
    frameAll: () => this.frameAll(),
    toggleSources: () => {
      this.hasSources = !this.hasSources;
    },
    retry: () => this.retry(),
  };

  readonly #provider = new ContextProvider(this, { context: mapStateContext, initialValue: null });
  #connection = new AbortController();
  #loading = new AbortController();
  #face: MapFace | null = null;
  #shown: Shown | null = null;
  /** What the dataset was read from: a page that moves the element about does not make it start anew. */
  #source: unknown = null;
  #scene: Scene | null = null;
  #look: Look | null = null;
  #messages: Messages = en;
  #language = 'en';
  /** How the next drawing comes on; null = what is drawn is what is shown. */
  #pending: Showing | null = null;
  #launch: MapLaunch | null = null;
  /** Whether the data are wanted. */
  #isNeeded = false;
  #wasLive = false;

  @state() private isLive = false;
  /** Whether what is drawn here is as good as what the author gave in its place. */
  @state() private isReady = false;
  @state() private describe: ((reading: Reading) => TextIn) | null = null;
  @state() private hasFallback = false;
  @state() private hasSources = false;
  @state() private trouble: ErrorReason | null = null;

  /** Address of the dataset. */
  @property() src: string | null = null;

  /** Parsed JSON of a dataset, in place of `src`. */
  @property({ attribute: false }) data: unknown = null;

  @property() theme: ThemeChoice = 'auto';

  @property() loading: Loading = 'lazy';

  @property() interaction: Interaction = 'cooperative';

  /** Address of a MapLibre style, in place of our own basemap. */
  @property() basemap: string | null = null;

  /** Point of view of the boundaries. Only the basemap's own is there so far; it is kept for the pages that name one. */
  @property() boundaries: string | null = null;

  /** Address of a picture that stands in until the live map is there. */
  @property() poster: string | null = null;

  /** What is shown now, as a plain value; null before the dataset is there. */
  get currentView(): View | null {
    return this.#shown?.view ?? null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    watchForCompanions(this.getRootNode());
    void this.#readLanguage();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
    this.#loading.abort();
    this.#face = this.#launch = this.#scene = null;
    this.#isNeeded = this.#wasLive = false;
    this.isLive = this.isReady = false;
    this.trouble = this.describe = null;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.isConnected) void this.#readLanguage();
  }

  protected override get shownView(): View | null {
    return this.currentView;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const news = this.takeAuthoredNews();
    if (this.#shown && news.size > 0) this.#change(changedByAuthor(this.#shown, this.authored, news));
    if (changed.has('theme')) this.#pending ??= { isFramed: false, isFading: false };
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    if (!this.#face) this.#setUp();
    else if (changed.has('loading') && this.#launch) this.#launch.loading = this.loading;
    if ((changed.has('src') || changed.has('data')) && this.#isNeeded) queueMicrotask(() => void this.#load());
    this.#draw();
  }

  #setUp(): void {
    const { signal } = this.#connection;
    const face = new MapFace(
      this.renderRoot,
      {
        onScene: (scene) => {
          this.#scene = scene;
          this.#publish();
        },
        onReady: () => {
          this.isReady = true;
          this.#launch?.ready();
        },
        onCamera: (camera) => this.#onCamera(camera),
        onChoose: (ids) => this.#onChoose(ids),
        onChange: (change) => {
          if (change.camera === undefined || this.interaction !== 'none') this.#changeByReader(change);
        },
        onPointed: (ids) => this.dispatchEvent(new PointedEvent(ids)),
        onSpeech: (describe) => {
          this.describe = describe;
        },
        onSpeechError: (cause) => this.dispatchEvent(new LeverageErrorEvent('network', cause)),
        onBasemapError: (cause) => this.#fail('basemap', cause),
      },
      signal,
    );
    this.#face = face;
    this.addEventListener(ViewRequestEvent.type, (event) => this.#onRequest(event), { signal });
    this.addEventListener(PointRequestEvent.type, (event) => this.#onPointRequest(event), { signal });
    watchLook(this, () => this.#redraw(), signal);
    if (this.#shown) this.#pending = { isFramed: true, isFading: false };
    this.#launch = new MapLaunch(this, face, this.loading, this.#launchActions(signal), signal);
  }

  #launchActions(signal: AbortSignal): LaunchActions {
    return {
      // What the author gave is worth seeing until the reader may want more; without it there is nothing to see yet.
      onNear: () => {
        if (!this.hasFallback && this.poster === null) this.#need();
      },
      onWanted: () => this.#need(),
      onLive: (isLive) => void this.#onLive(isLive, signal),
      onTrouble: (reason, cause, isOver) => {
        if (isOver) this.trouble = reason;
        this.dispatchEvent(new LeverageErrorEvent(reason, cause));
      },
      options: () => ({
        interaction: this.interaction,
        strings: this.#strings(),
        basemap: this.basemap ?? undefined,
        onBasemapError: (cause) => this.#fail('basemap', cause),
      }),
    };
  }

  #need(): void {
    if (this.#isNeeded) return;
    this.#isNeeded = true;
    void this.#load();
  }

  async #load(): Promise<void> {
    const source = this.data ?? this.src;
    if (source === null || (this.#shown && source === this.#source)) return;
    const signal = this.#restartLoading();
    this.trouble = null;
    this.requestUpdate();
    try {
      const loaded = await loadDataset(this.data, this.src ?? '', signal);
      signal.throwIfAborted();
      this.#source = source;
      this.#shown = shownFor(loaded, authoredView(loaded.dataset, this.authored), null);
      this.#pending = { isFramed: true, isFading: false };
      this.requestUpdate();
    } catch (cause) {
      if (!signal.aborted) this.#fail(reasonOf(cause), cause);
    }
  }

  #restartLoading(): AbortSignal {
    this.#loading.abort();
    this.#loading = new AbortController();
    return this.#loading.signal;
  }

  async #onLive(isLive: boolean, signal: AbortSignal): Promise<void> {
    this.isLive = isLive;
    if (!isLive) return;
    if (this.trouble === 'context-lost') this.trouble = null;
    if (this.#wasLive) return;
    this.#wasLive = true;
    await this.updateComplete;
    // In the first frame the browser paints what is there now, in the second it has been seen.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    if (!signal.aborted) this.dispatchEvent(new LeverageLoadEvent());
  }

  #fail(reason: ErrorReason, cause: unknown): void {
    this.trouble = reason;
    this.dispatchEvent(new LeverageErrorEvent(reason, cause));
  }

  async #readLanguage(): Promise<void> {
    const language = languageAt(this);
    const messages = await messagesFor(language);
    if (language === this.#language && messages === this.#messages) return;
    this.#language = language;
    this.#messages = messages;
    this.#redraw();
  }

  #onRequest(event: ViewRequestEvent): void {
    event.stopPropagation();
    this.#changeByReader(event.change);
  }

  #onPointRequest(event: PointRequestEvent): void {
    event.stopPropagation();
    this.#face?.light(event.id);
  }

  #onChoose(ids: readonly string[] | null): void {
    const selected = this.currentView?.select ?? null;
    if (ids === null && selected === null) return;
    // A mark that stands for several items gives them in turn.
    const next = ids?.[(ids.indexOf(selected ?? '') + 1) % ids.length] ?? null;
    this.#changeByReader({ select: next });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    this.#face?.quiet();
    this.hasSources = false;
    this.#onChoose(null);
  }

  #onFallback({ target }: Event): void {
    const nodes = target instanceof HTMLSlotElement ? target.assignedNodes({ flatten: true }) : [];
    this.hasFallback = nodes.some((node) => node instanceof Element || node.textContent?.trim());
  }

  #onCamera(camera: ViewCamera): void {
    if (!this.#shown) return;
    const { loaded, view } = this.#shown;
    this.#shown = shownFor(loaded, { ...view, camera }, this.#shown);
    this.#publish();
    this.dispatchEvent(new LeverageChangeEvent(this.#shown.view));
  }

  #changeByReader(change: ViewChange): void {
    if (!this.#shown) return;
    this.#change(changedByReader(this.#shown, change));
    this.requestUpdate();
    this.dispatchEvent(new LeverageChangeEvent(this.#shown.view));
  }

  #change({ view, isFramed }: NextView): void {
    if (!this.#shown) return;
    const { loaded, view: before } = this.#shown;
    this.#shown = shownFor(loaded, view, this.#shown);
    this.#pending = { isFramed: isFramed || this.#pending?.isFramed === true, isFading: true };
    if (before.select !== view.select) this.dispatchEvent(new LeverageSelectEvent(view.select));
  }

  #redraw(): void {
    this.#pending ??= { isFramed: false, isFading: false };
    this.requestUpdate();
  }

  #draw(): void {
    if (!this.#shown || !this.#face || !this.#pending) return;
    const showing = this.#pending;
    this.#pending = null;
    this.#look = lookAt(this, themeOf(this.theme), this.#look);
    const { index, snapshot, marks } = this.#shown;
    const picture = { index, snapshot, marks, look: this.#look, messages: this.#messages, language: this.#language };
    if (!this.#face.show(picture, showing)) this.#publish();
  }

  #publish(): void {
    if (!this.#shown) return;
    const { loaded, index, view, snapshot } = this.#shown;
    const state: MapState = {
      dataset: loaded.dataset,
      index,
      problems: loaded.problems,
      view,
      snapshot,
      scene: this.#scene,
      language: this.#language,
      messages: this.#messages,
      theme: themeOf(this.theme),
    };
    this.#provider.setValue(state);
  }

  #strings(): MapViewStrings {
    const { map } = this.#messages;
    const title = this.#shown ? nameOfMap(this.#reading(this.#shown)) : map.label;
    return {
      title,
      zoomHint: map.cooperativeWheel('Ctrl'),
      zoomHintMac: map.cooperativeWheel('⌘'),
      touchHint: map.cooperativeTouch,
    };
  }

  #reading({ index, snapshot }: Shown): Reading {
    return { index, snapshot, messages: this.#messages, language: this.#language };
  }

  /** Shows the map one step closer. */
  zoomIn(): void {
    this.#face?.zoomBy(1);
  }

  /** Shows the map one step further away. */
  zoomOut(): void {
    this.#face?.zoomBy(-1);
  }

  /** Frames all that is drawn, as the button on the map does. */
  frameAll(): void {
    this.#changeByReader({ camera: null });
  }

  /** Tries again what has failed. */
  retry(): void {
    this.trouble = null;
    if (!this.#shown) void this.#load();
    else {
      this.#redraw();
      if (!this.isLive) this.#launch?.retry();
    }
  }

  protected override render(): TemplateResult {
    // Without WebGL what the author gave stays, though all else works.
    const isFallen = !this.isReady || (this.trouble === 'webgl' && !this.#wasLive);
    const isFallback = isFallen && (this.hasFallback || this.poster !== null);
    const reading = this.#shown ? this.#reading(this.#shown) : null;
    return mapTemplate({
      theme: themeOf(this.theme),
      messages: this.#messages,
      reading,
      description: (reading && this.describe?.(reading)) ?? null,
      loaded: this.#shown?.loaded ?? null,
      trouble: this.trouble,
      poster: this.poster,
      isFallback,
      isWaiting: this.#isNeeded && !this.#shown && this.trouble === null && !isFallback,
      isOwnBasemap: this.basemap === null,
      hasControls: this.interaction !== 'none',
      hasSources: this.hasSources,
      actions: this.#actions,
      onFallback: (event) => this.#onFallback(event),
      onKey: (event) => this.#onKey(event),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'leverage-map': LeverageMap;
  }
}
