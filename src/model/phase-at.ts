import type { Assertion } from './dataset/evidence.ts';
import type { Day } from './edtf.ts';
import { compareDays, firstDay, lastDay } from './edtf.ts';

/** Anything that holds from a date until another, or until the next of its kind. */
export interface Dated extends Assertion {
  readonly from: string;
  readonly until?: string | undefined;
}

/** Which of a row of phases holds on a day. */
export interface PhaseAt<Phase extends Dated> {
  /** The phase that is known to hold; null where none has begun or the last has run out ("no later report"). */
  readonly current: Phase | null;
  /** The last phase that had held before, where `current` is null because it ran out. */
  readonly lapsed: Phase | null;
  /** A planned phase whose day has come, without a report that it happened. */
  readonly due: Phase | null;
  /** The next phase that is planned, or known today, to begin later. */
  readonly next: Phase | null;
}

/**
 * The phase that holds on a day: the last begun. A coarse `from` counts from its first day, `until` is inclusive, and where it is
 * absent the next phase ends the last. Planned and forecast phases never replace what is known to have happened: they come as `due`.
 */
export function phaseAt<Phase extends Dated>(phases: readonly Phase[], day: Day): PhaseAt<Phase> {
  const ordered = inOrder(phases);
  const begun = ordered.filter(({ from }) => firstDay(from) <= day);
  const happened = begun.filter(({ modality }) => !modality).at(-1) ?? null;
  const since = happened ? firstDay(happened.from) : '';
  const ranOut = happened?.until !== undefined && lastDay(happened.until) < day;
  return {
    current: ranOut ? null : happened,
    lapsed: ranOut ? happened : null,
    due: begun.filter(({ from, modality }) => modality && firstDay(from) >= since).at(-1) ?? null,
    next: ordered[begun.length] ?? null,
  };
}

/** All that hold on a day where several may at once: each with its own `until`, and of those without one only the last begun. */
export function allHolding<Phase extends Dated>(phases: readonly Phase[], day: Day): readonly Phase[] {
  const begun = phases.filter((phase) => !phase.modality && firstDay(phase.from) <= day);
  const lastBegun = inOrder(begun.filter(({ until }) => until === undefined)).at(-1);
  return begun.filter((phase) => (phase.until === undefined ? phase === lastBegun : lastDay(phase.until) >= day));
}

function inOrder<Phase extends Dated>(phases: readonly Phase[]): readonly Phase[] {
  return [...phases].sort((a, b) => compareDays(firstDay(a.from), firstDay(b.from)));
}
