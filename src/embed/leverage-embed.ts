import { ReactiveElement } from 'lit';
import { property } from 'lit/decorators.js';
import { sampleNode } from '../draw/key-samples.ts';
import { svgElement } from '../draw/surface-svg.ts';
import { writeAt, writeBounds } from '../elements/authored.ts';
import type { LeverageMap } from '../elements/leverage-map.ts';
import { MapLink } from '../elements/map-link.ts';
import { PageAddress } from '../elements/page-address.ts';
import type { Look } from '../elements/theme-look.ts';
import { lookAt, watchLook } from '../elements/theme-look.ts';
import type { MapState } from '../elements/view-context.ts';
import { messagesFor, offeredLanguages } from '../i18n/messages.ts';
import { isSameLanguage, textIn } from '../i18n/text.ts';
import { addressOfView, readViewAddress } from '../io/view-address.ts';
import { preparedView } from '../model/view.ts';
import { frameKey } from '../poster/frame-key.ts';
import { creditOf } from '../words/credit.ts';
import { datasetAddress, readEmbedSettings, settingsIn } from './embed-settings.ts';
import { reportHeight } from './frame-height.ts';

const MAP_ID = 'map';

/**
 * The page in a frame: a map with title, key and source line. Its markup stands in the page, so that it reads without a script; this
 * brings it to life and keeps its words true to what the map shows.
 */
export class LeverageEmbed extends ReactiveElement {
  readonly #link = new MapLink(this);
  readonly #settings = readEmbedSettings(location);
  #connection = new AbortController();
  #look: Look | null = null;
  /** What the key holds now. */
  #key = '';

  /** Folder of the site, relative to the page. */
  @property() base = './';

  /** Path of the dataset below it, where the address names none. */
  @property() data = '';

  /** Id of the view that the page is for; null = the first. */
  @property() view: string | null = null;

  constructor() {
    super();
    this.#link.forId = MAP_ID;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    watchLook(this, () => this.requestUpdate(), signal);
    void this.#begin(signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    const { state } = this.#link;
    if (state) this.#tell(state);
  }

  async #begin(signal: AbortSignal): Promise<void> {
    const settings = settingsIn(location.hash);
    new PageAddress(this, this.#link, { ownView: this.view, rest: () => settings });
    const map = this.querySelector('leverage-map');
    const main = this.querySelector('main');
    if (!map || !main) return;
    const language = this.#settings.language ?? readersLanguage();
    document.documentElement.lang = language;
    const messages = await messagesFor(language);
    if (signal.aborted) return;
    const base = new URL(this.base, document.baseURI).href;
    const address = datasetAddress(this.#settings.data ?? this.data, base);
    if (address === null) this.#refuse(messages.embed.foreignData, map);
    else this.#show(map, address, language);
    const { heightPx } = this.#settings;
    const wanted = (): number => {
      const rest = main.getBoundingClientRect().height - map.getBoundingClientRect().height;
      return Math.max(rest + (heightPx === null ? mapHeight(main.clientWidth) : LEAST_MAP_PX), heightPx ?? 0);
    };
    const parts = [...main.children].filter((part) => part !== map);
    reportHeight({ parts: [document.documentElement, ...parts], wanted }, signal);
  }

  #show(map: LeverageMap, src: string, language: string): void {
    const { theme, interaction } = this.#settings;
    const { view, change } = readViewAddress(location.hash);
    const camera = change.camera ?? null;
    Object.assign(map, {
      lang: language,
      theme,
      interaction,
      view: view ?? this.view,
      date: change.date ?? null,
      known: change.known ?? null,
      layers: change.layers?.join(' ') ?? null,
      commodity: change.commodities?.join(' ') ?? null,
      select: change.select === undefined ? null : (change.select ?? ''),
      at: writeAt(camera),
      bounds: writeBounds(camera),
      src,
    });
  }

  #refuse(words: string, map: Element): void {
    const message = document.createElement('p');
    message.className = 'refusal';
    message.setAttribute('role', 'alert');
    message.textContent = words;
    map.before(message);
  }

  #tell(state: MapState): void {
    const { view, dataset, language, messages, index, snapshot } = state;
    const prepared = preparedView(dataset, view.view);
    const title = textIn(prepared?.title ?? dataset.title, language, dataset.language);
    const deck = textIn(prepared ? (prepared.text ?? '') : dataset.summary, language, dataset.language);
    document.title = title.text;
    this.#write('h1', title.text, title.language);
    this.#write('.deck', deck.text, deck.language);
    this.#writeKey(state);
    this.#write('.credit', creditOf({ index, snapshot, messages, language }), messages.language);
    const link = this.querySelector<HTMLAnchorElement>('.explore');
    if (!link) return;
    const chosen = this.#settings.language === null ? [] : [`lang=${this.#settings.language}`];
    link.textContent = messages.embed.explore;
    link.href = `${this.base}index.html#${[addressOfView(view, dataset), ...chosen].join('&')}`;
  }

  #writeKey({ scene, index, snapshot, messages, language, theme }: MapState): void {
    const list = this.querySelector('.key');
    if (!list || !scene) return;
    this.#look = lookAt(this, theme, this.#look);
    const entries = frameKey(scene, { index, snapshot, messages, language }, this.#look);
    const key = JSON.stringify([entries.map(({ text }) => text), this.#look.palette]);
    if (key === this.#key) return;
    this.#key = key;
    list.replaceChildren(
      ...entries.map(({ sample, text }, at) => {
        const item = document.createElement('li');
        item.append(svgElement(sampleNode(sample, `key-${at}`), document), text);
        return item;
      }),
    );
  }

  #write(selector: string, text: string, language: string): void {
    const element = this.querySelector(selector);
    if (!element) return;
    if (element.textContent !== text) element.textContent = text;
    element.setAttribute('lang', language);
  }
}

/** The least height of a map in px: lower, nothing can be read on it. */
const LEAST_MAP_PX = 240;

/** The height in px of a map that is this wide, where it may choose. */
function mapHeight(widthPx: number): number {
  return widthPx < 640 ? Math.max(LEAST_MAP_PX, Math.min(widthPx * 0.93, 400)) : Math.min(widthPx * 0.563, 620);
}

/* Where a page in a frame speaks no language of the reader's, it speaks its own. */
function readersLanguage(): string {
  const found = navigator.languages.find((tag) => offeredLanguages.some((offered) => isSameLanguage(offered.tag, tag)));
  return found ?? document.documentElement.lang;
}

declare global {
  interface HTMLElementTagNameMap {
    'leverage-embed': LeverageEmbed;
  }
}
