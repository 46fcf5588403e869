import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

const QUALIFIERS = { about: '约', nearly: '近', over: '超过', under: '不到', 'at-least': '至少', 'up-to': '最多' };

/* Units and the count words of the data, each with its measure word. */
const UNITS: Readonly<Record<string, string>> = {
  animals: '只动物',
  applications: '份申请',
  companies: '家公司',
  days: '天',
  elements: '种元素',
  firms: '家公司',
  launches: '次发射',
  minutes: '分钟',
  months: '个月',
  people: '人',
  plants: '座工厂',
  ships: '艘船',
  visits: '次访问',
  weeks: '周',
  years: '年',
  t: '吨',
  kg: '千克',
  km: '公里',
  m: '米',
  nm: '纳米',
  km2: '平方公里',
  ha: '公顷',
  MW: '兆瓦',
  TWh: '太瓦时',
  pp: '个百分点',
};

const CURRENCIES: Readonly<Record<string, string>> = {
  USD: '美元',
  CNY: '元人民币',
  EUR: '欧元',
  GBP: '英镑',
  INR: '印度卢比',
  JPY: '日元',
  KRW: '韩元',
};

const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Chinese amounts and dates. */
export const zhHansAmounts: PartialWords<Pick<Messages, 'amount' | 'change' | 'date'>> = {
  amount: {
    notReported: '数量未公布',
    notReportedShort: '未公布',
    qualified: (qualifier, amount) => QUALIFIERS[qualifier] + amount,
    withUnit: (number, unit) => number + (UNITS[unit] ?? (unit === '' ? '' : ` ${unit}`)),
    currencyName: (currency) => CURRENCIES[currency] ?? null,
    range: (low, high) => `${low}至${high}`,
    aMonth: (amount) => `每月${amount}`,
    planned: (amount) => `${amount}（计划）`,
    forecast: (amount) => `${amount}（预测）`,
    shareOf: (share, whole) => (/\d/.test(share) ? `占${whole}的${share}` : `${whole}：${share}`),
  },
  change: {
    up: (amount) => `上升${amount}`,
    down: (amount) => `下降${amount}`,
    unchanged: '持平',
    onAYearBefore: (change) => `同比${change}`,
    on: (change, date) => `较${date}${change}`,
  },
  date: {
    since: (date) => `自${date}起`,
    by: (date) => `不晚于${date}`,
    about: (date) => `${date}前后`,
    perhaps: (date) => `可能在${date}`,
    fromTo: (from, to) => `${from}至${to}`,
    on: (date) => date,
    in: (date) => date,
    range: (from, to) => `${from}至${withoutCommon(from, to)}`,
    // A month that stands alone is 六月 to Intl, and 6月 with its year.
    written: (date) => date.replace(/[一二三四五六七八九十]+(?=月)/u, (name) => String(MONTHS.indexOf(name) + 1)),
    named: (name, date) => `${name}，${date}`,
  },
};

/* 2025年6月9日至10日: what the end shares with the start goes without saying, but not all of it. */
function withoutCommon(from: string, to: string): string {
  const [start, end] = [from, to].map((date) => date.split(/(?<=[年月])(?=.)/u));
  const same = (end ?? []).findIndex((part, at) => part !== start?.[at]);
  return (end ?? []).slice(Math.max(0, same)).join('');
}
