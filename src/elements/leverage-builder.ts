import { LitElement, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BuilderMessages } from '../i18n/builder-messages.ts';
import { builderMessagesFor } from '../i18n/builder-languages.ts';
import { enBuilder } from '../i18n/en/builder.ts';
import type { Messages } from '../i18n/messages.ts';
import { en } from '../i18n/en.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { EmbedForm } from '../i18n/share-messages.ts';
import { DEFAULT_DATASET } from '../io/default-dataset.ts';
import { download, downloadRight } from '../io/download.ts';
import { readViewAddress, startingView } from '../io/view-address.ts';
import type { View, ViewChange } from '../model/view.ts';
import { changeView } from '../model/view.ts';
import type { BuilderChoices } from './builder/builder-choices.ts';
import type { BuiltCodes } from './builder/builder-code.ts';
import { areSame, codesOf, folderOf, posterAddress } from './builder/builder-code.ts';
import { dataFields } from './builder/builder-data.ts';
import { BuilderDrop } from './builder/builder-drop.ts';
import type { RefusedFile } from './builder/builder-file.ts';
import { isRefused, readOwnFile } from './builder/builder-file.ts';
import { lookFields } from './builder/builder-look.ts';
import type { PosterKind } from './builder/builder-output.ts';
import { outputSection } from './builder/builder-output.ts';
import type { BuilderPage } from './builder/builder-page.ts';
import type { PreviewWidth } from './builder/builder-preview.ts';
import { previewSection } from './builder/builder-preview.ts';
import { contentFields } from './builder/builder-view.ts';
import { logo } from './explorer-icons.ts';
import { ExplorerLanguage, languageSwitch } from './explorer-language.ts';
import { FilterSearch } from './filter-search.ts';
import { formsStyles } from './forms-styles.ts';
import { MapLink } from './map-link.ts';
import { copyKeys, copyText, selectAll } from './share-copy.ts';
import { fileOf } from './share-files.ts';
import { tokenStyles } from './styles.ts';
import { switchStyles } from './switch-styles.ts';
import { themeOf } from './theme-look.ts';
import type { MapState } from './view-context.ts';

const MAP_ID = 'preview';

/**
 * The builder page: a journalist chooses data, view and look, sees the map as readers will, and copies the code. The preview holds the
 * view; all that is written follows from it. Renders into its own light DOM, in place of what the page holds until the script runs. What
 * the page is opened with (`#view=...`) is where it begins; it never writes the address.
 */
