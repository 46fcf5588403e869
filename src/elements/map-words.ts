import { formatDate } from '../i18n/format.ts';
import { describe } from '../words/describe.ts';
import type { Reading } from '../words/reading.ts';
import { say } from '../words/reading.ts';
import type { TextIn } from '../i18n/text.ts';

/** What a map is called: the title of its view and its day. */
export function nameOfMap(reading: Reading): string {
  const { index, snapshot, messages } = reading;
  const prepared = index.dataset.views.find(({ id }) => id === snapshot.view.view);
  const title = prepared ? say(prepared.title, reading).text : messages.map.label;
  return messages.reading.dated(title, formatDate(snapshot.date, messages));
}

/** What a map shows: in its author's words where they are of this day, else in sentences made from what is drawn. */
export function descriptionOfMap(reading: Reading): TextIn {
  const { index, snapshot, messages, language } = reading;
  const prepared = index.dataset.views.find(({ id }) => id === snapshot.view.view);
  const words = prepared?.date === snapshot.date ? (prepared.alt ?? prepared.text) : undefined;
  if (words !== undefined) return say(words, reading);
  return { text: describe(snapshot, messages, language).join(' '), language: messages.language };
}
