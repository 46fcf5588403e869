import type { DescribeMessages } from './describe-messages.ts';
import { clauses, isPlural, lowerFirst, sentenceCase, withArticle } from './en-grammar.ts';

const STATUS: Readonly<Record<string, string>> = { 'in-force': 'in force' };

/** English sentences about a day, a mark and a step in time. */
export const enDescribe: DescribeMessages = {
  flow: (goods, from, to, amount) => `${lowerFirst(goods)} from ${withArticle(from)} to ${withArticle(to)}, ${amount}`,
  flows: (date, parts, more) =>
    parts.length + more === 1
      ? `On ${date}, one flow has an amount: ${clauses(parts, more)}.`
      : `On ${date}, the largest flows are ${clauses(parts, more)}.`,
  noFlows: (date) => `This is ${date}.`,
  unreported: (parts, more) => `No amount is known for ${clauses(parts, more)}.`,
  control: (name, issuer, said) => {
    const by = issuer === null ? name : `${name} (${issuer})`;
    return said === null ? by : `${by}, ${said}`;
  },
  inForce: (parts, more) => `In force: ${clauses(parts, more)}.`,
  threatened: (parts, more) => `Threatened or announced: ${clauses(parts, more)}.`,
  suspended: (parts, more) => `Suspended or eased: ${clauses(parts, more)}.`,
  chokepoint: (name, status, holders, said) =>
    [
      `${name} is ${status}`.replace(' is ', isPlural(name) ? ' are ' : ' is '),
      ...heldBy(holders),
      ...present(said),
    ].join(', '),
  contested: (parts, more) => `${clauses(parts, more)}.`,
  restricted: (parts, more) => `${clauses(parts, more)}.`,
  talks: (name, round, date, state) => `${name} (${round}, ${date}, ${state})`,
  negotiations: (parts, more) => `Talks: ${clauses(parts, more)}.`,
  events: (count, latest) =>
    count === 1
      ? `One event of the last month: ${latest}.`
      : `${count} events of the last month, the latest: ${latest}.`,

  said: {
    derived: 'worked out from other figures',
    claimed: 'says one side',
    analysis: 'say analysts',
    anonymous: 'say unnamed sources',
  },
  saidBy: (name) => `says ${withArticle(name)}`,

  flowMark: (from, to, goods, amount) => `${from} to ${withArticle(to)}, ${lowerFirst(goods)}: ${amount}`,
  titled: (name, words) => `${name}: ${words}`,
  gatedBy: (names, more) => `under ${listed(names, more)}`,
  gates: (goods, more) => `on ${listed(goods.map(lowerFirst), more)}`,
  heldBy: (names) => heldBy(names).join(''),
  mark: (parts) => `${sentenceCase(parts.join('; '))}.`,

  controlBecame: (name, status) => {
    const be = isPlural(name) ? 'were' : 'was';
    if (status === 'in-force') return `${name} came into force`;
    return status === 'expired' ? `${name} ran out` : `${name} ${be} ${status}`;
  },
  controlEnded: (name) => `${name} ran out`,
  chokepointBecame: (name, status) => `${name} became ${status}`,
  roundBecame: (negotiation, round, state) =>
    `${negotiation}: ${round}, ${{ held: 'held', planned: 'announced', due: 'due but not reported' }[state]}`,
  figure: (flow) => `new figure: ${flow}`,
  flowEnded: (name) => `no longer shown: ${name}`,
  shown: (name) => `now shown: ${name}`,
  notShown: (name) => `no longer shown: ${name}`,
  stands: (name, status) => `${name}, ${STATUS[status] ?? status}`,
  notYet: (name) => `${name}, not yet`,
  change: (parts, more) => `${sentenceCase(clauses(parts, more, more === 1 ? ' change' : ' changes'))}.`,
  changeBack: (date, parts, more) => `Back on ${date}: ${clauses(parts, more)}.`,
};

function heldBy(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`held by ${names.map(withArticle).join(' and ')}`];
}

function present(words: string | null): readonly string[] {
  return words === null ? [] : [words];
}

function listed(names: readonly string[], more: number): string {
  const all = more > 0 ? [...names, `${more} more`] : names;
  return [all.slice(0, -1).join(', '), all.at(-1) ?? ''].filter((part) => part !== '').join(' and ');
}
