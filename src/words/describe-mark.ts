import { formatDate, formatQuantity, yearOf } from '../i18n/format.ts';
import type { Assertion } from '../model/dataset/evidence.ts';
import type {
  ChokepointState,
  ControlState,
  EventState,
  FlowState,
  NegotiationState,
  RoundState,
} from '../model/snapshot.ts';
import { evidenceList, flowAmount, name, outcome, sinceWords } from './describe-parts.ts';
import type { Mark } from './marks-in-order.ts';
import type { Reading } from './reading.ts';
import { say } from './reading.ts';
import { shownOf } from './shown.ts';
import { statusSince } from './status-since.ts';

/** How many names a sentence lists before it counts. */
const MOST = 2;

type Parts = readonly (string | null)[];

/** One full sentence about a mark: "China to the United States, magnets, all kinds: $41m a month in 2024; official." */
export function describeMark(mark: Mark, reading: Reading): string {
  const [parts, assertion] = partsOf(mark, reading);
  const present = [...parts, evidenceList(assertion, reading)].filter((part) => part !== null);
  return reading.messages.describe.mark(present.filter((part) => part !== ''));
}

function partsOf(mark: Mark, reading: Reading): readonly [Parts, Assertion] {
  switch (mark.kind) {
    case 'flow':
      // The amount says already that it is planned.
      return [flowParts(mark.state, reading), { evidence: mark.state.observation.evidence }];
    case 'control':
      return [controlParts(mark.state, reading), mark.state.phase];
    case 'chokepoint':
      return [chokepointParts(mark.state, reading), mark.state.phase];
    case 'negotiation':
      return [negotiationParts(mark.state, reading), mark.state.current.round];
    case 'round':
      return [roundParts(mark.state, mark.of, reading), mark.state.round];
    case 'event':
      return [eventParts(mark.state, reading), mark.state.event];
  }
}

function flowParts(state: FlowState, reading: Reading): Parts {
  const { describe } = reading.messages;
  const { id, from, to, commodity } = state.flow;
  const gates = shownOf(reading.snapshot).controls.filter((control) => control.gates.includes(id));
  const [names, more] = few(gates.map(({ control }) => name(control.id, reading)));
  return [
    describe.flowMark(name(from, reading), name(to, reading), name(commodity, reading), flowAmount(state, reading)),
    names.length > 0 ? describe.gatedBy(names, more) : null,
  ];
}

function controlParts({ control, phase, status, due, gates }: ControlState, reading: Reading): Parts {
  const { messages, index } = reading;
  const flows = gates.map((id) => index.byId.get(id));
  const goods = new Set(flows.flatMap((item) => (item?.kind === 'flow' ? item.item.commodity : [])));
  const [names, more] = few([...goods].map((id) => name(id, reading)));
  const rate = phase.rate ? formatQuantity(phase.rate, messages) : '';
  const since = sinceWords(statusSince(control.phases, phase, reading), reading);
  return [
    messages.describe.titled(
      name(control.id, reading),
      messages.describe.statusSince(messages.controlStatus[status], since),
    ),
    due ? messages.reading.due(dateWords(due.from, reading)) : null,
    rate,
    names.length > 0 ? messages.describe.gates(names, more) : null,
  ];
}

function chokepointParts({ chokepoint, phase, status, holders, share }: ChokepointState, reading: Reading): Parts {
  const { messages } = reading;
  const since = sinceWords(statusSince(chokepoint.statuses, phase, reading), reading);
  const held = holders.map(({ actor }) => name(actor.id, reading));
  return [
    messages.describe.titled(
      name(chokepoint.id, reading),
      messages.describe.statusSince(messages.chokepointStatus[status], since),
    ),
    held.length > 0 ? messages.describe.heldBy(held) : null,
    share ? messages.describe.share(formatQuantity(share.quantity, messages), say(share.of, reading).text) : null,
  ];
}

function negotiationParts({ negotiation, current, rounds }: NegotiationState, reading: Reading): Parts {
  const { messages } = reading;
  const held = rounds.filter(({ state }) => state === 'held').length;
  return [
    messages.describe.titled(name(negotiation.id, reading), roundName(current, reading)),
    outcome(current, reading),
    held > 1 ? messages.reading.roundsHeld(held) : null,
  ];
}

function roundParts(round: RoundState, of: NegotiationState, reading: Reading): Parts {
  return [
    reading.messages.describe.titled(roundName(round, reading), name(of.negotiation.id, reading)),
    outcome(round, reading),
  ];
}

function eventParts({ event }: EventState, reading: Reading): Parts {
  const place = event.place === undefined ? null : name(event.place, reading);
  return [reading.messages.date.named(name(event.id, reading), dateWords(event.date, reading)), place];
}

function roundName({ round }: RoundState, reading: Reading): string {
  return reading.messages.date.named(name(round.id, reading), dateWords(round.date, reading));
}

function dateWords(date: string, { messages, snapshot }: Reading): string {
  return formatDate(date, messages, { omitYear: yearOf(snapshot.date) });
}

function few(names: readonly string[]): readonly [readonly string[], number] {
  const most = names.length === MOST + 1 ? MOST + 1 : MOST;
  return [names.slice(0, most), Math.max(0, names.length - most)];
}
