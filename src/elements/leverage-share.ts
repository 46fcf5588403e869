import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CitationForm, SharedFileName } from '../i18n/share-messages.ts';
import { download, downloadRight } from '../io/download.ts';
import { citationOfView } from '../words/citation-of-view.ts';
import { Companion } from './companion.ts';
import { copyKeys, copyText, selectAll, today } from './share-copy.ts';
import { fileOf } from './share-files.ts';
import type { LinkedPage } from './share-link.ts';
import { linkToView, pageAddress } from './share-link.ts';
import { shareStyles } from './share-styles.ts';
import { baseStyles, tokenStyles } from './styles.ts';
import type { MapState } from './view-context.ts';

const FORMS: readonly CitationForm[] = ['plain', 'apa', 'bibtex'];
const FILES: readonly SharedFileName[] = ['png', 'svg', 'day', 'all', 'json'];
const EXPLORER_TAG = 'leverage-explorer';

type Copied = 'link' | 'citation' | 'embed';

/** What the reader is told after a press. */
interface Notice {
  readonly text: string;
  readonly isTrouble: boolean;
  /** Whether a link to the map on its own page helps. */
  readonly hasWayOut: boolean;
}

/**
 * `<leverage-share>`: what a reader takes along of a view: its link, a citation, and files, among them a picture that names its sources.
 * All follow the view. Nothing is stored.
 *
 * @csspart share - all of it
 */
export class LeverageShare extends Companion {
  static override readonly styles = [tokenStyles, baseStyles, shareStyles];

  /**
   * Address of a page that opens views by their address, such as the explorer; empty = the page that it stands in. Without it, links lead to
   * the page that it stands in as it is, but on the explorer's own page to the view.
   */
  @property() base: string | null = null;

  /** Who answers for the dataset, at the beginning of citations. */
  @property() author: string | null = null;

  @state() private form: CitationForm = 'plain';
  @state() private notice: Notice | null = null;
  @state() private isBusy = false;

  #told: MapState['view'] | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const view = this.state?.view ?? null;
    // "Copied" is true of the view that was copied.
    if (view !== this.#told && !this.isBusy) this.notice = null;
    this.#told = view;
  }

  override render(): unknown {
    const { state } = this;
    if (!state) return nothing;
    const { messages } = state;
    const { share: words } = messages;
    const link = this.#link(state);
    return html`
      <section class="reset ${this.themeClass}" part="share" lang=${messages.language} aria-labelledby="title">
        <h2 id="title">${words.title}</h2>
        <div class="row" role="group" aria-labelledby="link-name">
          <h3 id="link-name">${words.link}</h3>
          <div class="line">
            <input id="link" readonly dir="ltr" .value=${link} aria-labelledby="link-name" @focus=${this.#onField} />
            <button @click=${() => this.#copy('link', link)}>${words.copyLink}</button>
          </div>
        </div>
        <div class="row" role="group" aria-labelledby="citation-name">
          <h3 id="citation-name">${words.citation}</h3>
          ${this.#forms(state)}
          <textarea
            id="citation"
            readonly
            spellcheck="false"
            rows="5"
            class=${this.form}
            dir=${this.form === 'bibtex' ? 'ltr' : nothing}
            .value=${this.#citation(state, link)}
            aria-labelledby="citation-name"
            @focus=${this.#onField}
          ></textarea>
          <button @click=${() => this.#copy('citation', this.#citation(state, link))}>${words.copyCitation}</button>
        </div>
        <div class="row" role="group" aria-labelledby="download-name">
          <h3 id="download-name">${words.download}</h3>
          <ul>
            ${FILES.map(
              (kind) => html`
                <li>
                  <button class="file" aria-disabled=${this.isBusy} @click=${() => this.#save(kind, state)}>
                    ${fileIcon}<b>${words.file[kind]}</b> <span>${words.fileHint[kind]}</span>
                  </button>
                </li>
              `,
            )}
          </ul>
        </div>
        ${this.#status(words.openPage, link)}
      </section>
    `;
  }

  #forms({ messages: { share: words } }: MapState): TemplateResult {
    return html`
      <div class="forms" role="radiogroup" aria-labelledby="citation-name">
        ${FORMS.map(
          (form) => html`
            <label>
              <input
                type="radio"
                name="form"
                .checked=${this.form === form}
                @change=${() => {
                  this.form = form;
                  this.notice = null;
                }}
              /><span>${words.citationForm[form]}</span>
            </label>
          `,
        )}
      </div>
    `;
  }

  #status(openPage: string, link: string): TemplateResult {
    const { notice } = this;
    return html`
      <div class="status ${notice?.isTrouble ? 'trouble' : ''}">
        <p role="status">${notice?.text}</p>
        ${notice?.hasWayOut ? html`<a href=${link} target="_blank" rel="noopener">${openPage}</a>` : nothing}
      </div>
    `;
  }

  #link({ view, dataset }: MapState): string {
    const isOnExplorer = this.closest(EXPLORER_TAG) !== null;
    const page: LinkedPage = { base: this.base ?? (isOnExplorer ? '' : null), page: pageAddress() };
    return linkToView(view, dataset, page);
  }

  #citation({ dataset, view, messages, language }: MapState, address: string): string {
    const author = this.author === '' ? null : this.author;
    return citationOfView({ dataset, view, address, accessed: today(), author, messages, language }, this.form);
  }

  readonly #onField = (event: Event): void => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) event.target.select();
  };

  async #copy(what: Copied, text: string): Promise<void> {
    const isCopied = await copyText(text);
    const words = this.state?.messages.share;
    if (!words || !this.isConnected) return;
    if (isCopied) {
      this.#tell(words.copied[what]);
      return;
    }
    this.#tell(words.notCopied(copyKeys()), { isTrouble: true });
    await this.updateComplete;
    const field = this.renderRoot.querySelector(`#${what}`);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) selectAll(field);
  }

  async #save(kind: SharedFileName, state: MapState): Promise<void> {
    const { share: words } = state.messages;
    if (this.isBusy) return;
    if (downloadRight() === 'no') {
      this.#tell(words.blocked, { isTrouble: true, hasWayOut: true });
      return;
    }
    this.isBusy = true;
    if (kind === 'png' || kind === 'svg') this.#tell(words.drawing);
    try {
      const { name, content, hasLand } = await fileOf(kind, state, this.#link(state));
      download(content, name);
      const isSure = downloadRight() === 'yes';
      const arrived = isSure ? words.saved(name) : words.framed(name);
      this.#tell(hasLand ? arrived : `${arrived} ${words.withoutLand}`, { isTrouble: !hasLand, hasWayOut: !isSure });
    } catch (cause) {
      console.error('leverage-share: a file could not be made.', cause);
      this.#tell(words.failed, { isTrouble: true });
    } finally {
      this.isBusy = false;
    }
  }

  #tell(text: string, { isTrouble = false, hasWayOut = false }: Partial<Notice> = {}): void {
    this.notice = { text, isTrouble, hasWayOut };
  }
}

const fileIcon = html`
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <path d="M7 1.5v7M3.8 5.6 7 8.8l3.2-3.2M1.5 12.2h11" fill="none" stroke="currentColor" stroke-width="1.5" />
  </svg>
`;

declare global {
  interface HTMLElementTagNameMap {
    'leverage-share': LeverageShare;
  }
}
