import type { PosterMessages } from '../poster-messages.ts';
import type { PartialWords } from '../translation.ts';

/** Japanese words of a poster. */
export const jaPoster: PartialWords<PosterMessages> = {
  sources: (names, more) => names.join('、') + (more > 0 ? `、ほか${more}件` : ''),
  credit: (sources, dataTo) =>
    `線は送り手と受け手を示し、輸送経路ではない。${named(sources)}地図：Natural Earth。データは${dataTo}まで。`,
  shortCredit: (sources, dataTo) => `${named(sources)}地図：Natural Earth。データは${dataTo}まで。`,
};

function named(sources: string | null): string {
  return sources === null ? '' : `出典：${sources}。`;
}
