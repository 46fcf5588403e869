import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ColumnName } from '../i18n/table-messages.ts';
import { formatDate } from '../i18n/format.ts';
import { download } from '../io/download.ts';
import { observationsCsv, snapshotCsv } from '../words/csv-records.ts';
import { nothingYet } from '../words/nothing-yet.ts';
import type { Table, TableKind, TableRow } from '../words/table-rows.ts';
import { tableOf } from '../words/table-rows.ts';
import type { SortDirection } from '../words/table-sort.ts';
import { sortRows } from '../words/table-sort.ts';
import { Companion } from './companion.ts';
import { baseStyles, tokenStyles } from './styles.ts';
import { cellContent } from './table-parts.ts';
import { tableStyles } from './table-styles.ts';
import { whenIdle } from './when-idle.ts';
import type { MapState } from './view-context.ts';

/** How a table is sorted. */
interface Sorting {
  readonly column: ColumnName;
  readonly direction: SortDirection;
}

/**
 * `<leverage-table>`: what the map shows, as a sortable table for each kind, and as CSV. A row selects its mark, and the selected mark
 * its row. The rows are in the document while a table is folded.
 *
 * @csspart table - all of it
 */
export class LeverageTable extends Companion {
  static override readonly styles = [baseStyles, tokenStyles, tableStyles];

  #tables: readonly Table[] = [];
  #shown: MapState | null = null;
  #revealed: string | null = null;

  @state() private opened: ReadonlySet<TableKind> = new Set(['flows']);
  @state() private sortings: ReadonlyMap<TableKind, Sorting> = new Map();
  @state() private forExcel = false;

