import { describe, expect, it } from 'vitest';
import { breakText } from '../../src/draw/label-forms.ts';
import { measureByTable } from '../../src/draw/measure-table.ts';

/* Twelve ideographs are as wide as 120 px. */
const font = { family: 'sans', sizePx: 10, weight: 400 } as const;
const lines = (text: string, widthPx: number) =>
  breakText(text, widthPx, (part) => measureByTable(part, font)).map((line) => line.text);

describe('lines of a script without spaces', () => {
  it('are parted after the kana that close a phrase', () => {
    expect(lines('民生メーカー向けは迅速化と関係者', 100)).toEqual(['民生メーカー向けは', '迅速化と関係者']);
  });

  it('are parted after the colon where both sides fit', () => {
    expect(lines('カンパイティ封鎖：発効中', 100)).toEqual(['カンパイティ封鎖：', '発効中']);
  });

  it('begin with no mark that closes, and end with no bracket that opens', () => {
    const text = '協議（6月9〜10日）、関税、規制。「米国産米」、（全種）、データ、チョークポイント。';
    for (let widthPx = 20; widthPx < 400; widthPx += 7) {
      for (const line of lines(text, widthPx)) {
        expect(line).not.toMatch(/^[、。）」ーァィゥェォッャュョ〜]/u);
        expect(line).not.toMatch(/[（「]$/u);
      }
    }
  });

  it('keep every character, in order', () => {
    const text = 'バモーから退かねば買わないとKIAに告げたと匿名の関係者。实行出口许可证管理，12,944吨。';
    for (const widthPx of [15, 60, 110, 230]) expect(lines(text, widthPx).join('')).toBe(text);
  });

  it('are as wide as they are said to be', () => {
    const measure = (part: string) => measureByTable(part, font);
    for (const { text, widthPx } of breakText('中国レアアース許可制 KIAの鉱山課税：発効中、ほか3件', 90, measure))
      expect(widthPx).toBeCloseTo(measure(text), 6);
  });

  it('are parted inside a phrase only where it is wider than a line', () => {
    expect(lines('中国レアアース許可制、中国の国境制限', 110)).toEqual(['中国レアアース許可制、', '中国の国境制限']);
    expect(lines('中国レアアース許可制', 80)).toEqual(['中国レアアース', '許可制']);
  });
});

describe('kana', () => {
  it('are as wide as ideographs, the long mark and the middle dot among them', () => {
    expect(measureByTable('ー・ガ', font)).toBe(30);
  });
});
