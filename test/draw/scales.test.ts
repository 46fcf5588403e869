import { describe, expect, it } from 'vitest';
import { keyValues } from '../../src/draw/key-values.ts';
import { widthScale } from '../../src/draw/scales.ts';
import type { FlowState } from '../../src/model/snapshot.ts';
import { flowState } from './flow-scenes.ts';

const usd = (value: number) => ({ value, unit: 'USD' });
const tonnes = (value: number) => ({ value, unit: 't' });

describe('the width of a flow', () => {
  const widthOf = widthScale(
    new Map([
      ['USD', 40e9],
      ['CNY', 100e9],
      ['t', 5000],
    ]),
    false,
  );

  it('grows in proportion to its monthly rate', () => {
    expect(widthOf(usd(20e9))).toBeCloseTo(2 * widthOf(usd(10e9)));
    expect(widthOf(tonnes(2500))).toBeCloseTo(5);
  });

  it('is 16 px for the largest by value and 10 px for the largest by mass, each currency for itself', () => {
    expect(widthOf(usd(40e9))).toBe(16);
    expect(widthOf({ value: 100e9, unit: 'CNY' })).toBe(16);
    expect(widthOf(tonnes(5000))).toBe(10);
  });

  it('is 12 and 8 px at most on a phone', () => {
    const compact = widthScale(
      new Map([
        ['USD', 40e9],
        ['t', 5000],
      ]),
      true,
    );
    expect(compact(usd(40e9))).toBe(12);
    expect(compact(tonnes(5000))).toBe(8);
  });

  it('has a floor that can be seen, for small, zero, unknown and impossible rates', () => {
    for (const rate of [usd(1), usd(0), usd(-5), usd(NaN), { value: 3, unit: 'EUR' }]) expect(widthOf(rate)).toBe(1.5);
  });

  it('never passes the largest', () => {
    expect(widthOf(usd(1e18))).toBe(16);
    expect(widthOf(usd(Infinity))).toBe(16);
  });
});

describe('the key of widths', () => {
  const widthOf = widthScale(new Map([['USD', 100]]), false);
  const drawn = (...values: number[]): readonly FlowState[] =>
    values.map((value, i) => flowState(`f${i}`, { rate: usd(value) }));

  it('shows the largest and the smallest that are drawn, not round numbers', () => {
    expect(keyValues(drawn(37, 91, 18.5), widthOf)).toEqual([{ unit: 'USD', rates: [usd(91), usd(18.5)] }]);
  });

  it('leaves out what is only as wide as the floor while something above it is drawn', () => {
    expect(keyValues(drawn(91, 30, 0.1), widthOf)).toEqual([{ unit: 'USD', rates: [usd(91), usd(30)] }]);
  });

  it('shows one where two would look alike', () => {
    expect(keyValues(drawn(50, 49), widthOf)).toEqual([{ unit: 'USD', rates: [usd(50)] }]);
  });

  it('is empty where nothing has a width', () => {
    expect(keyValues([flowState('tube', { form: 'tube' })], widthOf)).toEqual([]);
  });
});
