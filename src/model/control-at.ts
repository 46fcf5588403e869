import type { Control } from './dataset/control.ts';
import type { Day } from './edtf.ts';
import { phaseAt } from './phase-at.ts';
import type { ControlState } from './snapshot.ts';
import type { EvidenceGate } from './visible-evidence.ts';
import { lineRhythm, visibleOf } from './visible-evidence.ts';

/**
 * The control as it stands on a day; null before its first phase, after its last has run out, and once it is expired or revoked.
 * A planned first phase whose day has come stands as announced: nothing says that it took hold.
 */
export function controlAt(control: Control, day: Day, gate: EvidenceGate): ControlState | null {
  const at = phaseAt(visibleOf(control.phases, gate), day);
  const phase = at.current ?? (at.lapsed ? null : at.due);
  if (phase === null) return null;
  const status = at.current ? phase.status : 'announced';
  if (status === 'expired' || status === 'revoked') return null;
  return { control, phase, status, due: at.due, gates: [], rhythm: lineRhythm(phase) };
}
