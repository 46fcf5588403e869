import { enDescribe } from './en/describe.ts';
import { enEmbed } from './en/embed.ts';
import { enExplorer } from './en/explorer.ts';
import { enFilter } from './en/filter.ts';
import { enPoster } from './en/poster.ts';
import { enReading } from './en/reading.ts';
import { enShare } from './en/share.ts';
import { enStory } from './en/story.ts';
import { enTable } from './en/table.ts';
import { enTimeline } from './en/timeline.ts';
import type { Messages } from './messages.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const UNITS: Readonly<Record<string, string>> = { km2: 'km²', pp: 'points' };

const controlStatus = {
  threatened: 'threatened',
  announced: 'announced',
  'in-force': 'in force',
  eased: 'eased',
  suspended: 'suspended',
  expired: 'expired',
  revoked: 'revoked',
};

const chokepointStatus = {
  open: 'open',
  threatened: 'threatened',
  restricted: 'restricted',
  contested: 'contested',
  closed: 'closed',
};

/** English, in the manner of a newspaper: day before month, $28.8bn. */
export const en: Messages = {
  language: 'en',
  locale: 'en-GB',

  amount: {
    notReported: 'amount not reported',
    notReportedShort: 'not reported',
    qualified: (qualifier, amount) => `${qualifier.replace('-', ' ')} ${amount}`,
    withUnit: (number, unit) => `${number} ${UNITS[unit] ?? unit}`,
    currencyName: () => null,
    range: (low, high) => `${low}–${high}`,
    aMonth: (amount) => `${amount} a month`,
    planned: (amount) => `${amount}, planned`,
    forecast: (amount) => `${amount}, forecast`,
    shareOf: (share, of) => `${share} of ${of}`,
  },

  change: {
    up: (amount) => `up ${amount}`,
    down: (amount) => `down ${amount}`,
    unchanged: 'unchanged',
    onAYearBefore: (change) => `${change} on a year before`,
    on: (change, date) => `${change} on ${date}`,
  },

  date: {
    since: (date) => `since ${date}`,
    by: (date) => `by ${date}`,
    about: (date) => `about ${date}`,
    perhaps: (date) => `perhaps ${date}`,
    fromTo: (from, to) => `${from} to ${to}`,
    on: (date) => `on ${date}`,
    in: (date) => `in ${date}`,
    range: () => null,
    written: (date) => date,
  },

  controlStatus,
  controlKind: {
    'export-licence': 'Export licences',
    'export-ban': 'Export ban',
    'import-tariff': 'Import duty',
    'investment-curb': 'Curb on investment',
    'entity-listing': 'Entity list',
    'purchase-halt': 'Purchase halt',
    'output-cap': 'Cap on output',
    'border-closure': 'Border closure',
    'visa-curb': 'Curb on visas',
    tax: 'Tax',
    pause: 'Pause',
    other: 'Other measure',
  },
  chokepointStatus,
  chokepointKind: {
    'mine-belt': 'Mine belt',
    processing: 'Processing',
    manufacturing: 'Manufacturing',
    hub: 'Hub',
    crossing: 'Crossing',
    strait: 'Strait',
    technology: 'Technology',
    market: 'Market',
  },
  evidence: {
    official: 'Official',
    reported: 'Reported',
    derived: 'Worked out',
    claimed: 'Claimed',
    analysis: 'Analysis',
    anonymous: 'Unnamed source',
  },
  modality: { planned: 'Planned', forecast: 'Forecast' },
  relation: {
    answers: 'Answers',
    suspends: 'Suspends',
    eases: 'Eases',
    tightens: 'Tightens',
    extends: 'Extends',
    replaces: 'Replaces',
    'part-of': 'Part of',
  },
  roundKind: {
    talks: 'Talks',
    call: 'Call',
    summit: 'Summit',
    visit: 'Visit',
    letter: 'Letter',
    signing: 'Signing',
    contact: 'Contact',
  },
  roundResult: {
    none: 'No result',
    progress: 'Progress',
    framework: 'Framework',
    agreement: 'Agreement',
    breakdown: 'Broken off',
  },
  roundState: { held: 'held', planned: 'planned', due: 'due, no report that it was held' },
  layer: {
    flows: 'Flows',
    controls: 'Controls',
    chokepoints: 'Chokepoints',
    negotiations: 'Talks',
    events: 'Events',
  },
  group: {
    minerals: 'Rare earths, minerals',
    goods: 'Goods',
    tech: 'Chips, software, engines',
    energy: 'Fuel, gas',
    metals: 'Cars, steel',
    capital: 'Investment',
  },

  label: {
    flow: (goods, amount) => `${goods}: ${amount}`,
    ofGoods: (amount, period) => [amount, 'of goods', period].filter(Boolean).join(' '),
    allGoods: 'All goods',
    amountInPeriod: (amount, period) => [amount, period].filter(Boolean).join(' '),
    goodsList: (names) => names.map((name, at) => (at === 0 ? name : lowerFirst(name))).join(', '),
    andMore: (count) => `and ${count} more`,
    control: (name, status) =>
      status === 'in-force' ? `${name}, ${controlStatus[status]}` : `${name}: ${controlStatus[status]}`,
    controlDue: (name, date) => `${name}: announced, due ${date}`,
    chokepoint: (name, status) => `${name}: ${chokepointStatus[status]}`,
    venue: (place, date) => `${place}, ${date}`,
    roundsHeld: (name, count) => `${name}: ${numberWord(count)} ${count === 1 ? 'round' : 'rounds'} held`,
    toPlace: (place) => `to ${place}`,
  },

  legend: {
    title: 'On this map',
    flowsHint: 'colour is the goods, width the amount',
    chokepointsHint: 'size: share',
    aMonth: (amount) => `${amount} a month`,
    planned: 'Planned or forecast',
    workedOut: 'Worked out, claimed, unnamed',
    notReported: 'Amount not reported',
    evenLine: 'No width: amount in the label',
    controlInForce: 'In force',
    controlEased: 'Suspended, eased',
    controlThreatened: 'Threatened, announced',
    severalAtOnePlace: 'Several at one place',
    approximateArea: 'Approximate area',
    roundHeld: 'Round held',
    roundPlanned: 'Round planned',
    talksGoingOn: 'Talks going on',
    noneWithFilter: 'none with this filter',
    noneHere: 'none in this frame',
    noneOnDate: 'none on this date',
    eventOnDate: 'In the last 30 days',
    shownOfAll: (shown, all) => `${shown} of the ${all} flows on this date.`,
    outsideFrame: (count) => `${count} more ${count === 1 ? 'lies' : 'lie'} outside this frame.`,
    faint: (count, percent) =>
      `Faint: ${count === 1 ? 'one smaller flow' : `${count} smaller flows`}${percent === null ? '' : `, ${percent} of the amount`}.`,
    layerSwitch: (layer) => `Show ${lowerFirst(layer)}`,
  },

  details: {
    nothingSelected: 'Select a line, a gate, a diamond or a knot to read what it rests on.',
    close: 'Close',
    back: 'Back',
    flow: 'Flow',
    control: 'Control',
    chokepoint: 'Chokepoint',
    negotiation: 'Talks',
    event: 'Event',
    place: 'Place',
    actor: 'Actor',
    fact: 'Fact',
    fromTo: (from, to) => `${from} to ${to}`,
    happened: 'What happened',
    known: 'What is known',
    restsOn: 'What it rests on',
    gates: 'Gates on it',
    rounds: 'Rounds',
    positions: 'Offers, demands, threats',
    heldBy: 'Held by',
    shares: 'Shares',
    accountsDiffer: 'Accounts differ',
    versions: (count) => `${count} ${count === 1 ? 'version' : 'versions'}`,
    shownInstead: 'Shown instead, because',
    byDate: (date) => `by ${date}`,
    noLink: 'no link',
    via: (source) => `via ${source}`,
    position: { offer: 'Offer', demand: 'Demand', threat: 'Threat' },
    noLaterReport: 'no later report',
    notHappening: 'Nothing is known of it on this date.',
    someTimeIn: (date) => `some time in ${date}`,
    reporter: { exporter: 'as the exporter reports', importer: 'as the importer reports' },
  },

  reading: enReading,
  explorer: enExplorer,
  poster: enPoster,
  table: enTable,
  filter: enFilter,
  describe: enDescribe,
  share: enShare,
  embed: enEmbed,
  story: enStory,

  map: {
    label: 'Map of trade flows, export controls, chokepoints and talks',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    sources: 'Sources',
    attribution: (dataTo) => `Natural Earth · data to ${dataTo}`,
    linesNote: 'Lines show who sends to whom, not routes.',
    bordersNote: 'Borders are drawn in general form.',
    disputedNote: 'dash-dot: disputed border',
    cooperativeWheel: (key) => `Use ${key} + scroll to zoom the map`,
    cooperativeTouch: 'Use two fingers to move the map',
    loading: 'The map is loading.',
    leftOut: (count, all) => `${count} of ${all} items left out`,
    locator: 'Where this is',
    marks: 'On the map',
    selected: (name) => `Selected: ${name}.`,
    deselected: 'Nothing is selected.',
  },

  timeline: enTimeline,

  view: {
    view: 'View',
    date: 'Date',
    earlier: 'Earlier',
    later: 'Later',
    onlyKnown: 'Only what was known that day',
    showAll: 'Show all',
    nothingYet: (when) => `Nothing is recorded yet by then. The record begins ${when}.`,
  },

  error: {
    network: 'The data could not be fetched.',
    'not-json': 'The data file is not JSON.',
    'not-a-dataset': 'The file is not a dataset of this map.',
    'too-large': 'The dataset is larger than the map accepts.',
    webgl: 'This browser cannot draw the live map.',
    'context-lost': 'The live map was lost and could not be rebuilt.',
    basemap: 'The background map could not be loaded.',
    retry: 'Try again',
  },

  citation: {
    quoted: (title) => `“${title}”`,
    accessed: (date) => `accessed ${date}`,
    noDate: 'no date',
  },
};

function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/* "Chips" becomes "chips", "AI chips" and "US gas" stay. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
