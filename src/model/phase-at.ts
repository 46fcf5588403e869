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
  const inOrder = phases
    .map((phase) => ({ phase, begins: firstDay(phase.from) }))
    .sort((a, b) => compareDays(a.begins, b.begins));
  const happened = inOrder.filter(({ phase, begins }) => !phase.modality && begins <= day).at(-1);
  const due = inOrder
    .filter(({ phase, begins }) => phase.modality && begins <= day && begins >= (happened?.begins ?? ''))
    .at(-1);
  const next = inOrder.find(({ begins }) => begins > day)?.phase ?? null;
  const until = happened?.phase.until;
  const ranOut = until !== undefined && lastDay(until) < day;
  return {
    current: happened && !ranOut ? happened.phase : null,
    lapsed: happened && ranOut ? happened.phase : null,
    due: due?.phase ?? null,
    next,
  };
}

/** All that hold on a day where several may at once: each with its own `until`, and of those without one only the last begun. */
export function allHolding<Phase extends Dated>(phases: readonly Phase[], day: Day): readonly Phase[] {
  const begun = phases.filter((phase) => !phase.modality && firstDay(phase.from) <= day);
  const openEnded = begun.filter((phase) => phase.until === undefined);
  const lastBegun = openEnded.reduce<Phase | null>(
    (last, phase) => (last === null || firstDay(phase.from) >= firstDay(last.from) ? phase : last),
    null,
  );
  return begun.filter((phase) => (phase.until === undefined ? phase === lastBegun : lastDay(phase.until) >= day));
}
