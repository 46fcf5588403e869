import type { Actor } from './dataset/actor.ts';
import type { Chokepoint, ChokepointStatus } from './dataset/chokepoint.ts';
import type { Control, ControlStatus, Phase } from './dataset/control.ts';
import type { Dataset } from './dataset/dataset.ts';
import type { DatedEvent } from './dataset/event.ts';
import type { Flow, Observation } from './dataset/flow.ts';
import type { Negotiation, Position, Round } from './dataset/negotiation.ts';
import type { Day } from './edtf.ts';
import type { LineRhythm } from './visible-evidence.ts';
import type { View } from './view.ts';

/** The colour group of a commodity: what its topmost `partOf` is. */
export type CommodityGroup = 'minerals' | 'goods' | 'tech' | 'energy' | 'metals' | 'capital';

/** An amount as a monthly rate, so that years and months compare: tonnes or one currency a month. */
export interface MonthlyRate {
  readonly value: number;
  /** `t` or an ISO 4217 code. */
  readonly unit: string;
}

/** A flow as it stands on the day. */
export interface FlowState {
  readonly flow: Flow;
  /** The latest observation whose period has ended or, open, has begun; its evidence is what the view lets through. */
  readonly observation: Observation;
  readonly group: CommodityGroup;
  /**
   * How it is drawn: `scaled` = a width in proportion to `rate`; `even` = a fixed width with the value in words (investment,
   * technology, shares); `tube` = the amount is not reported.
   */
  readonly form: 'scaled' | 'even' | 'tube';
  /** Null unless `form` is `scaled`. */
  readonly rate: MonthlyRate | null;
  readonly rhythm: LineRhythm;
}

/** A control as it stands on the day. */
export interface ControlState {
  readonly control: Control;
  /** The phase that holds, or a planned one that is `due` where nothing held before. */
  readonly phase: Phase;
  readonly status: ControlStatus;
  /** A planned phase whose day has come without a report that it happened. */
  readonly due: Phase | null;
  /** Ids of the flows it gates that are in the snapshot, in the control's order. */
  readonly gates: readonly string[];
  readonly rhythm: LineRhythm;
}

/** A chokepoint as it stands on the day. */
export interface ChokepointState {
  readonly chokepoint: Chokepoint;
  /** The assertion of its status. */
  readonly phase: Chokepoint['statuses'][number];
  readonly status: ChokepointStatus;
  /** Who holds it, with the assertion. */
  readonly holders: readonly { readonly actor: Actor; readonly assertion: NonNullable<Chokepoint['heldBy']>[number] }[];
  /** The share that says most: the latest in per cent; null = none is known. */
  readonly share: NonNullable<Chokepoint['shares']>[number] | null;
}

/** A round of a negotiation as it stands on the day. */
export interface RoundState {
  readonly round: Round;
  /** `held`; `planned`, its day is to come; `due`, its day has come and nothing says that it was held. */
  readonly state: 'held' | 'planned' | 'due';
}

/** A negotiation as it stands on the day. */
export interface NegotiationState {
  readonly negotiation: Negotiation;
  readonly parties: readonly Actor[];
  /** The rounds of the year up to the day and those announced, in the order of their dates. */
  readonly rounds: readonly RoundState[];
  /** The round in view: the last one held, else the next planned. */
  readonly current: RoundState;
  /** What has been offered, demanded and threatened by the day, oldest first. */
  readonly positions: readonly Position[];
}

/** An event that shows on the day. */
export interface EventState {
  readonly event: DatedEvent;
}

/**
 * What holds on the view's day, after its filters: the one thing that map, table, legend, description and poster are all drawn
 * from, so that they cannot disagree. Layers are not cut here: `view.layers` says which of it is drawn.
 */
export interface Snapshot {
  readonly dataset: Dataset;
  readonly view: View;
  readonly date: Day;
  readonly flows: readonly FlowState[];
  /** Totals ("all goods") that stand beside a part of them: a line of text in the part's label, never a line on the map. */
  readonly totals: readonly FlowState[];
  readonly controls: readonly ControlState[];
  readonly chokepoints: readonly ChokepointState[];
  readonly negotiations: readonly NegotiationState[];
  readonly events: readonly EventState[];
  /** The largest monthly rate of each unit that passes the filter on any day: what widths are measured against. */
  readonly largestRates: ReadonlyMap<string, number>;
  /** How many flows hold on this day before the filter of commodities, actors and evidence. */
  readonly flowsOnDate: number;
}
