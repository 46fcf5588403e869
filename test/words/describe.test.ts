import { describe, expect, it } from 'vitest';
import { marksFor } from '../../src/geo/marks-for.ts';
import { en } from '../../src/i18n/en.ts';
import { indexOf } from '../../src/model/dataset-index.ts';
import { parseDataset } from '../../src/model/parse-dataset.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { plainView, viewOf } from '../../src/model/view.ts';
import { describe as describeDay } from '../../src/words/describe.ts';
import { describeMark } from '../../src/words/describe-mark.ts';
import { marksInOrder } from '../../src/words/marks-in-order.ts';
import { idsOnMap } from '../../src/words/on-the-map.ts';
import { realDataset } from '../model/real-dataset.ts';
import { sampleDataset } from '../model/sample-dataset.ts';
import { daysOfChange, everyView } from './every-day.ts';

const dataset = realDataset();
const view = (id: string): Snapshot => {
  const prepared = dataset.views.find((one) => one.id === id);
  if (!prepared) throw new Error(`no view ${id}`);
  return snapshotAt(dataset, viewOf(prepared));
};
const said = (snapshot: Snapshot): readonly string[] => describeDay(snapshot, en, 'en');
const sentences = (snapshot: Snapshot): ReadonlyMap<string, string> => {
  const reading = { index: indexOf(snapshot.dataset), snapshot, messages: en, language: 'en' };
  return new Map(marksInOrder(snapshot).map((mark) => [mark.id, describeMark(mark, reading)]));
};

/** Every thirtieth day on which anything changes, in every view. */
function* someDays(): Generator<Snapshot> {
  const days = daysOfChange().filter((_, place) => place % 30 === 0);
  for (const { view } of everyView()) for (const date of days) yield snapshotAt(dataset, { ...view, date });
}

describe('the description of a day', () => {
  it('says of London what flows, what stops it, where it can break and who talks', () => {
    const london = said(view('london'));
    expect(london[0]).toMatch(/^10 June 2025: The largest flows are magnets.* from China to the United States/);
    expect(london[0]).toContain('rare earths from Myanmar to China, 12,944 t in January–May');
    expect(london.join('\n')).toContain('In force: China’s rare-earth licences;');
    expect(london.join('\n')).toContain('Kachin mine belt (contested, held by the Kachin Independence Army)');
    expect(london.join('\n')).toContain('Talks: US-China trade talks (London, 9–10 June, framework)');
  });

  it('says of the threat to stop buying from Kachin that unnamed sources say so, and who would', () => {
    const threat = said(view('kachin')).find((sentence) => sentence.startsWith('Threatened'));
    expect(threat).toBe(
      'Threatened or announced: Chinese purchase halt (Ministry of Foreign Affairs of China), say unnamed sources.',
    );
  });

  it('says of a day before all records that nothing is recorded yet, and when that begins', () => {
    const london = view('london');
    const before = snapshotAt(dataset, { ...london.view, date: '1950-01-01' });
    expect(said(before)).toEqual([
      '1 January 1950: Nothing is recorded yet by then. The record begins on 31 December 2021.',
    ]);
  });

  it('never calls what is missing zero, and gives the words of the source in brackets', () => {
    const kachin = said(view('kachin'));
    expect(kachin[0]).toContain('No amount is known for heavy rare earths from the Kachin rare-earth belt to China (');
    expect(kachin.join(' ')).not.toMatch(/\b0 t\b/);
  });

  it('has at most eight sentences on any day of any view, each with its stop and none twice', () => {
    for (const snapshot of someDays()) {
      const all = said(snapshot);
      expect(all.length).toBeGreaterThan(0);
      expect(all.length).toBeLessThanOrEqual(8);
      expect(new Set(all).size).toBe(all.length);
      expect(all.filter((sentence) => !sentence.endsWith('.'))).toEqual([]);
      expect(all.join(' ')).not.toMatch(/undefined|null|NaN|\[object|\(\)|;;| {2}/);
    }
  });

  it('tells nothing of layers that are switched off', () => {
    const snapshot = snapshotAt(dataset, { ...plainView('2025-06-10'), layers: [] });
    expect(said(snapshot)).toEqual(['10 June 2025: Nothing is shown.']);
    const talks = said(snapshotAt(dataset, { ...plainView('2025-06-10'), layers: ['negotiations'] }));
    expect(talks).toHaveLength(1);
    expect(talks[0]).toMatch(/^10 June 2025: Talks: /);
  });
});

describe('the sentence of a mark', () => {
  it('names both ends, the goods, the amount, what gates it and who says so', () => {
    const london = sentences(view('london'));
    expect(london.get('china-us-magnets')).toBe(
      'China to the United States, magnets, all kinds: $41m a month in 2024; under China’s rare-earth licences, First US duties on China and US three-figure duties; official.',
    );
    expect(london.get('kachin-mines')).toBe(
      'Kachin mine belt: contested since October 2024; held by the Kachin Independence Army; nearly 50% of world supply of heavy rare earths, mined in Kachin State; reported.',
    );
    expect(london.get('us-china-london-2025-06')).toBe(
      'London, 9–10 June: US-China trade talks; framework; reported, unnamed source.',
    );
  });

  it('says of a plan that it is one', () => {
    expect(sentences(view('japan-us')).get('japan-us-capital')).toBe(
      'Japan to the United States, investment: $1tn, planned since February; reported.',
    );
  });

  it('there is one for every mark and for nothing else, on any day of any view', () => {
    for (const snapshot of someDays()) {
      const all = sentences(snapshot);
      expect([...all.keys()].sort()).toEqual([...idsOnMap(snapshot)].sort());
      const odd = /^\p{Ll}|[^.]$|undefined|null|NaN|\[object|: ;|; ;|; \./u;
      expect([...all.values()].filter((sentence) => odd.test(sentence))).toEqual([]);
    }
  });

  it('the largest flow of a pair comes first, then what is closed or contested, and events last', () => {
    const kinds = marksInOrder(view('kachin')).map(({ kind }) => kind);
    expect(kinds[0]).toBe('flow');
    expect(kinds.indexOf('chokepoint')).toBeLessThan(kinds.indexOf('control'));
    expect(kinds.lastIndexOf('control')).toBeLessThan(kinds.indexOf('event'));
    const [first] = marksInOrder(view('london'));
    expect(first?.id).toBe('china-us-magnets');
    expect(marksFor(view('london')).bundles.length).toBeGreaterThan(0);
  });
});

it('a dataset of somebody else is described as well', () => {
  const { dataset: sample } = parseDataset(sampleDataset());
  if (!sample) throw new Error('the sample does not parse');
  const snapshot = snapshotAt(sample, plainView('2025-06-10'));
  expect(said(snapshot)).toEqual([
    '10 June 2025: One flow has an amount: ore from The hills to The port, 12,944 t in January–May.',
    'No amount is known for ore from The port to The bay (most of it).',
    'In force: A licence (Beijing).',
    'Talks: The channel (Geneva, 10–12 May, agreement).',
    'Suspended or eased: A tariff (Washington).',
    'One event in the last 30 days: A strike.',
  ]);
  expect([...sentences(snapshot).values()]).toContain('A licence: in force since 4 April; on ore; reported.');
});
