import { layerNames } from '../model/layer-names.ts';
import { indexOf } from '../model/dataset-index.ts';
import { snapshotAt } from '../model/snapshot-at.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { ViewChange } from '../model/view.ts';
import { changeView } from '../model/view.ts';
import { idsOnMap } from './on-the-map.ts';

const kept = new WeakMap<Snapshot, Map<string, ViewChange | null>>();

/**
 * The smallest change of a view that brings an item onto its map: a layer, its goods, the actors, all of the filter. Null where it is
 * there, and where no filter keeps it away.
 */
export function changeThatShows(id: string, snapshot: Snapshot): ViewChange | null {
  const before = kept.get(snapshot) ?? new Map<string, ViewChange | null>();
  kept.set(snapshot, before);
  const known = before.get(id);
  if (known !== undefined) return known;
  const change = findChange(id, snapshot);
  before.set(id, change);
  return change;
}

function findChange(id: string, snapshot: Snapshot): ViewChange | null {
  const { dataset, view } = snapshot;
  const isNarrowed = view.commodities.length + view.actors.length + view.evidence.length > 0;
  if ((!isNarrowed && view.layers.length === layerNames.length) || idsOnMap(snapshot).has(id)) return null;
  const goods = view.commodities.length === 0 ? [] : [...new Set([...view.commodities, ...goodsOf(id, snapshot)])];
  const changes: readonly ViewChange[] = [
    { layers: layerNames },
    { commodities: goods },
    { commodities: goods, actors: [] },
    { commodities: [], actors: [], evidence: [] },
    { commodities: [], actors: [], evidence: [], layers: layerNames },
  ];
  const shows = (change: ViewChange) => idsOnMap(snapshotAt(dataset, changeView(view, change))).has(id);
  const all = changes.at(-1);
  return all && shows(all) ? (changes.find(shows) ?? null) : null;
}

function goodsOf(id: string, { dataset }: Snapshot): readonly string[] {
  const found = indexOf(dataset).byId.get(id);
  if (found?.kind === 'flow') return [found.item.commodity];
  return found?.kind === 'control' || found?.kind === 'chokepoint' ? found.item.commodities : [];
}
