import { fold, isWithoutSpaces, wordsIn } from './search-fold.ts';

const LONGEST = 90;
const BEFORE = 30;

/** The part of a text around the first word that a query finds in it, cut between words, at most about 90 characters long. */
export function excerptOf(text: string, query: string): string {
  if (text.length <= LONGEST) return text;
  const at = placeOf(text, wordsIn(fold(query)));
  const from = at <= BEFORE ? 0 : wordStart(text, at - BEFORE, at);
  const to = Math.min(text.length, from + LONGEST);
  const end = to === text.length ? to : wordEnd(text, from, to);
  return `${from > 0 ? '… ' : ''}${text.slice(from, end).trim()}${end < text.length ? ' …' : ''}`;
}

function placeOf(text: string, terms: readonly string[]): number {
  const places = terms.flatMap((term) => {
    if (isWithoutSpaces(term)) return Math.max(0, fold(text).indexOf(term));
    const found = [...text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)].find(([word]) => fold(word).startsWith(term));
    return found ? found.index : [];
  });
  return places.length > 0 ? Math.min(...places) : 0;
}

/* In scripts without spaces there may be none near: then it is cut where it is. */
function wordStart(text: string, from: number, until: number): number {
  const space = text.indexOf(' ', from);
  return space >= 0 && space < until ? space + 1 : from;
}

function wordEnd(text: string, from: number, to: number): number {
  const space = text.lastIndexOf(' ', to);
  return space > from + LONGEST / 2 ? space : to;
}
