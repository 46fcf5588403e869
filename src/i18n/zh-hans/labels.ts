import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';
import { few } from './grammar.ts';
import { zhHansNames } from './names.ts';

/** Chinese labels on the map. */
export const zhHansLabels: PartialWords<Pick<Messages, 'label'>> = {
  label: {
    flow: (goods, amount) => `${goods}：${amount}`,
    ofGoods: (amount, period) => `${period}货物${amount}`,
    allGoods: '所有货物',
    amountInPeriod: (amount, period) => period + amount,
    goodsList: (names) => names.join('、'),
    andMore: (count) => `等，另有${few(count)}项`,
    control: (name, status) => `${name}：${zhHansNames.controlStatus?.[status] ?? ''}`,
    controlDue: (name, date) => `${name}：已宣布，定于${date}`,
    chokepoint: (name, status) => `${name}：${zhHansNames.chokepointStatus?.[status] ?? ''}`,
    venue: (place, date) => `${place}，${date}`,
    roundsHeld: (name, count) => (count === 0 ? `${name}：尚未举行` : `${name}：已举行${few(count)}轮`),
    toPlace: (place) => `流向${place}`,
  },
};
