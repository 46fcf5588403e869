import type { Messages } from './messages.ts';

/** A topic of `Messages` of which any word may be missing; English stands in for it. */
export type PartialWords<Topic> = Topic extends string | ((...parts: never[]) => unknown)
  ? Topic
  : { readonly [Key in keyof Topic]?: PartialWords<Topic[Key]> };

/** The words of a language, as far as they are translated. */
export type Translation = Pick<Messages, 'language' | 'locale'> & PartialWords<Messages>;

/** All words there are: those of the translation, English where it has none. */
export function overEnglish(translation: Translation, english: Messages): Messages {
  return laidOver(english, translation) as Messages;
}

function laidOver(base: object, words: object): object {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(words) as [string, unknown][]) {
    if (value === undefined) continue;
    const below = merged[key];
    merged[key] = isTopic(below) && isTopic(value) ? laidOver(below, value) : value;
  }
  return merged;
}

function isTopic(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
