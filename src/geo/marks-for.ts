import type { Place } from '../model/dataset/place.ts';
import type { DatasetIndex } from '../model/dataset-index.ts';
import { indexOf } from '../model/dataset-index.ts';
import { groupBy } from '../model/group-by.ts';
import type { ChokepointStatus } from '../model/dataset/chokepoint.ts';
import { quantityMidpoint } from '../model/quantity.ts';
import type { ChokepointState, FlowState } from '../model/snapshot.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { LngLat } from './lng-lat.ts';
import { unwrap } from './lng-lat.ts';
import { lineInHomeCopy, pointOf } from './home-copy.ts';
import { gateMarks } from './gate-marks.ts';
import type { AreaMark, BundleMark, ChokepointMark, EventMark, HubMark, LaneMark, Marks, ThreadMark } from './marks.ts';
import { threadMarks } from './thread-marks.ts';

/** Places less certain than this are drawn as an area, not as a point. */
const AREA_FROM_KM = 10;

/** Status of a chokepoint in the order of what a stack shows first. */
const SEVERITY: Readonly<Record<ChokepointStatus, number>> = {
  closed: 4,
  contested: 3,
  restricted: 2,
  threatened: 1,
  open: 0,
};

/** The marks of a snapshot in degrees, after the view's layers. What has no point on the map has no mark: the table holds it. */
export function marksFor(snapshot: Snapshot): Marks {
  const index = indexOf(snapshot.dataset);
  const layers = new Set(snapshot.view.layers);
  const bundles = layers.has('flows') ? bundleMarks(index, snapshot) : [];
  const threads = layers.has('negotiations') ? threadMarks(index, snapshot.negotiations, snapshot.date) : [];
  const chokepoints = layers.has('chokepoints') ? chokepointMarks(index, snapshot.chokepoints) : [];
  return {
    hubs: hubMarks(index, bundles, threads),
    bundles,
    gates: layers.has('controls') ? gateMarks(index, snapshot.controls, bundles) : [],
    chokepoints,
    threads,
    events: layers.has('events') ? eventMarks(index, snapshot) : [],
    areas: areaMarks(chokepoints),
  };
}

function bundleMarks(index: DatasetIndex, snapshot: Snapshot): readonly BundleMark[] {
  const pairs = groupBy(snapshot.flows, ({ flow }) => `${flow.from} ${flow.to}`);
  return [...pairs].flatMap(([id, states]) => {
    const [{ flow: first }] = states;
    const from = index.places.get(first.from);
    const to = index.places.get(first.to);
    const start = pointOf(from);
    const end = pointOf(to);
    if (!from || !to || !start || !end || from === to) return [];
    return {
      id,
      from,
      to,
      chord: chordOf(start, end),
      lanes: lanesOf(states),
      totals: snapshot.totals.filter(({ flow }) => flow.from === from.id && flow.to === to.id),
    };
  });
}

function chordOf(start: LngLat, end: LngLat): readonly [LngLat, LngLat] {
  const [first = start, last = end] = lineInHomeCopy([start, unwrap(end, start[0])]);
  return [first, last];
}

/* Several unreported flows of one colour between one pair would be a wall of grey tubes: they share one, whose label lists them. */
function lanesOf(states: readonly FlowState[]): readonly LaneMark[] {
  const lanes: LaneMark[] = [];
  for (const state of states) {
    const shared =
      state.form === 'tube' ? lanes.findIndex(({ states: [s] }) => s.form === 'tube' && s.group === state.group) : -1;
    const lane = lanes[shared];
    if (lane) lanes[shared] = { id: lane.id, states: [...lane.states, state] };
    else lanes.push({ id: state.flow.id, states: [state] });
  }
  return lanes;
}

function chokepointMarks(index: DatasetIndex, states: readonly ChokepointState[]): readonly ChokepointMark[] {
  const byPlace = groupBy([...states].sort(byStrength), ({ chokepoint }) => chokepoint.place);
  return [...byPlace].flatMap(([id, stack]) => {
    const place = index.places.get(id);
    const lngLat = pointOf(place);
    return place && lngLat ? { place, lngLat, states: stack } : [];
  });
}

function byStrength(a: ChokepointState, b: ChokepointState): number {
  return SEVERITY[b.status] - SEVERITY[a.status] || shareOf(b) - shareOf(a);
}

function shareOf({ share }: ChokepointState): number {
  return (share && quantityMidpoint(share.quantity)) ?? 0;
}

function hubMarks(
  index: DatasetIndex,
  bundles: readonly BundleMark[],
  threads: readonly ThreadMark[],
): readonly HubMark[] {
  const roles = new Map<string, HubMark['role']>();
  for (const { seats } of threads) for (const seat of seats) roles.set(seat.id, 'seat');
  for (const { from, to } of bundles) for (const place of [from, to]) roles.set(place.id, 'hub');
  return index.dataset.places.flatMap((place) => {
    const lngLat = pointOf(place);
    const role = roles.get(place.id) ?? (TOWN_KINDS.has(place.kind) ? 'town' : null);
    return lngLat && role ? { place, lngLat, role } : [];
  });
}

const TOWN_KINDS: ReadonlySet<Place['kind']> = new Set(['town', 'port', 'crossing', 'mine', 'plant']);

function eventMarks(index: DatasetIndex, snapshot: Snapshot): readonly EventMark[] {
  return snapshot.events.flatMap((state) => {
    const place = state.event.place === undefined ? undefined : index.places.get(state.event.place);
    const lngLat = pointOf(place);
    return place && lngLat ? { state, place, lngLat } : [];
  });
}

function areaMarks(chokepoints: readonly ChokepointMark[]): readonly AreaMark[] {
  return chokepoints.flatMap(({ place, lngLat }) => {
    const radiusKm = place.withinKm ?? 0;
    if (radiusKm < AREA_FROM_KM || place.kind === 'country') return [];
    return { place, lngLat, radiusKm, country: place.country ?? null };
  });
}
