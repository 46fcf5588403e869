import { zhHansAmounts } from './zh-hans/amounts.ts';
import { zhHansDescribe } from './zh-hans/describe.ts';
import { zhHansDetails } from './zh-hans/details.ts';
import { zhHansEmbed } from './zh-hans/embed.ts';
import { zhHansExplorer } from './zh-hans/explorer.ts';
import { zhHansFilter } from './zh-hans/filter.ts';
import { zhHansLabels } from './zh-hans/labels.ts';
import { zhHansLegend } from './zh-hans/legend.ts';
import { zhHansMap } from './zh-hans/map.ts';
import { zhHansNames } from './zh-hans/names.ts';
import { zhHansPoster } from './zh-hans/poster.ts';
import { zhHansReading } from './zh-hans/reading.ts';
import { zhHansShare } from './zh-hans/share.ts';
import { zhHansStory } from './zh-hans/story.ts';
import { zhHansTable } from './zh-hans/table.ts';
import { zhHansTimeline } from './zh-hans/timeline.ts';
import type { Translation } from './translation.ts';

/** Simplified Chinese, as far as it is translated. */
export const zhHans: Translation = {
  language: 'zh-Hans',
  locale: 'zh-CN',
  ...zhHansAmounts,
  ...zhHansNames,
  ...zhHansLabels,
  ...zhHansLegend,
  ...zhHansDetails,
  ...zhHansMap,
  reading: zhHansReading,
  explorer: zhHansExplorer,
  poster: zhHansPoster,
  table: zhHansTable,
  filter: zhHansFilter,
  describe: zhHansDescribe,
  share: zhHansShare,
  embed: zhHansEmbed,
  story: zhHansStory,
  timeline: zhHansTimeline,
};