export class LeverageBuilder extends LitElement {
  readonly #link = new MapLink(this);
  readonly #language = new ExplorerLanguage(this);
  readonly #search = new FilterSearch(this, (change) =>
    this.#ask({ ...change, ...(change.camera !== undefined && { camera: this.#frame }) }),
  );
  readonly #drop = new BuilderDrop(this, (file) => void this.#useFile(file));
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  #connection = new AbortController();
  /** The last state there was: between two maps the page stays as it is. */
  #state: MapState | null = null;
  #page: { readonly of: MapState; readonly messages: Messages; readonly state: MapState } | null = null;
  #built: { readonly of: MapState; readonly choices: BuilderChoices; readonly codes: BuiltCodes } | null = null;
  /** What the next state is to become, as soon as there is one that this is meant for: null = not yet. */
  #resume: ((state: MapState) => ViewChange | null) | null = fromAddress();

  /** Paths of the site's datasets, separated by spaces, relative to the page. */
  @property() datasets = DEFAULT_DATASET;

  @state() private choices: BuilderChoices = {
    dataset: DEFAULT_DATASET,
    own: null,
    published: '',
    site: folderOf(location.href) ?? '',
    language: null,
    theme: 'auto',
    interaction: 'cooperative',
    widthPx: null,
    heightPx: null,
  };
  @state() private refused: RefusedFile | null = null;
  @state() private width: PreviewWidth = 'column';
  @state() private form: EmbedForm = 'element';
  @state() private notice = '';
  @state() private isBusy = false;
  @state() private messages: Messages = en;
  @state() private words: BuilderMessages = enBuilder;

  constructor() {
    super();
    this.#link.forId = MAP_ID;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#dark.addEventListener('change', () => this.requestUpdate(), { signal });
    this.addEventListener('click', (event) => this.#search.clicked(event, this.#pageState), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
  }

  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    for (const { styleSheet } of [tokenStyles, switchStyles, formsStyles])
      if (styleSheet && !document.adoptedStyleSheets.includes(styleSheet)) document.adoptedStyleSheets.push(styleSheet);
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const [first] = this.#paths;
    if (changed.has('datasets') && first !== undefined && !this.#paths.includes(this.choices.dataset))
      this.choices = { ...this.choices, dataset: first };
    const { state } = this.#link;
    if (state && state !== this.#state) {
      this.#state = state;
      const change = this.#resume?.(state) ?? null;
      if (change) {
        this.#resume = null;
        this.#ask(change);
      }
    }
    const before = this.#built;
    if (this.#state && (before?.of !== this.#state || before.choices !== this.choices)) {
      const codes = codesOf(this.#state, this.choices);
      this.#built = { of: this.#state, choices: this.choices, codes };
      // "Copied" is true of the code that was copied.
      if (!this.isBusy && before && !areSame(before.codes, codes)) this.notice = '';
    }
  }

  protected override updated(): void {
    void this.#speak(this.#language.tag);
    document.title = `${this.words.title} · ${this.messages.explorer.brand}`;
    this.#search.updated();
    const { widthPx, heightPx } = this.choices;
    const stage = this.querySelector<HTMLElement>('.stage');
    const px = (value: number | null): string => (value === null ? '' : `${value}px`);
    stage?.style.setProperty('--own-width', px(widthPx));
    stage?.style.setProperty('--own-height', px(heightPx));
  }

  get #paths(): readonly string[] {
    return this.datasets.split(/\s+/).filter(Boolean);
  }

  get #frame(): View['camera'] {
    return this.#state?.view.camera ?? null;
  }

  /* The state in the words of the page, which need not be those of the map. */
  get #pageState(): MapState | null {
    const of = this.#state;
    if (!of) return null;
    const { messages } = this;
    if (this.#page?.of !== of || this.#page.messages !== messages)
      this.#page = { of, messages, state: { ...of, messages, language: messages.language } };
    return this.#page.state;
  }

  readonly #ask = (change: ViewChange): void => this.#link.request(change);

  readonly #choose = (change: Partial<BuilderChoices>): void => {
    // A live map takes its gestures when it starts: another one starts in its place, and goes on where this one was.
    if (change.interaction !== undefined && change.interaction !== this.choices.interaction && this.#state) {
      const { view } = this.#state;
      this.#resume = () => view;
    }
    if (change.dataset !== undefined || change.own) this.refused = null;
    this.choices = { ...this.choices, ...change };
  };

  async #speak(tag: string): Promise<void> {
    const messages = await messagesFor(tag);
    if (messages === this.messages || tag !== this.#language.tag) return;
    const words = await builderMessagesFor(messages);
    if (tag !== this.#language.tag) return;
    this.messages = messages;
    this.words = words;
  }

  readonly #useFile = async (file: File): Promise<void> => {
    const read = await readOwnFile(file);
    if (isRefused(read)) {
      this.refused = read;
      return;
    }
    const { own, published } = this.choices;
    const isSame = own?.name === read.name;
    if (isSame) this.#returnToView();
    this.#choose({ own: read, published: isSame ? published : '' });
  };

  /* Whoever mends a file and reads it anew goes on where they were. */
  #returnToView(): void {
    const before = this.#state;
    if (!before) return;
    const { view } = before.view;
    this.#resume = ({ dataset }) => {
      if (dataset === before.dataset) return null;
      return dataset.views.some(({ id }) => id === view) ? { view } : {};
    };
  }

  readonly #copy = async (code: string): Promise<void> => {
    const { share } = this.messages;
    if (await copyText(code)) {
      this.notice = share.copied.embed;
      return;
    }
    this.notice = share.notCopied(copyKeys());
    const field = this.querySelector<HTMLTextAreaElement>('#code');
    if (field) selectAll(field);
  };

  readonly #savePoster = async (kind: PosterKind): Promise<void> => {
    const { share } = this.messages;
    const state = this.#state;
    if (this.isBusy || !state) return;
    if (downloadRight() === 'no') {
      this.notice = share.blocked;
      return;
    }
    this.isBusy = true;
    this.notice = share.drawing;
    try {
      const { name, content, hasLand } = await fileOf(kind, state, posterAddress(state, this.choices));
      download(content, name);
      this.notice = hasLand ? share.saved(name) : `${share.saved(name)} ${share.withoutLand}`;
    } catch (cause) {
      console.error('leverage-builder: a poster could not be made.', cause);
      this.notice = share.failed;
    } finally {
      this.isBusy = false;
    }
  };

  protected override render(): TemplateResult {
    const { words, messages, choices } = this;
    const page: BuilderPage = { state: this.#pageState, words, choices, choose: this.#choose, ask: this.#ask };
    return html`
      <div class="explorer builder ${themeOf('auto')} ${this.#drop.isOver ? 'dragged' : ''}">
        <header>
          <a class="brand" href="index.html" aria-label=${messages.explorer.brand}
            >${logo} <span class="name">${messages.explorer.brand}</span></a
          >
          <div class="title">
            <h1>${words.title}</h1>
            <p class="deck">${words.deck}</p>
          </div>
          <div class="tools">${languageSwitch(this.#language.tag, messages, (tag) => this.#language.choose(tag))}</div>
        </header>
        <main>
          ${previewSection({
            ...page,
            mapId: MAP_ID,
            language: this.#language.tag,
            width: this.width,
            chooseWidth: (width) => {
              this.width = width;
            },
          })}
          <div class="choices">
            ${dataFields({ ...page, datasets: this.#paths, refused: this.refused, useFile: (file) => void this.#useFile(file) })}
            ${contentFields(page, this.#search)} ${lookFields(page)}
          </div>
          ${outputSection({
            ...page,
            built: this.#built?.codes ?? null,
            form: this.form,
            chooseForm: (form) => {
              this.form = form;
              this.notice = '';
            },
            copy: (code) => void this.#copy(code),
            savePoster: (kind) => void this.#savePoster(kind),
            isBusy: this.isBusy,
            notice: this.notice,
          })}
        </main>
      </div>
    `;
  }
}

function fromAddress(): ((state: MapState) => ViewChange) | null {
  const { view, change } = readViewAddress(location.hash);
  if (view === null && Object.keys(change).length === 0) return null;
  return ({ dataset }) => changeView(startingView(dataset, view), change);
}

declare global {
  interface HTMLElementTagNameMap {
    'leverage-builder': LeverageBuilder;
  }
}
