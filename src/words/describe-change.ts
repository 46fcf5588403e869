import { formatDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Assertion } from '../model/dataset/evidence.ts';
import { indexOf } from '../model/dataset-index.ts';
import { firstDay } from '../model/edtf.ts';
import type { ChokepointState, ControlState, EventState, FlowState, RoundState, Snapshot } from '../model/snapshot.ts';
import { flowPart, name, speaker } from './describe-parts.ts';
import type { Reading } from './reading.ts';
import type { Shown } from './shown.ts';
import { shownOf } from './shown.ts';

/** How many changes a sentence tells before it counts. */
const MOST = 3;

/** What became of one item from one snapshot to another; null on a side = not there. */
interface Change<State> {
  readonly before: State | null;
  readonly after: State | null;
}

/** Words of each kind of change; null where it is no news. */
interface Wording {
  readonly control: (change: Change<ControlState>) => string | null;
  readonly chokepoint: (change: Change<ChokepointState>) => string | null;
  readonly round: (change: Change<TalksRound>) => string | null;
  readonly flow: (change: Change<FlowState>) => string | null;
  readonly event: (change: Change<EventState>) => string | null;
}

interface TalksRound extends RoundState {
  readonly negotiation: string;
}

/**
 * What changed from one snapshot to the next, in one sentence with the new day: "4 April 2025: China's rare-earth licences came into
 * force; ... and 2 more changes." A step back tells what stands there, another choice on one day what is shown. Null = nothing that is
 * news; that an event or a round is long ago is none.
 *
 * @param language - BCP 47 tag that the reader asked for
 */
export function describeChange(before: Snapshot, after: Snapshot, messages: Messages, language: string): string | null {
  const reading: Reading = { index: indexOf(after.dataset), snapshot: after, messages, language };
  const wording =
    after.date > before.date ? forward(reading) : after.date < before.date ? back(reading) : sameDay(reading);
  const [from, to] = [shownOf(before), shownOf(after)];
  const clauses = [
    ...changes(from.controls, to.controls, ({ control }) => control.id).map(wording.control),
    ...changes(from.chokepoints, to.chokepoints, ({ chokepoint }) => chokepoint.id).map(wording.chokepoint),
    ...changes(roundsOf(from), roundsOf(to), ({ round }) => round.id).map(wording.round),
    ...changes(from.flows, to.flows, ({ flow }) => flow.id).map(wording.flow),
    ...changes(from.events, to.events, ({ event }) => event.id).map(wording.event),
  ].filter((clause) => clause !== null);
  if (clauses.length === 0) return null;
  const told = clauses.slice(0, MOST);
  return messages.describe.change(formatDate(after.date, messages), told, clauses.length - told.length);
}

function forward(reading: Reading): Wording {
  const { describe } = reading.messages;
  const called = (id: string) => name(id, reading);
  return {
    control: ({ before, after }) => {
      if (!after) return before ? controlEnd(before, reading) : null;
      if (before?.status === after.status) return null;
      return said(describe.controlBecame(called(after.control.id), after.status), after.phase, reading);
    },
    chokepoint: ({ before, after }) => {
      const isNews = after && before?.status !== after.status && (before !== null || after.status !== 'open');
      if (!isNews) return null;
      return said(describe.chokepointBecame(called(after.chokepoint.id), after.status), after.phase, reading);
    },
    round: ({ before, after }) =>
      after && before?.state !== after.state
        ? describe.roundBecame(called(after.negotiation), called(after.round.id), after.state)
        : null,
    flow: ({ before, after }) => (after && !isSameFigure(before, after) ? newFigure(after, reading) : null),
    event: ({ before, after }) => (after && !before ? called(after.event.id) : null),
  };
}

function back(reading: Reading): Wording {
  const { describe, controlStatus, chokepointStatus, roundState } = reading.messages;
  const called = (id: string) => name(id, reading);
  return {
    control: ({ before, after }) => {
      if (before?.status === after?.status) return null;
      if (after) return describe.stands(called(after.control.id), controlStatus[after.status]);
      return before ? describe.notYet(called(before.control.id)) : null;
    },
    chokepoint: ({ before, after }) =>
      after && before?.status !== after.status
        ? describe.stands(called(after.chokepoint.id), chokepointStatus[after.status])
        : null,
    round: ({ before, after }) => {
      if (!before) return null;
      if (!after) return describe.notYet(called(before.round.id));
      return before.state === after.state ? null : describe.stands(called(after.round.id), roundState[after.state]);
    },
    flow: ({ before, after }) => (after && before && !isSameFigure(before, after) ? flowPart(after, reading) : null),
    event: ({ before, after }) => (before && !after ? describe.notYet(called(before.event.id)) : null),
  };
}

function sameDay(reading: Reading): Wording {
  const { describe } = reading.messages;
  const say =
    <State>(idOf: (state: State) => string) =>
    ({ before, after }: Change<State>): string | null => {
      if (after && !before) return describe.shown(name(idOf(after), reading));
      return before && !after ? describe.notShown(name(idOf(before), reading)) : null;
    };
  return {
    control: say(({ control }) => control.id),
    chokepoint: say(({ chokepoint }) => chokepoint.id),
    round: say(({ round }) => round.id),
    flow: say(({ flow }) => flow.id),
    event: say(({ event }) => event.id),
  };
}

/* A control that is gone was revoked or has expired, which its next phase says, or ran out without a later report. */
function controlEnd({ control }: ControlState, reading: Reading): string {
  const { describe } = reading.messages;
  const last = control.phases
    .filter(({ from, modality }) => !modality && firstDay(from) <= reading.snapshot.date)
    .sort((a, b) => (firstDay(a.from) < firstDay(b.from) ? 1 : -1))[0];
  const called = name(control.id, reading);
  const isEnd = last?.status === 'revoked' || last?.status === 'expired';
  return isEnd ? describe.controlBecame(called, last.status) : describe.holdsNoMore(called);
}

function newFigure(state: FlowState, reading: Reading): string {
  const { newFigure: figure, newReport } = reading.messages.describe;
  const part = flowPart(state, reading);
  return state.observation.quantity.value === null ? newReport(part) : figure(part);
}

function said(clause: string, assertion: Assertion, reading: Reading): string {
  const by = speaker(assertion, reading);
  return by === null ? clause : reading.messages.reading.joined(clause, by);
}

function isSameFigure(before: FlowState | null, after: FlowState): boolean {
  const [a, b] = [before?.observation, after.observation];
  return a?.period === b.period && JSON.stringify(a.quantity) === JSON.stringify(b.quantity);
}

function roundsOf({ negotiations }: Shown): readonly TalksRound[] {
  return negotiations.flatMap(({ negotiation, rounds }) =>
    [...rounds].reverse().map((round) => ({ ...round, negotiation: negotiation.id })),
  );
}

/* In the order of what is there after, then what is gone: what came is told before what went. */
function changes<State>(
  before: readonly State[],
  after: readonly State[],
  idOf: (state: State) => string,
): readonly Change<State>[] {
  const old = new Map(before.map((state) => [idOf(state), state]));
  const now = new Set(after.map(idOf));
  return [
    ...after.map((state): Change<State> => ({ before: old.get(idOf(state)) ?? null, after: state })),
    ...before.filter((state) => !now.has(idOf(state))).map((state): Change<State> => ({ before: state, after: null })),
  ];
}
