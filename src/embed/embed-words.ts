import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sampleNode } from '../draw/key-samples.ts';
import { svgElement } from '../draw/surface-svg.ts';
import { MapLink } from '../elements/map-link.ts';
import { PageAddress } from '../elements/page-address.ts';
import type { Look } from '../elements/theme-look.ts';
import { lookAt, watchLook } from '../elements/theme-look.ts';
import type { MapState } from '../elements/view-context.ts';
import { textIn } from '../i18n/text.ts';
import { addressOfView } from '../io/view-address.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import { preparedView } from '../model/view.ts';
import { frameKey } from '../poster/frame-key.ts';
import { creditOf } from '../words/credit.ts';

/** What the words of a frame need to know of it. */
export interface EmbedWordsOptions {
  /** Id of the map. */
  readonly mapId: string;
  /** Folder of the site, relative to the page. */
  readonly base: string;
  /** Id of the view that the page is for; null = the first. */
  readonly ownView: string | null;
  /** Language that the address asks for; null = none. */
  readonly language: string | null;
  /** Parts of the address that are no view. */
  readonly settings: string;
  /** Whether the reader has changed the view before the words came. */
  readonly isLate: boolean;
}

/** Keeps what a frame says round its map, and its address, true to what the map shows. */
export class EmbedWords implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: EmbedWordsOptions;
  readonly #link: MapLink;
  readonly #address: PageAddress;
  #connection = new AbortController();
  #onTold = (): void => undefined;
  /** Settles when the map has said what it shows. */
  readonly #told = new Promise<void>((resolve) => (this.#onTold = resolve));
  #look: Look | null = null;
  /** What the key holds now. */
  #key = '';
  /** What the address is followed with, once the map has it. */
  #awaited: Dataset | null = null;

  /** @param host - holds the words, as the page has them */
  constructor(host: ReactiveControllerHost & HTMLElement, options: EmbedWordsOptions) {
    this.#host = host;
    this.#options = options;
    this.#link = new MapLink(host);
    this.#link.forId = options.mapId;
    this.#address = new PageAddress(host, this.#link, {
      ownView: options.ownView,
      rest: () => options.settings,
      isLate: options.isLate,
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    watchLook(this.#host, () => this.#host.requestUpdate(), this.#connection.signal);
  }

  hostDisconnected(): void {
    this.#connection.abort();
  }

  hostUpdated(): void {
    const { state } = this.#link;
    if (state) {
      this.#onTold();
      this.#tell(state);
    }
    if (this.#awaited !== null && state?.dataset === this.#awaited) this.follow(null);
  }

  /** Whether the map's data have something of this id; resolves once the map has said what it shows. */
  async knows(id: string): Promise<boolean> {
    await this.#told;
    return this.#link.state?.index.byId.has(id) ?? false;
  }

  /** Shows what the address of the page says now: at once, or as soon as the map has these data. */
  follow(dataset: Dataset | null): void {
    const isThere = dataset === null || this.#link.state?.dataset === dataset;
    this.#awaited = isThere ? null : dataset;
    if (isThere) this.#address.follow();
  }

  #tell(state: MapState): void {
    const { view, dataset, language, messages, index, snapshot } = state;
    const prepared = preparedView(dataset, view.view);
    const title = textIn(prepared?.title ?? dataset.title, language, dataset.language);
    const deck = textIn(prepared?.text ?? dataset.summary, language, dataset.language);
    document.title = title.text;
    this.#write('h1', title.text, title.language);
    this.#write('.deck', deck.text, deck.language);
    this.#writeKey(state);
    this.#write('.credit', creditOf({ index, snapshot, messages, language }), messages.language);
    const link = this.#host.querySelector<HTMLAnchorElement>('.explore');
    if (!link) return;
    const chosen = this.#options.language === null ? [] : [`lang=${this.#options.language}`];
    link.textContent = messages.embed.explore;
    link.href = `${this.#options.base}index.html#${[addressOfView(view, dataset), ...chosen].join('&')}`;
  }

  #writeKey({ scene, index, snapshot, messages, language, theme }: MapState): void {
    const list = this.#host.querySelector('.key');
    if (!list || !scene) return;
    this.#look = lookAt(this.#host, theme, this.#look);
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
    const element = this.#host.querySelector(selector);
    if (!element) return;
    if (element.textContent !== text) element.textContent = text;
    element.setAttribute('lang', language);
  }
}
