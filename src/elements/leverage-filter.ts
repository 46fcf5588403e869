import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FilterMessages } from '../i18n/filter-messages.ts';
import type { EvidenceStatus } from '../model/dataset/evidence.ts';
import { evidenceStatuses } from '../model/vocabulary.ts';
import { groupOf } from '../model/flow-at.ts';
import { nameOf } from '../words/reading.ts';
import { Companion, readingOf } from './companion.ts';
import { actorsFound, actorsWithMarks } from './filter-actors.ts';
import type { Goods } from './filter-goods.ts';
import { choiceOf, goodsTree, toggled } from './filter-goods.ts';
import { FilterSearch } from './filter-search.ts';
import { filterStyles } from './filter-styles.ts';
import { languageOf } from './language.ts';
import { baseStyles, tokenStyles } from './styles.ts';
import { switchStyles } from './switch-styles.ts';
import type { MapState } from './view-context.ts';

const FIRM: readonly EvidenceStatus[] = ['official', 'reported'];

/**
 * `<leverage-filter>`: a search over all that the data name and say, and the choice of goods, actors and evidence that is shown.
 *
 * @csspart filter - all of it
 */
export class LeverageFilter extends Companion {
  static override readonly styles = [baseStyles, tokenStyles, switchStyles, filterStyles];

  readonly #search = new FilterSearch(this, (change) => this.ask(change));

  /** Words of the search until the map has some, so that it can be typed in before the data are there; null: it comes with them. */
  @property({ attribute: false })
  words: FilterMessages | null = null;

  @state() private opened: ReadonlySet<string> = new Set();
  @state() private actorQuery = '';

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    this.renderRoot.addEventListener('click', (event) => this.#search.clicked(event, this.state));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#search.updated();
  }

