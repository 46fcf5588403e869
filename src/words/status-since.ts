import type { Quantity } from '../model/dataset/quantity.ts';
import { addDays, firstDay, lastDay } from '../model/edtf.ts';
import type { Dated } from '../model/phase-at.ts';
import type { Reading } from './reading.ts';
import { gateOf } from './reading.ts';

interface Status extends Dated {
  readonly status: string;
  readonly rate?: Quantity | undefined;
  readonly scope?: object | undefined;
}

/**
 * Since when a status holds: the date of the first of the phases in a row that say the same. A report that confirms a status begins a
 * phase of its own in the data, but nothing changed that day.
 */
export function statusSince(phases: readonly Status[], current: Status, reading: Reading): string {
  const before = phases
    .filter(
      (phase) => !phase.modality && firstDay(phase.from) < firstDay(current.from) && gateOf(reading)(phase).length > 0,
    )
    .sort((a, b) => (firstDay(a.from) < firstDay(b.from) ? 1 : -1));
  let since: Status = current;
  for (const phase of before) {
    if (!isSame(phase, since) || isGap(phase, since)) break;
    since = phase;
  }
  return since.from;
}

function isSame(a: Status, b: Status): boolean {
  return a.status === b.status && JSON.stringify([a.rate, a.scope]) === JSON.stringify([b.rate, b.scope]);
}

function isGap(before: Status, after: Status): boolean {
  return before.until !== undefined && addDays(lastDay(before.until), 1) < firstDay(after.from);
}
