import type { PropertyDeclarations } from 'lit';
import { ReactiveElement } from 'lit';
import type { AuthoredView } from '../elements/authored.ts';
import { nothingAuthored, writeAt, writeBounds } from '../elements/authored.ts';
import type { LeverageMap } from '../elements/leverage-map.ts';
import type { AddressedView } from '../io/view-address.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import { datasetAddress, isOfView, readEmbedSettings, settingsIn } from './embed-settings.ts';
import type { EmbedWords } from './embed-words.ts';
import { isSameLanguage } from './page-as-made.ts';

const MAP_ID = 'map';

/** What the address may change of a view of which only an excerpt is there. */
const IN_EXCERPT: ReadonlySet<string> = new Set(['camera', 'select']);

/** What a script may write of such a view. */
const CAMERA_NAMES = ['at', 'bounds'] as const;
const OTHER_NAMES = ['view', 'date', 'known', 'layers', 'commodity'] as const;

/** After these the map may show something else than its page says. */
const NEWS = ['leverage-load', 'leverage-change', 'leverage-select'] as const;

/**
 * The page in a frame: a map with title, key and source line. Its markup stands in the page, so that it reads without a script; this
 * brings it to life. An article may have twenty of them: what keeps the words true to the map comes when they may no longer be.
 */
export class LeverageEmbed extends ReactiveElement {
  /* Without decorators, whose code would be a file more. */
  static override properties: PropertyDeclarations = { base: {}, data: {}, excerpt: {}, view: {} };

  readonly #settings = readEmbedSettings(location);
  readonly #rest = settingsIn(location.hash);
  #connection = new AbortController();
  #words: Promise<EmbedWords> | null = null;
  /** Address of the whole dataset while the map has only an excerpt of it; else null. */
  #whole: string | null = null;
  /** What was written on the map here: all else is a script's. */
  #written = nothingAuthored;

  /** Folder of the site, relative to the page. */
  base = './';

  /** Path of the dataset below it, where the address names none. */
  data = '';

  /** Path below it of the part of that dataset that shows the view of the page, in the language of the page; null = there is none. */
  excerpt: string | null = null;

  /** Id of the view that the page is for; null = the first. */
  view: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    void this.#begin(this.#connection.signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  async #begin(signal: AbortSignal): Promise<void> {
    const map = this.querySelector('leverage-map');
    if (!map) return;
    const written = document.documentElement.lang;
    const language = this.#settings.language ?? (await readersLanguage(written));
    const isOwn = isSameLanguage(language, written);
    // A reader of another country reads the same words: the page would only be laid out and painted anew.
    if (!isOwn) document.documentElement.lang = language;
    if (signal.aborted) return;
    const base = new URL(this.base, document.baseURI).href;
    const address = datasetAddress(this.#settings.data ?? this.data, base);
    if (address === null) void this.#refuse(language, map);
    else await this.#show(map, { src: address, lang: language, isOwn }, signal);
  }

  /* `isOwn`: the words in the page are in the language that is wanted. */
  async #show(map: LeverageMap, { isOwn, ...given }: Wanted, signal: AbortSignal): Promise<void> {
    const { theme, interaction } = this.#settings;
    const address = await readAddress();
    if (signal.aborted) return;
    const src = (isOwn ? this.#excerptOf(given.src, address) : null) ?? given.src;
    this.#whole = src === given.src ? null : given.src;
    Object.assign(map, { ...given, src, theme, interaction });
    this.#write(map, address);
    const isAsPrepared = address === null || (address.view ?? this.view) === this.view;
    const isAsMade = isOwn && isAsPrepared && Object.keys(address?.change ?? {}).length === 0;
    const bring = (news?: Event): void =>
      void this.#bringWords(news?.type === 'leverage-change').catch(() => undefined);
    if (isAsMade && map.querySelector('.poster')) {
      for (const type of NEWS) map.addEventListener(type, bring, { once: true, signal });
    } else bring();
    window.addEventListener('popstate', (event) => this.#onPopState(event, map), { signal });
    map.addEventListener('leverage-error', () => this.#onError(map), { signal });
    const watching = { hostUpdate: () => this.#onWritten(map) };
    map.addController(watching);
    signal.addEventListener('abort', () => map.removeController(watching), { once: true });
  }

  /* Address of the excerpt, where it is one of these data and nothing is asked for that it may lack. */
  #excerptOf(src: string, address: AddressedView | null): string | null {
    const base = new URL(this.base, document.baseURI).href;
    const isOfThese = this.excerpt !== null && src === datasetAddress(this.data, base);
    const isEnough = isOfThese && !this.#asksForMore(address) && !address?.change.select;
    return isEnough && this.excerpt !== null ? datasetAddress(this.excerpt, base) : null;
  }

  /* Beside a selection, which may be of what is there. */
  #asksForMore(address: AddressedView | null): boolean {
    const { view = null, change = {} } = address ?? {};
    return (view ?? this.view) !== this.view || Object.keys(change).some((part) => !IN_EXCERPT.has(part));
  }

  #write(map: LeverageMap, address: AddressedView | null): void {
    const { view = null, change = {} } = address ?? {};
    const camera = change.camera ?? null;
    this.#written = {
      view: view ?? this.view,
      date: change.date ?? null,
      known: change.known ?? null,
      layers: change.layers?.join(' ') ?? null,
      commodity: change.commodities?.join(' ') ?? null,
      select: change.select === undefined ? null : (change.select ?? ''),
      at: writeAt(camera),
      bounds: writeBounds(camera),
    };
    Object.assign(map, this.#written);
  }

