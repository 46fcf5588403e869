import { jaAmounts } from './ja/amounts.ts';
import { jaDescribe } from './ja/describe.ts';
import { jaDetails } from './ja/details.ts';
import { jaEmbed } from './ja/embed.ts';
import { jaExplorer } from './ja/explorer.ts';
import { jaFilter } from './ja/filter.ts';
import { jaLabels } from './ja/labels.ts';
import { jaLegend } from './ja/legend.ts';
import { jaMap } from './ja/map.ts';
import { jaNames } from './ja/names.ts';
import { jaPoster } from './ja/poster.ts';
import { jaReading } from './ja/reading.ts';
import { jaShare } from './ja/share.ts';
import { jaStory } from './ja/story.ts';
import { jaTable } from './ja/table.ts';
import { jaTimeline } from './ja/timeline.ts';
import type { Translation } from './translation.ts';

/** Japanese, as far as it is translated. */
export const ja: Translation = {
  language: 'ja',
  locale: 'ja-JP',
  ...jaAmounts,
  ...jaNames,
  ...jaLabels,
  ...jaLegend,
  ...jaDetails,
  ...jaMap,
  reading: jaReading,
  explorer: jaExplorer,
  poster: jaPoster,
  table: jaTable,
  filter: jaFilter,
  describe: jaDescribe,
  share: jaShare,
  embed: jaEmbed,
  story: jaStory,
  timeline: jaTimeline,
};
