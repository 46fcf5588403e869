import { formatPeriod } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { nothingUntil } from '../model/record-begins.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** That nothing is recorded yet, and when the record begins, where the day of a snapshot is before it; else null. */
export function nothingYet(snapshot: Snapshot, messages: Messages): string | null {
  const begins = nothingUntil(snapshot);
  return begins === null ? null : messages.view.nothingYet(formatPeriod(begins, messages));
}
