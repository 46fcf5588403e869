import { formatDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { textIn } from '../i18n/text.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import type { DatasetView } from '../model/dataset/view.ts';
import type { View } from '../model/view.ts';
import { preparedView } from '../model/view.ts';
import { viewAttributes } from './view-attributes.ts';

/** What an embedded map shows. */
export interface EmbedSubject {
  readonly dataset: Dataset;
  readonly view: View;
  /** The fragment that stands for the view, without `#`: what `writeViewAddress` gives. */
  readonly address: string;
}

/** How it is embedded. */
export interface EmbedOptions {
  /** Absolute address of the folder that the site lies in. */
  readonly base: string;
  /** The words around the map. */
  readonly messages: Messages;
  /** BCP 47 tag of the map; without it, that of the article. */
  readonly language?: string;
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly interaction?: 'cooperative' | 'free' | 'none';
  /** Width in px; without it, the column's. */
  readonly widthPx?: number;
  /** Height in px. Given, a frame keeps it where all fits in; without it, it takes the height of what it holds. */
  readonly heightPx?: number;
  /**
   * Path of the data below the base, or an address anywhere, which the element alone can read; without it, the pinned file of the dataset,
   * `data/<id>@<version>.json`.
   */
  readonly dataPath?: string;
  /** Whether the site has pages and pictures of the dataset's views, true unless said. Without them a link stands where the picture would. */
  readonly hasPages?: boolean;
}

/** What a journalist copies: HTML, each with a picture or a link in it that works without a script. */
export interface EmbedCodes {
  /**
   * The script, and the element with its picture. It has no room for a filter by actor or evidence that the reader has set. A size that was
   * asked for is a `style`; a policy that refuses it leaves the element its own size.
   */
  readonly element: string;
  /** A frame, with a link under it. */
  readonly iframe: string;
  /** Address of the page in the frame. */
  readonly page: string;
  /** A picture in a quotation: what a content system that takes scripts out of articles leaves alone. */
  readonly blockquote: string;
  /** The script that makes live maps of quotations and gives frames their height: once for the whole site. */
  readonly siteScript: string;
  /** An address that an editor which knows oEmbed turns into a frame by itself; null where the view is not one of the prepared. */
  readonly oembed: string | null;
}

/** Width and height, in px, of the pictures in `posters/`. */
export const POSTER_PX = { width: 1200, height: 675 } as const;

/** Width and height, in px, of the pictures of maps alone in `posters/`, those whose names end in `-map`. */
export const MAP_PX = { width: 640, height: 400 } as const;

/** Width and height, in px, that a picture has in an article which says nothing of pictures. */
const SHOWN_PX = { width: 640, height: 360 } as const;

/** Height in px of a frame where none was asked for. */
export const FRAME_HEIGHT_PX = 580;

/**
 * The codes of an embedded map.
 *
 * @throws RangeError where `base` is no absolute address on the web
 */
export function embedCodes(subject: EmbedSubject, options: EmbedOptions): EmbedCodes {
  const base = folderAddress(options.base);
  const page = framePage(subject, options, base);
  const words = wordsOf(subject, options, base, page);
  return {
    element: elementCode(subject, options, base, words),
    iframe: iframeCode(page, options, words),
    page,
    blockquote: `<blockquote class="leverage-map">
  ${pictureLink(page, `${base}posters/${words.picture}.png`, words)}
  <p>${captionLine(words)}</p>
</blockquote>`,
    siteScript: `<script type="module" src="${escapeHtml(`${base}embed.js`)}"></script>`,
    oembed: isPrepared(subject, options) ? page : null,
  };
}

/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}

/** The path of a dataset that never changes, below the base. */
export function pinnedPath({ id, version }: Pick<Dataset, 'id' | 'version'>): string {
  return `data/${id}@${version}.json`;
}

interface CodeWords {
  readonly alt: string;
  readonly caption: string;
  readonly frameTitle: string;
  readonly open: string;
  /** Address of the explorer; of a page that shows the data, or of the data, where the explorer does not know them. */
  readonly explorer: string;
  /** Id of the view that there is a picture of; null where there is none. */
  readonly picture: string | null;
}

function wordsOf(subject: EmbedSubject, options: EmbedOptions, base: string, page: string): CodeWords {
  const { dataset, view, address } = subject;
  const { messages, hasPages = true } = options;
  const data = new URL(dataPath(subject, options), base).href;
  const isElsewhere = !data.startsWith(base);
  const prepared = preparedView(dataset, view.view);
  const say = (text: Parameters<typeof textIn>[0]): string =>
    textIn(text, options.language ?? messages.language, dataset.language).text;
  const title = say(prepared?.title ?? dataset.title);
  return {
    alt: say(prepared?.alt ?? prepared?.title ?? dataset.summary),
    // The day of the picture, which may be another than that of the live map.
    caption: messages.embed.caption(title, formatDate(hasPages && prepared ? prepared.date : view.date, messages)),
    frameTitle: messages.embed.frameTitle(title),
    open: isElsewhere ? messages.embed.theData : messages.embed.openMap,
    explorer: hasPages ? `${base}index.html${address === '' ? '' : `#${address}`}` : isElsewhere ? data : page,
    picture: hasPages ? (prepared?.id ?? null) : null,
  };
}

