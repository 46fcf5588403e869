import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { en } from '../i18n/en.ts';
import type { Messages } from '../i18n/messages.ts';
import { DEFAULT_DATASET } from '../io/default-dataset.ts';
import type { ViewChange } from '../model/view.ts';
import { writeAt, writeBounds } from './authored.ts';
import type { ErrorReason } from './events.ts';
import { LeverageErrorEvent, LeverageSelectEvent } from './events.ts';
import { headerTemplate, titleOf } from './explorer-header.ts';
import { crossIcon } from './explorer-icons.ts';
import { ExplorerLanguage } from './explorer-language.ts';
import { ExplorerLayout } from './explorer-layout.ts';
import type { ExplorerPanel } from './explorer-panel.ts';
import { panelTemplate, sheetTemplate, tabbedTemplate } from './explorer-panel.ts';
import { ExplorerPrint } from './explorer-print.ts';
import { ExplorerSheet } from './explorer-sheet.ts';
import type { Tab } from './explorer-tabs.ts';
import type { LeverageDetails } from './leverage-details.ts';
import type { LeverageFilter } from './leverage-filter.ts';
import { MapLink } from './map-link.ts';
import { PageAddress } from './page-address.ts';
import { tokenStyles } from './styles.ts';
import { switchStyles } from './switch-styles.ts';
import { themeOf } from './theme-look.ts';

const MAP_ID = 'map';

/** What can go wrong with a map that has its data; all else leaves nothing to show. */
const AFTER_DATA: readonly ErrorReason[] = ['webgl', 'context-lost', 'basemap'];

/**
 * The explorer page: a map with its key, the chooser of views, the day, the details, the search and the tables. It renders into its own
 * light DOM, in place of what the page holds until the script runs, and alone touches the address.
 */
