import { loadBasemap } from '../map/basemap-data.ts';
import { loadBasemapLabels } from '../map/basemap-labels.ts';
import type { ViewCamera } from '../model/dataset/view.ts';
import type { View, ViewChange } from '../model/view.ts';
import type { AuthoredName } from './authored.ts';
import { authoredView } from './authored-view.ts';
import { LeverageChangeEvent, LeverageSelectEvent } from './events.ts';
import { languageAt } from './language.ts';
import { loadDataset } from './load-dataset.ts';
import type { CoreActions, CoreHost } from './map-core-host.ts';
import type { Showing } from './map-stage-host.ts';
import type { NextView, Shown } from './shown.ts';
import { changedByAuthor, changedByReader, shownFor } from './shown.ts';
import { waitMs } from './when-idle.ts';

/** How long data that are there wait for the land below them, in ms. */
const LONGEST_WAIT_MS = 3000;

/**
 * What a map shows: it fetches the dataset and holds the one View of it, which authors and readers change. Everything that changes it
 * for them ends in `#change`.
 */
export class MapShown {
  readonly #host: CoreHost;
  readonly #core: CoreActions;
  /** What every map stands on: land, and the names on it. */
  readonly #basis: Promise<unknown>;
  #loading = new AbortController();
  /** What the dataset was read from: a page that moves the element about does not make it start anew. */
  #source: unknown = null;
  #now: Shown | null = null;
  /** The View that what the author gave in place of the map shows. */
  #pictured: View | null = null;
  #pending: Showing | null = null;

  constructor(host: CoreHost, core: CoreActions) {
    this.#host = host;
    this.#core = core;
    // It comes while the dataset does. Who draws it asks again, and hears then what went wrong.
    this.#basis = Promise.allSettled([loadBasemap('coarse'), loadBasemapLabels(languageAt(host.element))]);
  }

  /** What is shown now; null before the dataset is there. */
  get now(): Shown | null {
    return this.#now;
  }

  /** Whether the View is still the one that what the author gave in place of the map shows. */
  get isPictured(): boolean {
    return this.#now?.view === this.#pictured;
  }

  /** How the next drawing comes on; null = what was drawn last is what is shown. From then on nothing is left to draw. */
  takePending(): Showing | null {
    const pending = this.#now && this.#pending;
    if (pending) this.#pending = null;
    return pending;
  }

  /** Leaves it to be drawn once more. `isFramed`: with the camera where the View has it. */
  leaveToDraw(isFramed: boolean): void {
    if (isFramed || !this.#pending) this.#pending = { isFramed, isFading: false };
  }

  /**
   * Fetches the dataset that the settings name, unless it is the one that is shown. Resolves to whether there is another now.
   *
   * @param onBegin - called before it is fetched
   */
  async load(onBegin: () => void): Promise<boolean> {
    const { data, src } = this.#host.settings();
    const source = data ?? src;
    if (source === null || (this.#now && source === this.#source)) return false;
    this.stopLoading();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    onBegin();
    try {
      const loaded = await loadDataset(data, src ?? '', signal);
      // Laid out without it, all would be laid out again in a moment.
      await Promise.race([this.#basis, waitMs(LONGEST_WAIT_MS)]);
      signal.throwIfAborted();
      this.#source = source;
      this.#now = shownFor(loaded, authoredView(loaded.dataset, this.#host.settings().authored), null);
      this.#pictured = this.#now.view;
      this.leaveToDraw(true);
      return true;
    } catch (cause) {
      if (!signal.aborted) this.#core.fail(null, cause);
      return false;
    }
  }

  /** Fetches no longer. */
  stopLoading(): void {
    this.#loading.abort();
  }

  /** Takes what the author has written anew; what is written for data that are still to come is read when they are there. */
  takeNews(news: ReadonlySet<AuthoredName>): void {
    const { data, src, authored } = this.#host.settings();
    const isOfNow = [null, this.#source].includes(data ?? src);
    if (this.#now && news.size > 0 && isOfNow) this.#change(changedByAuthor(this.#now, authored, news));
  }

  /** Changes the view as the reader does. */
  changeByReader(change: ViewChange): void {
    if (!this.#now) return;
    this.#change(changedByReader(this.#now, change));
    this.#core.update();
    this.#host.element.dispatchEvent(new LeverageChangeEvent(this.#now.view));
  }

  /** Selects what a mark stands for: of several items the one after the selected; null = nothing. */
  choose(ids: readonly string[] | null): void {
    const selected = this.#now?.view.select ?? null;
    if (ids === null && selected === null) return;
    const next = ids?.[(ids.indexOf(selected ?? '') + 1) % ids.length] ?? null;
    this.changeByReader({ select: next });
  }

  /** Takes the camera that the reader has moved on the map. */
  takeCamera(camera: ViewCamera): void {
    if (!this.#now) return;
    const { loaded, view } = this.#now;
    this.#now = shownFor(loaded, { ...view, camera }, this.#now);
    this.#core.publish();
    this.#host.element.dispatchEvent(new LeverageChangeEvent(this.#now.view));
  }

  #change({ view, isFramed }: NextView): void {
    if (!this.#now) return;
    const { loaded, view: before } = this.#now;
    this.#now = shownFor(loaded, view, this.#now);
    this.#pending = { isFramed: isFramed || this.#pending?.isFramed === true, isFading: true };
    if (before.select !== view.select) this.#host.element.dispatchEvent(new LeverageSelectEvent(view.select));
  }
}
