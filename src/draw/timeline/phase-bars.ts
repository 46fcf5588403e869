import type { Day } from '../../model/edtf.ts';
import { FIRST_DAY, LAST_DAY, addDays, firstDay, lastDay, parseEdtf } from '../../model/edtf.ts';
import type { Moment } from '../../model/edtf.ts';
import type { Dated } from '../../model/phase-at.ts';

/**
 * A side of a bar. It rises from `bottom` to `top`, two days at whose beginning it stands: over the whole month where no more is known than
 * the month, upright where the day is known.
 */
export interface Edge {
  readonly bottom: Day;
  readonly top: Day;
}

/** The stretch that a phase lasts. */
export interface PhaseBar<Phase extends Dated> {
  readonly phase: Phase;
  /** Null where it had begun before anything is known of it. */
  readonly begins: Edge | null;
  /** Null where no end is known. */
  readonly ends: Edge | null;
  /** Whether another phase begins where it ends. */
  readonly isContinued: boolean;
}

/**
 * The bars of a row of phases, in order. Each lasts until its `until`, or until the next begins, whose slant it then shares. A plan that
 * later reports have passed over is left out, as it is on the map.
 */
export function phaseBars<Phase extends Dated>(phases: readonly Phase[]): readonly PhaseBar<Phase>[] {
  const inOrder = phases
    .map((phase, place) => ({ phase, place, begins: firstDay(phase.from) }))
    .sort((a, b) => (a.begins < b.begins ? -1 : a.begins > b.begins ? 1 : a.place - b.place));
  const happened = inOrder.filter(({ phase }) => !phase.modality);
  const isPassedOver = ({ phase, begins }: (typeof inOrder)[number]): boolean =>
    phase.modality !== undefined &&
    happened.some((other) => other.begins <= begins) &&
    happened.some((other) => other.begins > begins);
  const shown = inOrder.filter((one) => !isPassedOver(one)).map(({ phase }) => phase);
  return shown.map((phase, place) => {
    const next = shown[place + 1];
    const begins = beginningOf(phase.from);
    const own = phase.until === undefined ? endOf(phase.from) : endingOf(phase.until);
    const following = next ? beginningOf(next.from) : null;
    const isContinued = following !== null && (own === null || following.bottom <= own.bottom);
    return { phase, begins, ends: isContinued ? following : own, isContinued };
  });
}

function beginningOf(from: string): Edge | null {
  const { start, isInterval } = parseEdtf(from);
  if (start) return spanOf(start);
  return isInterval ? null : { bottom: FIRST_DAY, top: FIRST_DAY };
}

/* `2025-04/2025-06` as a beginning says how long it lasted as well. */
function endOf(from: string): Edge | null {
  const { start, end, isInterval } = parseEdtf(from);
  return isInterval && start && end ? closing(end) : null;
}

function endingOf(until: string): Edge | null {
  const { end } = parseEdtf(until);
  return end && lastDay(until) < LAST_DAY ? closing(end) : null;
}

function closing(moment: Moment): Edge {
  return moment.precision === 'day'
    ? { bottom: addDays(moment.last, 1), top: addDays(moment.last, 1) }
    : spanOf(moment);
}

function spanOf({ first, last, precision }: Moment): Edge {
  return precision === 'day' ? { bottom: first, top: first } : { bottom: first, top: addDays(last, 1) };
}
