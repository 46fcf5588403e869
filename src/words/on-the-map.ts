import type { Place } from '../model/dataset/place.ts';
import type { DatasetIndex } from '../model/dataset-index.ts';
import { indexOf } from '../model/dataset-index.ts';
import { addDays, firstDay, lastDay } from '../model/edtf.ts';
import type { ControlState, FlowState, NegotiationState, RoundState, Snapshot } from '../model/snapshot.ts';
import { shownOf } from './shown.ts';

/** Days around the round in view, and venues: what a thread leads through. The same as where threads are made. */
const VENUE_DAYS = 45;
const MOST_VENUES = 4;

const known = new WeakMap<Snapshot, ReadonlySet<string>>();

/**
 * Ids of the items of a snapshot that have a mark on the map, rounds included, after the view's layers. What is missing has no point
 * in the data, or is a pause, or a round too long ago for its thread. A test holds this against the marks.
 */
export function idsOnMap(snapshot: Snapshot): ReadonlySet<string> {
  const before = known.get(snapshot);
  if (before) return before;
  const ids = new Set(drawnIds(snapshot));
  known.set(snapshot, ids);
  return ids;
}

function drawnIds(snapshot: Snapshot): readonly string[] {
  const index = indexOf(snapshot.dataset);
  const shown = shownOf(snapshot);
  const flows = shown.flows.filter((state) => isFlowDrawn(index, state)).map(({ flow }) => flow.id);
  const lanes = new Set(flows);
  const threads = shown.negotiations.filter((state) => seatsOf(index, state).size > 1);
  return [
    ...flows,
    ...shown.controls.filter((state) => isControlDrawn(index, state, lanes)).map(({ control }) => control.id),
    ...shown.chokepoints
      .map(({ chokepoint }) => chokepoint)
      .flatMap(({ id, place }) => (isPoint(index, place) ? id : [])),
    ...threads.map(({ negotiation }) => negotiation.id),
    ...threads.flatMap((state) => knotsOf(index, state, snapshot.date)).map(({ round }) => round.id),
    ...shown.events.flatMap(({ event }) => (isPoint(index, event.place) ? event.id : [])),
  ];
}

function isFlowDrawn(index: DatasetIndex, { flow }: FlowState): boolean {
  return flow.from !== flow.to && isPoint(index, flow.from) && isPoint(index, flow.to);
}

function isControlDrawn(index: DatasetIndex, { control, gates }: ControlState, lanes: ReadonlySet<string>): boolean {
  if (control.kind === 'pause') return false;
  return gates.some((id) => lanes.has(id)) || seatOf(index, control.issuer) !== null;
}

function knotsOf(index: DatasetIndex, { rounds, current }: NegotiationState, day: string): readonly RoundState[] {
  const since = addDays(firstDay(current.round.date), -VENUE_DAYS);
  const until = addDays(day, VENUE_DAYS);
  const places = rounds
    .filter(({ round }) => lastDay(round.date) >= since && firstDay(round.date) <= until)
    .flatMap(({ round }) => round.place ?? []);
  const venues = new Set(places.slice(-MOST_VENUES));
  return rounds.filter(
    ({ round: { place } }) =>
      place !== undefined && venues.has(place) && index.places.get(place)?.coordinates !== undefined,
  );
}

function seatsOf(index: DatasetIndex, { negotiation }: NegotiationState): ReadonlySet<Place> {
  return new Set(negotiation.parties.flatMap((id) => seatOf(index, id) ?? []));
}

/* Where an actor sits: its own place, else that of what it is a member of. */
function seatOf(index: DatasetIndex, actor: string): Place | null {
  const seen = new Set<string>();
  const queue = [actor];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const { place, memberOf } = index.actors.get(id) ?? {};
    const found = place === undefined ? undefined : index.places.get(place);
    if (found && isPoint(index, found.id)) return found;
    queue.push(...[memberOf ?? []].flat());
  }
  return null;
}

function isPoint(index: DatasetIndex, id: string | undefined): boolean {
  const place = id === undefined ? undefined : index.places.get(id);
  return place?.coordinates !== undefined && place.kind !== 'world';
}
