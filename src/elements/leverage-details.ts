import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { detailsOf } from '../words/details-of.ts';
import type { ItemDetails } from '../words/item-details.ts';
import { changeThatShows } from '../words/hidden-item.ts';
import { nothingYet } from '../words/nothing-yet.ts';
import { overviewOf } from '../words/overview.ts';
import { formatDate } from '../i18n/format.ts';
import { Companion, readingOf } from './companion.ts';
import type { DetailsContext } from './details-parts.ts';
import { accountsBlock, refButton, sectionBlock, sentence, sourceLink, tieList, words } from './details-parts.ts';
import { detailsProofStyles } from './details-proof-styles.ts';
import { detailsStyles } from './details-styles.ts';
import { DetailsTrail } from './details-trail.ts';
import { glyphContent } from './sample.ts';
import { baseStyles, tokenStyles } from './styles.ts';
import type { MapState } from './view-context.ts';

/** Of a broken file it is enough to read the beginning. */
const MOST_CAUSES = 100;

/**
 * `<leverage-details>`: the selected item with its history, its ties and the evidence for each statement; without one, what the view
 * shows and rests on.
 *
 * @csspart details - all of it
 * @csspart back - the button to the item before
 * @csspart intro - title and deck of the view, while nothing is selected
 */
export class LeverageDetails extends Companion {
  static override readonly styles = [baseStyles, tokenStyles, detailsStyles, detailsProofStyles];

