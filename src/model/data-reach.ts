import type { Dataset } from './dataset/dataset.ts';
import type { Modality } from './dataset/evidence.ts';
import type { Day } from './edtf.ts';
import { LAST_DAY, firstDay, lastDay } from './edtf.ts';

/** The latest day on which something is known to have happened, plans and forecasts apart; null where nothing is. */
export function dataReach(dataset: Dataset): Day | null {
  let reach = reaches.get(dataset);
  if (reach === undefined) reaches.set(dataset, (reach = reachOf(dataset)));
  return reach;
}

const reaches = new WeakMap<Dataset, Day | null>();

function reachOf(dataset: Dataset): Day | null {
  const moments: readonly Moment[] = [
    ...dataset.controls.flatMap(({ phases }) => phases.map(({ from, modality }) => ({ date: from, modality }))),
    ...dataset.chokepoints.flatMap(({ statuses }) => statuses.map(({ from, modality }) => ({ date: from, modality }))),
    ...dataset.negotiations.flatMap(({ rounds }) => rounds),
    ...dataset.events,
    ...dataset.flows.flatMap(({ observations }) =>
      observations.map(({ period, modality }) => ({ date: endOf(period), modality })),
    ),
  ];
  const days = moments.filter(({ modality }) => modality === undefined).map(({ date }) => firstDay(date));
  return days.reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}

interface Moment {
  readonly date: string;
  readonly modality?: Modality | undefined;
}

/* An open period is known to have begun, not how far it reaches. */
function endOf(period: string): string {
  const day = lastDay(period);
  return day === LAST_DAY ? firstDay(period) : day;
}
