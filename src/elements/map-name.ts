import { formatDate } from '../i18n/format.ts';
import type { MapReading } from '../words/say.ts';
import { say } from '../words/say.ts';

/** What a map is called: the title of its view and its day. */
export function nameOfMap(reading: MapReading): string {
  const { index, snapshot, messages } = reading;
  const prepared = index.dataset.views.find(({ id }) => id === snapshot.view.view);
  const title = prepared ? say(prepared.title, reading).text : messages.map.label;
  return messages.date.named(title, formatDate(snapshot.date, messages));
}
