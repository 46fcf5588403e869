import type { PosterMessages } from '../poster-messages.ts';
import type { PartialWords } from '../translation.ts';
import { COLON, isDay, listed } from './grammar.ts';

/** French words of a poster. */
export const frPoster: PartialWords<PosterMessages> = {
  sources: (names, more) => (more > 0 ? listed(names, more) : names.join(', ')),
  credit: (sources, dataTo) =>
    `Les lignes montrent qui livre à qui, non les itinéraires. ${named(sources)}arte${COLON}Natural Earth. ${to(dataTo)}`,
  shortCredit: (sources, dataTo) => `${named(sources)}arte${COLON}Natural Earth. ${to(dataTo)}`,
};

function named(sources: string | null): string {
  return sources === null ? 'C' : `Sources${COLON}${sources}\u202f; c`;
}

function to(date: string): string {
  return `Données jusqu’${isDay(date) ? 'au' : 'à'} ${date}.`;
}
