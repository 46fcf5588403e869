import { describe } from '../words/describe.ts';
import type { Reading } from '../words/reading.ts';
import { say } from '../words/reading.ts';
import type { TextIn } from '../i18n/text.ts';

/** What a map shows: in its author's words where they are of this day, else in sentences made from what is drawn. */
export function descriptionOfMap(reading: Reading): TextIn {
  const { index, snapshot, messages, language } = reading;
  const prepared = index.dataset.views.find(({ id }) => id === snapshot.view.view);
  const words = prepared?.date === snapshot.date ? (prepared.alt ?? prepared.text) : undefined;
  if (words !== undefined) return say(words, reading);
  return { text: describe(snapshot, messages, language).join(' '), language: messages.language };
}
