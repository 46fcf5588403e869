import { formatDate, formatQuantity } from '../i18n/format.ts';
import type { Assertion } from '../model/dataset/evidence.ts';
import type { DatedEvent } from '../model/dataset/event.ts';
import type { Fact } from '../model/dataset/fact.ts';
import type { Round } from '../model/dataset/negotiation.ts';
import type { Text } from '../model/dataset/text.ts';
import { firstDay, parseEdtf } from '../model/edtf.ts';
import type { RoundState } from '../model/snapshot.ts';
import { accountWords, evidenceWords } from './evidence-words.ts';
import type { DetailRow, DetailSection, Ref, Tie } from './item-details.ts';
import type { Reading } from './reading.ts';
import { gateOf, nameOf, say, shortDate } from './reading.ts';

/** The reference to an item by its name. */
export function refTo(id: string, reading: Reading): Ref {
  return { id, name: nameOf(id, reading) };
}

/** A tie, unless there is nothing at its other end. */
export function tie(label: string, ids: readonly (string | undefined)[], reading: Reading): readonly Tie[] {
  const present = [...new Set(ids)].filter((id) => id !== undefined);
  return present.length > 0 ? [{ label, refs: present.map((id) => refTo(id, reading)) }] : [];
}

/** A section, unless it has no rows. */
export function section(
  key: string,
  heading: string,
  rows: readonly DetailRow[],
  aside: string | null = null,
): readonly DetailSection[] {
  return rows.length > 0 ? [{ key, heading, aside, rows }] : [];
}

/** What every row of an assertion has: its evidence as far as the view lets it through, and who says otherwise. */
export function spoken(assertion: Assertion, reading: Reading): Pick<DetailRow, 'evidence' | 'accounts'> {
  return {
    evidence: evidenceWords(gateOf(reading)(assertion), assertion.modality, reading),
    accounts: accountWords(assertion.otherAccounts, reading),
  };
}

/** Whether an assertion exists in the view and its date has come. */
export function hasCome(assertion: Assertion, date: string, reading: Reading): boolean {
  return firstDay(date) <= reading.snapshot.date && gateOf(reading)(assertion).length > 0;
}

/** The same of what is known to have happened by a day, and not to have held since ever: `../2025-05` comes in May 2025. */
export function hasHappened(assertion: Assertion, date: string, reading: Reading): boolean {
  return hasCome(assertion, date.replace(/^\.\.\//, ''), reading);
}

/** The date of a change of state, "some time in April" where only the month is known. */
export function changeDate(date: string, reading: Reading): string {
  const words = shortDate(date, reading);
  const { start, isInterval } = parseEdtf(date);
  const isCoarse = !isInterval && start !== null && start.precision !== 'day' && !start.approximate;
  return isCoarse ? reading.messages.details.someTimeIn(words) : words;
}

/** The texts that are there. */
export function texts(reading: Reading, ...present: readonly (Text | undefined)[]): NonNullable<DetailRow['texts']> {
  return present.flatMap((text) => (text === undefined ? [] : [say(text, reading)]));
}

/** What the facts say about an item, in the order of the data. */
export function factRows(id: string, reading: Reading): readonly DetailRow[] {
  return reading.index.dataset.facts
    .filter((fact) => fact.about.includes(id) && (fact.period === undefined || hasHappened(fact, fact.period, reading)))
    .filter((fact) => gateOf(reading)(fact).length > 0)
    .map((fact) => ({
      key: fact.id,
      figure: factFigure(fact, reading),
      ref: refTo(fact.id, reading),
      texts: texts(reading, fact.text),
      ...spoken(fact, reading),
    }));
}

/** The figure of a fact in words; null where it is a sentence. */
export function factFigure(fact: Fact, { messages }: Reading): string | null {
  return fact.quantity ? formatQuantity(fact.quantity, messages) : null;
}

/** Events that name an item, the newest first. */
export function eventRows(names: (event: DatedEvent) => boolean, reading: Reading): readonly DetailRow[] {
  return reading.index.dataset.events
    .filter((event) => names(event) && hasHappened(event, event.date, reading))
    .sort((a, b) => (firstDay(a.date) < firstDay(b.date) ? 1 : -1))
    .map((event) => ({
      key: event.id,
      when: shortDate(event.date, reading),
      ref: refTo(event.id, reading),
      ...spoken(event, reading),
    }));
}

/** A round as a row: when, where and with what result. */
export function roundRow(round: Round, reading: Reading): DetailRow {
  const { roundKind, roundResult, roundState, reading: words } = reading.messages;
  const state = roundStateOf(round, reading);
  // What came of it is not known before its day.
  const result = state === 'planned' ? roundState[state] : round.result ? roundResult[round.result] : null;
  return {
    key: round.id,
    when: shortDate(round.date, reading),
    glyph: { kind: 'knot', state },
    ref: refTo(round.id, reading),
    lead: words.list([roundKind[round.kind], result?.toLowerCase() ?? null].filter((part) => part !== null)),
    texts: state === 'planned' ? [] : texts(reading, round.outcome),
    ...spoken(round, reading),
  };
}

/** The rounds that are known on the day of the view, the newest first. */
export function knownRounds(rounds: readonly Round[], reading: Reading): readonly Round[] {
  const { date } = reading.snapshot;
  return rounds
    .filter((round) => gateOf(reading)(round).length > 0)
    .filter((round) => firstDay(round.date) <= date || firstDay(round.announced ?? '9999') <= date)
    .sort((a, b) => (firstDay(a.date) < firstDay(b.date) ? 1 : -1));
}

/** Whether a round has been held by the day of the view. */
export function roundStateOf(round: Round, { snapshot }: Reading): RoundState['state'] {
  if (firstDay(round.date) > snapshot.date) return 'planned';
  return round.modality ? 'due' : 'held';
}

/** "by 10 June 2025": the day that history is told up to. */
export function byDay({ messages, snapshot }: Reading): string {
  return messages.details.byDate(formatDate(snapshot.date, messages));
}
