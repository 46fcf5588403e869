import type { ReadingMessages } from '../reading-messages.ts';

const FIELDS: Readonly<Record<string, string>> = {
  actor: 'Who',
  date: 'Date',
  from: 'Since when',
  name: 'Name',
  note: 'What happened',
  of: 'Of what',
  outcome: 'Outcome',
  participants: 'Who took part',
  place: 'Place',
  quantity: 'Amount',
  rate: 'Rate',
  relations: 'Why',
  roles: 'Office',
  scope: 'For whom',
  status: 'Status',
  text: 'What was said',
  until: 'Until when',
};

const PLACES: Readonly<Record<string, string>> = { 'bloc-area': 'Area of a bloc', 'sea-area': 'Sea area' };
const ACTORS: Readonly<Record<string, string>> = { 'armed-group': 'Armed group' };
const SOURCES: Readonly<Record<string, string>> = {
  'article-newspaper': 'News report',
  'article-magazine': 'Magazine report',
  'entry-encyclopedia': 'Encyclopedia',
  webpage: 'Web page',
};

/** English words around an item that is read. */
export const enReading: ReadingMessages = {
  kindAndStatus: (kind, status) => `${kind} · ${status}`,
  list: (parts) => parts.join(', '),
  joined: (first, second) => `${first}, ${second}`,
  sentenceCase,
  statusWord: (word) => (/^[a-z]+(-[a-z]+)*$/.test(word) ? word.replaceAll('-', ' ') : word),
  field: (field) => FIELDS[field] ?? sentenceCase(field),
  flowTitle: (from, to, goods) => `${from} to ${to}: ${lowerFirst(goods)}`,
  positionOf: (kind, party) => `${kind} of ${party}`,
  notYet: 'not known on this date',
  due: (date) => `due ${date}`,
  thatIs: (rate) => `that is ${rate}`,
  reportedBy: (reporter, name) =>
    reporter === 'exporter' ? `as ${name} reports its exports` : `as ${name} reports its imports`,
  flowKind: { investment: 'Investment', technology: 'Technology', subsidy: 'Subsidy', arms: 'Arms' },
  roundsHeld: (count) => (count === 0 ? 'no round held yet' : `${count} ${count === 1 ? 'round' : 'rounds'} held`),
  relationBack: {
    answers: 'Answered by',
    suspends: 'Suspended by',
    eases: 'Eased by',
    tightens: 'Tightened by',
    extends: 'Extended by',
    replaces: 'Replaced by',
    'part-of': 'Holds',
  },
  tiedTo: 'Tied to',
  issuedBy: 'Issued by',
  aimedAt: 'Aimed at',
  goods: 'Goods',
  flowsGated: 'Flows it gates',
  decidedIn: 'Decided in',
  decided: 'Decided there',
  onlyFor: 'Only for',
  passes: 'Chokepoints on the way',
  from: 'From',
  by: 'By',
  to: 'To',
  actors: 'Actors',
  between: 'Between',
  about: 'About',
  partOf: 'Part of',
  present: 'Present',
  absent: 'Absent',
  answer: 'Answer',
  offices: 'Offices',
  memberOf: 'Belongs to',
  members: 'Members',
  uses: 'Used for',
  contains: 'Holds',
  issues: 'Controls it issued',
  targetOf: 'Controls aimed at it',
  comesIn: 'Flows that arrive',
  goesOut: 'Flows that leave',
  placeKind: (kind) => PLACES[kind] ?? sentenceCase(kind),
  actorKind: (kind) => ACTORS[kind] ?? sentenceCase(kind),
  sourceKind: (kind) => SOURCES[kind] ?? sentenceCase(kind.replaceAll('-', ' ')),
  withinKm: (km) => `The point is good to about ${km} km.`,
  commodity: 'Goods',
  source: 'Source',
  openSource: 'Open the source',
  citedFor: (count) => `cited for ${count} ${count === 1 ? 'statement' : 'statements'} here`,
  more: (count) => `${count} more`,
  accounts: (count) => (count === 1 ? 'Another account' : `${count} other accounts`),
  otherAccount: 'Shown differently here, because',
  view: 'View',
  lookAt: 'What to look at',
  sourcesOfView: 'Sources of this view',
  statements: (count) => `${count} ${count === 1 ? 'statement' : 'statements'}`,
  leftOut: 'Left out of the data',
  linesNote: 'Lines show who sends to whom, not routes.',
  bordersNote: 'Borders are drawn in general form.',
  selected: (name) => `Selected: ${name}.`,
  deselected: 'Nothing is selected.',
  newWindow: 'opens in a new window',
};

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/* "Chips" becomes "chips", "AI chips" and "US gas" stay. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