  /** Focuses the search. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#query')?.focus(options);
  }

  override render(): unknown {
    const { state } = this;
    const words = state?.messages.filter ?? this.words;
    if (!words) return nothing;
    // One template before and after the data, so that what was typed stays in its field with the focus.
    return html`
      <section
        class="reset ${this.themeClass}"
        part="filter"
        lang=${state?.messages.language ?? nothing}
        aria-label=${words.title}
      >
        ${this.#search.render(state, words)} ${state ? this.#choice(state) : nothing}
      </section>
    `;
  }

  #choice(state: MapState): TemplateResult {
    const { messages, view } = state;
    const { filter: words } = messages;
    const isFiltered = view.commodities.length + view.actors.length + view.evidence.length > 0;
    return html`
      ${this.#fold(words.commodities, view.commodities.length, this.#goods(state), state)}
      ${this.#fold(words.actors, view.actors.length, this.#actors(state), state)}
      ${this.#fold(words.evidence, view.evidence.length, this.#evidence(state), state)}
      ${
        isFiltered
          ? html`<button class="show-all" @click=${() => this.ask({ commodities: [], actors: [], evidence: [] })}>
              ${words.showAll}
            </button>`
          : nothing
      }
    `;
  }

  #fold(title: string, count: number, content: TemplateResult, { messages: { filter: words } }: MapState) {
    return html`
      <details class="part">
        <summary>
          <h2>${title}</h2>
          <span class="count ${count > 0 ? 'some' : ''}">${count > 0 ? words.chosen(count) : words.all}</span>
        </summary>
        <div class="content">${content}</div>
      </details>
    `;
  }

  #goods(state: MapState): TemplateResult {
    const { index, view, messages } = state;
    const tree = goodsTree(index, view.commodities);
    return html`
      <p class="hint">${messages.filter.noneTicked}</p>
      ${this.#branch(tree, tree, state)}
    `;
  }

  #branch(branch: readonly Goods[], tree: readonly Goods[], state: MapState): TemplateResult {
    return html`
      <ul class="tree">
        ${repeat(
          branch,
          ({ id }) => id,
          (goods) => this.#twig(goods, tree, state),
        )}
      </ul>
    `;
  }

  #twig(goods: Goods, tree: readonly Goods[], state: MapState): TemplateResult {
    const { index, view, messages } = state;
    const { id, parts } = goods;
    const name = nameOf(id, readingOf(state));
    const choice = choiceOf(goods, view.commodities, index);
    const isOpen = this.opened.has(id);
    const isTop = index.lineage(id).length === 1;
    return html`
      <li>
        <div class="row">
          ${
            parts.length > 0
              ? html`<button
                  class="fold"
                  aria-expanded=${isOpen}
                  aria-label=${messages.filter.partsOf(name.text)}
                  @click=${() => this.#toggleBranch(id)}
                >
                  ${triangle}
                </button>`
              : html`<span class="fold"></span>`
          }
          <label>
            <input
              type="checkbox"
              data-id=${id}
              .checked=${live(choice === 'all')}
              .indeterminate=${live(choice === 'some')}
              @change=${() => this.ask({ commodities: toggled(goods, tree, view.commodities, index) })}
            />
            ${isTop ? html`<span class="swatch ${groupOf(index, id)}"></span>` : nothing}
            <span lang=${languageOf(name, messages)}>${name.text}</span>
          </label>
        </div>
        ${parts.length > 0 && isOpen ? this.#branch(parts, tree, state) : nothing}
      </li>
    `;
  }

  #toggleBranch(id: string): void {
    this.opened = new Set(this.opened.has(id) ? [...this.opened].filter((one) => one !== id) : [...this.opened, id]);
  }

  #actors(state: MapState): TemplateResult {
    const { index, view, messages, language } = state;
    const { filter: words } = messages;
    const reading = readingOf(state);
    const order = new Intl.Collator(messages.locale);
    const all = actorsWithMarks(index, view.actors)
      .map((id) => ({ id, name: nameOf(id, reading) }))
      .sort((a, b) => order.compare(a.name.text, b.name.text));
    const found = actorsFound(
      all.map(({ id }) => id),
      this.actorQuery,
      index,
      language,
    );
    const names = new Map(all.map(({ id, name }) => [id, name]));
    return html`
      <p class="hint">${words.noneTicked}</p>
      <input
        class="find"
        type="search"
        autocomplete="off"
        aria-label=${words.findActor}
        placeholder=${words.findActor}
        .value=${live(this.actorQuery)}
        @input=${this.#onActorQuery}
      />
      <div class="list" role="group" aria-label=${words.actors}>
        ${repeat(
          found,
          (id) => id,
          (id) => {
            const name = names.get(id) ?? nameOf(id, reading);
            return html`
              <label>
                <input
                  type="checkbox"
                  data-id=${id}
                  .checked=${live(view.actors.includes(id))}
                  @change=${() => this.ask({ actors: flipped(view.actors, id) })}
                />
                <span lang=${languageOf(name, messages)}>${name.text}</span>
              </label>
            `;
          },
        )}
        ${found.length === 0 ? html`<p class="hint">${words.nothingFound}</p>` : nothing}
      </div>
    `;
  }

  readonly #onActorQuery = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.actorQuery = target.value;
  };

  #evidence({ view, messages }: MapState): TemplateResult {
    const isFirm = view.evidence.length === FIRM.length && FIRM.every((status) => view.evidence.includes(status));
    return html`
      <button
        class="switch"
        role="switch"
        aria-checked=${isFirm}
        @click=${() => this.ask({ evidence: isFirm ? [] : FIRM })}
      >
        <span class="track"></span> ${messages.filter.onlyFirm}
      </button>
      <p class="hint">${messages.filter.noneTicked}</p>
      <div class="statuses" role="group" aria-label=${messages.filter.evidence}>
        ${evidenceStatuses.map(
          (status) => html`
            <label>
              <input
                type="checkbox"
                data-id=${status}
                .checked=${live(view.evidence.includes(status))}
                @change=${() => this.ask({ evidence: flipped(view.evidence, status) })}
              />
              <span>${messages.evidence[status]}</span>
            </label>
          `,
        )}
      </div>
    `;
  }
}

function flipped<Id extends string>(ids: readonly Id[], id: Id): readonly Id[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
}

const triangle = html`
  <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true"><path d="M2 0 7 4 2 8Z" fill="currentColor" /></svg>
`;

declare global {
  interface HTMLElementTagNameMap {
    'leverage-filter': LeverageFilter;
  }
}
