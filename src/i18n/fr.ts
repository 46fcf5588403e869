import { frAmounts } from './fr/amounts.ts';
import { frDescribe } from './fr/describe.ts';
import { frDetails } from './fr/details.ts';
import { frEmbed } from './fr/embed.ts';
import { frExplorer } from './fr/explorer.ts';
import { frFilter } from './fr/filter.ts';
import { frLabels } from './fr/labels.ts';
import { frLegend } from './fr/legend.ts';
import { frMap } from './fr/map.ts';
import { frNames } from './fr/names.ts';
import { frPoster } from './fr/poster.ts';
import { frReading } from './fr/reading.ts';
import { frShare } from './fr/share.ts';
import { frStory } from './fr/story.ts';
import { frTable } from './fr/table.ts';
import { frTimeline } from './fr/timeline.ts';
import type { Translation } from './translation.ts';

/** French, as far as it is translated. */
export const fr: Translation = {
  language: 'fr',
  locale: 'fr-FR',
  ...frAmounts,
  ...frNames,
  ...frLabels,
  ...frLegend,
  ...frDetails,
  ...frMap,
  reading: frReading,
  explorer: frExplorer,
  poster: frPoster,
  table: frTable,
  filter: frFilter,
  describe: frDescribe,
  share: frShare,
  embed: frEmbed,
  story: frStory,
  timeline: frTimeline,
};
