/** A piece of text that is not parted when lines are broken. */
export interface LineUnit {
  readonly text: string;
  /** Whether a space parts it from the unit before, which a break there swallows. */
  readonly isSpaced: boolean;
}

const IDEOGRAPHIC = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u30ff\uff00-\uffef]/u;
const HIRAGANA = /\p{sc=Hira}/u;

/* Marks and small kana that begin no line, and brackets that end none. */
const NO_START = /^[\p{Pe}\p{Pf}、。，．：；！？・…〜～ー々%％ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;!?]/u;
const NO_END = /[\p{Ps}\p{Pi}]$/u;
const CLOSING = /[\p{Pe}\p{Pf}、。，．：；！？・…]$/u;

/**
 * The units between which a text may be broken: its words, and within a script that has no spaces its phrases, 中国の|輸出規制：|発効中.
 * What stands before a break ends in a mark or, in Japanese, in the kana that close a phrase. A phrase wider than `maxWidthPx` is parted
 * where its words end; a word that is wider stays whole.
 */
export function lineUnits(text: string, maxWidthPx: number, measure: (part: string) => number): readonly LineUnit[] {
  return text.split(' ').flatMap((word) => {
    if (!IDEOGRAPHIC.test(word)) return [{ text: word, isSpaced: true }];
    const parts = joined(Array.from(word), isPhraseEnd).flatMap((phrase) =>
      measure(phrase) <= maxWidthPx ? [phrase] : joined(wordsOf(phrase), () => true),
    );
    return parts.map((part, at) => ({ text: part, isSpaced: at === 0 }));
  });
}

/* Pieces in a row until a break is allowed and wanted. */
function joined(pieces: readonly string[], isEnd: (before: string, after: string) => boolean): readonly string[] {
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    const mayBreak = last !== undefined && !NO_START.test(piece) && !NO_END.test(last) && isEnd(last, piece);
    if (last === undefined || mayBreak) parts.push(piece);
    else parts[parts.length - 1] = last + piece;
  }
  return parts;
}

function isPhraseEnd(before: string, after: string): boolean {
  if (CLOSING.test(before) || NO_END.test(after)) return true;
  return HIRAGANA.test(before.at(-1) ?? '') && !HIRAGANA.test(after);
}

function wordsOf(phrase: string): readonly string[] {
  if (typeof Intl.Segmenter !== 'function') return Array.from(phrase);
  return Array.from(new Intl.Segmenter('ja', { granularity: 'word' }).segment(phrase), ({ segment }) => segment);
}