  readonly #trail = new DetailsTrail();
  #shown: string | null = null;
  #hadFocus = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { view } = this.state ?? {};
    if (view) this.#trail.follow(view.view, view.select);
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const selected = this.state?.view.select ?? null;
    if (selected === this.#shown) return;
    this.#shown = selected;
    // Another item is read from its beginning, also by whoever pressed a link that is gone.
    (this.closest('[data-scrolls]') ?? this).scrollTop = 0;
    if (this.#hadFocus) this.focus({ preventScroll: true });
  }

  /** Focuses the name of the item, where reading begins; without one, all of it. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>(this.#shown === null ? 'article' : 'h2')?.focus(options);
  }

  override render(): unknown {
    const { state } = this;
    if (!state) return nothing;
    const context: DetailsContext = {
      messages: state.messages,
      look: this.look,
      select: (id) => this.ask({ select: id }),
    };
    const item = state.view.select === null ? null : detailsOf(state.view.select, readingOf(state));
    return html`
      <article class="reset ${this.themeClass}" part="details" lang=${state.messages.language} tabindex="-1">
        ${item ? this.#item(item, context) : this.#overview(state, context)}
      </article>
    `;
  }

  #item(item: ItemDetails, context: DetailsContext): TemplateResult {
    const { messages, look } = context;
    const { amount, glyph } = item;
    const { last } = this.#trail;
    const showing = this.state && changeThatShows(item.id, this.state.snapshot);
    return html`
      ${
        last === null
          ? nothing
          : html`<button class="back" part="back" @click=${() => this.ask({ select: this.#trail.back() })}>
              ${backIcon} ${messages.details.back}
            </button>`
      }
      <div class="status">
        ${glyph ? html`<span class="glyph">${glyphContent(glyph, look)}</span>` : nothing}
        <span>${item.status}</span>
        <button class="close" aria-label=${messages.details.close} @click=${() => this.ask({ select: null })}>
          ${closeIcon}
        </button>
      </div>
      <h2 tabindex="-1">${words(item.title, context)}</h2>
      ${
        showing
          ? html`<p class="off-map" role="status">
              ${messages.details.notOnMap}
              <button class="show-it" @click=${() => this.ask(showing)}>${messages.details.showOnMap}</button>
            </p>`
          : nothing
      }
      ${
        amount
          ? html`
              <p class="figure ${amount.isReported ? '' : 'unreported'}">${amount.figure}</p>
              <p class="caption">${amount.caption}</p>
            `
          : nothing
      }
      ${item.lede ? html`<p class="lede">${words(item.lede, context)}</p>` : nothing}
      ${item.relations.length > 0 ? html`<p class="relations">${sentence(item.relations, context)}</p>` : nothing}
      ${
        item.href
          ? html`<p class="lede">${sourceLink(messages.reading.openSource, item.href, '', context)}</p>`
          : nothing
      }
      ${item.sections.map((section) => sectionBlock(section, context))}
      ${item.ties.length > 0 ? html`<section>${tieList(item.ties, context)}</section>` : nothing}
      ${
        item.notes.length + item.accounts.length > 0
          ? html`
              <div class="more-about">
                ${item.notes.map((note) => html`<p class="hint">${words(note, context)}</p>`)}
                ${accountsBlock(item.accounts, context)}
              </div>
            `
          : nothing
      }
    `;
  }

  #overview(state: MapState, context: DetailsContext): TemplateResult {
    const { messages } = state;
    const { title, deck, notes, ...shown } = overviewOf(readingOf(state));
    const notYet = nothingYet(state.snapshot, messages);
    const { sections, sources } = notYet === null ? shown : { sections: [], sources: [] };
    return html`
      <div part="intro">
        <p class="status">
          ${messages.reading.kindAndStatus(messages.reading.view, formatDate(state.snapshot.date, messages))}
        </p>
        <h2>${words(title, context)}</h2>
        ${deck ? html`<p class="lede">${words(deck, context)}</p>` : nothing}
      </div>
      <p class="hint">${notYet ?? messages.details.nothingSelected}</p>
      ${
        notes.length > 0
          ? html`
              <section aria-labelledby="head-notes">
                <h3 id="head-notes">${messages.reading.lookAt}</h3>
                ${notes.map(
                  ({ ref, text }) => html`
                    <div class="look-at">
                      ${refButton(ref, context)}${text ? html`<p>${words(text, context)}</p>` : nothing}
                    </div>
                  `,
                )}
              </section>
            `
          : nothing
      }
      ${sections.map((section) => sectionBlock(section, context, true))}
      ${
        sources.length > 0
          ? html`
              <section aria-labelledby="head-sources">
                <div class="head">
                  <h3 id="head-sources">${messages.reading.sourcesOfView}</h3>
                  <span class="aside">${sources.length}</span>
                </div>
                <ul class="sources">
                  ${sources.map(
                    ({ name, href, count }) => html`
                      <li>
                        <div>${sourceLink(name, href, '', context)}</div>
                        <span>${messages.reading.statements(count)}</span>
                      </li>
                    `,
                  )}
                </ul>
              </section>
            `
          : nothing
      }
      ${leftOutBlock(state)}
    `;
  }
}

function leftOutBlock({ problems, dataset, messages }: MapState): unknown {
  const causes = problems.filter(({ item }) => item !== undefined);
  const leftOut = new Set(causes.map(({ item }) => item)).size;
  if (leftOut === 0) return nothing;
  const standing = Object.values(dataset).reduce((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
  return html`
    <section>
      <details>
        <summary>${messages.map.leftOut(leftOut, standing + leftOut)}</summary>
        <ul>
          ${causes.slice(0, MOST_CAUSES).map(({ item, got, expected, remedy }) => html`<li lang="en"><b>${item}</b>: got ${got}, expected ${expected}; ${remedy}</li>`)}
        </ul>
      </details>
    </section>
  `;
}

const backIcon = html`
  <svg class="back-icon" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    <path d="M8 1.5 3.5 6 8 10.5" fill="none" stroke="currentColor" stroke-width="1.6" />
  </svg>
`;

const closeIcon = html`
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    <path d="M1 1 11 11M11 1 1 11" stroke="currentColor" stroke-width="1.6" />
  </svg>
`;

declare global {
  interface HTMLElementTagNameMap {
    'leverage-details': LeverageDetails;
  }
}
