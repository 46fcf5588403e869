import { measureByTable } from '../draw/measure-table.ts';
import { svgMarkup } from '../draw/svg-markup.ts';
import type { SvgNode } from '../draw/svg-node.ts';
import { palettes } from '../look/palette.ts';
import type { Font } from '../look/type.ts';
import { textLine } from '../poster/poster-text.ts';
import { poster } from '../poster/poster.ts';
import { titleOfView } from '../words/citation-of-view.ts';
import { groundForPicture } from './share-ground.ts';
import type { MapState } from './view-context.ts';

/** A picture of a view as an SVG document, with its size in CSS px. */
export interface SharedPicture {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Whether there is land under the marks: where it could not be loaded they stand on the sea. */
  readonly hasLand: boolean;
}

const CARD = { widthPx: 1200, heightPx: 675 };
const MARGIN_PX = 44;
/** A longer address leaves the sources no room at the foot of the card, and gets lines of its own below it. */
const LONGEST_BESIDE_SOURCES = 52;
const ADDRESS: Font = { sizePx: 14, weight: 400, family: 'sans' };
const LINE_PX = 20;

/**
 * The view as a card that says all by itself: title, text, day, key, sources, and the address that leads back to it. On another day than
 * its own a view goes by the name of the dataset, for its title and text were written for that day.
 */
export async function pictureOfView(state: MapState, address: string): Promise<SharedPicture> {
  const { dataset, language, messages, theme } = state;
  const ground = await groundForPicture(language);
  const isNamed = titleOfView(dataset, state.view, language) !== null;
  const view = isNamed ? state.view : { ...state.view, view: null };
  const shown = address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const isShort = shown.length <= LONGEST_BESIDE_SOURCES;
  const card = wellFormed(
    poster(dataset, view, {
      ...CARD,
      theme,
      language,
      messages,
      ground,
      idPrefix: 'map-',
      ...(isShort && { address: shown }),
    }),
  );
  const lines = isShort ? [] : linesOf(shown);
  const hasLand = ground.levels.length > 0;
  if (lines.length === 0) return { svg: card, ...CARD, hasLand };
  const heightPx = CARD.heightPx + lines.length * LINE_PX + 8;
  return { svg: withFoot(card, lines, heightPx, state), widthPx: CARD.widthPx, heightPx, hasLand };
}

/** The picture as a PNG, `scale` pixels to a CSS px. @throws Error where the browser cannot draw it */
export async function pngOfPicture({ svg, widthPx, heightPx }: SharedPicture, scale: number): Promise<Blob> {
  const image = new Image();
  // A page may allow pictures from `data:` and none from `blob:`.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = widthPx * scale;
  canvas.height = heightPx * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('got no canvas to draw a picture on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error(`got no PNG of ${canvas.width} x ${canvas.height} px`);
  return blob;
}

/* Half a sign, which JSON can hold, is no text to an address or a file. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/* An address has no spaces to break at: before a part of it, else wherever the line ends. */
function linesOf(address: string): readonly string[] {
  const room = CARD.widthPx - 2 * MARGIN_PX;
  const pieces = address.split(/(?=[&#])/).flatMap((piece) => piece.match(/.{1,100}/gsu) ?? []);
  return pieces.reduce<readonly string[]>((lines, piece) => {
    const last = lines.at(-1) ?? '';
    if (last !== '' && measureByTable(last + piece, ADDRESS) > room) return [...lines, piece];
    return [...lines.slice(0, -1), last + piece];
  }, []);
}

function withFoot(card: string, lines: readonly string[], heightPx: number, { theme, language }: MapState): string {
  const { paper, ink2 } = palettes[theme];
  const size = { width: String(CARD.widthPx), height: String(heightPx) };
  const foot: readonly SvgNode[] = [
    { tag: 'rect', attributes: { ...size, fill: paper }, children: [] },
    ...lines.map((line, at) => textLine(line, [MARGIN_PX, CARD.heightPx + 8 + at * LINE_PX], ADDRESS, { fill: ink2 })),
  ];
  const root: SvgNode = {
    tag: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      lang: language,
    },
    children: foot,
  };
  // The card is an SVG document whose text is escaped already: it stands inside as it is.
  return svgMarkup(root).replace(/<\/svg>$/, () => `${card}</svg>`);
}
