import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';
import { jaNames } from './names.ts';

/** Japanese labels on the map. */
export const jaLabels: PartialWords<Pick<Messages, 'label'>> = {
  label: {
    flow: (goods, amount) => `${goods}：${amount}`,
    ofGoods: (amount, period) => `商品${amount}${period === '' ? '' : `（${period}）`}`,
    allGoods: '全品目',
    amountInPeriod: (amount, period) => (period === '' ? amount : bracketed(amount, period)),
    goodsList: (names) => names.join('、'),
    andMore: (count) => `ほか${count}件`,
    control: (name, status) => `${name}：${jaNames.controlStatus?.[status] ?? ''}`,
    controlDue: (name, date) => `${name}：発表、${date}予定`,
    chokepoint: (name, status) => `${name}：${jaNames.chokepointStatus?.[status] ?? ''}`,
    venue: (place, date) => `${place}、${date}`,
    roundsHeld: (name, count) => `${name}：${count}回開催`,
    toPlace: (place) => `${place}へ`,
  },
};

/* What stands in brackets already shares them: 1兆ドル（予定、2月から）. */
function bracketed(amount: string, period: string): string {
  return amount.endsWith('）') ? `${amount.slice(0, -1)}、${period}）` : `${amount}（${period}）`;
}
