import { formatDate } from '../i18n/format.ts';
import { dataReach } from '../model/data-reach.ts';
import { sourcesOf } from './citations.ts';
import type { Reading } from './reading.ts';
import { say } from './reading.ts';

/** So many publications are named in one line. */
const MOST_NAMES = 3;

/** Who published what the map shows, most cited first: of a report that many have printed, whoever had it first. */
export function publishersOf(reading: Reading): readonly string[] {
  const names = sourcesOf(reading.snapshot).flatMap(({ id }) => {
    const source = reading.index.sources.get(id);
    return source ? [source.publisher ?? source['container-title'] ?? say(source.title, reading).text] : [];
  });
  return [...new Set(names)];
}

/** The line under a map: what lines mean, whom most of it rests on, whose ground it is, how far the data reach. */
export function creditOf(reading: Reading): string {
  const { messages, index } = reading;
  const names = publishersOf(reading);
  const shown = names.slice(0, MOST_NAMES);
  const dataTo = formatDate(dataReach(index.dataset) ?? index.dataset.updated, messages, { months: 'short' });
  const { poster } = messages;
  return poster.credit(shown.length > 0 ? poster.sources(shown, names.length - shown.length) : null, dataTo);
}
