import type { Dataset } from '../model/dataset/dataset.ts';
import type { Snapshot } from '../model/snapshot.ts';

const counts = new WeakMap<Dataset, ReadonlyMap<string, number>>();

/** How many pieces of evidence of a dataset rest on each source, by the source's id. */
export function countCitations(dataset: Dataset): ReadonlyMap<string, number> {
  const known = counts.get(dataset);
  if (known) return known;
  const counted = count(dataset);
  counts.set(dataset, counted);
  return counted;
}

/** Ids of the sources that what is on the map rests on, with how many of its statements do, most cited first. */
export function sourcesOf(snapshot: Snapshot): readonly { readonly id: string; readonly count: number }[] {
  const drawn = [
    ...[...snapshot.flows, ...snapshot.totals].map(({ observation }) => observation),
    ...snapshot.controls.map(({ phase }) => phase),
    ...snapshot.chokepoints.flatMap(({ phase, share, holders }) => [
      phase,
      ...(share ? [share] : []),
      ...holders.map(({ assertion }) => assertion),
    ]),
    ...snapshot.negotiations.flatMap(({ rounds }) => rounds.map(({ round }) => round)),
    ...snapshot.events.map(({ event }) => event),
  ];
  const counted = count(drawn.map(({ evidence }) => ({ evidence })));
  return [...counted].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count);
}

function count(root: unknown): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  const queue: unknown[] = [root];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const { source, status } = value as { source?: unknown; status?: unknown };
    if (typeof source === 'string' && typeof status === 'string') counted.set(source, (counted.get(source) ?? 0) + 1);
    else queue.push(...(Object.values(value) as unknown[]));
  }
  return counted;
}