function elementCode(subject: EmbedSubject, options: EmbedOptions, base: string, words: CodeWords): string {
  const { theme = 'auto', interaction = 'cooperative', language } = options;
  const size = sizeStyle(options);
  const attributes: readonly (readonly [name: string, value: string])[] = [
    ['src', new URL(dataPath(subject, options), base).href],
    ...viewAttributes(subject.dataset, subject.view),
    ...(theme === 'auto' ? [] : [['theme', theme] as const]),
    ...(interaction === 'cooperative' ? [] : [['interaction', interaction] as const]),
    ...(language === undefined ? [] : [['lang', language] as const]),
    ...(size === '' ? [] : [['style', size] as const]),
  ];
  return `<link rel="stylesheet" href="${escapeHtml(`${base}leverage-map.css`)}">
<script type="module" src="${escapeHtml(`${base}leverage-map.js`)}"></script>
<leverage-map ${attributesCode(attributes)}>
  <figure>
    ${mapLink(words, base, theme)}
    <figcaption>${captionLine(words)}</figcaption>
  </figure>
</leverage-map>`;
}

function sizeStyle({ widthPx, heightPx }: EmbedOptions): string {
  const parts = [
    ...(widthPx === undefined ? [] : [`max-width: ${Math.round(widthPx)}px`]),
    ...(heightPx === undefined ? [] : [`height: ${Math.round(heightPx)}px`]),
  ];
  return parts.join('; ');
}

function iframeCode(page: string, { widthPx, heightPx }: EmbedOptions, words: CodeWords): string {
  const attributes = attributesCode([
    ['src', page],
    ['title', words.frameTitle],
    ['width', widthPx === undefined ? '100%' : String(Math.round(widthPx))],
    ['height', String(Math.round(heightPx ?? FRAME_HEIGHT_PX))],
    ['frameborder', '0'],
    ['loading', 'lazy'],
    ['style', 'border: 0; max-width: 100%; frame-sizing: content-height'],
  ]);
  return `<iframe ${attributes} allowfullscreen></iframe>
<p>${captionLine(words)}</p>`;
}

function captionLine({ caption, explorer, open }: CodeWords): string {
  return `${escapeHtml(caption)} <a href="${escapeHtml(explorer)}">${escapeHtml(open)}</a>`;
}

/* The map alone, in the frame that the live one takes. */
function mapLink(words: CodeWords, base: string, theme: 'auto' | 'light' | 'dark'): string {
  const { explorer, picture, open } = words;
  if (picture === null) return `<a href="${escapeHtml(explorer)}">${escapeHtml(open)}</a>`;
  const light = `${base}posters/${picture}-map.svg`;
  const dark = `${base}posters/${picture}-map-dark.svg`;
  const image = imageCode(theme === 'dark' ? dark : light, MAP_PX, words);
  if (theme !== 'auto') return `<a href="${escapeHtml(explorer)}">${image}</a>`;
  const source = attributesCode([
    ['srcset', dark],
    ['media', '(prefers-color-scheme: dark)'],
  ]);
  return `<a href="${escapeHtml(explorer)}"><picture><source ${source}>${image}</picture></a>`;
}

function pictureLink(href: string, picture: string, words: CodeWords): string {
  const inside = words.picture === null ? escapeHtml(words.open) : imageCode(picture, SHOWN_PX, words);
  return `<a href="${escapeHtml(href)}">${inside}</a>`;
}

function imageCode(
  src: string,
  { width, height }: { readonly width: number; readonly height: number },
  { alt }: CodeWords,
): string {
  return `<img ${attributesCode([
    ['src', src],
    ['alt', alt],
    ['width', String(width)],
    ['height', String(height)],
    ['loading', 'lazy'],
  ])}>`;
}

/* What a reader gets in a frame: the page of the view where nothing was changed, else the one that reads its address. */
function framePage(subject: EmbedSubject, options: EmbedOptions, base: string): string {
  const { theme = 'auto', interaction = 'cooperative', language, heightPx } = options;
  const settings: readonly (readonly [string, string])[] = [
    ['data', dataPath(subject, options)],
    ...(theme === 'auto' ? [] : [['theme', theme] as const]),
    ...(interaction === 'cooperative' ? [] : [['interaction', interaction] as const]),
    ...(language === undefined ? [] : [['lang', language] as const]),
    ...(heightPx === undefined ? [] : [['height', String(Math.round(heightPx))] as const]),
  ];
  const query = settings.map(([name, value]) => `${name}=${queryValue(value)}`).join('&');
  return isPrepared(subject, options)
    ? `${base}embed/${subject.view.view}.html?${query}`
    : `${base}embed.html?${query}#${subject.address}`;
}

function isPrepared({ dataset, view, address }: EmbedSubject, { hasPages = true }: EmbedOptions): boolean {
  return hasPages && address === `view=${view.view}` && dataset.views.some(({ id }: DatasetView) => id === view.view);
}

function dataPath({ dataset }: EmbedSubject, options: EmbedOptions): string {
  return options.dataPath ?? pinnedPath(dataset);
}

function queryValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%40', '@');
}

function attributesCode(attributes: readonly (readonly [name: string, value: string])[]): string {
  return attributes.map(([name, value]) => `${name}="${escapeHtml(value)}"`).join(' ');
}

function folderAddress(base: string): string {
  if (!/^https?:\/\//i.test(base) || !URL.canParse(base))
    throw new RangeError(
      `got the base "${base.slice(0, 80)}", expected an address that starts with https:// or http://`,
    );
  return new URL('.', base.endsWith('/') ? base : `${base}/`).href;
}
