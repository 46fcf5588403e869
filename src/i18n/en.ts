import { enDescribe } from './en/describe.ts';
import { enEmbed } from './en/embed.ts';
import { enExplorer } from './en/explorer.ts';
import { enFilter } from './en/filter.ts';
import { enOnMap, lowerFirst } from './en/on-map.ts';
import { enPoster } from './en/poster.ts';
import { enReading } from './en/reading.ts';
import { enShare } from './en/share.ts';
import { enStory } from './en/story.ts';
import { enTable } from './en/table.ts';
import { enTimeline } from './en/timeline.ts';
import type { MapTopic, Messages } from './messages.ts';

const beyondMap: Omit<Messages, MapTopic> = {
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
    notOnMap: 'Not on the map with this filter.',
    showOnMap: 'Show it',
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

  citation: {
    quoted: (title) => `“${title}”`,
    accessed: (date) => `accessed ${date}`,
    noDate: 'no date',
  },
};

/** English. One object from the first drawing on, which has its words already: those of all other topics are put beside them. */
export const en: Messages = Object.assign(enOnMap, beyondMap);
