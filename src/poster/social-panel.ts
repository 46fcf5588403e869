import type { SvgNode } from '../draw/svg-node.ts';
import { clippedShapeNode } from '../draw/clipped-shape-node.ts';
import { markNode } from '../draw/svg-node.ts';
import { measureByTable } from '../draw/measure-table.ts';
import { formatDate } from '../i18n/format.ts';
import type { TextIn } from '../i18n/text.ts';
import { textIn } from '../i18n/text.ts';
import type { Palette } from '../look/palette.ts';
import { palettes } from '../look/palette.ts';
import { steps } from '../look/type-steps.ts';
import { preparedView } from '../model/view.ts';
import type { KeyEntry } from './poster-key.ts';
import type { PosterPicture } from './poster-picture.ts';
import type { PosterFont, TextBlock } from './poster-text.ts';
import { fittedText, textBlock, textLine } from './poster-text.ts';
import { withoutKeys } from './shared-attributes.ts';
import { shortPathData } from './short-path.ts';
import type { CardBox } from './social-layout.ts';
import { CARD_MARGIN, isTall, textWidth } from './social-layout.ts';

/** Title, deck, date and name, and how far down they reach. */
export interface SocialHead {
  readonly nodes: readonly SvgNode[];
  readonly heightPx: number;
}

type Fonts = readonly [PosterFont, ...PosterFont[]];

const TITLES: Fonts = [
  steps.displayPoster,
  { ...steps.displayPoster, sizePx: 48, lineHeightPx: 52 },
  { ...steps.displayPoster, sizePx: 42, lineHeightPx: 46 },
  { ...steps.displayPoster, sizePx: 36, lineHeightPx: 40 },
];
const DECKS: Fonts = [
  { sizePx: 22, lineHeightPx: 31, weight: 400, family: 'sans' },
  { sizePx: 20, lineHeightPx: 28, weight: 400, family: 'sans' },
  { sizePx: 18, lineHeightPx: 25, weight: 400, family: 'sans' },
];
const LINE = { sizePx: 17, weight: 600, family: 'sans' } as const;
const KEY = { sizePx: 15.5, weight: 400, family: 'sans' } as const;
const TITLE_TOP = 82;
const DECK_GAP = 16;
/** Room for key and foot below the head of a wide card. */
const KEEP_BELOW = 176;
const SAMPLE_SCALE = 1.25;
/** Width of the samples' column, and from its left edge to the words. */
const SAMPLE_BOX = 48;
const SAMPLE_WIDTH = 60;
const ROW_GAP = 34;

/** The words beside or above the map. */
export function socialHead(picture: PosterPicture, height: number): SocialHead {
  const { messages, snapshot, theme } = picture;
  const palette = palettes[theme];
  const widthPx = textWidth(height);
  const { title, deck } = fittedHead(picture, widthPx, isTall(height) ? Infinity : height - KEEP_BELOW);
  const deckTop = TITLE_TOP + title.heightPx + DECK_GAP;
  const date = formatDate(snapshot.date, messages);
  return {
    heightPx: deckTop + (deck?.heightPx ?? 0),
    nodes: [
      ...brandNodes(messages.explorer.brand, palette),
      textLine(date, [CARD_MARGIN + widthPx, 58], { ...LINE, weight: 500 }, { fill: palette.ink2, anchor: 'end' }),
      textBlock(title, { x: CARD_MARGIN, top: TITLE_TOP, widthPx }, palette.ink),
      ...(deck ? [textBlock(deck, { x: CARD_MARGIN, top: deckTop, widthPx }, palette.ink)] : []),
    ],
  };
}

