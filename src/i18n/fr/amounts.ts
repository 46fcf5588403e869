import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';
import { isDay, of, theDate } from './grammar.ts';

const QUALIFIERS = {
  about: 'environ',
  nearly: 'près de',
  over: 'plus de',
  under: 'moins de',
  'at-least': 'au moins',
  'up-to': 'jusqu’à',
};

/* One and several of the count words of the data, and of the units that are words. */
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  animals: ['animal', 'animaux'],
  applications: ['demande', 'demandes'],
  companies: ['entreprise', 'entreprises'],
  days: ['jour', 'jours'],
  elements: ['élément', 'éléments'],
  firms: ['entreprise', 'entreprises'],
  launches: ['lancement', 'lancements'],
  minutes: ['minute', 'minutes'],
  months: ['mois', 'mois'],
  people: ['personne', 'personnes'],
  plants: ['usine', 'usines'],
  ships: ['navire', 'navires'],
  visits: ['visite', 'visites'],
  weeks: ['semaine', 'semaines'],
  years: ['an', 'ans'],
  pp: ['point', 'points'],
  t: ['t', 'tonnes'],
};
const SIGNS: Readonly<Record<string, string>> = { km2: 'km²' };

/** French amounts and dates. */
export const frAmounts: PartialWords<Pick<Messages, 'amount' | 'change' | 'date'>> = {
  amount: {
    notReported: 'quantité non communiquée',
    notReportedShort: 'non communiqué',
    qualified: (qualifier, amount) => `${QUALIFIERS[qualifier]} ${amount}`,
    withUnit: (number, unit) => {
      const [one, other] = UNITS[unit] ?? [SIGNS[unit] ?? unit, SIGNS[unit] ?? unit];
      // "1,4 million de tonnes", "166 000 personnes", "1 jour".
      if (/ll(?:ion|iard)s?$/.test(number)) return `${number} ${of(other)}`;
      return `${number}\u00a0${unit === 't' || /^[01](?:,\d+)?$/.test(number) ? one : other}`;
    },
    currencyName: () => null,
    range: (low, high) => `${low} à ${high}`,
    aMonth: (amount) => `${amount} par mois`,
    planned: (amount) => `${amount} (prévu)`,
    forecast: (amount) => `${amount} (prévision)`,
    shareOf: (share, what) => `${share} (${what})`,
  },
  change: {
    up: (amount) => `en hausse ${of(amount)}`,
    down: (amount) => `en baisse ${of(amount)}`,
    unchanged: 'inchangé',
    onAYearBefore: (change) => `${change} sur un an`,
    on: (change, date) => `${change} par rapport ${isDay(date) ? `au ${date}` : `à ${date}`}`,
  },
  date: {
    since: (date) => `depuis ${date.startsWith('vers ') ? date.replace(/^vers (?:le )?/, 'environ ') : theDate(date)}`,
    by: (date) => (isDay(date) ? `au plus tard le ${date}` : `au plus tard en ${date}`),
    about: (date) => `vers ${theDate(date)}`,
    perhaps: (date) => `peut-être ${theDate(date)}`,
    fromTo: (from, to) => fromTo(from, to),
    on: (date) => `le ${date}`,
    in: (date) => {
      const [from, to] = date.split(/\s*–\s*/u);
      return to === undefined ? `en ${date}` : fromTo(from ?? '', to);
    },
    range: () => null,
    written: (date) => date.replace(/(?<!\d)1(?=(?:–\d{1,2})? \p{L})/gu, '1er'),
    named: (name, date) => `${name}, ${date}`,
  },
};

function fromTo(from: string, to: string): string {
  return `${isDay(from) ? `du ${from}` : of(from)} ${isDay(to) ? `au ${to}` : `à ${to}`}`;
}
