import type { ChokepointStatus } from '../model/dataset/chokepoint.ts';
import type { ControlStatus } from '../model/dataset/control.ts';
import { firstDay } from '../model/edtf.ts';
import { quantityMidpoint } from '../model/quantity.ts';
import type {
  ChokepointState,
  ControlState,
  EventState,
  FlowState,
  NegotiationState,
  Snapshot,
} from '../model/snapshot.ts';

/** What of a snapshot the view's layers let through, each kind with the most important first. */
export type Shown = Pick<Snapshot, 'flows' | 'totals' | 'controls' | 'chokepoints' | 'negotiations' | 'events'>;

/** Statuses of chokepoints, the gravest first. */
export const CHOKEPOINT_ORDER: readonly ChokepointStatus[] = [
  'closed',
  'contested',
  'restricted',
  'threatened',
  'open',
];

/** Statuses of controls, the most effective first. */
export const CONTROL_ORDER: readonly ControlStatus[] = [
  'in-force',
  'threatened',
  'announced',
  'suspended',
  'eased',
  'expired',
  'revoked',
];

const FORMS: readonly FlowState['form'][] = ['scaled', 'even', 'tube'];
const known = new WeakMap<Snapshot, Shown>();

/** What is shown of a snapshot, sorted; worked out once. */
export function shownOf(snapshot: Snapshot): Shown {
  const before = known.get(snapshot);
  if (before) return before;
  const layers = new Set(snapshot.view.layers);
  const shown: Shown = {
    flows: layers.has('flows') ? sorted(snapshot.flows, byWidth(snapshot)) : [],
    totals: layers.has('flows') ? sorted(snapshot.totals, byWidth(snapshot)) : [],
    controls: layers.has('controls') ? sorted(snapshot.controls, byEffect) : [],
    chokepoints: layers.has('chokepoints') ? sorted(snapshot.chokepoints, byGravity) : [],
    negotiations: layers.has('negotiations') ? sorted(snapshot.negotiations, byNews) : [],
    events: layers.has('events') ? sorted(snapshot.events, byDate) : [],
  };
  known.set(snapshot, shown);
  return shown;
}

/** How large a flow is against the largest of its unit on any day, 0 to 1 (a total may pass 1); 0 where it has no width. */
export function relativeSize({ rate }: FlowState, { largestRates }: Snapshot): number {
  const largest = rate ? (largestRates.get(rate.unit) ?? 0) : 0;
  return rate && largest > 0 ? rate.value / largest : 0;
}

type Compare<T> = (a: T, b: T) => number;

function sorted<T>(states: readonly T[], compare: Compare<T>): readonly T[] {
  return [...states].sort(compare);
}

function byWidth(snapshot: Snapshot): Compare<FlowState> {
  return (a, b) =>
    FORMS.indexOf(a.form) - FORMS.indexOf(b.form) ||
    relativeSize(b, snapshot) - relativeSize(a, snapshot) ||
    (quantityMidpoint(b.observation.quantity) ?? 0) - (quantityMidpoint(a.observation.quantity) ?? 0);
}

/* What acts on a line in the picture comes before what stands alone. */
function byEffect(a: ControlState, b: ControlState): number {
  return (
    Math.min(1, b.gates.length) - Math.min(1, a.gates.length) ||
    CONTROL_ORDER.indexOf(a.status) - CONTROL_ORDER.indexOf(b.status) ||
    compareDays(b.phase.from, a.phase.from)
  );
}

function byGravity(a: ChokepointState, b: ChokepointState): number {
  return CHOKEPOINT_ORDER.indexOf(a.status) - CHOKEPOINT_ORDER.indexOf(b.status) || shareOf(b) - shareOf(a);
}

function shareOf({ share }: ChokepointState): number {
  return share?.quantity.unit === '%' ? (quantityMidpoint(share.quantity) ?? 0) : 0;
}

function byNews(a: NegotiationState, b: NegotiationState): number {
  return compareDays(b.current.round.date, a.current.round.date);
}

function byDate(a: EventState, b: EventState): number {
  return compareDays(b.event.date, a.event.date);
}

function compareDays(a: string, b: string): number {
  const [first, second] = [firstDay(a), firstDay(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
