import type { Assertion } from './dataset/evidence.ts';
import type { DatasetIndex } from './dataset-index.ts';
import { indexOf } from './dataset-index.ts';
import type { Day } from './edtf.ts';
import { FIRST_DAY, firstDay, lastDay, reachedDay } from './edtf.ts';
import type { Snapshot } from './snapshot.ts';

const kept = new WeakMap<DatasetIndex, Map<boolean, Day | null>>();

/**
 * The day on which the record begins, where a snapshot is of an earlier day and holds nothing but what had always stood open; else null.
 * With the view's `known`, the record begins when the first of it is published.
 */
export function nothingUntil(snapshot: Snapshot): Day | null {
  const { flows, totals, controls, chokepoints, negotiations, events } = snapshot;
  const isEmpty = [flows, totals, controls, negotiations, events].every((states) => states.length === 0);
  if (!isEmpty || chokepoints.some(({ status }) => status !== 'open')) return null;
  const begins = recordBegins(indexOf(snapshot.dataset), snapshot.view.known);
  return begins !== null && snapshot.date < begins ? begins : null;
}

/* Events of long ago stand alone: what the map is about begins with what lasts. */
function recordBegins(index: DatasetIndex, known: boolean): Day | null {
  const before = kept.get(index) ?? new Map<boolean, Day | null>();
  kept.set(index, before);
  const found = before.get(known);
  if (found !== undefined) return found;
  const days = [...beginnings(index)].flatMap(([day, assertion]) => (known ? knownFrom(day, assertion, index) : day));
  const dated = days.filter((day) => day > FIRST_DAY);
  const first = dated.reduce<Day | null>((least, day) => (least === null || day < least ? day : least), null);
  before.set(known, first);
  return first;
}

function* beginnings({ dataset }: DatasetIndex): Generator<readonly [Day, Assertion]> {
  for (const { phases } of dataset.controls) for (const phase of phases) yield [firstDay(phase.from), phase];
  for (const { statuses } of dataset.chokepoints)
    for (const status of statuses) if (status.status !== 'open') yield [firstDay(status.from), status];
  for (const { rounds } of dataset.negotiations) for (const round of rounds) yield [firstDay(round.date), round];
  for (const { observations } of dataset.flows)
    for (const observation of observations) yield [reachedDay(observation.period), observation];
}

function knownFrom(day: Day, { evidence }: Assertion, index: DatasetIndex): readonly Day[] {
  return evidence.flatMap(({ source }) => {
    const issued = index.sources.get(source)?.issued;
    if (issued === undefined) return [];
    const out = lastDay(issued);
    return out > day ? out : day;
  });
}