  /* A map that moves is drawn first: the table follows when there is time. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.#shown !== null && this.#shown !== this.state) await whenIdle();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { state } = this;
    const before = this.#shown;
    this.#shown = state;
    if (!state) {
      this.#tables = [];
      return;
    }
    const { snapshot, messages, language } = state;
    const isNew = before?.snapshot !== snapshot || before.messages !== messages || before.language !== language;
    if (isNew) this.#tables = tableOf(snapshot, messages, language);
    const selected = state.view.select;
    const table = this.#tables.find(({ rows }) => rows.some(({ id }) => id === selected));
    if (table && selected !== this.#revealed) this.opened = new Set([...this.opened, table.kind]);
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    this.renderRoot.addEventListener('click', this.#selectAt);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const selected = this.state?.view.select ?? null;
    if (selected === this.#revealed) return;
    const row = this.renderRoot.querySelector<HTMLElement>('tr.selected');
    if (row) bringIntoView(row);
    // An item that comes into the table later is brought into view then.
    if (row || selected === null) this.#revealed = selected;
  }

  override render(): unknown {
    const { state } = this;
    if (!state) return nothing;
    const { messages, snapshot } = state;
    const { table: words } = messages;
    const notYet = nothingYet(snapshot, messages);
    return html`
      <section class="reset ${this.themeClass}" part="table" lang=${messages.language} aria-labelledby="title">
        <div class="head">
          <h2 id="title">${words.title(formatDate(snapshot.date, messages))}</h2>
          <div class="downloads" role="group" aria-label=${words.download}>
            <button @click=${() => this.#saveSnapshot(state)}>${words.downloadSnapshot}</button>
            <button @click=${() => this.#saveObservations(state)}>${words.downloadObservations}</button>
            <label>
              <input type="checkbox" .checked=${this.forExcel} @change=${this.#chooseExcel} />
              ${words.forExcel}
            </label>
          </div>
        </div>
        ${notYet === null && this.#tables.length > 0 ? nothing : html`<p>${notYet ?? words.empty}</p>`}
        ${repeat(
          this.#tables,
          ({ kind }) => kind,
          (table) => this.#table(table, state),
        )}
      </section>
    `;
  }

  #table(table: Table, { messages, view }: MapState): TemplateResult {
    const { kind, title, columns, rows } = table;
    const sorting = this.sortings.get(kind);
    const at = columns.findIndex(({ name }) => name === sorting?.column);
    const sorted = sortRows(rows, at < 0 ? null : at, sorting?.direction ?? 'ascending', messages);
    return html`
      <details ?open=${this.opened.has(kind)} @toggle=${(event: Event) => this.#fold(kind, event)}>
        <summary>
          <h3 id="title-${kind}">${title}</h3>
          <span class="count">${messages.table.rows(rows.length)}</span>
        </summary>
        <div class="region" role="region" tabindex="0" aria-label=${messages.table.region(title)}>
          <table aria-labelledby="title-${kind}">
            <thead>
              <tr>
                ${columns.map(
                  ({ name, heading, isNumber }) => html`
                    <th
                      scope="col"
                      class="${name} ${isNumber ? 'number' : ''}"
                      aria-sort=${sorting?.column === name ? sorting.direction : nothing}
                    >
                      <button class="sort" @click=${() => this.#sort(kind, name, isNumber)}>${heading}${arrow}</button>
                    </th>
                  `,
                )}
              </tr>
            </thead>
            <tbody>
              ${repeat(
                sorted,
                ({ id }) => id,
                (row) => this.#row(row, table, view.select === row.id),
              )}
            </tbody>
          </table>
        </div>
      </details>
    `;
  }

  #row({ id, context, note, cells }: TableRow, { columns }: Table, isSelected: boolean): TemplateResult {
    const [header, ...rest] = cells;
    return html`
      <tr class=${isSelected ? 'selected' : ''} data-id=${id}>
        <th scope="row">
          <button class="name" aria-pressed=${isSelected}>
            ${header ? cellContent(header, this.#newWindow) : id}${
              context === '' ? nothing : html`<span class="visually-hidden">, ${context}</span>`
            }
          </button>
          ${note === null ? nothing : html`<span class="note">${note}</span>`}
        </th>
        ${rest.map((cell, place) => {
          const column = columns[place + 1];
          return html`<td class="${column?.name ?? ''} ${column?.isNumber ? 'number' : ''}">
            ${cellContent(cell, this.#newWindow)}
          </td>`;
        })}
      </tr>
    `;
  }

  get #newWindow(): string {
    return this.state?.messages.reading.newWindow ?? '';
  }

  readonly #selectAt = (event: Event): void => {
    const target = event.composedPath().find((one) => one instanceof Element);
    const row = target?.closest<HTMLElement>('tr[data-id]');
    const isReading = target?.closest('a') !== null || window.getSelection()?.isCollapsed === false;
    const id = row?.dataset['id'];
    if (id === undefined || isReading) return;
    this.ask({ select: this.state?.view.select === id ? null : id });
  };

  readonly #chooseExcel = (event: Event): void => {
    this.forExcel = event.target instanceof HTMLInputElement && event.target.checked;
  };

  #fold(kind: TableKind, { target }: Event): void {
    if (!(target instanceof HTMLDetailsElement) || target.open === this.opened.has(kind)) return;
    this.opened = new Set(target.open ? [...this.opened, kind] : [...this.opened].filter((one) => one !== kind));
  }

  /* Numbers are wanted from the largest down, words from A; a third press gives back the order of importance. */
  #sort(kind: TableKind, column: ColumnName, isNumber: boolean): void {
    const first: SortDirection = isNumber ? 'descending' : 'ascending';
    const second: SortDirection = isNumber ? 'ascending' : 'descending';
    const now = this.sortings.get(kind);
    const next = new Map(this.sortings);
    if (now?.column !== column) next.set(kind, { column, direction: first });
    else if (now.direction === first) next.set(kind, { column, direction: second });
    else next.delete(kind);
    this.sortings = next;
  }

  #saveSnapshot({ snapshot, messages, language, dataset }: MapState): void {
    const text = snapshotCsv(snapshot, messages, language, { bom: this.forExcel });
    download(new Blob([text], { type: CSV_TYPE }), `${dataset.id}-${snapshot.date}.csv`);
  }

  #saveObservations({ snapshot, messages, language, dataset }: MapState): void {
    const text = observationsCsv(snapshot, messages, language, { bom: this.forExcel });
    download(new Blob([text], { type: CSV_TYPE }), `${dataset.id}-${dataset.version}-observations.csv`);
  }
}

const CSV_TYPE = 'text/csv;charset=utf-8';

const arrow = html`
  <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true"><path d="M4 1 7 7H1Z" fill="currentColor" /></svg>
`;

/* Inside the table's own region: scrolling the page would take the map away from under the reader. */
function bringIntoView(row: HTMLElement): void {
  const region = row.closest<HTMLElement>('.region');
  const head = region?.querySelector('thead');
  if (!region || !head) return;
  const [box, frame] = [row.getBoundingClientRect(), region.getBoundingClientRect()];
  const top = frame.top + head.getBoundingClientRect().height;
  if (box.top < top) region.scrollTop -= top - box.top;
  else if (box.bottom > frame.bottom) region.scrollTop += Math.min(box.bottom - frame.bottom, box.top - top);
}

declare global {
  interface HTMLElementTagNameMap {
    'leverage-table': LeverageTable;
  }
}
