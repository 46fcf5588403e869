import type { PosterMessages } from '../poster-messages.ts';
import type { PartialWords } from '../translation.ts';

/** Chinese words of a poster. */
export const zhHansPoster: PartialWords<PosterMessages> = {
  sources: (names, more) => (more > 0 ? `${names.join('、')}等${names.length + more}家` : names.join('、')),
  credit: (sources, dataTo) => `线条表示由谁流向谁，并非运输路线。${credit(sources, dataTo)}`,
  shortCredit: credit,
};

function credit(sources: string | null, dataTo: string): string {
  return `${sources === null ? '' : `资料来源：${sources}；`}底图：Natural Earth。数据截至${dataTo}。`;
}
