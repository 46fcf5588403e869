import { describe, expect, it } from 'vitest';
import { indexOf } from '../../src/model/dataset-index.ts';
import { changeAfter, changeDays } from '../../src/model/change-days.ts';
import { addDays } from '../../src/model/edtf.ts';
import { nothingUntil } from '../../src/model/record-begins.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import type { View } from '../../src/model/view.ts';
import { plainView, preparedView, viewOf } from '../../src/model/view.ts';
import { realDataset } from './real-dataset.ts';

const dataset = realDataset();
const prepared = preparedView(dataset, 'london');
if (!prepared) throw new Error('no view london');
const london = viewOf(prepared);
const on = (date: string, change: Partial<View> = {}) =>
  nothingUntil(snapshotAt(dataset, { ...london, date, ...change }));

describe('the record of a dataset', () => {
  it('begins with the first that lasts: on every day before it, nothing is recorded yet', () => {
    const begins = on('1950-01-01');
    if (begins === null) throw new Error('nothing recorded was taken for something');
    expect(on('0001-01-01')).toBe(begins);
    expect(on(addDays(begins, -1))).toBe(begins);
    expect(on(begins)).toBeNull();
    const everything = plainView('2025-06-10');
    expect(
      changeAfter(changeDays(indexOf(dataset), { ...everything, layers: ['flows', 'controls'] }), '1950-01-01'),
    ).toBe(begins);
  });

  it('has begun on a day on which a filter leaves nothing over', () => {
    expect(on('2025-06-10', { commodities: [], actors: ['no-such-actor'] })).toBeNull();
  });

  it('begins, where only what was known counts, when the first of it is published', () => {
    const happened = on('1950-01-01');
    const published = on('1950-01-01', { known: true });
    expect(published && happened && published > happened).toBe(true);
  });
});
