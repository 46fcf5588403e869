import type { DatasetIndex } from '../model/dataset-index.ts';
import { searchItems } from '../words/search.ts';

/** Ids of the actors that flows, controls, chokepoints, negotiations and events name, on whatever day; `chosen` are there in any case. */
export function actorsWithMarks(index: DatasetIndex, chosen: readonly string[]): readonly string[] {
  const { flows, controls, chokepoints, negotiations, events } = index.dataset;
  const named = new Set([
    ...flows.flatMap(({ actors = [] }) => actors),
    ...controls.flatMap(({ issuer, targets }) => [issuer, ...targets]),
    ...chokepoints.flatMap(({ heldBy = [] }) => heldBy.map(({ actor }) => actor)),
    ...negotiations.flatMap(({ parties }) => parties),
    ...events.flatMap(({ actors = [] }) => actors),
    ...chosen,
  ]);
  return [...index.actors.keys()].filter((id) => named.has(id));
}

/** Those of some actors that a query finds by a name, the best first; all of them without a query. */
export function actorsFound(
  ids: readonly string[],
  query: string,
  index: DatasetIndex,
  language: string,
): readonly string[] {
  if (query.trim() === '') return ids;
  return searchItems(index, query, language)
    .filter(({ id, by }) => by !== 'text' && ids.includes(id))
    .map(({ id }) => id);
}
