import type { TemplateResult } from 'lit';
import type { Scene } from '../draw/scene.ts';
import { bringCountryNames } from '../i18n/country-text.ts';
import { enOnMap } from '../i18n/en/on-map.ts';
import type { MapMessages } from '../i18n/messages.ts';
import { areWhole, mapMessagesFor, messagesFor } from '../i18n/messages.ts';
import { isSameLanguage } from '../i18n/text.ts';
import { loadBasemap } from '../map/basemap-data.ts';
import { loadBasemapLabels } from '../map/basemap-labels.ts';
import type { ViewCamera } from '../model/dataset/view.ts';
import type { View, ViewChange } from '../model/view.ts';
import type { MapReading } from '../words/say.ts';
import { isWhole } from '../words/say.ts';
import type { AuthoredName } from './authored.ts';
import { authoredView } from './authored-view.ts';
import type { ErrorReason } from './events.ts';
import { LeverageChangeEvent, LeverageErrorEvent, LeverageSelectEvent } from './events.ts';
import { languageAt } from './language.ts';
import { loadDataset, reasonOf } from './load-dataset.ts';
import type { CoreHost, MapSettings } from './map-core-host.ts';
import { MapFace } from './map-face.ts';
import type { LaunchOptions } from './map-launch.ts';
import { nameOfMap } from './map-name.ts';
import type * as Sheets from './map-sheets.ts';
import type { Showing } from './map-stage.ts';
import type { MapTemplate } from './map-template.ts';
import { mapTemplate } from './map-template.ts';
import type { NextView, Shown } from './shown.ts';
import { changedByAuthor, changedByReader, shownFor } from './shown.ts';
import type { Look } from './theme-look.ts';
import { lookAt, themeOf, watchLook } from './theme-look.ts';
import { PointRequestEvent, PointedEvent, ViewRequestEvent } from './view-context.ts';
import { waitMs } from './when-idle.ts';

/** How long data that are there wait for the land below them, in ms. */
const LONGEST_WAIT_MS = 3000;

/**
 * What is inside a map's element: it fetches the dataset, holds the one View, draws it and hands it down to the companions, who ask for
 * changes. Everything that changes a view ends in `#change`, everything that is drawn begins in `#draw`.
 */
export class MapCore {
  readonly #host: CoreHost;
  /** What every map stands on: land, and the names on it. */
  readonly #basis: Promise<unknown>;
  #signal = AbortSignal.abort();
  #loading = new AbortController();
  #face: MapFace | null = null;
  #shown: Shown | null = null;
  /** The View that what the author gave in place of the map shows. */
  #pictured: View | null = null;
  /** What the dataset was read from: a page that moves the element about does not make it start anew. */
  #source: unknown = null;
  #scene: Scene | null = null;
  #look: Look | null = null;
  #messages: MapMessages = enOnMap;
  #isAskingWords = false;
  #language = 'en';
  /** How the next drawing comes on; null = what is drawn is what is shown. */
  #pending: Showing | null = null;
  #isLive = false;
  #wasLive = false;
  /** Whether what is drawn here is as good as what the author gave in its place. */
  #isReady = false;
  #hasSources = false;
  /** What opens over the map, once it was needed. */
  #sheets: typeof Sheets | null = null;
  #trouble: ErrorReason | null = null;

  constructor(host: CoreHost) {
    this.#host = host;
    // It comes while the dataset does. Who draws it asks again, and hears then what went wrong.
    this.#basis = Promise.allSettled([loadBasemap('coarse'), loadBasemapLabels(languageAt(host.element))]);
  }

