import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';
import { COLON, isDay, lowerFirst, others, withArticle } from './grammar.ts';
import { frNames } from './names.ts';

const NUMBERS = ['aucune', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

/** French labels on the map. */
export const frLabels: PartialWords<Pick<Messages, 'label'>> = {
  label: {
    flow: (goods, amount) => goods + COLON + amount,
    ofGoods: (amount, period) => [amount, 'de marchandises', period].filter(Boolean).join(' '),
    allGoods: 'Toutes marchandises',
    amountInPeriod: (amount, period) => [amount, period].filter(Boolean).join(' '),
    goodsList: (names) => names.map((name, at) => (at === 0 ? name : lowerFirst(name))).join(', '),
    andMore: (count) => `et ${others(count)}`,
    control: (name, status) =>
      status === 'in-force' ? `${name}, en vigueur` : name + COLON + (frNames.controlStatus?.[status] ?? ''),
    controlDue: (name, date) => `${name}${COLON}annoncée pour ${isDay(date) ? `le ${date}` : date}`,
    chokepoint: (name, status) => name + COLON + (frNames.chokepointStatus?.[status] ?? ''),
    venue: (place, date) => `${place}, ${date}`,
    roundsHeld: (name, count) =>
      `${name}${COLON}${NUMBERS[count] ?? String(count)} ${count > 1 ? 'sessions tenues' : 'session tenue'}`,
    toPlace: (place) => `vers ${withArticle(place)}`,
  },
};
