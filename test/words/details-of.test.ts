import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { indexOf } from '../../src/model/dataset-index.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import { preparedView, viewOf } from '../../src/model/view.ts';
import { detailsOf } from '../../src/words/details-of.ts';
import { safeLink } from '../../src/words/evidence-words.ts';
import type { Reading } from '../../src/words/reading.ts';
import { viewGroups } from '../../src/words/view-list.ts';
import { realDataset } from '../model/real-dataset.ts';

const dataset = realDataset();
const index = indexOf(dataset);

function readingOn(date: string, known = false): Reading {
  const prepared = preparedView(dataset, 'london');
  if (!prepared) throw new Error('no view');
  const view = { ...viewOf(prepared), commodities: [], actors: [], date, known };
  return { index, snapshot: snapshotAt(dataset, view), messages: en, language: 'en' };
}

const BARE = new Set(['relations']);

describe('the details of an item', () => {
  for (const [date, known] of [
    ['2022-01-01', false],
    ['2025-06-10', false],
    ['2025-06-10', true],
    ['2026-06-01', false],
  ] as const) {
    it(`are there for every item of the data, each statement with its evidence: ${date}${known ? ', as known' : ''}`, () => {
      const reading = readingOn(date, known);
      for (const id of index.byId.keys()) {
        const details = detailsOf(id, reading);
        expect(details?.title.text, id).toBeTruthy();
        expect(details?.status, id).toBeTruthy();
        const rows = details?.sections.filter(({ key }) => !BARE.has(key)).flatMap((section) => section.rows) ?? [];
        for (const row of rows) expect([id, row.key, row.evidence.length > 0]).toEqual([id, row.key, true]);
        expect(JSON.stringify(details), id).not.toMatch(/undefined|NaN|\[object/);
      }
    });
  }

  it('of what the data do not have are null', () => {
    expect(detailsOf('atlantis', readingOn('2025-06-10'))).toBeNull();
  });

  it('say by whom a control is answered as soon as the answer is there, and not before', () => {
    const answers = (date: string) =>
      JSON.stringify(detailsOf('us-tariffs-2025-04-02', readingOn(date))?.relations ?? []);
    expect(answers('2025-04-03')).not.toContain('cn-ree-licensing-2025-04');
    expect(answers('2025-04-05')).toContain('cn-ree-licensing-2025-04');
  });
});

describe('an address of a source', () => {
  it('opens only with http, https or mailto', () => {
    expect(safeLink('https://example.org/a b')).toBe('https://example.org/a%20b');
    expect(safeLink('mailto:desk@example.org')).toBe('mailto:desk@example.org');
    for (const address of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'ftp://a/b', '/a', ''])
      expect(safeLink(address)).toBeNull();
  });
});

describe('the list of views', () => {
  it('holds each view once, under the first story that has it', () => {
    const listed = viewGroups(readingOn('2025-06-10')).flatMap(({ views }) => views.map(({ id }) => id));
    expect([...listed].sort()).toEqual(dataset.views.map(({ id }) => id).sort());
  });

  it('is by date within each story', () => {
    for (const { views } of viewGroups(readingOn('2025-06-10'))) {
      const dates = views.map(({ date }) => date);
      expect(dates).toEqual([...dates].sort());
    }
  });
});
