import * as v from 'valibot';
import { LANGUAGE_PATTERN } from '../leaves.ts';

/** Schema of a language tag. */
export const languageSchema = v.pipe(
  v.string(),
  v.regex(LANGUAGE_PATTERN, 'a BCP 47 language tag, such as "en" or "zh-Hans"'),
);

const wordsSchema = v.pipe(
  v.string(),
  v.minLength(1, 'a text that is not empty'),
  v.maxLength(4000, 'a text of at most 4,000 characters'),
);

/**
 * Schema of a Text: a string in the dataset's own language, or one string a language, `{"en": "...", "ja": "..."}`.
 * It is always plain text, never markup.
 */
export const textSchema = v.union(
  [
    wordsSchema,
    v.pipe(
      v.record(languageSchema, wordsSchema),
      v.check((texts) => Object.keys(texts).length > 0, 'a text in at least one language'),
    ),
  ],
  'a text, or an object of texts by language',
);

/** A text in one language or several. */
export type Text = string | Readonly<Record<string, string>>;
