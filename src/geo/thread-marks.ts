import type { Place } from '../model/dataset/place.ts';
import type { DatasetIndex } from '../model/dataset-index.ts';
import type { Day } from '../model/edtf.ts';
import { addDays, firstDay, lastDay } from '../model/edtf.ts';
import { groupBy } from '../model/group-by.ts';
import type { NegotiationState, RoundState } from '../model/snapshot.ts';
import { placeOfActor } from './gate-marks.ts';
import type { LngLat } from './lng-lat.ts';
import { unwrapLng } from './lng-lat.ts';
import { lineInHomeCopy } from './home-copy.ts';
import type { KnotMark, ThreadMark } from './marks.ts';

/** A thread leads through the venues used within this many days of the round in view: older ones are in the timeline. */
const VENUE_DAYS = 45;

/** A thread leads through at most so many venues; more would tie the map up. */
const MOST_VENUES = 4;

/**
 * The threads of the negotiations: one between the first two parties through the venues, and one from the first to each further
 * party. Parties without a point have no thread.
 */
export function threadMarks(index: DatasetIndex, states: readonly NegotiationState[], day: Day): readonly ThreadMark[] {
  return states.flatMap((state) => {
    const seats = state.negotiation.parties.flatMap((id) => placeOfActor(index, id) ?? []);
    const [first, ...others] = [...new Set(seats)];
    if (!first) return [];
    const knots = knotsOf(index, state, day);
    return others.map((other, place) => threadOf(state, first, other, place === 0 ? knots : []));
  });
}

function threadOf(state: NegotiationState, first: Place, other: Place, knots: readonly KnotMark[]): ThreadMark {
  /* A round held in a party's own capital ends the thread there: going on to the country's label point would point nowhere. */
  const ends = [first, other].map((seat) => knots.find(({ place }) => isWithin(place, seat))?.place ?? seat);
  const [start = first, end = other] = ends;
  const between = knots.filter(({ place }) => place !== start && place !== end);
  return {
    state,
    path: lineInHomeCopy(
      shortestPath(
        coordinatesOf(start),
        between.map(({ lngLat }) => lngLat),
        coordinatesOf(end),
      ),
    ),
    seats: [start, end],
    knots,
  };
}

function knotsOf(index: DatasetIndex, state: NegotiationState, day: Day): readonly KnotMark[] {
  const isNear = ({ round }: RoundState) =>
    lastDay(round.date) >= addDays(firstDay(state.current.round.date), -VENUE_DAYS) &&
    firstDay(round.date) <= addDays(day, VENUE_DAYS);
  const near = new Set(
    state.rounds
      .filter(isNear)
      .flatMap(({ round }) => round.place ?? [])
      .slice(-MOST_VENUES),
  );
  const atVenues = state.rounds.filter(({ round }) => near.has(round.place ?? ''));
  const byPlace = groupBy(atVenues, ({ round }) => round.place ?? '');
  return [...byPlace].flatMap(([id, rounds]) => {
    const place = index.places.get(id);
    return place?.coordinates ? { place, lngLat: place.coordinates, rounds } : [];
  });
}

function isWithin(venue: Place, seat: Place): boolean {
  return venue.id === seat.id || (venue.country !== undefined && venue.country === seat.country);
}

/* Threads would zigzag if they took the venues by date over the globe; with four at most, every order can be tried. */
function shortestPath(start: LngLat, between: readonly LngLat[], end: LngLat): readonly LngLat[] {
  let best: readonly LngLat[] = [start, end];
  let bestLength = Infinity;
  for (const order of permutations(between)) {
    const path = unwrapPath([start, ...order, end]);
    const length = lengthOf(path);
    if (length < bestLength - 1e-9) [best, bestLength] = [path, length];
  }
  return best;
}

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) =>
    permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  );
}

function unwrapPath(path: readonly LngLat[]): readonly LngLat[] {
  const unwrapped: LngLat[] = [];
  for (const [lng, lat] of path) {
    const before = unwrapped.at(-1);
    unwrapped.push([before ? unwrapLng(lng, before[0]) : lng, lat]);
  }
  return unwrapped;
}

function lengthOf(path: readonly LngLat[]): number {
  let length = 0;
  for (const [at, point] of path.entries()) {
    const before = path[at - 1];
    if (before) length += Math.hypot(point[0] - before[0], point[1] - before[1]);
  }
  return length;
}

function coordinatesOf(place: Place): LngLat {
  return place.coordinates ?? [0, 0];
}
