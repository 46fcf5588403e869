import type { Messages, Translation } from '../../src/i18n/messages.ts';
import { en } from '../../src/i18n/en.ts';

/* One letter of the Arabic script for each of the Latin ones; they mean nothing, but they join and run from right to left. */
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ARABIC = 'ابچدعفغهيجكلمنوپقرستثفوخيز';

/** A language for tests: English in the letters of Arabic, a third longer, with the numbers and dates of Arabic. */
export function pseudoRtl(): Translation {
  return { ...(translated(en) as Messages), language: 'ar', locale: 'ar' };
}

/** Words as the pseudo-language says them. */
export function pseudo(words: string): string {
  const letters = words.toLowerCase().replace(/[a-z]/g, (letter) => ARABIC[LATIN.indexOf(letter)] ?? letter);
  return letters.replace(/\p{Script=Arabic}{3,}/gu, (word) => word + word.slice(0, Math.ceil(word.length / 3)));
}

function translated(words: unknown): unknown {
  if (typeof words === 'string') return pseudo(words);
  if (typeof words === 'function') return spoken(words as (...parts: unknown[]) => unknown);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, translated(value)]));
}

/* What is handed in has been translated, or is a name or a number: only the words around it are new. */
function spoken(say: (...parts: unknown[]) => unknown): (...parts: unknown[]) => unknown {
  return (...parts) => {
    const said = say(...parts);
    return typeof said === 'string' ? said.replace(/[A-Za-z]+/g, pseudo) : said;
  };
}