function fittedHead(
  { dataset, snapshot, language }: PosterPicture,
  widthPx: number,
  bottom: number,
): { readonly title: TextBlock; readonly deck: TextBlock | null } {
  const prepared = snapshot.view.view === null ? null : preparedView(dataset, snapshot.view.view);
  const say = (text: Parameters<typeof textIn>[0]): TextIn => textIn(text, language, dataset.language);
  const deckText = prepared ? prepared.text : dataset.summary;
  const blocks = (smaller: number): { title: TextBlock; deck: TextBlock | null } => ({
    title: fittedText(say(prepared?.title ?? dataset.title), widthPx, from(TITLES, smaller), 4),
    deck: deckText === undefined ? null : fittedText(say(deckText), widthPx, from(DECKS, smaller), 7, 'full'),
  });
  for (let smaller = 0; smaller < TITLES.length; smaller++) {
    const { title, deck } = blocks(smaller);
    if (TITLE_TOP + title.heightPx + DECK_GAP + (deck?.heightPx ?? 0) <= bottom) return { title, deck };
  }
  return blocks(TITLES.length);
}

function from(fonts: Fonts, at: number): Fonts {
  const [first = fonts[fonts.length - 1] ?? fonts[0], ...rest] = fonts.slice(at);
  return [first, ...rest];
}

/* An arrow through a gate: what is traded, and what can stop it. */
function brandNodes(brand: string, { ink, minerals }: Palette): readonly SvgNode[] {
  const [x, y] = [CARD_MARGIN, 52];
  const path = (d: string, fill: string): SvgNode => ({ tag: 'path', attributes: { d, fill }, children: [] });
  return [
    path(`M${x} ${y - 2.5}h9v5h-9zM${x + 17} ${y - 6.5}l9 6.5-9 6.5zM${x + 15} ${y - 2.5}h3v5h-3z`, minerals),
    path(`M${x + 10} ${y - 9}h4v18h-4z`, ink),
    textLine(brand, [x + 34, 58], LINE, { fill: ink }),
  ];
}

/** The entries of the key: two by two where their words are short, else one below the other; in a row on a tall card. */
export function socialKey(entries: readonly KeyEntry[], box: CardBox, fill: string): readonly SvgNode[] {
  const isRow = box.width > 600;
  const widths = entries.map(({ text }) => SAMPLE_WIDTH + measureByTable(text, KEY));
  const columns = isRow ? entries.length : Math.max(0, ...widths) <= box.width / 2 ? 2 : 1;
  const rows = Math.ceil(entries.length / Math.max(1, columns));
  const pitch = columns === 1 ? 30 : 37;
  const top = box.y + box.height - rows * pitch;
  return entries.map(({ sample, text }, at) => {
    // Down the first column, then down the second; in a row one after the other.
    const row = isRow ? 0 : at % rows;
    const before = widths.slice(0, at).reduce((sum, width) => sum + width + ROW_GAP, 0);
    const x = Number((box.x + (isRow ? before : (Math.floor(at / rows) * box.width) / columns)).toFixed(1));
    const middle = top + (row + 0.5) * pitch;
    const scale = Math.min(SAMPLE_SCALE, 28 / sample.heightPx, SAMPLE_BOX / sample.widthPx);
    const left = x + (SAMPLE_BOX - sample.widthPx * scale) / 2;
    const mark = { key: `key-${at}`, id: '', ids: [], kind: 'event', highlight: [], hit: null, keepOut: [] } as const;
    const drawn = markNode(
      { ...mark, shapes: sample.shapes, texts: sample.texts ?? [], isDimmed: false, isSelected: false },
      { shapeNode: clippedShapeNode({ writePath: shortPathData }) },
    );
    const place = `translate(${decimal(left)} ${decimal(middle - (sample.heightPx * scale) / 2)}) scale(${decimal(scale)})`;
    return {
      tag: 'g',
      attributes: {},
      children: [
        { tag: 'g', attributes: { transform: place }, children: [withoutKeys(drawn)] },
        textLine(text, [x + SAMPLE_WIDTH, Number((middle + 5.5).toFixed(1))], KEY, { fill }),
      ],
    };
  });
}

function decimal(value: number): string {
  return String(Number(value.toFixed(2)));
}
