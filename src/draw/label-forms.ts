import { labelLineHeights } from '../look/type.ts';
import type { DrawContext, MeasureText } from './draw-context.ts';
import type { LabelText } from './label-texts.ts';
import type { LineUnit } from './line-units.ts';
import { lineUnits } from './line-units.ts';
import type { LabelRun } from './scene.ts';

/** A label broken into lines, ready to be put somewhere. */
export interface LabelForm {
  readonly lines: readonly LabelRun[];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly lineHeightPx: number;
  /** From the top of the box to the first baseline, in px. */
  readonly ascentPx: number;
  /** What this form costs against the best of its label: for words left out and for breaks. */
  readonly cost: number;
  /** How many things it names: lanes of a pair, controls of a stack. */
  readonly names: number;
}

/** How a label may be broken. */
export interface FormOptions {
  /** That of a callout unless said. */
  readonly lineHeightPx?: number;
  /** Widths in px to break at, the one to be preferred first. */
  readonly widthsPx: readonly number[];
  /** Cost of the form before breaks. */
  readonly cost?: number;
  /** How many things the texts name; all of them unless said. */
  readonly names?: number;
}

const ASCENT = 0.8;
const DESCENT = 0.26;
const BREAK_COST = 3;

/** The forms of a label's texts, one a width; those that come out alike are given once. */
export function labelForms(
  texts: readonly LabelText[],
  options: FormOptions,
  context: DrawContext,
): readonly LabelForm[] {
  const key = JSON.stringify([options, texts.map(({ text, font, color }) => [text, font, context.palette[color]])]);
  let known = kept.get(context.measureText);
  if (!known || known.size > MOST_KEPT)
    kept.set(context.measureText, (known = new Map<string, readonly LabelForm[]>()));
  let forms = known.get(key);
  if (!forms) known.set(key, (forms = formsOf(texts, options, context)));
  return forms;
}

/** From one day to the next most labels say the same. */
const kept = new WeakMap<MeasureText, Map<string, readonly LabelForm[]>>();
const MOST_KEPT = 2000;

function formsOf(texts: readonly LabelText[], options: FormOptions, context: DrawContext): readonly LabelForm[] {
  const forms: LabelForm[] = [];
  for (const maxWidthPx of options.widthsPx) {
    const form = labelForm(texts, maxWidthPx, options, context);
    if (form.widthPx <= maxWidthPx + 0.5 && !forms.some(({ lines }) => lines.length === form.lines.length))
      forms.push(form);
  }
  return forms;
}

function labelForm(
  texts: readonly LabelText[],
  maxWidthPx: number,
  { lineHeightPx = labelLineHeights.callout, cost = 0, names = texts.length }: FormOptions,
  context: DrawContext,
): LabelForm {
  const lines: LabelRun[] = [];
  let widthPx = 0;
  for (const { text, font, color } of texts) {
    for (const line of breakText(text, maxWidthPx, (part) => context.measureText(part, font))) {
      lines.push({ text: line.text, font, fill: context.palette[color] });
      widthPx = Math.max(widthPx, line.widthPx);
    }
  }
  const ascentPx = ASCENT * (lines[0]?.font.sizePx ?? 0);
  const descentPx = DESCENT * (lines.at(-1)?.font.sizePx ?? 0);
  return {
    lines,
    widthPx,
    heightPx: ascentPx + (lines.length - 1) * lineHeightPx + descentPx,
    lineHeightPx,
    ascentPx,
    cost: cost + BREAK_COST * (lines.length - texts.length),
    names,
  };
}

/** A line and how wide it is. */
export interface BrokenLine {
  readonly text: string;
  readonly widthPx: number;
}

/**
 * Breaks a text at its spaces, or between its phrases where the script has none, into as few lines as fit the width, and those about
 * equally long. After a colon it breaks by preference: what stands before is the name, what stands after is the news. A word that is
 * wider stays whole.
 */
export function breakText(text: string, maxWidthPx: number, measure: (part: string) => number): readonly BrokenLine[] {
  const whole = measure(text);
  if (whole <= maxWidthPx) return [{ text, widthPx: whole }];
  const [, name, news] = /^(.+?(?:: |：))(.+)$/su.exec(text) ?? [];
  if (name !== undefined && news !== undefined) {
    const halves = [name.trimEnd(), news].map((part) => ({ text: part, widthPx: measure(part) }));
    if (halves.every(({ widthPx }) => widthPx <= maxWidthPx)) return halves;
  }
  const space = measure(' ');
  const units = joinBound(lineUnits(text, maxWidthPx, measure));
  const words = units.map((unit) => ({ ...unit, widthPx: measure(unit.text) }));
  const fewest = fill(words, maxWidthPx, space);
  for (let width = whole / fewest.length; width < maxWidthPx; width += maxWidthPx / 16) {
    const lines = fill(words, width, space);
    if (lines.length === fewest.length) return lines;
  }
  return fewest;
}

function fill(words: readonly (LineUnit & BrokenLine)[], maxWidthPx: number, spacePx: number): readonly BrokenLine[] {
  const lines: BrokenLine[] = [];
  for (const { text, widthPx, isSpaced } of words) {
    const last = lines.at(-1);
    const joined = last ? last.widthPx + (isSpaced ? spacePx : 0) + widthPx : Infinity;
    if (last && joined <= maxWidthPx)
      lines[lines.length - 1] = { text: last.text + (isSpaced ? ' ' : '') + text, widthPx: joined };
    else lines.push({ text, widthPx });
  }
  return lines;
}

/* A figure is not parted from its unit, nor a day from its month. */
function joinBound(words: readonly LineUnit[]): readonly LineUnit[] {
  const joined: LineUnit[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const isBound =
      last !== undefined &&
      word.isSpaced &&
      /\d$/.test(last.text) &&
      /^\p{L}{1,9}[,.:;]?$/u.test(word.text) &&
      !/^(?:of|in|on|to|a|and)$/.test(word.text);
    if (isBound) joined[joined.length - 1] = { ...last, text: `${last.text} ${word.text}` };
    else joined.push(word);
  }
  return joined;
}
