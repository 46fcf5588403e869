import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import type { View } from '../../src/model/view.ts';
import { plainView } from '../../src/model/view.ts';
import { describeChange } from '../../src/words/describe-change.ts';
import { realDataset } from '../model/real-dataset.ts';
import { daysOfChange } from './every-day.ts';

const step = (from: string, to: string, before: Partial<View> = {}, after: Partial<View> = before): string | null =>
  describeChange(
    snapshotAt(realDataset(), { ...plainView(from), ...before }),
    snapshotAt(realDataset(), { ...plainView(to), ...after }),
    en,
    'en',
  );

describe('a step forward', () => {
  it('tells what came into force, and counts the rest', () => {
    expect(step('2025-04-03', '2025-04-04')).toMatch(
      /^4 April 2025: China’s rare-earth licences came into force; .*; and \d+ more changes\.$/,
    );
    expect(step('2025-04-04', '2025-04-05')).toBe('5 April 2025: US 10% baseline duty came into force.');
  });

  it('tells suspensions and revocations with a verb that agrees', () => {
    expect(step('2025-05-13', '2025-05-14')).toContain('US three-figure duties were suspended');
    expect(step('2025-02-09', '2025-02-10')).toBe('10 February 2025: US steel and aluminium duty was announced.');
    expect(step('2025-07-02', '2025-07-03')).toContain('US technology stop was revoked');
  });

  it('tells what ran out without a later report', () => {
    expect(step('2025-07-31', '2025-08-01')).toContain('US 24% duty on Japan ran out, with no later report');
  });

  it('tells rounds, new figures, and who says so', () => {
    expect(step('2025-06-15', '2025-06-16')).toBe('16 June 2025: US-Japan tariff talks: Kananaskis, held.');
    expect(step('2025-05-30', '2025-05-31')).toBe(
      '31 May 2025: new figure for rare earths from Myanmar to China, 12,944 t in January–May.',
    );
    expect(step('2025-04-30', '2025-05-01')).toContain('Chinese purchase halt was threatened, say unnamed sources');
  });

  it('says nothing where nothing is news: an event that is a month old is none', () => {
    expect(step('2025-06-16', '2025-06-17')).toBeNull();
    expect(step('2025-02-07', '2025-02-08')).toBeNull();
    expect(step('2025-06-10', '2025-06-10')).toBeNull();
  });
});

describe('a step back', () => {
  it('tells what stands there and what is not yet', () => {
    expect(step('2025-04-05', '2025-04-04')).toBe('4 April 2025: US 10% baseline duty: announced.');
    expect(step('2025-04-04', '2025-04-03')).toMatch(/^3 April 2025: China’s rare-earth licences: not yet; /);
  });
});

describe('another choice on the same day', () => {
  it('tells what is shown and what no longer is', () => {
    const day = '2025-06-20';
    expect(step(day, day, { layers: ['controls'] }, { layers: ['controls'], known: true })).toContain(
      'no longer shown: Chinese purchase halt',
    );
    expect(step(day, day, { layers: [] }, { layers: ['negotiations'] })).toMatch(/^20 June 2025: now shown: /);
  });
});

it('is one sentence or nothing, in both directions, over all the years', () => {
  const days = daysOfChange();
  for (const [place, day] of days.entries()) {
    const before = days[place - 1] ?? '2020-12-31';
    for (const words of [step(before, day), step(day, before)]) {
      if (words === null) continue;
      expect(words).toMatch(/^\d{1,2} \p{L}+ \d{4}: .*[^;]\.$/u);
      expect(words).not.toMatch(/undefined|null|NaN|\[object|; ;/);
    }
  }
});
