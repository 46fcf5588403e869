import type { DatasetIndex, Item } from './dataset-index.ts';

/**
 * Ids of all that an item is tied to, itself included: what it names, what names it, what it gates or passes, what it answers and
 * what answered it, and the other direction of each. Selecting the item leaves these at full strength and dims the rest.
 */
export function tiesOf(index: DatasetIndex, id: string): ReadonlySet<string> {
  const ties = new Set<string>([id]);
  const start = index.byId.get(id);
  if (!start) return ties;
  const near = [start];
  if (start.kind === 'round' || start.kind === 'position') near.push({ kind: 'negotiation', item: start.of });
  for (const named of near.flatMap(namedBy)) if (named !== undefined) ties.add(named);
  for (const [other, item] of index.byId) if (namedBy(item).includes(id)) ties.add(other);
  const stopped = start.kind === 'control' ? (start.item.flows ?? []) : [];
  // A measure or a bottleneck is tied to the ends of what it stops: without them the reader sees a line between nowhere and nowhere.
  for (const { id: flow, from, to, gates = [] } of index.dataset.flows)
    if (stopped.includes(flow) || gates.includes(id)) for (const tied of [flow, from, to]) ties.add(tied);
  return ties;
}

/* The places at a flow's ends are tied to it, but everything else there is not: so a tie reaches one step, never two. */
function namedBy(entry: Item): readonly (string | undefined)[] {
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
        ...phases.map(({ decidedIn }) => decidedIn),
      ];
    }
    case 'chokepoint': {
      const { place, controls = [], heldBy = [] } = entry.item;
      return [place, ...controls, ...heldBy.map(({ actor }) => actor)];
    }
    case 'negotiation': {
      const { parties, about, rounds, positions } = entry.item;
      return [
        ...parties,
        ...about,
        ...rounds.flatMap(({ id, place }) => [id, place]),
        ...positions.map(({ id }) => id),
      ];
    }
    case 'round': {
      const { place, participants = [] } = entry.item;
      return [entry.of.id, place, ...participants];
    }
    case 'position': {
      const { party, ties = [] } = entry.item;
      return [entry.of.id, party, ...ties];
    }
    case 'event': {
      const { place, actors = [], related = [] } = entry.item;
      return [place, ...actors, ...related];
    }
    case 'fact':
      return entry.item.about;
    case 'actor':
      return [entry.item.place];
    default:
      return [];
  }
}
