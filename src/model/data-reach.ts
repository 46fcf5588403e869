import type { Dataset } from './dataset/dataset.ts';
import type { Modality } from './dataset/evidence.ts';
import type { Day } from './edtf.ts';
import { firstDay, reachedDay } from './edtf.ts';
import { keptFor } from './kept-for.ts';

/** The latest day on which something is known to have happened, plans and forecasts apart; null where nothing is. */
export const dataReach: (dataset: Dataset) => Day | null = keptFor(reachOf);

function reachOf(dataset: Dataset): Day | null {
  const begun = [
    ...dataset.controls.flatMap(({ phases }) => phases),
    ...dataset.chokepoints.flatMap(({ statuses }) => statuses),
  ];
  const observed = dataset.flows.flatMap(({ observations }) => observations);
  const moments: readonly Moment[] = [
    ...begun.map(({ from, modality }) => ({ date: from, modality })),
    ...dataset.negotiations.flatMap(({ rounds }) => rounds),
    ...dataset.events,
    // An open period is known to have begun, not how far it reaches.
    ...observed.map(({ period, modality }) => ({ date: reachedDay(period), modality })),
  ];
  const days = moments.filter(({ modality }) => modality === undefined).map(({ date }) => firstDay(date));
  return days.sort().at(-1) ?? null;
}

interface Moment {
  readonly date: string;
  readonly modality?: Modality | undefined;
}
