import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { en } from '../i18n/messages.ts';
import type { Messages } from '../i18n/messages.ts';
import { textIn } from '../i18n/text.ts';
import { COMPACT_BELOW_PX } from '../look/sizes.ts';
import { preparedView } from '../model/view.ts';
import { writeAt, writeBounds } from './authored-view.ts';
import { LeverageSelectEvent } from './events.ts';
import { ExplorerAddress } from './explorer-address.ts';
import { dateBar, dayField } from './explorer-dates.ts';
import { crossIcon, lensIcon, logo, panelIcon, tableIcon } from './explorer-icons.ts';
import { ExplorerSheet } from './explorer-sheet.ts';
import { viewChooser } from './explorer-views.ts';
import { languageOf } from './language.ts';
import { MapLink } from './map-link.ts';
import { tokenStyles } from './styles.ts';
import { themeOf } from './theme-look.ts';
import type { MapState } from './view-context.ts';

const MAP_ID = 'map';
const DATASET = 'data/critical-minerals.json';

/** From this width of the window on, in px, the details stand beside the map and not over it. */
const DOCKED_FROM_PX = 1024;

/**
 * The explorer page: a map with its key, the chooser of views, the day and the details. It renders into its own light DOM, in place of
 * what the page holds until the script runs, and alone touches the address.
 */
export class LeverageExplorer extends LitElement {
  readonly #link = new MapLink(this);
  readonly #address = new ExplorerAddress(this, this.#link);
  readonly #sheet = new ExplorerSheet(this);
  readonly #phone = matchMedia(`(max-width: ${COMPACT_BELOW_PX - 1}px)`);
  readonly #docked = matchMedia(`(min-width: ${DOCKED_FROM_PX}px)`);
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  #connection = new AbortController();

  /** Address of the dataset, relative to the page. */
  @property()
  src = DATASET;

  @state() private isPanelOpen = this.#docked.matches;
  @state() private hasKeyInSheet = false;
  @state() private hasTable = false;
  @state() private hasFilter = false;

