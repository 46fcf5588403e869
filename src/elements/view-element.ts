import type { PropertyDeclarations } from 'lit';
import { LitElement } from 'lit';
import type { View } from '../model/view.ts';
import type { AuthoredName, AuthoredView } from './authored.ts';
import { nothingAuthored, writeAt, writeBounds } from './authored.ts';

/* `known="false"` is written where a prepared view says true. */
const written = { fromAttribute: (value: string | null) => (value === null ? null : value !== 'false') };

/**
 * An element with the attributes that say what to show. A property reads what is shown now, which the reader may have changed; setting it, or
 * its attribute, is the author's word, and `null` takes that word back.
 */
export abstract class ViewElement extends LitElement {
  static override properties: PropertyDeclarations = {
    view: {},
    date: {},
    known: { converter: written },
    layers: {},
    commodity: {},
    select: {},
    at: {},
    bounds: {},
  };

  #authored: AuthoredView = nothingAuthored;
  readonly #news = new Set<AuthoredName>();
  readonly #repeated = new Set<AuthoredName>();

  /** Id of a view of the dataset. */
  get view(): string | null {
    return this.shownView ? this.shownView.view : this.#authored.view;
  }
  set view(value: string | null) {
    this.#author('view', value);
  }

  /** A day, `2025-06-10`. */
  get date(): string | null {
    return this.shownView?.date ?? this.#authored.date;
  }
  set date(value: string | null) {
    this.#author('date', value);
  }

  /** Whether only what had been published by the day exists. */
  get known(): boolean | null {
    return this.shownView?.known ?? this.#authored.known;
  }
  set known(value: boolean | null) {
    this.#author('known', value);
  }

  /** Tokens, separated by spaces: `flows controls chokepoints negotiations events`. */
  get layers(): string | null {
    return this.shownView?.layers.join(' ') ?? this.#authored.layers;
  }
  set layers(value: string | null) {
    this.#author('layers', value);
  }

  /** Ids of commodities, separated by spaces; empty = all. */
  get commodity(): string | null {
    return this.shownView?.commodities.join(' ') ?? this.#authored.commodity;
  }
  set commodity(value: string | null) {
    this.#author('commodity', value);
  }

  /** Id of the selected item; the empty string = none, whatever the prepared view selects. */
  get select(): string | null {
    return this.shownView ? this.shownView.select : this.#authored.select;
  }
  set select(value: string | null) {
    this.#author('select', value);
  }

  /** Camera: "latitude,longitude,zoom" in degrees. */
  get at(): string | null {
    return this.shownView ? writeAt(this.shownView.camera) : this.#authored.at;
  }
  set at(value: string | null) {
    this.#author('at', value);
  }

  /** Camera: "west,south,east,north" in degrees; the east may pass 180. */
  get bounds(): string | null {
    return this.shownView ? writeBounds(this.shownView.camera) : this.#authored.bounds;
  }
  set bounds(value: string | null) {
    this.#author('bounds', value);
  }

  /** What the author wrote. */
  get authored(): AuthoredView {
    return this.#authored;
  }

  /** What is shown now; null before anything is. */
  protected abstract get shownView(): View | null;

  /**
   * The names that were written since the last call. Some frameworks write all that they know of an element when one part changes: beside
   * something new, what says the same as before says nothing.
   */
  protected takeAuthoredNews(): ReadonlySet<AuthoredName> {
    const news = new Set(this.#news.size > 0 ? this.#news : this.#repeated);
    this.#news.clear();
    this.#repeated.clear();
    return news;
  }

  #author<Name extends AuthoredName>(name: Name, value: AuthoredView[Name]): void {
    const isNew = this.#authored[name] !== (value ?? null);
    this.#authored = { ...this.#authored, [name]: value ?? null };
    (isNew ? this.#news : this.#repeated).add(name);
    this.requestUpdate();
  }
}
