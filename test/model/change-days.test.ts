import { describe, expect, it } from 'vitest';
import { changeAfter, changeBefore, changeDays } from '../../src/model/change-days.ts';
import { indexOf } from '../../src/model/dataset-index.ts';
import { addDays } from '../../src/model/edtf.ts';
import { parseDataset } from '../../src/model/parse-dataset.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import { plainView, preparedView, viewOf } from '../../src/model/view.ts';
import { realDataset } from './real-dataset.ts';
import { sampleDataset } from './sample-dataset.ts';

const everything = plainView('2025-06-10');

function sampleIndex() {
  const { dataset } = parseDataset(sampleDataset());
  if (!dataset) throw new Error('the sample does not parse');
  return indexOf(dataset);
}

describe('the days of change', () => {
  it('hold the beginning of each phase and the day after the last one has run out', () => {
    const days = changeDays(sampleIndex(), { ...everything, layers: ['controls'] });
    expect(days).toEqual(['2025-02-01', '2025-04-04', '2025-05-14', '2025-08-13']);
  });

  it('leave out what a view has switched off or filtered away', () => {
    expect(changeDays(sampleIndex(), { ...everything, layers: [] })).toEqual([]);
    const cars = changeDays(indexOf(realDataset()), { ...everything, commodities: ['cars'] });
    expect(cars).toContain('2025-04-03');
    expect(cars).not.toContain('2024-10-22');
  });

  it('are in order, each once', () => {
    const days = changeDays(indexOf(realDataset()), everything);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days.length).toBeGreaterThan(50);
  });

  it('come when a change was published where only what was known counts', () => {
    const index = indexOf(realDataset());
    const view = { ...everything, layers: ['controls'] as const, commodities: ['heavy-rare-earths'] };
    const then = changeDays(index, { ...view, known: true });
    expect(changeDays(index, view)).toContain('2024-10-01');
    expect(then).not.toContain('2024-10-01');
  });

  it('miss no day on which a control or a chokepoint on the map changes', () => {
    const dataset = realDataset();
    for (const id of ['london', 'kachin', 'truce']) {
      const prepared = preparedView(dataset, id);
      if (!prepared) throw new Error(`no view ${id}`);
      const view = viewOf(prepared);
      const days = new Set(changeDays(indexOf(dataset), view));
      const wordOn = (date: string) => {
        const { controls, chokepoints } = snapshotAt(dataset, { ...view, date });
        return JSON.stringify([
          controls.map(({ control, phase, status }) => [control.id, phase.from, status]),
          chokepoints.map(({ chokepoint, phase, status }) => [chokepoint.id, phase.from, status]),
        ]);
      };
      let before = wordOn('2025-03-31');
      for (let day = '2025-04-01'; day < '2025-07-15'; day = addDays(day, 1)) {
        const now = wordOn(day);
        if (now !== before) expect([id, day, days.has(day)]).toEqual([id, day, true]);
        before = now;
      }
    }
  });

  it('are found before and after a day, and not where there is none', () => {
    const days = ['2025-02-01', '2025-04-04'];
    expect(changeAfter(days, '2025-02-01')).toBe('2025-04-04');
    expect(changeAfter(days, '2025-04-04')).toBeNull();
    expect(changeBefore(days, '2025-04-04')).toBe('2025-02-01');
    expect(changeBefore(days, '2025-02-01')).toBeNull();
  });
});
