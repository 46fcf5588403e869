import { formatDate, yearOf } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { indexOf } from '../model/dataset-index.ts';
import type { ChokepointState, ControlState, FlowState, NegotiationState, Snapshot } from '../model/snapshot.ts';
import { flowPart, issuerUnlessNamed, name, outcome, speaker } from './describe-parts.ts';
import { nothingYet } from './nothing-yet.ts';
import type { Reading } from './reading.ts';
import { shownOf } from './shown.ts';

/** How many of each are named; the rest is counted. */
const MOST = 3;

/** A description longer than this is not heard to its end. */
const MOST_SENTENCES = 8;

type Sentence = (parts: readonly string[], more: number) => string;

/**
 * A snapshot in at most eight sentences: what flows, the largest first; what stops it or threatens to, and who says so; which
 * chokepoints are contested or shut, and who holds them; who talks. What the map's layers leave out is not told.
 *
 * @param language - BCP 47 tag that the reader asked for
 */
export function describe(snapshot: Snapshot, messages: Messages, language: string): readonly string[] {
  const reading: Reading = { index: indexOf(snapshot.dataset), snapshot, messages, language };
  const { describe: words } = messages;
  const { flows, totals, controls, chokepoints, negotiations, events } = shownOf(snapshot);
  const flow = (state: FlowState) => flowPart(state, reading);
  const control = (state: ControlState) =>
    words.control(name(state.control.id, reading), issuerUnlessNamed(state, reading), speaker(state.phase, reading));
  const chokepoint = (state: ChokepointState) => chokepointPart(state, reading);
  const [latest] = events;
  const sentences = [
    ...about(flows.filter(isAmountKnown), flow, words.flows),
    ...about(
      flows.filter((state) => !isAmountKnown(state)),
      flow,
      words.unreported,
    ),
    ...about(controls.filter(isStop), control, words.inForce),
    ...about(controls.filter(isIn('threatened', 'announced')), control, words.threatened),
    ...about(chokepoints.filter(isIn('closed', 'contested')), chokepoint, words.contested),
    ...about(negotiations, (state) => talksPart(state, reading), words.negotiations),
    ...about(controls.filter(isIn('suspended', 'eased')), control, words.suspended),
    ...about(chokepoints.filter(isIn('restricted', 'threatened')), chokepoint, words.restricted),
    ...about(totals.filter(isAmountKnown), flow, words.totals),
    ...(latest ? [words.events(events.length, name(latest.event.id, reading))] : []),
  ];
  const [first = nothingYet(snapshot, messages) ?? words.nothing, ...rest] = sentences.slice(0, MOST_SENTENCES);
  return [words.dated(formatDate(snapshot.date, messages), first), ...rest];
}

function about<State>(states: readonly State[], word: (state: State) => string, sentence: Sentence): readonly string[] {
  if (states.length === 0) return [];
  const named = states.length === MOST + 1 ? states : states.slice(0, MOST);
  return [sentence(named.map(word), states.length - named.length)];
}

function isAmountKnown({ observation }: FlowState): boolean {
  return observation.quantity.value !== null;
}

/* A pause stops nothing: what it suspends is told. */
function isStop({ status, control }: ControlState): boolean {
  return status === 'in-force' && control.kind !== 'pause';
}

function isIn(...statuses: readonly string[]): (state: { readonly status: string }) => boolean {
  return ({ status }) => statuses.includes(status);
}

function chokepointPart({ chokepoint, status, phase, holders }: ChokepointState, reading: Reading): string {
  return reading.messages.describe.chokepoint(
    name(chokepoint.id, reading),
    reading.messages.chokepointStatus[status],
    holders.map(({ actor }) => name(actor.id, reading)),
    speaker(phase, reading),
  );
}

function talksPart({ negotiation, current }: NegotiationState, reading: Reading): string {
  const { messages, snapshot } = reading;
  return messages.describe.talks(
    name(negotiation.id, reading),
    name(current.round.id, reading),
    formatDate(current.round.date, messages, { omitYear: yearOf(snapshot.date) }),
    outcome(current, reading),
  );
}
