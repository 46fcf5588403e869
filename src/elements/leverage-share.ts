import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CitationForm, EmbedForm, SharedFileName } from '../i18n/share-messages.ts';
import { download, downloadRight } from '../io/download.ts';
import { citationOfView } from '../words/citation-of-view.ts';
import { Companion } from './companion.ts';
import { formsStyles } from './forms-styles.ts';
import { copyKeys, copyText, selectAll, today } from './share-copy.ts';
import { builderOf, embedsOf } from './share-embed.ts';
import { fileOf } from './share-files.ts';
import type { LinkedPage } from './share-link.ts';
import { linkToView, openerOf, pageAddress } from './share-link.ts';
import { copyBlock, fileIcon, selectField } from './share-parts.ts';
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
 * `<leverage-share>`: what a reader takes along of a view: its link, a citation, codes to embed it, and files, among them a picture that names its sources.
 * All follow the view. Nothing is stored.
 *
 * @csspart share - all of it
 */
export class LeverageShare extends Companion {
  static override readonly styles = [tokenStyles, baseStyles, formsStyles, shareStyles];

  /**
   * Address of a page that opens views by their address, such as the explorer; empty = the page that it stands in. Without it, links lead to
   * the page that it stands in as it is, but on the explorer's own page to the view. Codes to embed the map name the site that this page is of.
   */
  @property() base: string | null = null;

  /** Who answers for the dataset, at the beginning of citations. */
  @property() author: string | null = null;

  @state() private citationForm: CitationForm = 'plain';
  @state() private embedForm: EmbedForm = 'element';
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
            <input id="link" readonly dir="ltr" .value=${link} aria-labelledby="link-name" @focus=${selectField} />
            <button @click=${() => this.#copy('link', link)}>${words.copyLink}</button>
          </div>
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
        ${this.#citations(state, link)} ${this.#embeds(state)} ${this.#status(words.openPage, link)}
      </section>
    `;
  }

  #citations(state: MapState, link: string): TemplateResult {
    const { share: words } = state.messages;
    const text = this.#citation(state, link);
    return copyBlock<CitationForm>({
      id: 'citation',
      heading: words.citation,
      forms: FORMS,
      form: this.citationForm,
      nameOf: (form) => words.citationForm[form],
      choose: (form) => {
        this.citationForm = form;
        this.notice = null;
      },
      text,
      isCode: this.citationForm === 'bibtex',
      button: words.copyCitation,
      copy: () => void this.#copy('citation', text),
    });
  }

  #embeds(state: MapState): TemplateResult | typeof nothing {
    const { share: words } = state.messages;
    const opener = openerOf(this.#page);
    const codes = opener === null ? null : embedsOf(state, opener);
    if (!codes) return nothing;
    const form = codes.has(this.embedForm) ? this.embedForm : 'element';
    const text = codes.get(form) ?? '';
    const block = copyBlock<EmbedForm>({
      id: 'embed',
      heading: words.embed,
      forms: [...codes.keys()],
      form,
      nameOf: (one) => words.embedForm[one],
      choose: (one) => {
        this.embedForm = one;
        this.notice = null;
      },
      text,
      isCode: true,
      button: words.copyEmbed,
      copy: () => void this.#copy('embed', text),
    });
    const builder = builderOf(state, opener ?? '');
    return html`${block}
      <p class="builder"><a href=${builder} target="_blank" rel="noopener">${words.builder}</a></p>`;
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

  get #page(): LinkedPage {
    const isOnExplorer = this.closest(EXPLORER_TAG) !== null;
    return { base: this.base ?? (isOnExplorer ? '' : null), page: pageAddress() };
  }

  #link({ view, dataset }: MapState): string {
    return linkToView(view, dataset, this.#page);
  }

  #citation({ dataset, view, messages, language }: MapState, address: string): string {
    const author = this.author === '' ? null : this.author;
    return citationOfView({ dataset, view, address, accessed: today(), author, messages, language }, this.citationForm);
  }

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

declare global {
  interface HTMLElementTagNameMap {
    'leverage-share': LeverageShare;
  }
}
