import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { quantitySchema } from '../../src/model/dataset/quantity.ts';
import { isReported, monthlyRate, normalise, quantityMidpoint } from '../../src/model/quantity.ts';

describe('a quantity', () => {
  it('that is not reported has no midpoint and no rate, and is never zero', () => {
    const unknown = { value: null, unit: 't' };
    expect(isReported(unknown)).toBe(false);
    expect(isReported({ value: 0, unit: 't' })).toBe(true);
    expect(quantityMidpoint(unknown)).toBeNull();
    expect(monthlyRate(unknown, '2025-05')).toBeNull();
    expect(normalise({ value: null, unit: 'kg' })).toEqual({ value: null, unit: 't' });
  });

  it('given as a pair is drawn by its middle', () => {
    expect(quantityMidpoint({ value: [10, 30], unit: 't' })).toBe(20);
  });

  it('in kilograms compares in tonnes', () => {
    expect(normalise({ value: 2500, unit: 'kg', qualifier: 'about' })).toEqual({
      value: 2.5,
      unit: 't',
      qualifier: 'about',
    });
    expect(normalise({ value: [1000, 3000], unit: 'kg' }).value).toEqual([1, 3]);
  });

  it('of five months counts a fifth a month', () => {
    expect(monthlyRate({ value: 12944, unit: 't' }, '2025-01/2025-05')).toEqual({ value: 2588.8, unit: 't' });
    expect(monthlyRate({ value: 12000, unit: 'kg' }, '2024')).toEqual({ value: 1, unit: 't' });
  });

  it('has no monthly rate as a share, or over a period without an end', () => {
    expect(monthlyRate({ value: 40, unit: '%' }, '2024')).toBeNull();
    expect(monthlyRate({ value: 40, unit: 't' }, '2024/..')).toBeNull();
  });

  it.each(['t', 'km2', '%', 'USD', 'JPY', 'people', 'vessels'])('may be in %s', (unit) => {
    expect(v.is(quantitySchema, { value: 1, unit })).toBe(true);
  });

  it.each(['ZZZ', 'QQQ', 'usd bn', 'T', '', 'USDT'])('may not be in %j', (unit) => {
    expect(v.is(quantitySchema, { value: 1, unit })).toBe(false);
  });

  it.each([NaN, Infinity, 1e300, [3, 1], [1], '5', undefined])('may not be worth %j', (value) => {
    expect(v.is(quantitySchema, { value, unit: 't' })).toBe(false);
  });
});