  constructor() {
    super();
    this.#link.forId = MAP_ID;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    for (const query of [this.#phone, this.#dark])
      query.addEventListener('change', () => this.requestUpdate(), { signal });
    this.#docked.addEventListener(
      'change',
      ({ matches }) => {
        this.isPanelOpen = matches;
      },
      { signal },
    );
    this.addEventListener(LeverageSelectEvent.type, (event) => this.#onSelect(event), {
      signal,
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
  }

  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    if (tokenStyles.styleSheet && !document.adoptedStyleSheets.includes(tokenStyles.styleSheet))
      document.adoptedStyleSheets.push(tokenStyles.styleSheet);
    return this;
  }

  protected override updated(): void {
    const { state } = this.#link;
    if (state) document.title = `${titleOf(state).text} · ${state.messages.explorer.brand}`;
  }

  #onSelect({ detail }: LeverageSelectEvent): void {
    if (detail.id === null) return;
    this.isPanelOpen = true;
    this.hasKeyInSheet = false;
    this.#sheet.show();
  }

  protected override render(): TemplateResult {
    const { state } = this.#link;
    const messages = state?.messages ?? en;
    const isPhone = this.#phone.matches;
    const theme = state?.theme ?? themeOf('auto');
    return html`
      <div class="explorer ${theme} ${this.isPanelOpen && !isPhone ? 'with-panel' : ''}">
        <header>
          <span class="brand">${logo} ${messages.explorer.brand}</span>
          <div class="title">${state ? titleBlock(state) : html`<h1>${messages.explorer.brand}</h1>`}</div>
          <div class="tools">
            ${state && !isPhone ? dayField(state, (change) => this.#link.request(change)) : nothing}
            ${state ? viewChooser(state) : nothing} ${this.#filterButton(messages, isPhone)}
            ${this.#tableButton(messages, isPhone)} ${isPhone ? nothing : this.#panelButton(messages)}
          </div>
        </header>
        <main>
          ${this.#map()}
          <leverage-legend for=${MAP_ID} .layout=${isPhone ? 'pills' : 'auto'}></leverage-legend>
          ${this.hasTable ? this.#table(messages) : nothing}
        </main>
        <leverage-timeline for=${MAP_ID}></leverage-timeline>
        ${isPhone || this.isPanelOpen ? this.#panel(messages, isPhone) : nothing}
      </div>
    `;
  }

  #map(): TemplateResult {
    const { view, change } = this.#address.start;
    const camera = change.camera ?? null;
    return html`
      <leverage-map
        id=${MAP_ID}
        src=${this.src}
        loading="eager"
        interaction="free"
        .view=${view}
        .date=${change.date ?? null}
        .known=${change.known ?? null}
        .layers=${change.layers?.join(' ') ?? null}
        .commodity=${change.commodities?.join(' ') ?? null}
        .select=${change.select === undefined ? null : (change.select ?? '')}
        .at=${writeAt(camera)}
        .bounds=${writeBounds(camera)}
      ></leverage-map>
    `;
  }

  #filterButton({ explorer }: Messages, isPhone: boolean): TemplateResult {
    return html`
      <button
        class="icon-button"
        aria-expanded=${this.hasFilter}
        aria-label=${isPhone ? explorer.find : nothing}
        @click=${() => this.#toggleFilter()}
      >
        ${lensIcon} ${isPhone ? nothing : explorer.find}
      </button>
    `;
  }

  #toggleFilter(): void {
    this.hasFilter = !this.hasFilter;
    if (!this.hasFilter) return;
    this.isPanelOpen = true;
    this.hasKeyInSheet = false;
    if (this.#sheet.detent === 'peek') this.#sheet.move('half');
  }

  /* Above the details: what is found is selected, and told of below. */
  #filter(): TemplateResult | typeof nothing {
    return this.hasFilter ? html`<leverage-filter for=${MAP_ID}></leverage-filter>` : nothing;
  }

  #tableButton({ explorer }: Messages, isPhone: boolean): TemplateResult {
    return html`
      <button
        class="icon-button table-button"
        aria-expanded=${this.hasTable}
        aria-label=${isPhone ? explorer.table : nothing}
        @click=${() => {
          this.hasTable = !this.hasTable;
        }}
      >
        ${tableIcon} ${isPhone ? nothing : explorer.table}
      </button>
    `;
  }

  #table({ explorer }: Messages): TemplateResult {
    return html`
      <section
        class="table"
        aria-label=${explorer.table}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape') this.#closeTable();
        }}
      >
        <div class="bar">
          <h2>${explorer.table}</h2>
          <button aria-label=${explorer.closeTable} @click=${() => this.#closeTable()}>${crossIcon}</button>
        </div>
        <leverage-table for=${MAP_ID}></leverage-table>
      </section>
    `;
  }

  #closeTable(): void {
    this.hasTable = false;
    this.querySelector<HTMLElement>('.table-button')?.focus();
  }

  #panelButton({ explorer }: Messages): TemplateResult {
    return html`
      <button
        aria-expanded=${this.isPanelOpen}
        @click=${() => {
          this.isPanelOpen = !this.isPanelOpen;
        }}
      >
        ${panelIcon} ${explorer.details}
      </button>
    `;
  }

  /* On a phone the timeline has no room for the day as a field, nor for what was known then. */
  #dates(): TemplateResult | typeof nothing {
    const { state } = this.#link;
    return state ? dateBar(state, (change) => this.#link.request(change)) : nothing;
  }

  #panel(messages: Messages, isPhone: boolean): TemplateResult {
    if (!isPhone)
      return html`
        <aside class="panel" aria-label=${messages.explorer.details}>
          ${this.#filter()}
          <leverage-details for=${MAP_ID}></leverage-details>
        </aside>
      `;
    const isUp = this.#sheet.detent === 'full';
    const { explorer } = messages;
    return html`
      <aside class="panel sheet ${this.#sheet.detent}" aria-label=${explorer.sheet}>
        <div class="grip">
          <button
            class="handle"
            aria-label=${isUp ? explorer.lowerSheet : explorer.raiseSheet}
            @click=${this.#sheet.onClick}
            @keydown=${this.#sheet.onKey}
            @pointerdown=${this.#sheet.onPointerDown}
            @pointermove=${this.#sheet.onPointerMove}
            @pointerup=${this.#sheet.onPointerUp}
            @pointercancel=${this.#sheet.onPointerUp}
          >
            <span></span>
          </button>
          <button
            class="key-button"
            aria-pressed=${this.hasKeyInSheet}
            @click=${() => {
              this.hasKeyInSheet = !this.hasKeyInSheet;
              if (this.hasKeyInSheet && this.#sheet.detent === 'peek') this.#sheet.move('half');
            }}
          >
            ${explorer.key}
          </button>
        </div>
        <div class="content" tabindex="-1">
          ${
            this.hasKeyInSheet
              ? html`${this.#dates()}<leverage-legend for=${MAP_ID} .layout=${'card'}></leverage-legend>`
              : html`${this.#filter()}<leverage-details for=${MAP_ID}></leverage-details>`
          }
        </div>
      </aside>
    `;
  }
}

function titleOf({ view, dataset, language }: MapState) {
  const prepared = view.view === null ? null : preparedView(dataset, view.view);
  return textIn(prepared?.title ?? dataset.title, language, dataset.language);
}

function titleBlock(state: MapState): TemplateResult {
  const { view, dataset, language, messages } = state;
  const prepared = view.view === null ? null : preparedView(dataset, view.view);
  const text = prepared ? prepared.text : dataset.summary;
  const title = titleOf(state);
  const deck = text === undefined ? null : textIn(text, language, dataset.language);
  return html`
    <h1 lang=${languageOf(title, messages)}>${title.text}</h1>
    ${deck ? html`<p class="deck" lang=${languageOf(deck, messages)}>${deck.text}</p>` : nothing}
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'leverage-explorer': LeverageExplorer;
  }
}
