import { LitElement } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Reading } from '../words/reading.ts';
import type { ViewChange } from '../model/view.ts';
import { MapLink } from './map-link.ts';
import type { Look } from './theme-look.ts';
import { lookAt, themeOf, watchLook } from './theme-look.ts';
import type { MapState } from './view-context.ts';

/** An element that shows a part of a map's state beside it: the map that it stands in, or the one that `for` names. */
export abstract class Companion extends LitElement {
  readonly #link = new MapLink(this);
  #look: Look | null = null;
  #connection = new AbortController();

  /** Id of the map that it belongs to, anywhere in the same root; without it, the map that it stands in. */
  @property({ attribute: 'for' })
  for: string | null = null;

  /** The state of its map; null before there is any. */
  protected get state(): MapState | null {
    return this.#link.state;
  }

  /** The class of the theme for the outermost element of the shadow root. */
  protected get themeClass(): string {
    return this.state?.theme ?? themeOf('auto');
  }

  /** The colours that samples of marks are painted in. */
  protected get look(): Look {
    this.#look = lookAt(this, this.state?.theme ?? themeOf('auto'), this.#look);
    return this.#look;
  }

  override connectedCallback(): void {
    // Its words, while its map is on its way.
    import('../i18n/en.ts').catch(() => undefined);
    super.connectedCallback();
    this.#connection = new AbortController();
    watchLook(this, () => this.requestUpdate(), this.#connection.signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.#link.forId = this.for;
  }

  /** Asks the map to change its view. */
  protected ask(change: ViewChange): void {
    this.#link.request(change);
  }
}

/** What words about the state are made from. */
export function readingOf({ index, snapshot, messages, language }: MapState): Reading {
  return { index, snapshot, messages, language };
}
