import { amountWords, formatDate, yearOf } from '../i18n/format.ts';
import type { Assertion, EvidenceStatus } from '../model/dataset/evidence.ts';
import { evidenceStatuses } from '../model/vocabulary.ts';
import type { Text } from '../model/dataset/text.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { ControlState, FlowState, RoundState } from '../model/snapshot.ts';
import type { Reading } from './reading.ts';
import { nameOf } from './reading.ts';

/** The name of an item in a sentence. */
export function name(id: string, reading: Reading): string {
  return nameOf(id, reading).text;
}

/**
 * The amount of a flow and when: "$41m a month in 2024". Without a number: the words of the source, else "amount not reported".
 */
export function flowAmount({ observation, rate }: FlowState, { messages, snapshot }: Reading): string {
  const { amount, period } = amountWords({ ...observation, rate }, messages, { omitYear: yearOf(snapshot.date) });
  return messages.label.amountInPeriod(amount, observation.quantity.value === null ? '' : period);
}

/** A flow within a sentence: "magnets from China to the United States, $41m a month in 2024". */
export function flowPart(state: FlowState, reading: Reading): string {
  const { describe } = reading.messages;
  const [goods, from, to] = [state.flow.commodity, state.flow.from, state.flow.to].map((id) => name(id, reading));
  const way = [goods ?? '', from ?? '', to ?? ''] as const;
  const { quantity, modality } = state.observation;
  if (quantity.value !== null) return describe.flow(...way, flowAmount(state, reading));
  const hasWords = quantity.text !== undefined || modality !== undefined;
  return describe.flowUnreported(...way, hasWords ? flowAmount(state, reading) : null);
}

/** What became of a round: its result, else whether it was held. */
export function outcome({ round, state }: RoundState, { messages }: Reading): string {
  return round.result ? messages.describe.inSentence(messages.roundResult[round.result]) : messages.roundState[state];
}

/**
 * Who says it, where neither an office nor a newsroom in its own voice does: "say unnamed sources". Null where one of these does:
 * then it needs no saying.
 */
export function speaker({ evidence }: Assertion, reading: Reading): string | null {
  const { describe } = reading.messages;
  const status = firmest(evidence.map((piece) => piece.status));
  if (status === null || status === 'official' || status === 'reported') return null;
  const by = new Set(evidence.flatMap((piece) => (piece.status === status ? (piece.by ?? []) : [])));
  const [only] = by;
  const isNamed = (status === 'claimed' || status === 'analysis') && by.size === 1 && only !== undefined;
  return isNamed ? describe.saidBy(name(only, reading)) : describe.said[status];
}

/** Everyone who says it, as the chips do: "official", "planned, unnamed source". */
export function evidenceList({ evidence, modality }: Assertion, { messages }: Reading): string {
  const statuses = evidenceStatuses.filter((status) => evidence.some((piece) => piece.status === status));
  const labels = statuses.map((status) => messages.evidence[status]);
  const all = modality ? [messages.modality[modality], ...labels] : labels;
  return messages.reading.list(all.map((label) => messages.describe.inSentence(label)));
}

/** When a status began, "since 4 April", "by October 2024". */
export function sinceWords(from: string, { messages, snapshot }: Reading): string {
  const words = formatDate(from, messages, { omitYear: yearOf(snapshot.date) });
  const { start, isOpen } = parseEdtf(from);
  return start === null || isOpen ? words : messages.date.since(words);
}

/** Who issued a control, unless its name says so: "China's licences" need no "(China)". */
export function issuerUnlessNamed({ control }: ControlState, reading: Reading): string | null {
  const { index } = reading;
  const measure = name(control.id, reading);
  const queue = [control.issuer];
  const seen = new Set<string>();
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const actor = index.actors.get(id);
    if (seen.has(id) || !actor) continue;
    seen.add(id);
    const short = (actor.aliases ?? []).filter(({ kind }) => kind === 'short');
    const names = [actor.name, ...short.map(({ text }) => text)].flatMap(inAllLanguages);
    if (names.some((one) => measure.includes(one))) return null;
    queue.push(...[actor.memberOf ?? []].flat());
  }
  return name(control.issuer, reading);
}

function inAllLanguages(text: Text): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

function firmest(statuses: readonly EvidenceStatus[]): EvidenceStatus | null {
  return evidenceStatuses.find((status) => statuses.includes(status)) ?? null;
}
