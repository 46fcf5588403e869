import type { DescribeMessages } from './describe-messages.ts';
import type { EmbedMessages } from './embed-messages.ts';
import type { ExplorerMessages } from './explorer-messages.ts';
import type { FilterMessages } from './filter-messages.ts';
import type { PosterMessages } from './poster-messages.ts';
import type { ReadingMessages } from './reading-messages.ts';
import type { ShareMessages } from './share-messages.ts';
import type { StoryMessages } from './story-messages.ts';
import type { TableMessages } from './table-messages.ts';
import type { TimelineMessages } from './timeline-messages.ts';

/** How exact a source is about a number. */
export type QualifierName = 'about' | 'nearly' | 'over' | 'under' | 'at-least' | 'up-to';

type ControlStatusName = 'threatened' | 'announced' | 'in-force' | 'eased' | 'suspended' | 'expired' | 'revoked';
type ChokepointStatusName = 'open' | 'threatened' | 'restricted' | 'contested' | 'closed';
type EvidenceStatusName = 'official' | 'reported' | 'derived' | 'claimed' | 'analysis' | 'anonymous';
type LayerName = 'flows' | 'controls' | 'chokepoints' | 'negotiations' | 'events';
type GroupName = 'minerals' | 'goods' | 'tech' | 'energy' | 'metals' | 'capital';
type ControlKindName =
  | 'export-licence'
  | 'export-ban'
  | 'import-tariff'
  | 'investment-curb'
  | 'entity-listing'
  | 'purchase-halt'
  | 'output-cap'
  | 'border-closure'
  | 'visa-curb'
  | 'tax'
  | 'pause'
  | 'other';
type ChokepointKindName =
  'mine-belt' | 'processing' | 'manufacturing' | 'hub' | 'crossing' | 'strait' | 'technology' | 'market';
type RelationName = 'answers' | 'suspends' | 'eases' | 'tightens' | 'extends' | 'replaces' | 'part-of';
type RoundKindName = 'talks' | 'call' | 'summit' | 'visit' | 'letter' | 'signing' | 'contact';
type RoundResultName = 'none' | 'progress' | 'framework' | 'agreement' | 'breakdown';
type ErrorName = 'network' | 'not-json' | 'not-a-dataset' | 'too-large' | 'webgl' | 'context-lost' | 'basemap';
type Words<Name extends string> = Readonly<Record<Name, string>>;

/** Every word that the components say in one language, by topic. Words of the data are not here: they come with the dataset. */
export interface Messages {
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** BCP 47 tag for `Intl`: its numbers and dates are the ones that stand between these words. */
  readonly locale: string;

  readonly amount: {
    readonly notReported: string;
    /** The same where there is little room. */
    readonly notReportedShort: string;
    readonly qualified: (qualifier: QualifierName, amount: string) => string;
    /** A number with a unit that is neither a currency nor a share; a count word of the data comes as it is. */
    readonly withUnit: (number: string, unit: string) => string;
    /** What stands behind an amount of money instead of a sign, by its ISO 4217 code: 美元; null = the sign, where `Intl` puts it. */
    readonly currencyName: (currency: string) => string | null;
    readonly range: (low: string, high: string) => string;
    readonly aMonth: (amount: string) => string;
    readonly planned: (amount: string) => string;
    readonly forecast: (amount: string) => string;
    readonly shareOf: (share: string, of: string) => string;
  };

  readonly change: {
    readonly up: (amount: string) => string;
    readonly down: (amount: string) => string;
    readonly unchanged: string;
    readonly onAYearBefore: (change: string) => string;
    readonly on: (change: string, date: string) => string;
  };

  readonly date: {
    readonly since: (date: string) => string;
    readonly by: (date: string) => string;
    readonly about: (date: string) => string;
    readonly perhaps: (date: string) => string;
    readonly fromTo: (from: string, to: string) => string;
    /** Before a day: "on 10 June". */
    readonly on: (date: string) => string;
    /** Before a month, a year or a stretch of them: "in May". */
    readonly in: (date: string) => string;
    /** A stretch between two dates of one precision; null = as `Intl` writes it. */
    readonly range: (from: string, to: string) => string | null;
    /** The last touch to a date that `Intl` wrote: "1er juin" for "1 juin". */
    readonly written: (date: string) => string;
    /** A name with its date. */
    readonly named: (name: string, date: string) => string;
  };

  readonly controlStatus: Words<ControlStatusName>;
  readonly controlKind: Words<ControlKindName>;
  readonly chokepointStatus: Words<ChokepointStatusName>;
  readonly chokepointKind: Words<ChokepointKindName>;
  readonly evidence: Words<EvidenceStatusName>;
  readonly modality: Words<'planned' | 'forecast'>;
  readonly relation: Words<RelationName>;
  readonly roundKind: Words<RoundKindName>;
  readonly roundResult: Words<RoundResultName>;
  readonly roundState: Words<'held' | 'planned' | 'due'>;
  readonly layer: Words<LayerName>;
  readonly group: Words<GroupName>;

