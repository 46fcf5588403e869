import { describe, expect, it } from 'vitest';
import type { WrittenQuantity } from '../../src/i18n/format.ts';
import { amountWords, formatDate, formatPeriod, formatQuantity, formatRate } from '../../src/i18n/format.ts';
import { messagesFor } from '../../src/i18n/messages.ts';

const ja = await messagesFor('ja-JP');

describe('dates in Japanese', () => {
  it.each([
    ['2025-06-10', '2025年6月10日'],
    ['2025-05', '2025年5月'],
    ['2025', '2025年'],
    ['2025-01/2025-05', '2025年1〜5月'],
    ['2025-06-09/2025-06-10', '2025年6月9〜10日'],
    ['2025-06-09/2025-07-10', '2025年6月9日〜7月10日'],
    ['2024-12/2025-02', '2024年12月〜2025年2月'],
    ['2022/2024', '2022〜2024年'],
    ['2025-04-04/..', '2025年4月4日から'],
    ['../2024-10', '2024年10月までに'],
    ['2025-05~', '2025年5月ごろ'],
  ])('writes %s as %s', (edtf, words) => expect(formatDate(edtf, ja)).toBe(words));

  it('leaves out the year that goes without saying', () => {
    expect(formatPeriod('2025-01/2025-05', ja, { omitYear: 2025 })).toBe('1〜5月');
    expect(formatDate('2025-06-09/2025-06-10', ja, { omitYear: 2025, months: 'short' })).toBe('6月9〜10日');
  });
});

describe('amounts in Japanese', () => {
  it.each<[WrittenQuantity, string]>([
    [{ value: 28_800_000_000, unit: 'USD' }, '288億ドル'],
    [{ value: 1e12, unit: 'USD' }, '1兆ドル'],
    [{ value: 590e9, unit: 'JPY' }, '5900億円'],
    [{ value: 12_944, unit: 't' }, '12,944トン'],
    [{ value: 50, unit: '%', qualifier: 'nearly' }, '50%近く'],
    [{ value: [15_000, 20_000], unit: 'people' }, '1.5万〜2万人'],
    [{ value: 3, unit: 'camels' }, '3 camels'],
  ])('writes %j as %s', (quantity, words) => expect(formatQuantity(quantity, ja, { compact: true })).toBe(words));

  it('writes a rate by the month', () => {
    expect(formatRate({ value: 41_010_260, unit: 'USD' }, ja)).toBe('月4100万ドル');
  });

  it('gives the words of the source in Japanese where the data have them', () => {
    const text = { en: 'near-monopoly', ja: 'ほぼ独占' };
    expect(formatQuantity({ value: null, unit: '%', text }, ja)).toBe('ほぼ独占');
    expect(formatQuantity({ value: null, unit: '%', text: { en: 'near-monopoly' } }, ja)).toBe('near-monopoly');
  });

  it('has one pair of brackets for what is planned and when', () => {
    const planned = {
      period: '2025-02',
      quantity: { value: 1e12, unit: 'USD' },
      modality: 'planned' as const,
      rate: null,
    };
    const { amount, period } = amountWords(planned, ja, { omitYear: 2025 });
    expect(ja.label.amountInPeriod(amount, period)).toBe('1兆ドル（予定、2月）');
    expect(ja.label.amountInPeriod('288億ドル', '5月')).toBe('288億ドル（5月）');
  });
});
