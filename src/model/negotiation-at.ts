import type { Negotiation, Round } from './dataset/negotiation.ts';
import type { DatasetIndex } from './dataset-index.ts';
import type { Day } from './edtf.ts';
import { addDays, compareDays, firstDay, lastDay } from './edtf.ts';
import type { NegotiationState, RoundState } from './snapshot.ts';
import type { EvidenceGate } from './visible-evidence.ts';
import { visibleOf } from './visible-evidence.ts';

/** A negotiation whose last round is further back than this, with none to come, is no longer going on. */
const LIVE_DAYS = 120;

/** Rounds further back than this are history: in the details, not on the map. */
const SHOWN_DAYS = 365;

/** The negotiation as it stands on a day; null before its first round is held or announced, and when it has gone quiet. */
export function negotiationAt(
  index: DatasetIndex,
  negotiation: Negotiation,
  day: Day,
  gate: EvidenceGate,
): NegotiationState | null {
  const since = addDays(day, -SHOWN_DAYS);
  const rounds = visibleOf(negotiation.rounds, gate)
    .flatMap((round) => {
      const state = stateOf(round, day);
      return state === null ? [] : [{ round, state }];
    })
    .filter(({ round, state }) => state === 'planned' || lastDay(round.date) >= since)
    .sort((a, b) => compareDays(firstDay(a.round.date), firstDay(b.round.date)));
  const held = rounds.filter(({ state }) => state === 'held').at(-1);
  const coming = rounds.find(({ state }) => state !== 'held');
  const isLive = coming !== undefined || (held !== undefined && lastDay(held.round.date) >= addDays(day, -LIVE_DAYS));
  const current = held ?? coming;
  if (!isLive || current === undefined) return null;
  return {
    negotiation,
    parties: negotiation.parties.flatMap((id) => index.actors.get(id) ?? []),
    rounds,
    current,
    positions: negotiation.positions
      .filter((position) => firstDay(position.date) <= day && gate(position).length > 0)
      .sort((a, b) => compareDays(firstDay(a.date), firstDay(b.date))),
  };
}

function stateOf({ date, modality, announced }: Round, day: Day): RoundState['state'] | null {
  if (firstDay(date) <= day) return modality ? 'due' : 'held';
  return announced !== undefined && firstDay(announced) <= day ? 'planned' : null;
}
