import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';
import { jaNames } from './names.ts';

/** Japanese labels on the map. */
export const jaLabels: PartialWords<Pick<Messages, 'label'>> = {
  label: {
    flow: (goods, amount) => `${goods}：${amount}`,
    ofGoods: (amount, period) => `商品${amount}${period === '' ? '' : `（${period}）`}`,
    allGoods: '全品目',
    amountInPeriod: (amount, period) => [amount, period && `（${period}）`].join(''),
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