export class LeverageExplorer extends LitElement {
  readonly #link = new MapLink(this);
  readonly #language = new ExplorerLanguage(this);
  readonly #address = new PageAddress(this, this.#link, {
    ownView: null,
    rest: () => (this.#language.written === null ? '' : `lang=${this.#language.written}`),
    onFollow: () => this.#language.follow(location.hash),
  });
  readonly #sheet = new ExplorerSheet(this);
  readonly #print = new ExplorerPrint(this, this.#link);
  readonly #layout = new ExplorerLayout(this, () => {
    this.isPanelOpen = this.#layout.is('docked');
  });
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  #connection = new AbortController();

  /** Address of the dataset, relative to the page. */
  @property()
  src = DEFAULT_DATASET;

  @state() private isPanelOpen = this.#layout.is('docked');
  @state() private tab: Tab = 'details';
  @state() private hasTable = false;
  @state() private isFailed = false;

  constructor() {
    super();
    this.#link.forId = MAP_ID;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#dark.addEventListener('change', () => this.requestUpdate(), { signal });
    this.addEventListener(LeverageSelectEvent.type, (event) => this.#onSelect(event), { signal });
    this.addEventListener(LeverageErrorEvent.type, (event) => this.#onError(event), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
  }

  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    for (const { styleSheet } of [tokenStyles, switchStyles])
      if (styleSheet && !document.adoptedStyleSheets.includes(styleSheet)) document.adoptedStyleSheets.push(styleSheet);
    return this;
  }

  protected override updated(): void {
    const { state } = this.#link;
    if (state) document.title = `${titleOf(state).text} · ${state.messages.explorer.brand}`;
  }

  /* Without data nothing of the page can work but the map's own word of it, and its button to try again. */
  #onError({ detail }: LeverageErrorEvent): void {
    this.isFailed = this.#link.state === null && !AFTER_DATA.includes(detail.reason);
  }

  /* Whoever reads the table reads on in it; everyone else is shown what they have selected. */
  #onSelect({ detail }: LeverageSelectEvent): void {
    if (detail.id === null) return;
    const isFound = this.contains(document.activeElement) && document.activeElement?.localName === 'leverage-filter';
    this.isPanelOpen = true;
    if (!this.#layout.is('roomy') && this.tab !== 'table') this.tab = 'details';
    this.#sheet.show();
    if (isFound) void this.#focusDetails();
  }

  async #focusDetails(): Promise<void> {
    await this.updateComplete;
    const details = this.querySelector<LeverageDetails>('leverage-details');
    await details?.updateComplete;
    details?.focus();
  }

  readonly #ask = (change: ViewChange): void => this.#link.request(change);

  readonly #show = (tab: Tab): void => {
    this.tab = tab;
    if (this.#sheet.detent === 'peek' && tab !== 'details') this.#sheet.move('half');
  };

  readonly #toggleFilter = (): void => {
    if (this.tab === 'find' && (this.isPanelOpen || this.#layout.is('phone'))) {
      this.tab = 'details';
      return;
    }
    this.isPanelOpen = true;
    this.#show('find');
    void this.#focusSearch();
  };

  async #focusSearch(): Promise<void> {
    await this.updateComplete;
    await customElements.whenDefined('leverage-filter');
    const filter = this.querySelector<LeverageFilter>('leverage-filter');
    await filter?.updateComplete;
    filter?.focus();
  }

  readonly #toggleTable = (): void => {
    this.hasTable = !this.hasTable;
    if (!this.hasTable) this.querySelector<HTMLElement>('.table-button')?.focus();
  };

  readonly #togglePanel = (): void => {
    this.isPanelOpen = !this.isPanelOpen;
    if (!this.isPanelOpen) this.querySelector<HTMLElement>('.panel-button')?.focus();
  };

  readonly #chooseLanguage = (tag: string): void => {
    this.#language.choose(tag);
    this.#address.rewrite();
  };

  protected override render(): TemplateResult {
    const { state } = this.#link;
    const messages = state?.messages ?? en;
    const layout = this.#layout;
    const theme = state?.theme ?? themeOf('auto');
    const isPhone = layout.is('phone');
    const isFailed = this.isFailed && state === null;
    const hasPanel = (isPhone || this.isPanelOpen) && !isFailed;
    return html`
      <div class="explorer ${theme} ${layout.classes} ${hasPanel ? 'with-panel' : ''} ${isFailed ? 'failed' : ''}">
        ${headerTemplate({
          state,
          isFailed,
          messages,
          language: this.#language.tag,
          layout,
          mapId: MAP_ID,
          hasFilter: hasPanel && this.tab === 'find',
          hasTable: this.hasTable,
          isPanelOpen: this.isPanelOpen,
          ask: this.#ask,
          chooseLanguage: this.#chooseLanguage,
          toggleFilter: this.#toggleFilter,
          toggleTable: this.#toggleTable,
          togglePanel: this.#togglePanel,
        })}
        <main>
          ${this.#map()}
          <leverage-legend for=${MAP_ID} .layout=${layout.is('roomy') ? 'auto' : 'pills'}></leverage-legend>
          ${this.hasTable && !isPhone && !isFailed ? this.#table(messages) : nothing}
        </main>
        <leverage-timeline for=${MAP_ID}></leverage-timeline>
        ${hasPanel ? this.#panel(messages) : nothing}
      </div>
      ${this.#print.render(MAP_ID)}
    `;
  }

  #map(): TemplateResult {
    const { view, change } = this.#address.start;
    const camera = change.camera ?? null;
    return html`
      <leverage-map
        id=${MAP_ID}
        src=${this.src}
        lang=${this.#language.tag}
        loading="eager"
        interaction="free"
        .theme=${this.#print.isPrinting ? 'light' : 'auto'}
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

  #table({ explorer }: Messages): TemplateResult {
    return html`
      <section
        class="table"
        aria-label=${explorer.table}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape') this.#toggleTable();
        }}
      >
        <div class="bar">
          <h2>${explorer.table}</h2>
          <button class="icon-button" aria-label=${explorer.closeTable} @click=${this.#toggleTable}>
            ${crossIcon}
          </button>
        </div>
        <leverage-table for=${MAP_ID}></leverage-table>
      </section>
    `;
  }

  #panel(messages: Messages): TemplateResult {
    const panel: ExplorerPanel = {
      state: this.#link.state,
      messages,
      mapId: MAP_ID,
      tab: this.tab,
      sheet: this.#sheet,
      ask: this.#ask,
      show: this.#show,
      close: this.#togglePanel,
    };
    if (this.#layout.is('phone')) return sheetTemplate(panel);
    return this.#layout.is('roomy') ? panelTemplate(panel) : tabbedTemplate(panel);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'leverage-explorer': LeverageExplorer;
  }
}
