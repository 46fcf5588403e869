import type { Messages } from '../i18n/messages.ts';
import type { TableCell } from './table-cells.ts';
import type { TableRow } from './table-rows.ts';

/** The ways to sort a column. */
export type SortDirection = 'ascending' | 'descending';

const collators = new Map<string, Intl.Collator>();

/**
 * The rows sorted by a column; a `column` of null leaves them in the order of their importance. Numbers of one unit stay together, what
 * is not known comes last, and rows that are equal keep their order.
 */
export function sortRows(
  rows: readonly TableRow[],
  column: number | null,
  direction: SortDirection,
  messages: Messages,
): readonly TableRow[] {
  if (column === null) return rows;
  const collator = collatorOf(messages.locale);
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => compare(a.cells[column], b.cells[column], sign, collator));
}

function compare(a: TableCell | undefined, b: TableCell | undefined, sign: number, collator: Intl.Collator): number {
  const [first = null, second = null] = [a?.sort, b?.sort];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  const [groupA = '', groupB = ''] = [a?.group, b?.group];
  if (groupA !== groupB) return groupA < groupB ? -1 : 1;
  if (typeof first === 'number' && typeof second === 'number') return sign * (first - second);
  return sign * collator.compare(String(first), String(second));
}

function collatorOf(locale: string): Intl.Collator {
  let collator = collators.get(locale);
  if (!collator) collators.set(locale, (collator = new Intl.Collator(locale, { numeric: true })));
  return collator;
}
