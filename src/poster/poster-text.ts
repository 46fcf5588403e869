import { isRightToLeft } from '../draw/label-node.ts';
import { breakText } from '../draw/label-forms.ts';
import { measureByTable } from '../draw/measure-table.ts';
import type { SvgNode } from '../draw/svg-node.ts';
import type { TextIn } from '../i18n/text.ts';
import type { Font } from '../look/type.ts';

/**
 * CSS font families of a poster. Its words are placed by a table of widths, so fonts of about those widths come before whatever a system calls
 * its own.
 */
export const posterFamilies: Readonly<Record<Font['family'], string>> = {
  sans: '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, system-ui, sans-serif',
  serif: 'Georgia, "Noto Serif", "Liberation Serif", "Times New Roman", serif',
};

/** A step of type on a poster. */
export interface PosterFont extends Font {
  readonly lineHeightPx: number;
}

/** A text broken into lines, with the font that it fits in. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly font: PosterFont;
  readonly heightPx: number;
  readonly language: string;
}

/**
 * The text in the largest of the fonts in which it takes no more than that many lines; in the smallest where none does, cut short. Lines are
 * about equally long, as in a headline, or as full as they can be.
 */
export function fittedText(
  { text, language }: TextIn,
  widthPx: number,
  fonts: readonly [PosterFont, ...PosterFont[]],
  mostLines: number,
  lineLengths: 'even' | 'full' = 'even',
): TextBlock {
  const sizes = fonts.map((font) => ({ font, lines: linesOf({ text, language }, widthPx, font, lineLengths) }));
  const fitting = sizes.find(({ lines }) => lines.length <= mostLines) ?? sizes.at(-1);
  const { font, lines } = fitting ?? { font: fonts[0], lines: [text] };
  const shown =
    lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1] ?? ''}…`];
  return { lines: shown, font, heightPx: shown.length * font.lineHeightPx, language };
}

/** A block of text with its upper edge at `top`; left-aligned, or right-aligned where the language runs to the left. */
export function textBlock(
  { lines, font, language }: TextBlock,
  box: { readonly x: number; readonly top: number; readonly widthPx: number },
  fill: string,
): SvgNode {
  const isLeftward = isRightToLeft(language);
  return {
    tag: 'g',
    attributes: { ...fontAttributes(font), fill, lang: language, ...(isLeftward ? { direction: 'rtl' } : {}) },
    children: lines.map((line, at) => ({
      tag: 'text',
      attributes: {
        x: String(isLeftward ? box.x + box.widthPx : box.x),
        y: String(Number((box.top + baselineOf(font) + at * font.lineHeightPx).toFixed(1))),
      },
      children: line,
    })),
  };
}

/** One line of text with its baseline at `y`. */
export function textLine(
  text: string,
  [x, y]: readonly [xPx: number, yPx: number],
  font: Font,
  paint: { readonly fill: string; readonly anchor?: 'start' | 'middle' | 'end' },
): SvgNode {
  const anchor = paint.anchor === undefined || paint.anchor === 'start' ? {} : { 'text-anchor': paint.anchor };
  return {
    tag: 'text',
    attributes: { x: String(x), y: String(y), ...fontAttributes(font), ...anchor, fill: paint.fill },
    children: text,
  };
}

/** The CSS font of an SVG text. */
export function fontAttributes({ family, sizePx, weight }: Font): Readonly<Record<string, string>> {
  return { 'font-family': posterFamilies[family], 'font-size': String(sizePx), 'font-weight': String(weight) };
}

function baselineOf({ sizePx, lineHeightPx }: PosterFont): number {
  return (lineHeightPx - sizePx) / 2 + 0.8 * sizePx;
}

/* Scripts without spaces are broken where their words end, as the language's own rules have it. */
function linesOf(
  { text, language }: TextIn,
  widthPx: number,
  font: PosterFont,
  lengths: 'even' | 'full',
): readonly string[] {
  const measure = (part: string): number => measureByTable(part, font);
  const lines =
    lengths === 'even' ? breakText(text, widthPx, measure).map((line) => line.text) : filled(text, widthPx, measure);
  return lines.flatMap((line) => (measure(line) <= widthPx ? [line] : brokenInside(line, widthPx, measure, language)));
}

function filled(text: string, widthPx: number, measure: (part: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const joined = lines.length > 0 ? `${lines.at(-1) ?? ''} ${word}` : word;
    if (lines.length > 0 && measure(joined) <= widthPx) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  // A word or two alone in the last line look lost.
  const isLost = lines.length > 1 && measure(lines.at(-1) ?? '') < widthPx / 4;
  return isLost ? breakText(text, widthPx, measure).map((line) => line.text) : lines;
}

function brokenInside(
  text: string,
  widthPx: number,
  measure: (part: string) => number,
  language: string,
): readonly string[] {
  const lines: string[] = [''];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const line = lines.at(-1) ?? '';
    const isMark = /^[\p{P}\s]+$/u.test(segment);
    if (line === '' || isMark || measure(line + segment) <= widthPx) lines[lines.length - 1] = line + segment;
    else lines.push(segment);
  }
  return lines.map((line) => line.trim());
}
