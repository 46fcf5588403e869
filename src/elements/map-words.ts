import { formatDate } from '../i18n/format.ts';
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

/** What its author says that a map shows; null where nothing is said, or where it was said of another day. */
export function descriptionOfMap(reading: Reading): TextIn | null {
  const { index, snapshot } = reading;
  const prepared = index.dataset.views.find(({ id }) => id === snapshot.view.view);
  const words = prepared?.date === snapshot.date ? (prepared.alt ?? prepared.text) : undefined;
  return words === undefined ? null : say(words, reading);
}
