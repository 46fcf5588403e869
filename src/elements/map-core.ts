import type { TemplateResult } from 'lit';
import type { Scene } from '../draw/scene.ts';
import { areWhole } from '../i18n/messages.ts';
import type { View, ViewChange } from '../model/view.ts';
import type { MapReading } from '../words/say.ts';
import type { AuthoredName } from './authored.ts';
import type { ErrorReason } from './events.ts';
import { LeverageErrorEvent } from './events.ts';
import { reasonOf } from './load-dataset.ts';
import type { CoreActions, CoreHost, MapSettings } from './map-core-host.ts';
import { MapFace } from './map-face.ts';
import type { LaunchOptions } from './map-launch.ts';
import { nameOfMap } from './map-name.ts';
import { MapShown } from './map-shown.ts';
import { mapTemplate } from './map-template.ts';
import { MapLanguage } from './map-language.ts';
import { OpenSheets } from './open-sheets.ts';
import type { Look } from './theme-look.ts';
import { lookAt, themeOf, watchLook } from './theme-look.ts';
import { PointRequestEvent, PointedEvent, ViewRequestEvent } from './view-context.ts';

/**
 * What is inside a map's element: it draws what is shown, and hands it down to the companions, who ask for changes. Everything that is
 * drawn begins in `draw`, and every change of the view ends in `MapShown`.
 */
export class MapCore implements CoreActions {
  readonly #host: CoreHost;
  readonly #shown: MapShown;
  readonly #language: MapLanguage;
  readonly #sheets: OpenSheets;
  #signal = AbortSignal.abort();
  #face: MapFace | null = null;
  #scene: Scene | null = null;
  #look: Look | null = null;
  #isLive = false;
  #wasLive = false;
  /** Whether what is drawn here is as good as what the author gave in its place. */
  #isReady = false;
  #trouble: ErrorReason | null = null;

  constructor(host: CoreHost) {
    this.#host = host;
    this.#shown = new MapShown(host, this);
    this.#language = new MapLanguage(this.#shown, this);
    this.#sheets = new OpenSheets(host.element, this.#language, this);
  }

  /** What is shown now; null before the dataset is there. */
  get view(): View | null {
    return this.#shown.now?.view ?? null;
  }

