import { describe, expect, it } from 'vitest';
import { formatDate, formatPeriod, formatQuantity, formatRate } from '../../src/i18n/format.ts';
import type { WrittenQuantity } from '../../src/i18n/format.ts';
import { messagesFor } from '../../src/i18n/messages.ts';

const zh = await messagesFor('zh-Hans');

describe('a Chinese amount', () => {
  it.each<[WrittenQuantity, string]>([
    [{ value: 28_800_000_000, unit: 'USD' }, '288亿美元'],
    [{ value: 590e9, unit: 'JPY' }, '5900亿日元'],
    [{ value: 35_000, unit: 'CNY' }, '3.5万元人民币'],
    [{ value: [1e9, 2e9], unit: 'USD' }, '10亿美元至20亿美元'],
    [{ value: 12_944, unit: 't' }, '12,944吨'],
    [{ value: 166_000, unit: 'people' }, '16.6万人'],
    [{ value: 3, unit: 'months' }, '3个月'],
    [{ value: 7, unit: 'elements' }, '7种元素'],
    [{ value: 50, unit: '%', qualifier: 'nearly' }, '近50%'],
    [{ value: null, unit: 't' }, '数量未公布'],
  ])('%j is %s', (quantity, words) => expect(formatQuantity(quantity, zh)).toBe(words));

  it('is a month’s where it was divided', () => {
    expect(formatRate({ value: 41_010_260, unit: 'USD' }, zh)).toBe('每月4100万美元');
  });

  it('stands after its period', () => expect(zh.label.ofGoods('288亿美元', '5月')).toBe('5月货物288亿美元'));
});

describe('a Chinese date', () => {
  it.each([
    ['2025-06-10', '2025年6月10日'],
    ['2025-05', '2025年5月'],
    ['2025-01/2025-05', '2025年1月至5月'],
    ['2025-06-09/2025-06-10', '2025年6月9日至10日'],
    ['2024-12/2025-02', '2024年12月至2025年2月'],
    ['2022/2024', '2022年至2024年'],
    ['2025-04-04/..', '自2025年4月4日起'],
    ['2025-05~', '2025年5月前后'],
  ])('%s is %s', (edtf, words) => expect(formatDate(edtf, zh)).toBe(words));

  it('is written in figures where the year goes without saying', () => {
    expect(formatPeriod('2025-12', zh, { omitYear: 2025 })).toBe('12月');
    expect(formatPeriod('2025-01/2025-05', zh, { omitYear: 2025 })).toBe('1月至5月');
  });
});

describe('a Chinese sentence', () => {
  it('says who sends to whom before what, with marks of full width', () => {
    expect(zh.describe.flow('磁体', '中国', '美国', '每月4100万美元')).toBe('中国流向美国的磁体，每月4100万美元');
    expect(zh.describe.chokepoint('八莫', '争夺中', ['克钦独立军'], null)).toBe('八莫（争夺中，由克钦独立军控制）');
    expect(zh.describe.mark(['甲', '乙'])).toBe('甲；乙。');
  });

  it('takes the measure word of what is counted', () => {
    expect(zh.label.roundsHeld('谈判', 2)).toBe('谈判：已举行两轮');
    expect(zh.describe.flows(['甲'], 2)).toContain('另有两条');
    expect(zh.describe.contested(['甲'], 12)).toContain('另有12处');
  });
});
