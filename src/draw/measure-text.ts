import { fontCss } from '../look/type.ts';
import type { MeasureText } from './draw-context.ts';
import type { LabelFont } from './scene.ts';

/** Of most letters, and of those that fill a square: CJK, and what comes after it. Shares of the size. */
const NARROW = 0.65;
const WIDE = 1;
const FIRST_WIDE = '\u2e80';

/**
 * Measures with a canvas, in the fonts that the page really has. Where that gives nothing, by the number of characters, on the safe side.
 *
 * @param families - CSS font families that win over the look's own, such as the page's `--leverage-font`
 */
export function measureByCanvas(
  canvas: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null,
  families?: Partial<Record<LabelFont['family'], string>>,
): MeasureText {
  if (!canvas) return measureByCount;
  const widths = new Map<string, number>();
  return (text, font) => {
    const css = fontCss(font, families);
    const key = `${css} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (canvas.font !== css) canvas.font = css;
    const { width } = canvas.measureText(text);
    const measured = width > 0 || text === '' ? width : measureByCount(text, font);
    if (widths.size > 4000) widths.clear();
    widths.set(key, measured);
    return measured;
  };
}

const measureByCount: MeasureText = (text, { sizePx }) =>
  Array.from(text).reduce((sum, letter) => sum + (letter < FIRST_WIDE ? NARROW : WIDE), 0) * sizePx;
