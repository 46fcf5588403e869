import type { PosterMessages } from '../poster-messages.ts';

/** English words of a poster. */
export const enPoster: PosterMessages = {
  sources: (names, more) => (more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')),
  credit: (sources, dataTo) =>
    `Lines show who sends to whom, not routes. ${named(sources)}ap: Natural Earth. Data to ${dataTo}.`,
  shortCredit: (sources, dataTo) => `${named(sources)}ap: Natural Earth. Data to ${dataTo}.`,
};

function named(sources: string | null): string {
  return sources === null ? 'M' : `Sources: ${sources}; m`;
}
