import type { Control, ControlKind, ControlStatus } from '../model/dataset/control.ts';
import type { Place } from '../model/dataset/place.ts';
import type { DatasetIndex } from '../model/dataset-index.ts';
import type { ControlState } from '../model/snapshot.ts';
import { inHomeCopy, pointOf } from './home-copy.ts';
import type { LngLat } from './lng-lat.ts';
import type { BundleMark, GateMark } from './marks.ts';

const STYLE: Readonly<Record<ControlStatus, GateMark['style'] | null>> = {
  threatened: 'dashed',
  announced: 'dashed',
  'in-force': 'filled',
  eased: 'hollow',
  suspended: 'hollow',
  expired: null,
  revoked: null,
};

const KINDS_AT_ENTRY: ReadonlySet<ControlKind> = new Set([
  'import-tariff',
  'purchase-halt',
  'investment-curb',
  'visa-curb',
]);

/** The gates of the controls that have one. A `pause` has none of its own: what it suspends is hollow. */
export function gateMarks(
  index: DatasetIndex,
  states: readonly ControlState[],
  bundles: readonly BundleMark[],
): readonly GateMark[] {
  return states.flatMap((state) => {
    const style = STYLE[state.status];
    if (style === null || state.control.kind === 'pause') return [];
    const issuer = placeOfActor(index, state.control.issuer);
    return {
      state,
      style,
      lanes: gatedLanes(state, bundles, issuer),
      issuerAt: borderOf(index, issuer, bundles),
      targetAt: targetOf(index, state.control, issuer),
    };
  });
}

/* A gate without flow stands at the hub that the reader sees of the issuer's country, not at a capital that is not drawn. */
function borderOf(index: DatasetIndex, issuer: Place | null, bundles: readonly BundleMark[]): LngLat | null {
  if (!issuer) return null;
  const isCountry = ({ kind, country }: Place) => kind === 'country' && country === issuer.country;
  const ends = bundles.flatMap(({ from, to }) => [from, to]);
  const hub =
    ends.find(({ id }) => id === issuer.id) ?? ends.find(isCountry) ?? index.dataset.places.find(isCountry) ?? issuer;
  const { coordinates } = hub.coordinates ? hub : issuer;
  return coordinates ? inHomeCopy(coordinates) : null;
}

/** Where an actor sits: its own place, or that of what it is a member of. */
export function placeOfActor(index: DatasetIndex, id: string): Place | null {
  const seen = new Set<string>();
  const queue = [id];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const actor = index.actors.get(next);
    const place = actor?.place === undefined ? undefined : index.places.get(actor.place);
    if (place && pointOf(place)) return place;
    queue.push(...[actor?.memberOf ?? []].flat());
  }
  return null;
}

function gatedLanes(state: ControlState, bundles: readonly BundleMark[], issuer: Place | null): GateMark['lanes'] {
  return bundles.flatMap((bundle) =>
    bundle.lanes
      .filter((lane) => lane.states.some(({ flow }) => state.gates.includes(flow.id)))
      .map((lane) => ({ bundle: bundle.id, lane: lane.id, end: endOf(state.control, bundle, issuer) })),
  );
}

/* By the issuer's place first, by its country next, and for an issuer from elsewhere by what kind of measure it is. */
function endOf(control: Control, { from, to }: BundleMark, issuer: Place | null): 'exporter' | 'importer' {
  if (issuer?.id === from.id) return 'exporter';
  if (issuer?.id === to.id) return 'importer';
  if (issuer?.country !== undefined && from.country !== to.country) {
    if (issuer.country === from.country) return 'exporter';
    if (issuer.country === to.country) return 'importer';
  }
  return KINDS_AT_ENTRY.has(control.kind) ? 'importer' : 'exporter';
}

function targetOf(index: DatasetIndex, control: Control, issuer: Place | null): LngLat | null {
  for (const id of control.targets) {
    const place = index.places.get(id) ?? placeOfActor(index, id);
    const point = pointOf(place);
    if (point && place?.id !== issuer?.id) return point;
  }
  return null;
}
