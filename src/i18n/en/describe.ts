import type { DescribeMessages } from '../describe-messages.ts';
import { clauses, isPlural, lowerFirst, sentenceCase, withArticle } from './grammar.ts';

const ROUND = { held: 'held', planned: 'announced', due: 'due, with no report that it was held' };

/** English sentences about a day, a mark and a step in time. */
export const enDescribe: DescribeMessages = {
  dated: (date, sentence) => `${date}: ${sentence}`,
  nothing: 'Nothing is shown.',
  flow: (goods, from, to, amount) => `${way(goods, from, to)}, ${amount}`,
  flowUnreported: (goods, from, to, words) => way(goods, from, to) + brackets([words]),
  flows: (parts, more) =>
    parts.length + more === 1
      ? `One flow has an amount: ${clauses(parts, more)}.`
      : `The largest flows are ${clauses(parts, more)}.`,
  unreported: (parts, more) => `No amount is known for ${clauses(parts, more)}.`,
  totals: (parts, more) => `In total: ${clauses(parts, more)}.`,
  control: (name, issuer, said) => {
    const by = name + brackets([issuer]);
    return said === null ? by : `${by}, ${said}`;
  },
  inForce: (parts, more) => `In force: ${clauses(parts, more)}.`,
  threatened: (parts, more) => `Threatened or announced: ${clauses(parts, more)}.`,
  suspended: (parts, more) => `Suspended or eased: ${clauses(parts, more)}.`,
  chokepoint: (name, status, holders, said) => name + brackets([status, heldBy(holders), said]),
  contested: (parts, more) => `Closed or contested: ${clauses(parts, more)}.`,
  restricted: (parts, more) => `Restricted or threatened: ${clauses(parts, more)}.`,
  talks: (name, round, date, state) => name + brackets([round, date, state]),
  negotiations: (parts, more) => `Talks: ${clauses(parts, more)}.`,
  events: (count, latest) =>
    count === 1
      ? `One event in the last 30 days: ${latest}.`
      : `${count} events in the last 30 days, the latest: ${latest}.`,

  inSentence: lowerFirst,
  said: {
    derived: 'worked out from other figures',
    claimed: 'says one side',
    analysis: 'say analysts',
    anonymous: 'say unnamed sources',
  },
  saidBy: (name) => `says ${withArticle(name)}`,

  flowMark: (from, to, goods, amount) => `${from} to ${withArticle(to)}, ${lowerFirst(goods)}: ${amount}`,
  titled: (name, words) => `${name}: ${words}`,
  statusSince: (status, since) => `${status} ${since}`,
  gatedBy: (names, more) => `under ${listed(names, more)}`,
  gates: (goods, more) => `on ${listed(goods.map(lowerFirst), more)}`,
  heldBy: (names) => heldBy(names) ?? '',
  share: (share, of) => `${share} of ${of}`,
  mark: (parts) => `${sentenceCase(parts.join('; '))}.`,

  controlBecame: (name, status) => {
    if (status === 'in-force') return `${name} came into force`;
    return status === 'expired' ? `${name} ran out` : `${name} ${isPlural(name) ? 'were' : 'was'} ${status}`;
  },
  chokepointBecame: (name, status) => `${name} became ${status}`,
  roundBecame: (negotiation, round, state) => `${negotiation}: ${round}, ${ROUND[state]}`,
  newFigure: (flow) => `new figure for ${flow}`,
  newReport: (flow) => `new report on ${flow}`,
  holdsNoMore: (name) => `${name} ran out, with no later report`,
  stands: (name, status) => `${name}: ${status}`,
  notYet: (name) => `${name}: not yet`,
  shown: (name) => `now shown: ${name}`,
  notShown: (name) => `no longer shown: ${name}`,
  change: (date, parts, more) => `${date}: ${clauses(parts, more, more === 1 ? ' change' : ' changes')}.`,
};

/* A name with a comma in it wants one more before the sentence goes on: "magnets, all kinds, from China". */
function way(goods: string, from: string, to: string): string {
  const comma = goods.includes(',') ? ',' : '';
  return `${lowerFirst(goods)}${comma} from ${withArticle(from)} to ${withArticle(to)}`;
}

function brackets(parts: readonly (string | null)[]): string {
  const present = parts.filter((part) => part !== null && part !== '');
  return present.length > 0 ? ` (${present.join(', ')})` : '';
}

function heldBy(names: readonly string[]): string | null {
  return names.length === 0 ? null : `held by ${names.map(withArticle).join(' and ')}`;
}

function listed(names: readonly string[], more: number): string {
  const all = more > 0 ? [...names, `${more} more`] : names;
  return [all.slice(0, -1).join(', '), all.at(-1) ?? ''].filter((part) => part !== '').join(' and ');
}
