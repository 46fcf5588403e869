/** A text of the data: a string in the dataset's own language, or one string a language. */
export type LocalisedText = string | Readonly<Record<string, string>>;

/** Words with the language that they are in. */
export interface TextIn {
  readonly text: string;
  /** BCP 47 tag; what a page puts into `lang` where it differs from its own. */
  readonly language: string;
}

/**
 * The words of a text in a language (BCP 47), or the nearest there is: another region of the language, then the `fallback` (the
 * dataset's own language, which plain strings are in), then English, then whatever comes first.
 */
export function textIn(text: LocalisedText, language: string, fallback: string): TextIn {
  if (typeof text === 'string') return { text, language: fallback };
  const tags = Object.keys(text);
  for (const wanted of [language, fallback, 'en']) {
    const tag = tags.find((one) => one === wanted) ?? tags.find((one) => root(one) === root(wanted));
    const words = tag === undefined ? undefined : text[tag];
    if (tag !== undefined && words !== undefined) return { text: words, language: tag };
  }
  const [first = fallback] = tags;
  return { text: text[first] ?? '', language: first };
}

/** Whether two language tags name one language, whatever the region: `en` and `en-GB` do. */
export function isSameLanguage(a: string, b: string): boolean {
  return root(a) === root(b);
}

function root(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}
