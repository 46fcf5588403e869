import type { MapMessages } from '../messages.ts';

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

/** What a drawing says, in English in the manner of a newspaper: day before month, $28.8bn. It comes with the drawing; all else is in `en.ts`. */
export const enOnMap: MapMessages = {
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
    named: (name, date) => `${name}, ${date}`,
  },

  controlStatus,
  chokepointStatus,

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

  map: {
    label: 'Map of trade flows, export controls, chokepoints and talks',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    sources: 'Sources',
    attribution: (dataTo) => `Natural Earth · data to ${dataTo}`,
    disputedNote: 'dash-dot: disputed border',
    cooperativeWheel: (key) => `Use ${key} + scroll to zoom the map`,
    cooperativeTouch: 'Use two fingers to move the map',
    loading: 'The map is loading.',
    leftOut: (count, all) => `${count} of ${all} items left out`,
    locator: 'Where this is',
    marks: 'On the map',
  },

  error: {
    network: 'Part of this map could not be fetched.',
    'not-json': 'The data file is not JSON.',
    'not-a-dataset': 'The file is not a dataset of this map.',
    'too-large': 'The dataset is larger than the map accepts.',
    webgl: 'This map is a still drawing: the browser offers no WebGL. All else works.',
    'context-lost': 'The live map was lost and could not be rebuilt.',
    basemap: 'The background map could not be loaded.',
    retry: 'Try again',
    dismiss: 'Close',
  },
};

function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "Chips" becomes "chips", "AI chips" and "US gas" stay. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
