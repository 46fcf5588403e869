import type { Actor } from './dataset/actor.ts';
import type { Chokepoint } from './dataset/chokepoint.ts';
import type { Commodity } from './dataset/commodity.ts';
import type { Control } from './dataset/control.ts';
import type { Dataset } from './dataset/dataset.ts';
import type { DatedEvent } from './dataset/event.ts';
import type { Fact } from './dataset/fact.ts';
import type { Flow } from './dataset/flow.ts';
import type { Negotiation, Position, Round } from './dataset/negotiation.ts';
import type { Place } from './dataset/place.ts';
import type { Source } from './dataset/source.ts';
import { keptFor } from './kept-for.ts';

/** An item of a dataset with the name of its kind, so that a reader of ids knows what it got. */
export type Item =
  | { readonly kind: 'source'; readonly item: Source }
  | { readonly kind: 'place'; readonly item: Place }
  | { readonly kind: 'actor'; readonly item: Actor }
  | { readonly kind: 'commodity'; readonly item: Commodity }
  | { readonly kind: 'flow'; readonly item: Flow }
  | { readonly kind: 'control'; readonly item: Control }
  | { readonly kind: 'chokepoint'; readonly item: Chokepoint }
  | { readonly kind: 'negotiation'; readonly item: Negotiation }
  | { readonly kind: 'round'; readonly item: Round; readonly of: Negotiation }
  | { readonly kind: 'position'; readonly item: Position; readonly of: Negotiation }
  | { readonly kind: 'event'; readonly item: DatedEvent }
  | { readonly kind: 'fact'; readonly item: Fact };

/** A dataset with what is looked up in it often, worked out once. */
export interface DatasetIndex {
  readonly dataset: Dataset;
  /** Anything by its id; nested rounds and positions too. */
  readonly byId: ReadonlyMap<string, Item>;
  readonly places: ReadonlyMap<string, Place>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly commodities: ReadonlyMap<string, Commodity>;
  /** A commodity and all that it is part of, nearest first, ending with the topmost. */
  readonly lineage: (commodity: string) => readonly string[];
}

/** The index of a dataset; worked out at the first call, kept as long as the dataset. */
export const indexOf: (dataset: Dataset) => DatasetIndex = keptFor(buildIndex);

/** What an item is, by the list it is in: of the lists whose items have something to be read. Rounds and positions are within negotiations. */
export const KIND_IN_LIST = {
  sources: 'source',
  places: 'place',
  actors: 'actor',
  commodities: 'commodity',
  flows: 'flow',
  controls: 'control',
  chokepoints: 'chokepoint',
  events: 'event',
  facts: 'fact',
  negotiations: 'negotiation',
} as const satisfies Partial<Record<keyof Dataset, Item['kind']>>;

function buildIndex(dataset: Dataset): DatasetIndex {
  const byId = new Map<string, Item>();
  for (const [list, kind] of Object.entries(KIND_IN_LIST) as [keyof typeof KIND_IN_LIST, Item['kind']][])
    for (const item of dataset[list]) byId.set(item.id, { kind, item } as Item);
  for (const of of dataset.negotiations) {
    for (const item of of.rounds) byId.set(item.id, { kind: 'round', item, of });
    for (const item of of.positions) byId.set(item.id, { kind: 'position', item, of });
  }
  const commodities = mapById(dataset.commodities);
  const lineages = new Map<string, readonly string[]>();
  return {
    dataset,
    byId,
    places: mapById(dataset.places),
    actors: mapById(dataset.actors),
    sources: mapById(dataset.sources),
    commodities,
    lineage(commodity) {
      let line = lineages.get(commodity);
      if (!line) lineages.set(commodity, (line = lineageOf(commodities, commodity)));
      return line;
    },
  };
}

function mapById<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function lineageOf(commodities: ReadonlyMap<string, Commodity>, start: string): readonly string[] {
  const line: string[] = [];
  let next: string | undefined = start;
  while (next !== undefined && !line.includes(next)) {
    line.push(next);
    next = commodities.get(next)?.partOf;
  }
  return line;
}
