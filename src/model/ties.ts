import type { DatasetIndex, Item } from './dataset-index.ts';

/**
 * Ids of all that an item is tied to, itself included: what it names, what names it, what it gates or passes, what it answers and
 * what answered it, and the other direction of each. Selecting the item leaves these at full strength and dims the rest.
 */
export function tiesOf(index: DatasetIndex, id: string): ReadonlySet<string> {
  const ties = new Set<string>([id]);
  const start = index.byId.get(id);
  if (!start) return ties;
  for (const named of namedBy(start)) ties.add(named);
  if (start.kind === 'round' || start.kind === 'position')
    for (const named of namedBy({ kind: 'negotiation', item: start.of })) ties.add(named);
  for (const [other, item] of index.byId) {
    if (item.kind === 'source' || item.kind === 'commodity') continue;
    if (namedBy(item).includes(id)) ties.add(other);
  }
  if (start.kind === 'control' || start.kind === 'chokepoint') addGoods(index, start, ties);
  return ties;
}

/* The places at a flow's ends are tied to it, but everything else there is not: so a tie reaches one step, never two. */
function namedBy(entry: Item): readonly string[] {
  switch (entry.kind) {
    case 'flow': {
      const { from, to, via = [], actors = [], gates = [] } = entry.item;
      return [from, to, ...via, ...actors, ...gates];
    }
    case 'control': {
      const { issuer, flows = [], relations = [], phases } = entry.item;
      return [
        issuer,
        ...flows,
        ...relations.map(({ control }) => control),
        ...phases.flatMap(({ decidedIn }) => decidedIn ?? []),
      ];
    }
    case 'chokepoint':
      return [entry.item.place, ...(entry.item.controls ?? []), ...(entry.item.heldBy ?? []).map(({ actor }) => actor)];
    case 'negotiation':
      return [
        ...entry.item.parties,
        ...entry.item.about,
        ...entry.item.rounds.flatMap(({ id, place }) => (place === undefined ? [id] : [id, place])),
        ...entry.item.positions.map(({ id }) => id),
      ];
    case 'round':
      return [
        entry.of.id,
        ...(entry.item.place === undefined ? [] : [entry.item.place]),
        ...(entry.item.participants ?? []),
      ];
    case 'position':
      return [entry.of.id, entry.item.party, ...(entry.item.ties ?? [])];
    case 'event':
      return [
        ...(entry.item.place === undefined ? [] : [entry.item.place]),
        ...(entry.item.actors ?? []),
        ...(entry.item.related ?? []),
      ];
    case 'fact':
      return entry.item.about;
    case 'actor':
      return entry.item.place === undefined ? [] : [entry.item.place];
    case 'place':
    case 'commodity':
    case 'source':
      return [];
  }
}

/* A measure or a bottleneck is tied to the ends of what it stops: without them the reader sees a line between nowhere and nowhere. */
function addGoods(
  index: DatasetIndex,
  entry: Extract<Item, { kind: 'control' | 'chokepoint' }>,
  ties: Set<string>,
): void {
  const flows =
    entry.kind === 'control'
      ? (entry.item.flows ?? [])
      : index.dataset.flows.filter(({ gates }) => gates?.includes(entry.item.id)).map(({ id }) => id);
  for (const id of flows) {
    const flow = index.byId.get(id);
    if (flow?.kind === 'flow') for (const tied of [id, flow.item.from, flow.item.to]) ties.add(tied);
  }
}
