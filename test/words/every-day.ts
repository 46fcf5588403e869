import { addDays, firstDay, lastDay } from '../../src/model/edtf.ts';
import type { View } from '../../src/model/view.ts';
import { plainView, viewOf } from '../../src/model/view.ts';
import { realDataset } from '../model/real-dataset.ts';

/** Every day on which anything in the product's data begins or ends, and the day after: events and their 30 days too. */
export function daysOfChange(): readonly string[] {
  const days = new Set<string>();
  const see = (...dates: readonly (string | undefined)[]): void => {
    for (const date of dates) {
      if (date === undefined) continue;
      for (const day of [firstDay(date), lastDay(date), addDays(lastDay(date), 1)])
        if (day > '2021-01-01' && day < '2028-01-01') days.add(day);
    }
  };
  const { controls, chokepoints, negotiations, flows, events } = realDataset();
  for (const { phases } of controls) for (const { from, until } of phases) see(from, until);
  for (const { statuses, heldBy = [] } of chokepoints)
    for (const { from, until } of [...statuses, ...heldBy]) see(from, until);
  for (const { rounds } of negotiations) for (const { date, announced } of rounds) see(date, announced);
  for (const { observations } of flows) for (const { period } of observations) see(period);
  for (const { date } of events) see(date, addDays(firstDay(date), 30));
  return [...days].sort();
}

/** The views of the product's data, the one that shows all, and that one with only what was known or firm. */
export function everyView(): readonly { readonly name: string; readonly view: View }[] {
  const all = plainView('2025-06-10');
  return [
    { name: 'all', view: all },
    { name: 'what was known', view: { ...all, known: true } },
    { name: 'what is firm', view: { ...all, evidence: ['official', 'reported'] } },
    ...realDataset().views.map((prepared) => ({ name: prepared.id, view: viewOf(prepared) })),
  ];
}
