import type { LngLat } from '../geo/lng-lat.ts';
import type { BundleMark, LaneMark } from '../geo/marks.ts';
import type { MapMessages } from '../i18n/messages.ts';
import type { Place } from '../model/dataset/place.ts';
import type { DatasetIndex } from '../model/dataset-index.ts';
import type { Day } from '../model/edtf.ts';
import type { ChokepointState, ControlState, EventState, NegotiationState, RoundState } from '../model/snapshot.ts';
import type { Box, PlacedMark, Point } from './scene.ts';

/** What labels need to know of any mark. */
export type LabelledMark = Pick<PlacedMark, 'key' | 'id' | 'ids' | 'keepOut' | 'isDimmed' | 'isSelected'>;

/** One line of a bundle, as `placeFlows` lays it out. */
export interface LabelledFlow extends LabelledMark {
  readonly lane: LaneMark;
  readonly bundle: BundleMark;
  /** Centre line, sampled, from start to tip. */
  readonly points: readonly Point[];
  readonly widthPx: number;
  /** Unit vector at the apex, away from the chord. */
  readonly apexNormal: Point;
  /** Whether the line leaves the frame: its tip is at the edge. */
  readonly isEdge: boolean;
  /** One of the many small ones of a dense drawing: named only while selected. */
  readonly isFaint: boolean;
}

/** Whether a flow is named where there is room. */
export function isNamed({ isFaint, isSelected }: LabelledFlow): boolean {
  return !isFaint || isSelected;
}

/** A gate with its bar's four corners in order round it. */
export interface LabelledGate extends LabelledMark {
  readonly state: ControlState;
  readonly at: Point;
  readonly corners: readonly Point[];
}

/** A chokepoint or stack, the strongest state first. */
export interface LabelledChokepoint extends LabelledMark {
  readonly states: readonly [ChokepointState, ...ChokepointState[]];
  readonly at: Point;
  readonly radiusPx: number;
}

/** A knot; only those with `isVenue` are named, with all rounds of their venue. */
export interface LabelledKnot extends LabelledMark {
  readonly at: Point;
  readonly radiusPx: number;
  readonly place: Place;
  readonly rounds: readonly [RoundState, ...RoundState[]];
  readonly isVenue: boolean;
}

/** A thread of talks with its knots. */
export interface LabelledThread extends LabelledMark {
  readonly state: NegotiationState;
  readonly points: readonly Point[];
  readonly knots: readonly LabelledKnot[];
}

/** A hub, a seat of talks, or a town. */
export interface LabelledHub extends LabelledMark {
  readonly place: Place;
  readonly at: Point;
  readonly radiusPx: number;
  readonly role: 'hub' | 'seat' | 'town';
}

/** An event's dot; it is named only while it is selected. */
export interface LabelledEvent extends LabelledMark {
  readonly at: Point;
  readonly state?: EventState;
}

/** A name of the basemap, already in the reader's language. */
export interface ContextLabel {
  readonly kind: 'country' | 'water' | 'region' | 'river';
  readonly name: string;
  /** BCP 47 tag where the name is not in the language asked for. */
  readonly lang?: string;
  readonly lngLat: LngLat;
  /** 1 goes before 2, and so on. */
  readonly rank: number;
  /** Degrees clockwise. */
  readonly angle?: number;
}

/** An annotation of the view: `text` in the reader's language. A first line that ends in a line break is its own head. */
export interface LabelNote {
  readonly to: string;
  readonly text: string;
}

/** Where words come from. */
export interface LabelWords {
  readonly index: DatasetIndex;
  /** The day of the view: its year goes without saying. */
  readonly date: Day;
  readonly messages: MapMessages;
}

/** All that wants a label, laid out. */
export interface LabelInput {
  readonly words: LabelWords;
  readonly flows: readonly LabelledFlow[];
  readonly gates: readonly LabelledGate[];
  readonly threads: readonly LabelledThread[];
  readonly chokepoints: readonly LabelledChokepoint[];
  readonly hubs: readonly LabelledHub[];
  readonly events: readonly LabelledEvent[];
  readonly contextLabels: readonly ContextLabel[];
  readonly notes: readonly LabelNote[];
  /** How many labels of data there may be: `labelBudget`. Names of places may pass it by half; those of the basemap do not count. */
  readonly budget: number;
  /** Offsets in px of the world copies that marks are painted in. */
  readonly copyOffsetsPx: readonly number[];
  /** Boxes on the map that no label may touch: its buttons, the attribution, the locator. */
  readonly insets: readonly Box[];
}

/** All marks that labels are about. */
export function marksOf({ flows, gates, threads, chokepoints, hubs, events }: LabelInput): readonly LabelledMark[] {
  const knots = threads.flatMap((thread) => thread.knots);
  return [...flows, ...gates, ...threads, ...knots, ...chokepoints, ...hubs, ...events];
}

/** How many labels of data a frame holds: 8 on a phone, 12 in an article's column, 24 in the explorer. */
export function labelBudget(widthPx: number): number {
  if (widthPx < 560) return 8;
  return widthPx < 800 ? 12 : 24;
}
