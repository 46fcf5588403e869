import { describe, expect, it } from 'vitest';
import { measureByTable } from '../../src/draw/measure-table.ts';
import { measureByCanvas } from '../../src/draw/measure-text.ts';
import { mapFonts } from '../../src/look/type.ts';

const { callout, second, value, water } = mapFonts;

describe('measureByTable', () => {
  it('grows with the text, the size and the weight', () => {
    expect(measureByTable('Magnets, all kinds', value)).toBeGreaterThan(measureByTable('Magnets', value));
    expect(measureByTable('Magnets', { ...value, sizePx: 28 })).toBeCloseTo(2 * measureByTable('Magnets', value), 9);
    expect(measureByTable('Magnets', callout)).toBeGreaterThan(measureByTable('Magnets', second));
  });

  it('is within a tenth of what Chromium measures in Liberation Sans', () => {
    expect(measureByTable('Rare earths, magnets: amount not reported', { ...second, sizePx: 100 })).toBeGreaterThan(
      1917,
    );
    expect(measureByTable('Rare earths, magnets: amount not reported', { ...second, sizePx: 100 })).toBeLessThan(2110);
    expect(measureByTable('Kachin mine belt: contested', { ...callout, weight: 700, sizePx: 100 })).toBeLessThan(1467);
  });

  it('gives an accented letter the width of its letter, and a CJK one a whole square', () => {
    expect(measureByTable('é', water)).toBeCloseTo(measureByTable('e', water), 9);
    expect(measureByTable('日本', { ...second, sizePx: 10 })).toBe(20);
  });

  it('has a width for every text', () => {
    for (const text of ['မြန်မာ', 'ปักกิ่ง', 'الصين', '🚢', '\u0000', '']) {
      expect(measureByTable(text, callout)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('measureByCanvas', () => {
  it('counts characters where there is no canvas: never less than the table says, by no more than a half', () => {
    const measure = measureByCanvas(null);
    for (const text of ['Rare earths, magnets: amount not reported', 'Kachin mine belt', '重希土類：数量は不明']) {
      expect(measure(text, second)).toBeGreaterThanOrEqual(measureByTable(text, second));
      expect(measure(text, second)).toBeLessThan(1.5 * measureByTable(text, second));
    }
  });
});
