import { LeverageDetails } from './elements/leverage-details.ts';
import { LeverageFilter } from './elements/leverage-filter.ts';
import { LeverageLegend } from './elements/leverage-legend.ts';
import { LeverageMap } from './elements/leverage-map.ts';
import { LeverageTable } from './elements/leverage-table.ts';
import { LeverageTimeline } from './elements/leverage-timeline.ts';
import { register } from './elements/register.ts';

register('leverage-map', LeverageMap);
register('leverage-legend', LeverageLegend);
register('leverage-details', LeverageDetails);
register('leverage-timeline', LeverageTimeline);
register('leverage-table', LeverageTable);
register('leverage-filter', LeverageFilter);
