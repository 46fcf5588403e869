import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

const CURRENCIES: Readonly<Record<string, string>> = {
  USD: 'ドル',
  JPY: '円',
  EUR: 'ユーロ',
  GBP: 'ポンド',
  CNY: '元',
  KRW: 'ウォン',
  INR: 'ルピー',
  TWD: '台湾ドル',
  HKD: '香港ドル',
  AUD: '豪ドル',
  CAD: 'カナダドル',
  CHF: 'スイスフラン',
  THB: 'バーツ',
  MYR: 'リンギ',
  MMK: 'チャット',
  RUB: 'ルーブル',
};

const UNITS: Readonly<Record<string, string>> = {
  t: 'トン',
  kg: 'キログラム',
  km: 'キロ',
  m: 'メートル',
  nm: 'ナノメートル',
  km2: '平方キロ',
  ha: 'ヘクタール',
  MW: 'メガワット',
  TWh: 'テラワット時',
  pp: 'ポイント',
  animals: '頭',
  applications: '件',
  companies: '社',
  days: '日',
  elements: '元素',
  firms: '社',
  launches: '回',
  minutes: '分',
  months: 'カ月',
  people: '人',
  plants: 'カ所',
  ships: '隻',
  visits: '回',
  weeks: '週間',
  years: '年',
};

const PIECE = /\d+[年月日]/g;

/** Japanese amounts and dates: 288億ドル, 2025年6月9〜10日. */
export const jaAmounts: PartialWords<Pick<Messages, 'amount' | 'change' | 'date'>> = {
  amount: {
    notReported: '数量は不明',
    notReportedShort: '不明',
    qualified: (qualifier, amount) => {
      switch (qualifier) {
        case 'about':
          return `約${amount}`;
        case 'nearly':
          return `${amount}近く`;
        case 'over':
          return `${amount}超`;
        case 'under':
          return `${amount}未満`;
        case 'at-least':
          return `${amount}以上`;
        case 'up-to':
          return `最大${amount}`;
      }
    },
    withUnit: (number, unit) => (UNITS[unit] === undefined ? `${number} ${unit}` : number + UNITS[unit]),
    currencyName: (currency) => CURRENCIES[currency] ?? null,
    range: (low, high) => `${low}〜${high}`,
    aMonth: (amount) => `月${amount}`,
    planned: (amount) => `${amount}（予定）`,
    forecast: (amount) => `${amount}（予測）`,
    shareOf: (share, of) => `${of}：${share}`,
  },

  change: {
    up: (amount) => `${amount}増`,
    down: (amount) => `${amount}減`,
    unchanged: '横ばい',
    onAYearBefore: (change) => `前年同期比${change}`,
    on: (change, date) => `${date}比${change}`,
  },

  date: {
    since: (date) => `${date}から`,
    by: (date) => `${date}までに`,
    about: (date) => `${date}ごろ`,
    perhaps: (date) => `${date}か`,
    fromTo: (from, to) => `${from}〜${to}`,
    on: (date) => date,
    in: (date) => date,
    range: stretch,
    written: (date) => date,
    named: (name, date) => `${name}（${date}）`,
  },
};

/* What both ends share is said once, and so is the unit where only one piece differs: 2025年1〜5月. */
function stretch(from: string, to: string): string | null {
  const [start, end] = [from.match(PIECE), to.match(PIECE)];
  if (!start || !end) return null;
  const differs = end.findIndex((piece, at) => piece !== start[at]);
  const shared = differs === -1 ? end.length : differs;
  const isOnePiece = start.length - shared === 1 && end.length - shared === 1;
  return `${isOnePiece ? from.slice(0, -1) : from}〜${end.slice(shared).join('')}`;
}
