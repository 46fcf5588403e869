import { isRightToLeft } from '../draw/label-node.ts';
import { svgMarkup } from '../draw/svg-markup.ts';
import type { SvgNode } from '../draw/svg-node.ts';
import type { Messages } from '../i18n/messages.ts';
import { countryName } from '../i18n/country-names.ts';
import { useCountryNames } from '../i18n/country-text.ts';
import { en } from '../i18n/en.ts';
import { textIn } from '../i18n/text.ts';
import type { Theme } from '../look/palette.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import type { View } from '../model/view.ts';
import { preparedView } from '../model/view.ts';
import { frameNodes } from './frame-poster.ts';
import type { PosterGround, PosterPicture } from './poster-picture.ts';
import { pictureOf } from './poster-picture.ts';
import { posterFamilies } from './poster-text.ts';
import { socialNodes } from './social-poster.ts';

/** How a poster is made. */
export interface PosterOptions {
  /** `social`: a card that says all by itself, with title, deck, date, key and sources; `frame`: the map alone. Default `social`. */
  readonly form?: 'social' | 'frame';
  /** Size in CSS px. Default 1200 x 675 for a card, 700 x 372 for a frame. A card may be from half as high as it is wide to twice. */
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** Default light. */
  readonly theme?: Theme;
  /** BCP 47 tag; what the data do not say in it comes in their own language. Default that of the words. */
  readonly language?: string;
  /** The words of the interface; default English. */
  readonly messages?: Messages;
  /** Land and names; without them the marks stand on the sea. */
  readonly ground?: PosterGround;
  /** Begins every id in the picture: of several in one page each needs its own. Default made from the view. */
  readonly idPrefix?: string;
  /** Where the map is to be found, at the foot of a card: `example.org/map`. */
  readonly address?: string;
  /** Whether marks and labels carry the keys of their scene (`data-mark`, `data-label`). */
  readonly hasKeys?: boolean;
  /**
   * Of a frame: land beyond each edge, as a share of its width and of its height, for a page that shows the picture whole in a place of
   * another shape, with `overflow: visible`. Default none.
   */
  readonly bleed?: readonly [x: number, y: number];
}

const CARD = { widthPx: 1200, heightPx: 675 };
const FRAME = { widthPx: 700, heightPx: 372 };
const WIDEST_CARD = 2;
const EMPTY_GROUND: PosterGround = { levels: [], names: [] };

/**
 * A view as an SVG document in itself: drawn by the code that draws the live map, without a browser. No scripts, no styles, no fonts, nothing
 * from elsewhere.
 *
 * @throws RangeError where the size is not one that can be drawn
 */
export function poster(dataset: Dataset, view: View, options: PosterOptions = {}): string {
  useCountryNames(countryName);
  const { form = 'social', theme = 'light', messages = en, ground = EMPTY_GROUND, address = null } = options;
  const { widthPx, heightPx } = sizeOf(options, form);
  const language = options.language ?? messages.language;
  const idPrefix = options.idPrefix ?? `${view.view ?? 'view'}-${theme}-`;
  const hasKeys = options.hasKeys ?? false;
  const picture = pictureOf(dataset, view, { ground, theme, messages, language });
  const isCard = form === 'social';
  const height = isCard ? (CARD.widthPx * heightPx) / widthPx : heightPx;
  const drawn = isCard
    ? socialNodes(picture, { height, idPrefix, hasKeys, address })
    : frameNodes(picture, { widthPx, heightPx, idPrefix, hasKeys, bleed: options.bleed ?? [0, 0] });
  const { title, description } = wordsOf(picture);
  const root: SvgNode = {
    tag: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width: String(widthPx),
      height: String(heightPx),
      viewBox: `0 0 ${isCard ? CARD.widthPx : widthPx} ${Number(height.toFixed(2))}`,
      'font-family': posterFamilies.sans,
      role: 'img',
      'aria-label': title,
      lang: language,
      ...(isRightToLeft(language) ? { direction: 'ltr' } : {}),
    },
    children: [
      { tag: 'title', attributes: {}, children: title },
      { tag: 'desc', attributes: {}, children: description },
      ...drawn,
    ],
  };
  return svgMarkup(root);
}

function sizeOf(
  options: PosterOptions,
  form: 'social' | 'frame',
): { readonly widthPx: number; readonly heightPx: number } {
  const usual = form === 'social' ? CARD : FRAME;
  const widthPx =
    options.widthPx ?? (options.heightPx === undefined ? usual.widthPx : widthFor(options.heightPx, usual));
  const heightPx = options.heightPx ?? Math.round((widthPx * usual.heightPx) / usual.widthPx);
  const isSize = [widthPx, heightPx].every((px) => Number.isFinite(px) && px >= 100 && px <= 8192);
  if (!isSize) throw new RangeError(`got a size of ${widthPx} x ${heightPx} px, expected 100 to 8192 each way`);
  const share = widthPx / heightPx;
  if (form === 'social' && (share > WIDEST_CARD || share < 1 / WIDEST_CARD))
    throw new RangeError(`got a card of ${widthPx} x ${heightPx} px, expected one from half as high as wide to twice`);
  return { widthPx, heightPx };
}

function widthFor(heightPx: number, usual: { readonly widthPx: number; readonly heightPx: number }): number {
  return Math.round((heightPx * usual.widthPx) / usual.heightPx);
}

function wordsOf({ dataset, snapshot, language }: PosterPicture): {
  readonly title: string;
  readonly description: string;
} {
  const prepared = snapshot.view.view === null ? null : preparedView(dataset, snapshot.view.view);
  const say = (text: Parameters<typeof textIn>[0]): string => textIn(text, language, dataset.language).text;
  return {
    title: say(prepared?.title ?? dataset.title),
    description: say(prepared?.alt ?? prepared?.text ?? dataset.summary),
  };
}