  /* Later the words do this by themselves, once all that an address may ask for is there. */
  #onPopState(event: PopStateEvent, map: LeverageMap): void {
    if (this.#words && this.#whole === null) return;
    event.stopImmediatePropagation();
    void this.#follow(map).catch(() => undefined);
  }

  async #follow(map: LeverageMap): Promise<void> {
    const address = await readAddress();
    if (!map.currentView) {
      if (this.#asksForMore(address) || address?.change.select) this.#nameWhole(map);
      this.#write(map, address);
    }
    const words = await this.#bringWords();
    const select = address?.change.select ?? null;
    const isMore = this.#asksForMore(address) || (select !== null && !(await words.knows(select)));
    words.follow(isMore ? await this.#takeWhole(map) : null);
  }

  /* A script of the page asks for what the excerpt may lack. */
  #onWritten(map: LeverageMap): void {
    const { authored, currentView } = map;
    const isScripts = (name: keyof AuthoredView): boolean => authored[name] !== this.#written[name];
    const asksSelect = isScripts('select') && Boolean(authored.select);
    if (this.#whole === null || !(asksSelect || OTHER_NAMES.some(isScripts))) return;
    if (currentView && !isScripts('view')) {
      const { select, camera } = currentView;
      if (!isScripts('select')) map.select = select ?? '';
      if (!CAMERA_NAMES.some(isScripts)) Object.assign(map, { at: writeAt(camera), bounds: writeBounds(camera) });
    }
    this.#nameWhole(map);
    void this.#bringWords().catch(() => undefined);
  }

  /* Gives the map the whole dataset in place of the excerpt, and what it shows stays. Resolves to it; to null where the map has it. */
  async #takeWhole(map: LeverageMap): Promise<Dataset | null> {
    const src = this.#whole;
    if (src === null) return null;
    const { fetchDataset } = await import('../io/fetch-dataset.ts');
    const { dataset } = await fetchDataset(src);
    if (map.currentView && this.#whole === src) {
      const { view, select, camera } = map.currentView;
      this.#write(map, { view, change: { select, camera } });
    }
    this.#nameWhole(map);
    return dataset;
  }

  #nameWhole(map: LeverageMap): void {
    if (this.#whole !== null) map.src = this.#whole;
    this.#whole = null;
  }

  /* An excerpt that cannot be had is no reason to go without the map. */
  #onError(map: LeverageMap): void {
    if (!map.currentView) this.#nameWhole(map);
  }

  /* `isLate`: the reader has changed the view before. */
  #bringWords(isLate = false): Promise<EmbedWords> {
    this.#words ??= import('./embed-words.ts').then(
      ({ EmbedWords }) =>
        new EmbedWords(this, {
          mapId: MAP_ID,
          base: this.base,
          ownView: this.view,
          language: this.#settings.language,
          settings: this.#rest,
          isLate,
        }),
    );
    return this.#words;
  }

  async #refuse(language: string, map: Element): Promise<void> {
    const { messagesFor } = await import('../i18n/messages.ts');
    const message = document.createElement('p');
    message.className = 'refusal';
    message.setAttribute('role', 'alert');
    message.textContent = (await messagesFor(language)).embed.foreignData;
    map.before(message);
  }
}

interface Wanted {
  readonly src: string;
  readonly lang: string;
  readonly isOwn: boolean;
}

/* Null for an address that says nothing of a view: most frames need not read it. */
async function readAddress(): Promise<AddressedView | null> {
  const { hash } = location;
  if (!isOfView(hash)) return null;
  const { readViewAddress } = await import('../io/view-address.ts');
  return readViewAddress(hash);
}

/* Where a page in a frame speaks no language of the reader's, it speaks its own. */
async function readersLanguage(written: string): Promise<string> {
  const [first = written] = navigator.languages;
  if (isSameLanguage(first, written)) return first;
  const { offeredLanguages } = await import('../i18n/offered-languages.ts');
  const found = navigator.languages.find((tag) => offeredLanguages.some((offered) => isSameLanguage(offered.tag, tag)));
  return found ?? written;
}

declare global {
  interface HTMLElementTagNameMap {
    'leverage-embed': LeverageEmbed;
  }
}
