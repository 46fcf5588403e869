import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FilterMessages } from '../i18n/filter-messages.ts';
import type { ViewChange } from '../model/view.ts';
import type { Reading } from '../words/reading.ts';
import { gateOf, nameOf } from '../words/reading.ts';
import { excerptOf } from '../words/search-excerpt.ts';
import type { Hit } from '../words/search.ts';
import { searchItems } from '../words/search.ts';
import { readingOf } from './companion.ts';
import { findingChange } from './filter-frame.ts';
import { languageOf } from './language.ts';
import type { MapState } from './view-context.ts';

/** Nobody reads on: the next letter narrows the list. */
const MOST_OPTIONS = 40;

/**
 * The search: a combobox whose list says what was found of each item. Arrows go through the list, Enter selects the item (the first,
 * where none is active) and frames it, Escape clears.
 */
export class FilterSearch {
  readonly #host: LitElement;
  readonly #ask: (change: ViewChange) => void;
  #query = '';
  #isOpen = false;
  #active = -1;
  #hits: readonly Hit[] = [];
  #foundFor: { readonly query: string; readonly state: MapState } | null = null;

  /** `ask` sends a request to the map. */
  constructor(host: LitElement, ask: (change: ViewChange) => void) {
    this.#host = host;
    this.#ask = ask;
  }

  /** The field and its list; without a state what is typed waits for it. */
  render(state: MapState | null, words: FilterMessages): TemplateResult {
    if (state) this.#find(state);
    const isOpen = this.#isOpen && this.#shown.length > 0;
    return html`
      <div class="search" @focusout=${this.#onLeave}>
        <label for="query" id="query-name">${words.search}</label>
        <input
          id="query"
          type="text"
          role="combobox"
          aria-labelledby="query-name"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls="hits"
          aria-expanded=${isOpen}
          aria-activedescendant=${isOpen && this.#active >= 0 ? `hit-${this.#active}` : nothing}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          placeholder=${words.searchHint}
          .value=${live(this.#query)}
          @input=${this.#onInput}
          @keydown=${(event: KeyboardEvent) => this.#onKey(event, state)}
          @click=${() => this.#open(true)}
        />
        <ul id="hits" role="listbox" aria-label=${words.results} ?hidden=${!isOpen} @pointerdown=${keepFocus}>
          ${isOpen && state ? this.#shown.map((hit, at) => this.#option(hit, at, state)) : nothing}
        </ul>
        <p class="status" role="status">
          ${state && this.#isOpen && this.#query.trim() !== '' ? this.#count(state) : ''}
        </p>
      </div>
    `;
  }

  /** Selects the item whose option was clicked, if any was. */
  clicked(event: Event, state: MapState | null): void {
    const target = event.composedPath().find((one) => one instanceof Element);
    const id = target?.closest<HTMLElement>('[role="option"]')?.dataset['id'];
    if (id !== undefined && state) this.#choose(id, state);
  }

  /** Brings the active option into view, inside its list alone. */
  updated(): void {
    const list = this.#host.renderRoot.querySelector<HTMLElement>('#hits');
    const option = list?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (!list || !option) return;
    const [box, frame] = [option.getBoundingClientRect(), list.getBoundingClientRect()];
    if (box.top < frame.top) list.scrollTop -= frame.top - box.top;
    else if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom;
  }

  get #shown(): readonly Hit[] {
    return this.#hits.slice(0, MOST_OPTIONS);
  }

  /* What the view lets nobody know of is not found either. */
  #find(state: MapState): void {
    const query = this.#query;
    const before = this.#foundFor;
    if (before?.query === query && before.state.snapshot === state.snapshot && before.state.language === state.language)
      return;
    this.#foundFor = { query, state };
    const gate = gateOf(readingOf(state));
    this.#hits = searchItems(state.index, query, state.language).filter(({ id }) => {
      const found = state.index.byId.get(id);
      if (!found || found.kind === 'place' || !('evidence' in found.item)) return true;
      return gate(found.item).length > 0;
    });
    if (before?.query !== query || this.#active >= this.#shown.length) this.#active = -1;
  }

  #option({ id, kind, by, found }: Hit, at: number, state: MapState): TemplateResult {
    const { messages } = state;
    const reading: Reading = readingOf(state);
    const name = nameOf(id, reading);
    const words = by === 'text' && found ? excerptOf(found.text, this.#query) : (found?.text ?? name.text);
    const isElsewhere = found !== null && words !== name.text;
    return html`
      <li id="hit-${at}" role="option" data-id=${id} aria-selected=${at === this.#active}>
        <span class="name" lang=${languageOf(name, messages)}>${name.text}</span>
        <span class="kind">${messages.filter.kind[kind]}</span>
        ${
          isElsewhere
            ? html`<span class="found" lang=${by === 'text' ? languageOf(found, messages) : nothing}>
                ${
                  by === 'text'
                    ? words
                    : by === 'misprint'
                      ? messages.filter.misprintOf(words)
                      : messages.filter.alsoCalled(words)
                }
              </span>`
            : nothing
        }
      </li>
    `;
  }

  #count({ messages: { filter: words } }: MapState): string {
    const count = this.#hits.length;
    if (count === 0) return words.nothingFound;
    return count > MOST_OPTIONS ? words.foundFirst(MOST_OPTIONS, count) : words.found(count);
  }

  readonly #onInput = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    this.#query = target.value;
    this.#active = -1;
    this.#open(true);
  };

  #onKey(event: KeyboardEvent, state: MapState | null): void {
    // Enter and arrows belong to the input method while it composes.
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') this.#move(1);
    else if (event.key === 'ArrowUp') this.#move(-1);
    else if (event.key === 'Enter') this.#enter(state);
    else if (event.key === 'Escape' && (this.#isOpen || this.#query !== '')) this.#clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #move(step: 1 | -1): void {
    const { length } = this.#shown;
    if (length === 0) return;
    const isFresh = !this.#isOpen || this.#active < 0;
    this.#active = isFresh ? (step > 0 ? 0 : length - 1) : (this.#active + step + length) % length;
    this.#open(true);
  }

  #enter(state: MapState | null): void {
    if (!this.#isOpen || !state) {
      this.#open(true);
      return;
    }
    const hit = this.#shown[Math.max(0, this.#active)];
    if (hit) this.#choose(hit.id, state);
  }

  #choose(id: string, { index, snapshot }: MapState): void {
    this.#ask(findingChange(id, index, snapshot));
    this.#open(false);
  }

  #clear(): void {
    this.#query = '';
    this.#open(false);
  }

  readonly #onLeave = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    const isInside =
      currentTarget instanceof Element && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isInside) this.#open(false);
  };

  #open(isOpen: boolean): void {
    this.#isOpen = isOpen;
    if (!isOpen) this.#active = -1;
    this.#host.requestUpdate();
  }
}

/* A press on the list must not take the focus from the field, which would close the list before the click. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