  /** What is shown now; null before the dataset is there. */
  get view(): View | null {
    return this.#shown?.view ?? null;
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
    watchLook(element, () => this.#redraw(), signal);
    if (this.#shown) this.#pending = { isFramed: true, isFading: false };
    signal.addEventListener('abort', () => this.#disconnect(), { once: true });
    this.#update();
    void this.readLanguage();
    void this.load();
  }

  /** Draws what has changed, if anything has. */
  draw(): void {
    if (!this.#shown || !this.#face || !this.#pending) return;
    const showing = this.#pending;
    this.#pending = null;
    const { index, snapshot, marks } = this.#shown;
    this.#look = lookAt(this.#host.element, themeOf(this.#settings.theme), this.#look);
    const picture = { index, snapshot, marks, look: this.#look, messages: this.#messages, language: this.#language };
    if (!this.#face.show(picture, showing)) this.publish();
  }

  /** Fetches the dataset that the settings name, unless it is the one that is shown. */
  async load(): Promise<void> {
    const { data, src } = this.#settings;
    const source = data ?? src;
    if (source === null || (this.#shown && source === this.#source)) return;
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.#trouble = null;
    this.#update();
    try {
      const loaded = await loadDataset(data, src ?? '', signal);
      // Laid out without it, all would be laid out again in a moment.
      await Promise.race([this.#basis, waitMs(LONGEST_WAIT_MS)]);
      signal.throwIfAborted();
      this.#source = source;
      this.#shown = shownFor(loaded, authoredView(loaded.dataset, this.#settings.authored), null);
      this.#pictured = this.#shown.view;
      this.#pending = { isFramed: true, isFading: false };
      if (loaded.leftOutCount > 0) void this.#bringSheets();
      void this.#bringNames();
      this.#update();
    } catch (cause) {
      if (!signal.aborted) this.fail(null, cause);
    }
  }

  /** Takes what the author has written anew. */
  takeNews(news: ReadonlySet<AuthoredName>): void {
    if (this.#shown && news.size > 0) this.#change(changedByAuthor(this.#shown, this.#settings.authored, news));
  }

  /** Takes the language that the element stands in. */
  async readLanguage(): Promise<void> {
    const language = languageAt(this.#host.element);
    const messages = await mapMessagesFor(language);
    if (language === this.#language && messages === this.#messages) return;
    this.#language = language;
    this.#messages = messages;
    this.#redraw();
    void this.#bringNames();
  }

  /** Takes another theme. */
  redraw(): void {
    this.#pending ??= { isFramed: false, isFading: false };
  }

  /** Says whether the live map stands in place of the still one. */
  setLive(isLive: boolean): void {
    this.#isLive = isLive;
    this.#wasLive ||= isLive;
    if (isLive && this.#trouble === 'context-lost') this.#trouble = null;
    this.#update();
  }

  /** Reports what went wrong; `reason` null: the cause tells; `isShown`: the reader is told too. */
  fail(reason: ErrorReason | null, cause: unknown, isShown = true): void {
    const why = reason ?? reasonOf(cause);
    if (isShown) this.#trouble = why;
    this.#update();
    this.#host.element.dispatchEvent(new LeverageErrorEvent(why, cause));
  }

  /** Changes the view as the reader does. */
  changeByReader(change: ViewChange): void {
    if (!this.#shown) return;
    this.#change(changedByReader(this.#shown, change));
    this.#update();
    this.#host.element.dispatchEvent(new LeverageChangeEvent(this.#shown.view));
  }

  /** Shows the map one step closer (1) or further away (-1). */
  zoomBy(steps: 1 | -1): void {
    this.#face?.zoomBy(steps);
  }

  /** Tries again what has failed. */
  retry(): void {
    this.#trouble = null;
    this.#redraw();
    if (!this.#shown) void this.load();
    else if (!this.#isLive) this.#host.onRetry();
  }

  /** Hands the state down to the companions, with the words for all that they say. */
  publish(): void {
    if (!this.#shown || !this.#host.isFollowed()) return;
    if (!areWhole(this.#messages)) {
      void this.#bringWords();
      return;
    }
    const { loaded, index, view, snapshot } = this.#shown;
    this.#host.publish({
      dataset: loaded.dataset,
      index,
      problems: loaded.problems,
      view,
      snapshot,
      scene: this.#scene,
      language: this.#language,
      messages: this.#messages,
      theme: themeOf(this.#settings.theme),
    });
  }

  /** The shadow root. */
  template(): TemplateResult {
    const { theme, poster, basemap, interaction } = this.#settings;
    // Without WebGL what the author gave stays as long as it is what is asked for, though all else works.
    const isPictured = this.#shown?.view === this.#pictured;
    const isFallen = !this.#isReady || (this.#trouble === 'webgl' && !this.#wasLive && isPictured);
    const isFallback = isFallen && this.#hasPicture;
    const reading = this.#reading;
    return mapTemplate({
      theme: themeOf(theme),
      messages: this.#messages,
      reading,
      trouble: this.#trouble,
      poster,
      isFallback,
      isWaiting: !this.#shown && this.#trouble === null && !isFallback,
      isOwnBasemap: basemap === null,
      hasControls: interaction !== 'none',
      hasSources: this.#hasSources,
      ...this.#sheetTemplates(reading),
      actions: {
        zoomBy: (steps) => this.zoomBy(steps),
        frameAll: () => this.changeByReader({ camera: null }),
        toggleSources: () => this.#showSources(!this.#hasSources),
        retry: () => this.retry(),
      },
      onFallback: this.#host.onFallback,
      onKey: (event) => this.#onKey(event),
    });
  }

  /* Whether the author gave something to see until the map is there. */
  get #hasPicture(): boolean {
    const { hasFallback, poster } = this.#settings;
    return hasFallback || poster !== null;
  }

  get #reading(): MapReading | null {
    if (!this.#shown) return null;
    const { index, snapshot } = this.#shown;
    return { index, snapshot, messages: this.#messages, language: this.#language };
  }

  #sheetTemplates(reading: MapReading | null): Pick<MapTemplate, 'sources' | 'leftOut'> {
    const sheets = this.#sheets;
    const loaded = this.#shown?.loaded;
    if (!sheets || !reading || !loaded) return { sources: null, leftOut: null };
    const isOpen = this.#hasSources && isWhole(reading);
    return {
      sources: isOpen ? sheets.sourcesTemplate(reading, () => this.#showSources(false)) : null,
      leftOut: loaded.leftOutCount > 0 ? sheets.leftOutTemplate(loaded, this.#messages) : null,
    };
  }

  #showSources(hasSources: boolean): void {
    this.#hasSources = hasSources;
    if (hasSources) void this.#bringSheets();
    this.#update();
  }

  async #bringSheets(): Promise<void> {
    try {
      const [sheets] = await Promise.all([import('./map-sheets.ts'), messagesFor(this.#language)]);
      sheets.dressSheets(this.#host.element.renderRoot);
      this.#sheets = sheets;
    } catch (cause) {
      this.#hasSources = false;
      this.fail('network', cause, false);
    }
    // Labels leave room for what says that something is missing.
    this.#redraw();
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
          if (!this.#isReady) this.#update();
          this.#isReady = true;
        },
        onCamera: (camera) => this.#onCamera(camera),
        onChoose: (ids) => this.#onChoose(ids),
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
    const { map } = this.#messages;
    const reading = this.#reading;
    return {
      interaction,
      strings: {
        // Not the name of the section around it: each landmark needs one of its own.
        title: reading ? `${nameOfMap(reading)} · ${map.label}` : map.label,
        zoomHint: map.cooperativeWheel('Ctrl'),
        zoomHintMac: map.cooperativeWheel('⌘'),
        touchHint: map.cooperativeTouch,
      },
      basemap: basemap ?? undefined,
      onBasemapError: (cause) => this.fail('basemap', cause),
    };
  }

  #disconnect(): void {
    this.#loading.abort();
    this.#face = this.#scene = null;
    this.#isLive = this.#wasLive = this.#isReady = false;
    this.#trouble = null;
  }

  #update(): void {
    if (!this.#signal.aborted) this.#host.element.requestUpdate();
  }

  #redraw(): void {
    this.redraw();
    this.#update();
  }

  #onRequest(event: ViewRequestEvent): void {
    event.stopPropagation();
    this.changeByReader(event.change);
  }

  #onPointRequest(event: PointRequestEvent): void {
    event.stopPropagation();
    this.#face?.light(event.id);
  }

  #onChoose(ids: readonly string[] | null): void {
    const selected = this.view?.select ?? null;
    if (ids === null && selected === null) return;
    // A mark that stands for several items gives them in turn.
    const next = ids?.[(ids.indexOf(selected ?? '') + 1) % ids.length] ?? null;
    this.changeByReader({ select: next });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    this.#face?.quiet();
    this.#showSources(false);
    this.#onChoose(null);
  }

  #onCamera(camera: ViewCamera): void {
    if (!this.#shown) return;
    const { loaded, view } = this.#shown;
    this.#shown = shownFor(loaded, { ...view, camera }, this.#shown);
    this.publish();
    this.#host.element.dispatchEvent(new LeverageChangeEvent(this.#shown.view));
  }

  #change({ view, isFramed }: NextView): void {
    if (!this.#shown) return;
    const { loaded, view: before } = this.#shown;
    this.#shown = shownFor(loaded, view, this.#shown);
    this.#pending = { isFramed: isFramed || this.#pending?.isFramed === true, isFading: true };
    if (before.select !== view.select) this.#host.element.dispatchEvent(new LeverageSelectEvent(view.select));
  }

  /* Companions speak of much that no drawing does. */
  async #bringWords(): Promise<void> {
    if (this.#isAskingWords) return;
    this.#isAskingWords = true;
    try {
      await messagesFor(this.#language);
      if (areWhole(this.#messages)) this.publish();
    } catch (cause) {
      this.fail('network', cause, false);
    }
    this.#isAskingWords = false;
  }

  /* Without names of countries and seas a map is still a map. */
  async #bringNames(): Promise<void> {
    const isMore = await loadBasemapLabels(this.#language).catch(() => false);
    const data = this.#shown?.loaded.dataset;
    const isForeign = data !== undefined && !isSameLanguage(data.language, this.#messages.language);
    if (isForeign) await bringCountryNames(this.#language);
    if (isMore || isForeign) this.#redraw();
  }
}
