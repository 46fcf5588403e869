import { describe, expect, it } from 'vitest';
import type { Text } from '../../src/model/dataset/text.ts';
import { firstDay, lastDay } from '../../src/model/edtf.ts';
import { realDataset } from './real-dataset.ts';

const { controls, chokepoints, negotiations, flows } = realDataset();
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** A month or a year of four digits, but not one that a plan or an order names as its beginning or end. */
const DATED = new RegExp(
  `(?<!\\b(?:to|until|from|before)(?: \\d{1,2})? )(?:\\b(${MONTHS.join('|')}) )?\\b(20\\d\\d)\\b`,
  'g',
);

interface Told {
  readonly id: string;
  /** The last day that it is about. */
  readonly day: string;
  readonly text: Text | undefined;
}

const told: readonly Told[] = [
  ...controls.flatMap(({ id, phases }) => phases.map(({ from, note }) => ({ id, day: startOf(from), text: note }))),
  ...chokepoints.flatMap(({ id, statuses }) =>
    statuses.map(({ from, note }) => ({ id, day: startOf(from), text: note })),
  ),
  ...negotiations.flatMap(({ rounds, positions }) => [
    ...rounds.map(({ id, date, outcome }) => ({ id, day: lastDay(date), text: outcome })),
    ...positions.map(({ id, date, text }) => ({ id, day: lastDay(date), text })),
  ]),
  ...flows.flatMap(({ id, observations }) =>
    observations.map(({ period, note }) => ({ id, day: lastDay(period), text: note })),
  ),
];

/* A coarse beginning may be as late as its last day; an unknown one is before all. */
function startOf(from: string): string {
  const [start = ''] = from.split('/');
  return start === '..' ? firstDay(from) : lastDay(start);
}

function datesIn(text: string): readonly string[] {
  return [...text.matchAll(DATED)].map(([, month, year]) =>
    month === undefined ? `${year}-01-01` : `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-01`,
  );
}

const english = (text: Text | undefined): string => (typeof text === 'string' ? text : (text?.['en'] ?? ''));

describe('the texts of the data', () => {
  it('of a phase, a status, a round, a position or an amount tell of no later month or year', () => {
    const late = told.flatMap(({ id, day, text }) => {
      const words = english(text);
      return datesIn(words).some((date) => date > day) ? [`${id}, ${day}: ${words}`] : [];
    });
    expect(told.filter(({ text }) => datesIn(english(text)).length > 0).length).toBeGreaterThan(0);
    expect(late).toEqual([]);
  });

  it('tell of the town of Bhamo in December 2024 what was known of it that month', () => {
    const bhamo = chokepoints.find(({ id }) => id === 'bhamo-town');
    const begun = bhamo?.statuses.find(({ from }) => from === '2024-12-04');
    expect(english(begun?.note)).toBe('The KIA and allies attack.');
    expect(bhamo?.statuses.map(({ from }) => from)).toContain('2025-07-08');
  });
});
