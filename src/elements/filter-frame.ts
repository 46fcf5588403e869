import { extentOf } from '../geo/camera-for.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Marks } from '../geo/marks.ts';
import { pointOf } from '../geo/home-copy.ts';
import { marksFor } from '../geo/marks-for.ts';
import type { Bounds } from '../geo/projector.ts';
import type { DatasetIndex, Item } from '../model/dataset-index.ts';
import type { LayerName, ViewCamera } from '../model/dataset/view.ts';
import { layerNames } from '../model/layer-names.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { tiesOf } from '../model/ties.ts';
import type { ViewChange } from '../model/view.ts';

/** A frame is at least this wide and high, in degrees: a town is found by what is around it. */
const LEAST_SPAN = 5;

const LAYER_OF: Readonly<Partial<Record<Item['kind'], LayerName>>> = {
  flow: 'flows',
  control: 'controls',
  chokepoint: 'chokepoints',
  negotiation: 'negotiations',
  round: 'negotiations',
  position: 'negotiations',
  event: 'events',
};

/**
 * The change that selects an item and frames its marks; an item without marks of its own is framed by those it is tied to, one
 * without any by all that is drawn. A layer that is off and that the item is drawn in is switched on.
 */
export function findingChange(id: string, index: DatasetIndex, snapshot: Snapshot): ViewChange {
  const { layers } = snapshot.view;
  const kind = index.byId.get(id)?.kind;
  const layer = kind === undefined ? undefined : LAYER_OF[kind];
  const isOff = layer !== undefined && !layers.includes(layer);
  return {
    select: id,
    camera: cameraOn(id, index, snapshot),
    ...(isOff ? { layers: layerNames.filter((name) => name === layer || layers.includes(name)) } : {}),
  };
}

function cameraOn(id: string, index: DatasetIndex, snapshot: Snapshot): ViewCamera | null {
  const marks = marksFor({ ...snapshot, view: { ...snapshot.view, layers: layerNames } });
  const own = boundsOf(marks, new Set([id]), pointOf(index.places.get(id)));
  const bounds = own ?? boundsOf(marks, relatedTo(id, index), pointOf(placeOf(id, index)));
  return bounds && { bounds };
}

function placeOf(id: string, index: DatasetIndex) {
  const place = index.actors.get(id)?.place;
  return place === undefined ? undefined : index.places.get(place);
}

/* A commodity names nothing: what is traded is named by its flows. */
function relatedTo(id: string, index: DatasetIndex): ReadonlySet<string> {
  if (!index.commodities.has(id)) return tiesOf(index, id);
  const { flows, controls, chokepoints } = index.dataset;
  const isOf = (goods: readonly string[]) => goods.some((one) => index.lineage(one).includes(id));
  const traded = flows.filter(({ commodity }) => isOf([commodity]));
  const held = [...controls, ...chokepoints].filter(({ commodities }) => isOf(commodities));
  return new Set((traded.length > 0 ? traded : held).map((item) => item.id));
}

function boundsOf(marks: Marks, ids: ReadonlySet<string>, place: LngLat | null): Bounds | null {
  const gates = marks.gates.filter(({ state }) => ids.has(state.control.id));
  const gated = new Set(gates.flatMap(({ lanes }) => lanes.map(({ bundle }) => bundle)));
  const bundles = marks.bundles.filter(
    ({ id, lanes }) => gated.has(id) || lanes.some(({ states }) => states.some(({ flow }) => ids.has(flow.id))),
  );
  const points = [
    ...(place ? [place] : []),
    ...gates.flatMap(({ lanes, issuerAt }) => (lanes.length === 0 && issuerAt ? [issuerAt] : [])),
    ...marks.chokepoints
      .filter(({ states }) => states.some(({ chokepoint }) => ids.has(chokepoint.id)))
      .map(({ lngLat }) => lngLat),
    ...marks.threads.flatMap(({ state, path, knots }) =>
      ids.has(state.negotiation.id)
        ? path
        : knots.filter(({ rounds }) => rounds.some(({ round }) => ids.has(round.id))).map(({ lngLat }) => lngLat),
    ),
    ...marks.events.filter(({ state }) => ids.has(state.event.id)).map(({ lngLat }) => lngLat),
  ];
  const arcs = extentOf({ ...marks, bundles, chokepoints: [], threads: [] });
  const corners = arcs ? [[arcs[0], arcs[1]] as const, [arcs[2], arcs[3]] as const] : [];
  return around([...points, ...corners]);
}

function around(points: readonly LngLat[]): Bounds | null {
  if (points.length === 0) return null;
  const [west, east] = spanOf(points.map(([lng]) => lng));
  const [south, north] = spanOf(points.map(([, lat]) => lat));
  return [west, Math.max(south, -85), east, Math.min(north, 85)];
}

function spanOf(degrees: readonly number[]): readonly [number, number] {
  const low = Math.min(...degrees);
  const high = Math.max(...degrees);
  const lack = Math.max(0, LEAST_SPAN - (high - low)) / 2;
  const round = (value: number) => Number(value.toFixed(3));
  return [round(low - lack), round(high + lack)];
}
