const STROKED: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' };

/**
 * A text as it is compared: without case, accents and apostrophes, full-width and half-width characters alike. The marks that tell one
 * kana from another stay.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ßøłđæœı]/g, (letter) => STROKED[letter] ?? letter);
}

/** The words of a folded text, in their order; in scripts without spaces, the stretches between punctuation. */
export function wordsIn(folded: string): readonly string[] {
  return folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Whether a word is written in a script that puts no spaces between words, or glues endings to them. */
export function isWithoutSpaces(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u.test(
    word,
  );
}