  /** Labels on the map. */
  readonly label: {
    readonly flow: (goods: string, amount: string) => string;
    /** A flow of all goods, where "of goods" says it better than a name and a colon. */
    readonly ofGoods: (amount: string, period: string) => string;
    readonly allGoods: string;
    readonly amountInPeriod: (amount: string, period: string) => string;
    /** Names of several goods in one line. */
    readonly goodsList: (names: readonly string[]) => string;
    readonly andMore: (count: number) => string;
    readonly control: (name: string, status: ControlStatusName) => string;
    readonly controlDue: (name: string, date: string) => string;
    readonly chokepoint: (name: string, status: ChokepointStatusName) => string;
    readonly venue: (place: string, date: string) => string;
    readonly roundsHeld: (name: string, count: number) => string;
    readonly toPlace: (place: string) => string;
  };

  readonly legend: {
    readonly title: string;
    readonly flowsHint: string;
    readonly chokepointsHint: string;
    readonly aMonth: (amount: string) => string;
    readonly planned: string;
    readonly workedOut: string;
    readonly notReported: string;
    readonly evenLine: string;
    readonly controlInForce: string;
    readonly controlEased: string;
    readonly controlThreatened: string;
    readonly severalAtOnePlace: string;
    readonly approximateArea: string;
    readonly roundHeld: string;
    readonly roundPlanned: string;
    readonly talksGoingOn: string;
    readonly noneWithFilter: string;
    readonly noneHere: string;
    readonly noneOnDate: string;
    readonly eventOnDate: string;
    readonly shownOfAll: (shown: number, all: number) => string;
    readonly outsideFrame: (count: number) => string;
    /** Flows of a dense drawing that are drawn faint; `percent` of all that is measured, null where it cannot be told. */
    readonly faint: (count: number, percent: string | null) => string;
    readonly layerSwitch: (layer: string) => string;
  };

  readonly details: {
    readonly nothingSelected: string;
    /** Of a selected item that the view's filter or layers keep off the map, and the button that shows it. */
    readonly notOnMap: string;
    readonly showOnMap: string;
    readonly close: string;
    /** To the item that was read before. */
    readonly back: string;
    readonly flow: string;
    readonly control: string;
    readonly chokepoint: string;
    readonly negotiation: string;
    readonly event: string;
    readonly place: string;
    readonly actor: string;
    readonly fact: string;
    readonly fromTo: (from: string, to: string) => string;
    readonly happened: string;
    readonly known: string;
    readonly restsOn: string;
    readonly gates: string;
    readonly rounds: string;
    readonly positions: string;
    readonly heldBy: string;
    readonly shares: string;
    readonly accountsDiffer: string;
    readonly versions: (count: number) => string;
    readonly shownInstead: string;
    readonly byDate: (date: string) => string;
    readonly noLink: string;
    readonly via: (source: string) => string;
    readonly position: Words<'offer' | 'demand' | 'threat'>;
    readonly noLaterReport: string;
    readonly notHappening: string;
    readonly someTimeIn: (date: string) => string;
    readonly reporter: Words<'exporter' | 'importer'>;
  };

  readonly reading: ReadingMessages;
  readonly explorer: ExplorerMessages;
  readonly poster: PosterMessages;
  readonly table: TableMessages;
  readonly filter: FilterMessages;
  readonly describe: DescribeMessages;
  readonly share: ShareMessages;
  readonly embed: EmbedMessages;
  readonly story: StoryMessages;

  readonly map: {
    readonly label: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly fit: string;
    readonly sources: string;
    readonly attribution: (dataTo: string) => string;
    readonly disputedNote: string;
    readonly cooperativeWheel: (key: string) => string;
    readonly cooperativeTouch: string;
    readonly loading: string;
    readonly leftOut: (count: number, all: number) => string;
    readonly locator: string;
    /** Name of the list of marks. */
    readonly marks: string;
  };

  readonly timeline: TimelineMessages;

  readonly view: {
    readonly view: string;
    readonly date: string;
    readonly earlier: string;
    readonly later: string;
    readonly onlyKnown: string;
    readonly showAll: string;
    /** Before the record begins; `when` is that day as an adverb of time. */
    readonly nothingYet: (when: string) => string;
  };

  readonly error: Words<ErrorName> & { readonly retry: string; readonly dismiss: string };

  readonly citation: {
    readonly quoted: (title: string) => string;
    readonly accessed: (date: string) => string;
    readonly noDate: string;
  };
}

/** A topic that a drawing needs words of. */
export type MapTopic =
  | 'language'
  | 'locale'
  | 'amount'
  | 'change'
  | 'date'
  | 'controlStatus'
  | 'chokepointStatus'
  | 'label'
  | 'map'
  | 'error';

/** The words that a map is drawn with: a part of all words, which is there first. */
export type MapMessages = Pick<Messages, MapTopic>;

/** Whether all words are there, and not only those that a map is drawn with. */
export function areWhole(messages: MapMessages): messages is Messages {
  return 'describe' in messages;
}

export { mapMessagesFor, messagesFor, registerLanguage } from './messages-for.ts';
export type { PartialWords, Translation } from './translation.ts';
