import { describe, expect, it } from 'vitest';
import { formatNumber, formatQuantity, formatRate } from '../../src/i18n/format.ts';
import type { WrittenQuantity } from '../../src/i18n/format.ts';
import { en } from '../../src/i18n/en.ts';

const words = (quantity: WrittenQuantity, compact = false) => formatQuantity(quantity, en, { compact });

describe('formatQuantity', () => {
  it.each<[WrittenQuantity, string]>([
    [{ value: 12_944, unit: 't' }, '12,944 t'],
    [{ value: 28_800_000_000, unit: 'USD' }, '$28.8bn'],
    [{ value: 1e12, unit: 'USD' }, '$1tn'],
    [{ value: 590e9, unit: 'JPY' }, '¥590bn'],
    [{ value: 14e9, unit: 'EUR' }, '€14bn'],
    [{ value: 817_800_000, unit: 'USD' }, '$817.8m'],
    [{ value: 16_500, unit: 'USD' }, '$16,500'],
    [{ value: 1_400_000, unit: 't' }, '1.4 million t'],
    [{ value: 166_000, unit: 'people' }, '166,000 people'],
    [{ value: -34.5, unit: '%' }, '-34.5%'],
    [{ value: 1200, unit: 'km2' }, '1,200 km²'],
    [{ value: 2, unit: 'nm' }, '2 nm'],
  ])('writes %j as %s', (quantity, expected) => expect(words(quantity)).toBe(expected));

  it('keeps the source’s own doubt', () => {
    expect(words({ value: 50, unit: '%', qualifier: 'nearly' })).toBe('nearly 50%');
    expect(words({ value: 70, unit: '%', qualifier: 'about' })).toBe('about 70%');
    expect(words({ value: 1_000_000, unit: 'people', qualifier: 'at-least' })).toBe('at least 1 million people');
  });

  it('writes a pair as a range, with its unit once', () => {
    expect(words({ value: [15_000, 20_000], unit: 'people' })).toBe('15,000–20,000 people');
    expect(words({ value: [10, 20], unit: '%' })).toBe('10–20%');
    expect(words({ value: [1e9, 2e9], unit: 'USD' })).toBe('$1bn–$2bn');
  });

  it('never writes what is not reported as zero', () => {
    expect(words({ value: null, unit: 't' })).toBe('amount not reported');
    expect(words({ value: 0, unit: 't' })).toBe('0 t');
  });

  it('gives the words of the source where it gave no number, or only a bracket', () => {
    expect(words({ value: null, unit: '%', text: 'a near-monopoly' })).toBe('a near-monopoly');
    expect(words({ value: [20_000, 90_000], unit: 'people', text: 'tens of thousands' })).toBe('tens of thousands');
    expect(words({ value: 50, unit: '%', qualifier: 'nearly', text: 'nearly half' })).toBe('nearly 50%');
  });

  it('tells yuan from yen', () => {
    expect(words({ value: 3e9, unit: 'CNY' })).not.toBe(words({ value: 3e9, unit: 'JPY' }));
  });

  it('rounds labels to three digits', () => {
    expect(words({ value: 1_441_900_000, unit: 'USD' }, true)).toBe('$1.44bn');
    expect(words({ value: 1_441_900_000, unit: 'USD' })).toBe('$1.442bn');
    expect(words({ value: 12_944, unit: 't' }, true)).toBe('12,944 t');
  });
});

describe('formatRate', () => {
  it('rounds money, which was divided, and leaves tonnes whole', () => {
    expect(formatRate({ value: 41_010_260, unit: 'USD' }, en)).toBe('$41m a month');
    expect(formatRate({ value: 8_812_345, unit: 'USD' }, en)).toBe('$8.8m a month');
    expect(formatRate({ value: 120_158_333, unit: 'USD' }, en)).toBe('$120m a month');
    expect(formatRate({ value: 779_089.4, unit: 'USD' }, en)).toBe('$779,000 a month');
    expect(formatRate({ value: 2588.8, unit: 't' }, en)).toBe('2,589 t a month');
  });
});

describe('formatNumber', () => {
  it('separates thousands', () => expect(formatNumber(1234567.89, en)).toBe('1,234,567.89'));
});
