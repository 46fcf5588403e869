import type { PropertyValues, TemplateResult } from 'lit';
import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { Dataset } from '../model/dataset/dataset.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { detailsOf } from '../words/details-of.ts';
import type { Glyph } from '../words/item-details.ts';
import { MapLink } from './map-link.ts';
import { readingOf } from './companion.ts';
import { refStyles } from './ref-styles.ts';
import { tokenStyles } from './styles.ts';

/**
 * `<leverage-ref to="id">`: words of a text that stand for a mark. Pointed at, or focused, they light the mark up, and the mark lights them
 * up; pressed, they select it. Where the dataset has no such item, and before the map is there, they are plain words.
 *
 * @slot - the words
 * @csspart word - the words, once they can be pressed; `lit` too while they or their mark are pointed at, or it is selected
 */
export class LeverageRef extends LitElement {
  static override readonly styles = [tokenStyles, refStyles];

  readonly #link = new MapLink(this, { watchesPointed: true });
  #isPointing = false;
  #glyph: Glyph | null = null;
  #snapshot: Snapshot | null = null;
  /** The dataset that was told to lack the item. */
  #missedIn: Dataset | null = null;

  /** Id of the item: a flow, a control, a chokepoint, a round of talks, an event, a place ... */
  @property() to: string | null = null;

  /** Id of the map, anywhere in the same root; without it, the one that it stands in, or that of its story. */
  @property({ attribute: 'for' })
  for: string | null = null;

  override disconnectedCallback(): void {
    this.#point(false);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for') || changed.has('to')) this.#point(false);
    if (changed.has('for')) this.#link.forId = this.for;
    const { state } = this.#link;
    if (!state || !this.#isKnown) {
      this.#glyph = this.#snapshot = null;
      if (state) this.#warn(state.dataset);
      return;
    }
    if (state.snapshot === this.#snapshot && !changed.has('to')) return;
    this.#snapshot = state.snapshot;
    this.#glyph = detailsOf(this.to ?? '', readingOf(state))?.glyph ?? null;
  }

  get #isKnown(): boolean {
    return this.to !== null && this.#link.state?.index.byId.has(this.to) === true;
  }

  /* Readers see plain words: only the author can mend it. */
  #warn(dataset: Dataset): void {
    if (this.#missedIn === dataset) return;
    this.#missedIn = dataset;
    console.warn(`<leverage-ref to="${this.to ?? ''}">: the dataset "${dataset.id}" has no item of that id.`);
  }

  #point(isPointing: boolean): void {
    if (isPointing === this.#isPointing) return;
    this.#isPointing = isPointing;
    this.#link.point(isPointing ? this.to : null);
    this.requestUpdate();
  }

  #onLeave(): void {
    if (!this.renderRoot.querySelector('.word:is(:hover, :focus)')) this.#point(false);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    this.#activate();
  }

  #activate(): void {
    const { state, map } = this.#link;
    if (!state || this.to === null) return;
    this.#link.request({ select: state.view.select === this.to ? null : this.to });
    if (map && isOutOfSight(map)) map.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { state, pointed } = this.#link;
    if (!state || !this.#isKnown || this.to === null) return html`<slot></slot>`;
    const isSelected = state.view.select === this.to;
    const isLit = isSelected || this.#isPointing || pointed.includes(this.to);
    // On one line: a space inside would be underlined.
    return html`<span
      class="word ${state.theme} ${classOf(this.#glyph)} ${isLit ? 'is-lit' : ''}"
      part=${isLit ? 'word lit' : 'word'}
      role="button"
      tabindex="0"
      aria-pressed=${isSelected ? 'true' : 'false'}
      @click=${() => this.#activate()}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
      @pointerenter=${() => this.#point(true)}
      @pointerleave=${() => this.#onLeave()}
      @focus=${() => this.#point(true)}
      @blur=${() => this.#onLeave()}
      ><slot></slot><span class="visually-hidden">, ${state.messages.story.showOnMap}</span></span
    >`;
  }
}

/* Colour says what the words stand for, as it does on the map: goods, or a danger to them; all that governments do is ink. */
function classOf(glyph: Glyph | null): string {
  switch (glyph?.kind) {
    case undefined:
      return '';
    case 'flow':
      return glyph.group;
    case 'chokepoint':
      return glyph.status;
    default:
      return glyph?.kind ?? '';
  }
}

function isOutOfSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom <= 0 || top >= innerHeight;
}

declare global {
  interface HTMLElementTagNameMap {
    'leverage-ref': LeverageRef;
  }
}
