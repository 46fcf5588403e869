import {
  changeWords,
  formatDate,
  formatNumber,
  formatQuantity,
  formatRate,
  isAYearBefore,
  yearOf,
} from '../i18n/format.ts';
import type { WrittenQuantity } from '../i18n/format.ts';
import { isSameLanguage } from '../i18n/text.ts';
import type { Assertion, Evidence } from '../model/dataset/evidence.ts';
import { evidenceStatuses } from '../model/vocabulary.ts';
import type { Observation } from '../model/dataset/flow.ts';
import type { Quantity } from '../model/dataset/quantity.ts';
import type { Text } from '../model/dataset/text.ts';
import { firstDay, lastDay, parseEdtf } from '../model/edtf.ts';
import { normalise, quantityMidpoint } from '../model/quantity.ts';
import type { MonthlyRate } from '../model/snapshot.ts';
import type { EvidenceWords } from './evidence-words.ts';
import { evidenceWords } from './evidence-words.ts';
import type { Reading } from './reading.ts';
import { nameOf, say } from './reading.ts';

/** A piece of a cell: words, where they lead, and the language they are in where it is not the interface's. */
export interface CellPart {
  readonly text: string;
  /** BCP 47 tag; null = the language of the interface. */
  readonly language: string | null;
  /** Address of a source; null = plain words. */
  readonly href: string | null;
}

/** A cell of a table. */
export interface TableCell {
  /** Several where the cell lists several things; empty = nothing is known or meant. */
  readonly parts: readonly CellPart[];
  /** What the column sorts by; null comes last, whatever the direction. */
  readonly sort: string | number | null;
  /** Numbers compare only within a unit: cells of one group stay together. */
  readonly group?: string;
}

const worded = new WeakMap<readonly Evidence[], { readonly key: string; readonly words: readonly EvidenceWords[] }>();

/** A cell without anything in it. */
export const emptyCell: TableCell = { parts: [], sort: null };

/** A cell of plain words of the interface. */
export function wordsCell(text: string, sort: string | number | null = text): TableCell {
  return text === '' ? emptyCell : { parts: [{ text, language: null, href: null }], sort };
}

/** A cell of a text of the data. */
export function textCell(text: Text | undefined, reading: Reading): TableCell {
  return text === undefined ? emptyCell : partsCell([foreign(say(text, reading), reading)]);
}

/** A cell that names items. */
export function namesCell(ids: readonly (string | undefined)[], reading: Reading): TableCell {
  const known = [...new Set(ids)].filter((id) => id !== undefined);
  return partsCell(known.map((id) => foreign(nameOf(id, reading), reading)));
}

/** A cell with a date or a period; it sorts by its last day. */
export function dateCell(date: string | undefined, reading: Reading): TableCell {
  return date === undefined
    ? emptyCell
    : wordsCell(formatDate(date, reading.messages), `${lastDay(date)} ${firstDay(date)}`);
}

/** A cell with the day of a change, "some time in May 2025"; it sorts by its first day. */
export function sinceCell(date: string, { messages }: Reading): TableCell {
  const words = formatDate(date, messages);
  const { start, isInterval } = parseEdtf(date);
  const isCoarse = !isInterval && start !== null && start.precision !== 'day' && !start.approximate;
  return wordsCell(isCoarse ? messages.details.someTimeIn(words) : words, firstDay(date));
}

/** A cell with an amount without its unit, which has a column of its own. */
export function amountCell(quantity: Quantity | undefined, { messages }: Reading): TableCell {
  if (quantity === undefined) return emptyCell;
  const { value, unit } = normalise(quantity);
  return { ...wordsCell(unitless(quantity, messages), quantityMidpoint({ ...quantity, value })), group: unit };
}

/** A cell with the unit of an amount; empty where no number is given. */
export function unitCell(quantity: Quantity | undefined): TableCell {
  return quantity === undefined || quantity.value === null ? emptyCell : wordsCell(quantity.unit);
}

/** A cell with a monthly rate. Its unit is left out where the unit of the amount beside it says it. */
export function rateCell(rate: MonthlyRate | null, unit: string, { messages }: Reading): TableCell {
  if (rate === null) return emptyCell;
  const digits = rate.value >= 100 ? 3 : 2;
  const words =
    rate.unit === unit ? unitless({ ...rate, qualifier: undefined }, messages, digits) : formatRate(rate, messages);
  return { ...wordsCell(words, rate.value), group: rate.unit };
}

/** A cell with how an amount changed. */
export function changeCell({ change, period }: Observation, { messages }: Reading): TableCell {
  if (!change) return emptyCell;
  const against = isAYearBefore(change.against, period) ? null : formatDate(change.against, messages);
  const words = changeWords(change, against, messages);
  return words === null
    ? emptyCell
    : { ...wordsCell(words, quantityMidpoint(change.quantity)), group: change.quantity.unit };
}

/** A cell with who says so, the firmest first; what had not happened when it was said comes before that. */
export function evidenceCell({ evidence, modality }: Assertion, reading: Reading): TableCell {
  const labels = wordsOf(evidence, reading).map(({ label }) => label);
  const all = modality ? [reading.messages.modality[modality], ...labels] : labels;
  const rank = Math.min(...evidence.map(({ status }) => evidenceStatuses.indexOf(status)));
  return {
    parts: all.map((text) => ({ text, language: null, href: null })),
    sort: (modality ? evidenceStatuses.length : 0) + rank,
  };
}

/** A cell with the sources of all evidence, each once, as links where there is an address. */
export function sourcesCell(assertions: readonly Assertion[], reading: Reading): TableCell {
  const sources = assertions.flatMap(({ evidence }) => wordsOf(evidence, reading).flatMap((words) => words.sources));
  const once = new Map(sources.map((source) => [source.name, source]));
  return partsCell([...once.values()].map(({ name, href }) => ({ text: name, language: null, href })));
}

/* Most evidence is the same from one day to the next: naming it anew was most of the time that a table took. */
function wordsOf(evidence: readonly Evidence[], reading: Reading): readonly EvidenceWords[] {
  const key = `${reading.language} ${reading.messages.language} ${yearOf(reading.snapshot.date)}`;
  const known = worded.get(evidence);
  if (known?.key === key) return known.words;
  const words = evidenceWords(evidence, undefined, reading);
  worded.set(evidence, { key, words });
  return words;
}

/** The words of a cell in one line. */
export function cellText({ parts }: TableCell, { messages }: Pick<Reading, 'messages'>): string {
  return messages.reading.list(parts.map(({ text }) => text));
}

function partsCell(parts: readonly CellPart[]): TableCell {
  return { parts, sort: parts.length === 0 ? null : parts.map(({ text }) => text).join(' ') };
}

function foreign({ text, language }: { text: string; language: string }, { messages }: Reading): CellPart {
  return { text, language: isSameLanguage(language, messages.language) ? null : language, href: null };
}

function unitless(quantity: WrittenQuantity, messages: Reading['messages'], digits = 4): string {
  if (typeof quantity.value === 'number' && Math.abs(quantity.value) < 1 && !quantity.qualifier)
    return formatNumber(quantity.value, messages);
  return formatQuantity({ ...quantity, unit: '' }, messages, { compact: true, digits }).trim();
}
