import { measureByTable } from '../draw/measure-table.ts';
import { formatDate } from '../i18n/format.ts';
import type { Font } from '../look/type.ts';
import { dataReach } from '../model/data-reach.ts';
import { indexOf } from '../model/dataset-index.ts';
import { sourcesOf } from '../words/citations.ts';
import { say } from '../words/reading.ts';
import type { PosterPicture } from './poster-picture.ts';

const MOST_NAMES = 5;

/** The line at the foot of a poster: what lines mean, the sources that most of it rests on, whose map, how far the data reach. */
export function creditLine(picture: PosterPicture, widthPx: number, font: Font): string {
  const { dataset, messages } = picture;
  const dataTo = formatDate(dataReach(dataset) ?? dataset.updated, messages, { months: 'short' });
  const names = sourceNames(picture);
  for (const credit of [messages.poster.credit, messages.poster.shortCredit]) {
    const line = (shown: readonly string[]): string =>
      credit(messages.poster.sources(shown, names.length - shown.length), dataTo);
    const fits = (shown: readonly string[]): boolean => measureByTable(line(shown), font) <= widthPx;
    const shown = names.reduce<readonly string[]>(
      (taken, name) => (taken.length < MOST_NAMES && fits([...taken, name]) ? [...taken, name] : taken),
      [],
    );
    if (shown.length > 0) return line(shown);
  }
  return messages.poster.shortCredit(null, dataTo);
}

/* A report is known by who published it first: five papers may have it from one agency. */
function sourceNames({ dataset, snapshot, messages, language }: PosterPicture): readonly string[] {
  const index = indexOf(dataset);
  const names = sourcesOf(snapshot).flatMap(({ id }) => {
    const source = index.sources.get(id);
    if (!source) return [];
    const reading = { index, snapshot, messages, language };
    return source.publisher ?? source['container-title'] ?? say(source.title, reading).text;
  });
  return [...new Set(names)];
}
