import { formatDate } from '../i18n/format.ts';
import type { Reading } from '../words/reading.ts';
import { say } from '../words/reading.ts';

/** What a map is called: the title of its view and its day. */
export function nameOfMap(reading: Reading): string {
  const { index, snapshot, messages } = reading;
  const prepared = index.dataset.views.find(({ id }) => id === snapshot.view.view);
  const title = prepared ? say(prepared.title, reading).text : messages.map.label;
  return messages.reading.dated(title, formatDate(snapshot.date, messages));
}
