import type { Place } from '../model/dataset/place.ts';
import type {
  ChokepointState,
  ControlState,
  EventState,
  FlowState,
  NegotiationState,
  RoundState,
} from '../model/snapshot.ts';
import type { LngLat } from './lng-lat.ts';

/** A place that lines start from or end at. */
export interface HubMark {
  readonly place: Place;
  readonly lngLat: LngLat;
  /** `hub`: a flow ends here; `seat`: only threads of talks do; `town`: neither, it is there to find one's way. */
  readonly role: 'hub' | 'seat' | 'town';
}

/** One line in a bundle: a flow, or all flows without amount of one colour group between one pair. */
export interface LaneMark {
  /** Id of the (first) flow. */
  readonly id: string;
  /** One state; several only in a shared tube. */
  readonly states: readonly [FlowState, ...FlowState[]];
}

/** All flows from one place to another: lanes side by side on one arc. */
export interface BundleMark {
  /** `<from place> <to place>`. */
  readonly id: string;
  readonly from: Place;
  readonly to: Place;
  /** Ends of the chord; the second longitude is unwrapped, so that the two are less than 180 degrees apart. */
  readonly chord: readonly [LngLat, LngLat];
  readonly lanes: readonly LaneMark[];
  /** Totals of the pair that are a line of text beside their parts. */
  readonly totals: readonly FlowState[];
}

/** A control that is drawn: on the flows it gates, or at the issuer's border where none of them is drawn. */
export interface GateMark {
  readonly state: ControlState;
  /** In force = `filled`; suspended or eased = `hollow`; threatened or announced = `dashed`. */
  readonly style: 'filled' | 'hollow' | 'dashed';
  /** Lane ids that it stands on, by bundle; empty = it stands at the issuer's hub. */
  readonly lanes: readonly { readonly bundle: string; readonly lane: string; readonly end: 'exporter' | 'importer' }[];
  /** Where the issuer sits; null where the data give no point, then a gate without flow is not drawn. */
  readonly issuerAt: LngLat | null;
  /** Towards whom a gate without flow looks; null = outwards to the east. */
  readonly targetAt: LngLat | null;
}

/** The chokepoints at one place, the strongest first. */
export interface ChokepointMark {
  readonly place: Place;
  readonly lngLat: LngLat;
  readonly states: readonly [ChokepointState, ...ChokepointState[]];
}

/** A knot on a thread: the rounds held or planned at one venue in a row. */
export interface KnotMark {
  readonly place: Place;
  readonly lngLat: LngLat;
  readonly rounds: readonly [RoundState, ...RoundState[]];
}

/** A negotiation's line: party seat, venues in the order of their dates, party seat; longitudes unwrapped along the way. */
export interface ThreadMark {
  readonly state: NegotiationState;
  readonly path: readonly LngLat[];
  /** Places of the two ends. */
  readonly seats: readonly [Place, Place];
  readonly knots: readonly KnotMark[];
}

/** An event that has a point. */
export interface EventMark {
  readonly state: EventState;
  readonly place: Place;
  readonly lngLat: LngLat;
}

/** A place known only roughly (`withinKm`) that a chokepoint stands in: drawn as a hatched area, never as a sharp point. */
export interface AreaMark {
  readonly place: Place;
  readonly lngLat: LngLat;
  readonly radiusKm: number;
  /** ISO 3166-1 alpha-3 of the country that the data name: the area is clipped to it. */
  readonly country: string | null;
}

/** All that a snapshot draws, in degrees: independent of any screen. */
export interface Marks {
  readonly hubs: readonly HubMark[];
  readonly bundles: readonly BundleMark[];
  readonly gates: readonly GateMark[];
  readonly chokepoints: readonly ChokepointMark[];
  readonly threads: readonly ThreadMark[];
  readonly events: readonly EventMark[];
  readonly areas: readonly AreaMark[];
}
