import { SANS_400, SANS_700, SERIF_400, SERIF_600, TABLE_CHARACTERS } from './character-widths.ts';
import type { MeasureText } from './draw-context.ts';

const placeOf = new Map(Array.from(TABLE_CHARACTERS, (character, place) => [character, place]));

/* Mean widths in thousandths of the size, measured on a line of words in the Noto font of each script (weight 600). */
const SCRIPTS: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u30ff\uff00-\uffef]/u, 1000],
  [/\p{sc=Mymr}/u, 977],
  [/\p{sc=Deva}/u, 653],
  [/\p{sc=Cyrl}/u, 605],
  [/\p{sc=Thai}/u, 554],
  [/\p{sc=Grek}/u, 545],
  [/\p{sc=Hebr}/u, 521],
  [/\p{sc=Arab}/u, 423],
];

/** Width of a character that no table and no script knows, in thousandths of the size. */
const UNKNOWN = 700;

/** Measures with a table of widths: for Node, where nothing can draw text. On the safe side, by a few per cent. */
export const measureByTable: MeasureText = (text, font) => {
  const isSerif = font.family === 'serif';
  const [light, bold, boldAt] = isSerif ? ([SERIF_400, SERIF_600, 600] as const) : ([SANS_400, SANS_700, 700] as const);
  const share = Math.min(1, Math.max(0, (font.weight - 400) / (boldAt - 400)));
  let thousandths = 0;
  for (const character of text.normalize('NFD')) {
    const place = placeOf.get(character);
    const from = place === undefined ? undefined : light[place];
    const to = place === undefined ? undefined : bold[place];
    thousandths += from === undefined || to === undefined ? otherWidth(character) : from + share * (to - from);
  }
  return (thousandths / 1000) * font.sizePx;
};

function otherWidth(character: string): number {
  return SCRIPTS.find(([script]) => script.test(character))?.[1] ?? UNKNOWN;
}