  get #settings(): MapSettings {
    return this.#host.settings();
  }

  /** Begins, once the template is in the element and until the signal fires. */
  connect(signal: AbortSignal): void {
    const { element } = this.#host;
    this.#signal = signal;
    this.#face = this.#makeFace(signal);
    element.addEventListener(ViewRequestEvent.type, (event) => this.#onRequest(event), { signal });
    element.addEventListener(PointRequestEvent.type, (event) => this.#onPointRequest(event), { signal });
    watchLook(element, () => this.redraw(), signal);
    if (this.#shown.now) this.#shown.leaveToDraw(true);
    signal.addEventListener('abort', () => this.#disconnect(), { once: true });
    this.update();
    void this.readLanguage();
    void this.load();
  }

  /** Draws what has changed, if anything has. */
  draw(): void {
    const { now } = this.#shown;
    const showing = this.#face && this.#shown.takePending();
    if (!now || !this.#face || !showing) return;
    const { index, snapshot, marks } = now;
    this.#look = lookAt(this.#host.element, themeOf(this.#settings.theme), this.#look);
    const picture = { index, snapshot, marks, look: this.#look, ...this.#language.wording };
    if (!this.#face.show(picture, showing)) this.publish();
  }

  /** Fetches the dataset that the settings name, unless it is the one that is shown. */
  async load(): Promise<void> {
    const isLoaded = await this.#shown.load(() => {
      this.#trouble = null;
      this.update();
    });
    if (!isLoaded) return;
    if (this.#shown.now?.loaded.leftOutCount) void this.#sheets.bring();
    void this.#language.bringNames();
    this.update();
  }

  /** Takes what the author has written anew. */
  takeNews(news: ReadonlySet<AuthoredName>): void {
    this.#shown.takeNews(news);
  }

  /** Takes the language that the element stands in. */
  readLanguage(): Promise<void> {
    return this.#language.read(this.#host.element);
  }

  /** Has the template made anew. */
  update(): void {
    if (!this.#signal.aborted) this.#host.element.requestUpdate();
  }

  /** Has what is shown drawn anew, in the theme of now. */
  redraw(): void {
    this.#shown.leaveToDraw(false);
    this.update();
  }

  /** Says whether the live map stands in place of the still one. */
  setLive(isLive: boolean): void {
    this.#isLive = isLive;
    this.#wasLive ||= isLive;
    if (isLive && this.#trouble === 'context-lost') this.#trouble = null;
    this.update();
  }

  /** Reports what went wrong; `reason` null: the cause tells; `isShown`: the reader is told too. */
  fail(reason: ErrorReason | null, cause: unknown, isShown = true): void {
    const why = reason ?? reasonOf(cause);
    if (isShown) this.#trouble = why;
    this.update();
    this.#host.element.dispatchEvent(new LeverageErrorEvent(why, cause));
  }

  /** Changes the view as the reader does. */
  changeByReader(change: ViewChange): void {
    this.#shown.changeByReader(change);
  }

  /** Shows the map one step closer (1) or further away (-1). */
  zoomBy(steps: 1 | -1): void {
    this.#face?.zoomBy(steps);
  }

  /** Tries again what has failed. */
  retry(): void {
    // A live map stands on our own ground where that of its author could not be had.
    const isElsewhere = this.#isLive && this.#trouble === 'basemap' && this.#settings.basemap !== null;
    this.#trouble = null;
    this.redraw();
    void this.load();
    if (!this.#isLive || isElsewhere) this.#host.onRetry(isElsewhere);
  }

  /** Hands the state down to the companions, with the words for all that they say. */
  publish(): void {
    const { now } = this.#shown;
    if (!now || !this.#host.isFollowed()) return;
    const { language, messages } = this.#language.wording;
    if (!areWhole(messages)) {
      void this.#language.bringAll();
      return;
    }
    const { loaded, index, view, snapshot } = now;
    this.#host.publish({
      dataset: loaded.dataset,
      index,
      problems: loaded.problems,
      view,
      snapshot,
      scene: this.#scene,
      language,
      messages,
      theme: themeOf(this.#settings.theme),
    });
  }

  /** The shadow root. */
  template(): TemplateResult {
    const { theme, poster, basemap, interaction } = this.#settings;
    const { now, isPictured } = this.#shown;
    // Without WebGL what the author gave stays as long as it is what is asked for, though all else works.
    const isFallen = !this.#isReady || (this.#trouble === 'webgl' && !this.#wasLive && isPictured);
    const isFallback = isFallen && this.#hasPicture;
    const reading = this.#reading;
    return mapTemplate({
      theme: themeOf(theme),
      messages: this.#language.wording.messages,
      reading,
      trouble: this.#trouble,
      poster,
      isFallback,
      isWaiting: !now && this.#trouble === null && !isFallback,
      isOwnBasemap: basemap === null,
      hasControls: interaction !== 'none',
      ...this.#sheets.templates(reading, now?.loaded),
      actions: {
        zoomBy: (steps) => this.zoomBy(steps),
        frameAll: () => this.changeByReader({ camera: null }),
        toggleSources: () => this.#sheets.showSources(),
        retry: () => this.retry(),
      },
      onKey: (event) => this.#onKey(event),
    });
  }

  /* Whether the author gave something to see until the map is there. */
  get #hasPicture(): boolean {
    const { hasFallback, poster } = this.#settings;
    return hasFallback || poster !== null;
  }

  get #reading(): MapReading | null {
    const { now } = this.#shown;
    return now && { index: now.index, snapshot: now.snapshot, ...this.#language.wording };
  }

  #makeFace(signal: AbortSignal): MapFace {
    const { element } = this.#host;
    const face: MapFace = new MapFace(
      element.renderRoot,
      {
        onScene: (scene) => {
          this.#scene = scene;
          this.publish();
        },
        hasPicture: () => this.#hasPicture,
        onFramed: () => this.#host.onFramed(face, () => this.#launchOptions()),
        onReady: () => {
          if (!this.#isReady) this.update();
          this.#isReady = true;
        },
        onCamera: (camera) => this.#shown.takeCamera(camera),
        onChoose: (ids) => this.#shown.choose(ids),
        onChange: (change) => {
          if (change.camera === undefined || this.#settings.interaction !== 'none') this.changeByReader(change);
        },
        onPointed: (ids) => element.dispatchEvent(new PointedEvent(ids)),
        onSpoken: () => this.publish(),
        onSpeechError: (cause) => this.fail('network', cause, false),
        onBasemapError: (cause) => this.fail('basemap', cause),
      },
      signal,
    );
    return face;
  }

  #launchOptions(): LaunchOptions {
    const { interaction, basemap } = this.#settings;
    const { map } = this.#language.wording.messages;
    const reading = this.#reading;
    return {
      interaction,
      strings: {
        // Not the name of the section around it: each landmark needs one of its own.
        title: reading ? `${nameOfMap(reading)} · ${map.label}` : map.label,
        zoomHint: map.cooperativeWheel,
        touchHint: map.cooperativeTouch,
      },
      basemap: basemap ?? undefined,
      onBasemapError: (cause) => this.fail('basemap', cause),
    };
  }

  #disconnect(): void {
    this.#shown.stopLoading();
    this.#face = this.#scene = null;
    this.#isLive = this.#wasLive = this.#isReady = false;
    this.#trouble = null;
  }

  #onRequest(event: ViewRequestEvent): void {
    event.stopPropagation();
    this.changeByReader(event.change);
  }

  #onPointRequest(event: PointRequestEvent): void {
    event.stopPropagation();
    this.#face?.light(event.id);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    this.#face?.quiet();
    this.#sheets.showSources(false);
    this.#shown.choose(null);
  }
}
