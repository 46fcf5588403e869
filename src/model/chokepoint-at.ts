import type { Chokepoint } from './dataset/chokepoint.ts';
import type { DatasetIndex } from './dataset-index.ts';
import type { Day } from './edtf.ts';
import { firstDay, lastDay } from './edtf.ts';
import { allHolding, phaseAt } from './phase-at.ts';
import type { ChokepointState } from './snapshot.ts';
import type { EvidenceGate } from './visible-evidence.ts';

/** The chokepoint as it stands on a day; null before anything is known of it. */
export function chokepointAt(
  index: DatasetIndex,
  chokepoint: Chokepoint,
  day: Day,
  gate: EvidenceGate,
): ChokepointState | null {
  const seen = <T extends { readonly evidence: Chokepoint['statuses'][number]['evidence'] }>(
    assertions: readonly T[],
  ): T[] =>
    assertions.flatMap((assertion) => {
      const evidence = gate(assertion);
      return evidence.length > 0 ? [{ ...assertion, evidence }] : [];
    });
  const { current } = phaseAt(seen(chokepoint.statuses), day);
  if (current === null) return null;
  const holders = allHolding(seen(chokepoint.heldBy ?? []), day).flatMap((assertion) => {
    const actor = index.actors.get(assertion.actor);
    return actor ? [{ actor, assertion }] : [];
  });
  const shares = seen(chokepoint.shares ?? [])
    .filter((share) => !share.modality && firstDay(share.period) <= day)
    .sort((a, b) => (lastDay(a.period) < lastDay(b.period) ? 1 : lastDay(a.period) > lastDay(b.period) ? -1 : 0));
  const share = shares.find(({ quantity }) => quantity.unit === '%' && quantity.value !== null) ?? shares[0] ?? null;
  return { chokepoint, phase: current, status: current.status, holders, share };
}
