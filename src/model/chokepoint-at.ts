import type { Chokepoint } from './dataset/chokepoint.ts';
import type { DatasetIndex } from './dataset-index.ts';
import type { Day } from './edtf.ts';
import { compareDays, firstDay, lastDay } from './edtf.ts';
import { allHolding, phaseAt } from './phase-at.ts';
import type { ChokepointState } from './snapshot.ts';
import type { EvidenceGate } from './visible-evidence.ts';
import { visibleOf } from './visible-evidence.ts';

/** The chokepoint as it stands on a day; null before anything is known of it. */
export function chokepointAt(
  index: DatasetIndex,
  chokepoint: Chokepoint,
  day: Day,
  gate: EvidenceGate,
): ChokepointState | null {
  const { current } = phaseAt(visibleOf(chokepoint.statuses, gate), day);
  if (current === null) return null;
  const holders = allHolding(visibleOf(chokepoint.heldBy ?? [], gate), day).flatMap((assertion) => {
    const actor = index.actors.get(assertion.actor);
    return actor ? [{ actor, assertion }] : [];
  });
  const shares = visibleOf(chokepoint.shares ?? [], gate)
    .filter((share) => !share.modality && firstDay(share.period) <= day)
    .sort((a, b) => compareDays(lastDay(b.period), lastDay(a.period)));
  const share = shares.find(({ quantity }) => quantity.unit === '%' && quantity.value !== null) ?? shares[0] ?? null;
  return { chokepoint, phase: current, status: current.status, holders, share };
}
