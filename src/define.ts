import { whenPresent } from './elements/companion-loader.ts';
import { LeverageMap } from './elements/leverage-map.ts';
import { register } from './elements/register.ts';

register('leverage-map', LeverageMap);

whenPresent('leverage-legend', async () => (await import('./elements/leverage-legend.ts')).LeverageLegend);
whenPresent('leverage-details', async () => (await import('./elements/leverage-details.ts')).LeverageDetails);
whenPresent('leverage-timeline', async () => (await import('./elements/leverage-timeline.ts')).LeverageTimeline);
whenPresent('leverage-table', async () => (await import('./elements/leverage-table.ts')).LeverageTable);
whenPresent('leverage-filter', async () => (await import('./elements/leverage-filter.ts')).LeverageFilter);
whenPresent('leverage-story', async () => (await import('./elements/leverage-story.ts')).LeverageStory);
whenPresent('leverage-step', async () => (await import('./elements/leverage-step.ts')).LeverageStep);
whenPresent('leverage-ref', async () => (await import('./elements/leverage-ref.ts')).LeverageRef);
whenPresent('leverage-share', async () => (await import('./elements/leverage-share.ts')).LeverageShare);
