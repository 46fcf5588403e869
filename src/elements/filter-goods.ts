import type { DatasetIndex } from '../model/dataset-index.ts';

/** A commodity in the tree of what is traded. */
export interface Goods {
  readonly id: string;
  /** Whether anything is about it and not about a part of it alone. */
  readonly isTraded: boolean;
  readonly parts: readonly Goods[];
}

/** Whether a commodity is chosen: itself or with what it is part of, in parts, or not at all. */
export type Choice = 'all' | 'some' | 'none';

/**
 * The commodities that flows, controls and chokepoints of a dataset are about, under what they are part of, in the order of the data.
 * `chosen` are there in any case: nobody could take back a choice that is not to be seen.
 */
export function goodsTree(index: DatasetIndex, chosen: readonly string[]): readonly Goods[] {
  const { commodities, flows, controls, chokepoints } = index.dataset;
  const traded = new Set([
    ...flows.map(({ commodity }) => commodity),
    ...[...controls, ...chokepoints].flatMap((item) => item.commodities),
  ]);
  const present = new Set([...traded, ...chosen].flatMap((id) => index.lineage(id)));
  const partsOf = (whole: string | null): readonly Goods[] =>
    commodities
      .filter(({ id }) => present.has(id) && (index.lineage(id)[1] ?? null) === whole)
      .map(({ id }) => ({ id, isTraded: traded.has(id), parts: partsOf(id) }));
  return partsOf(null);
}

/** How far a commodity is chosen. */
export function choiceOf(goods: Goods, chosen: readonly string[], index: DatasetIndex): Choice {
  if (index.lineage(goods.id).some((id) => chosen.includes(id))) return 'all';
  return idsWithin(goods).some((id) => chosen.includes(id)) ? 'some' : 'none';
}

/**
 * The choice after a commodity's box was ticked or unticked. Of a whole that loses a part, the other parts stay chosen; parts that
 * together are the whole are written as the whole, unless something is about the whole alone.
 */
export function toggled(
  goods: Goods,
  tree: readonly Goods[],
  chosen: readonly string[],
  index: DatasetIndex,
): readonly string[] {
  const isTicked = choiceOf(goods, chosen, index) !== 'all';
  const within = new Set(idsWithin(goods));
  const spread = isTicked ? chosen : withoutWhole(goods.id, tree, chosen, index);
  const rest = spread.filter((id) => !within.has(id));
  return isTicked ? joined(tree, [...rest, goods.id]) : rest;
}

/** The ids of a commodity and all its parts. */
function idsWithin({ id, parts }: Goods): readonly string[] {
  return [id, ...parts.flatMap(idsWithin)];
}

/* From the topmost chosen down to the one that goes, each whole becomes its parts. */
function withoutWhole(
  id: string,
  tree: readonly Goods[],
  chosen: readonly string[],
  index: DatasetIndex,
): readonly string[] {
  const line = index.lineage(id);
  const top = line.findLast((one) => chosen.includes(one));
  if (top === undefined || top === id) return chosen;
  const path = line.slice(1, line.indexOf(top) + 1).reverse();
  let next = chosen;
  for (const whole of path) {
    const parts = find(whole, tree)?.parts.map((part) => part.id) ?? [];
    next = [...next.filter((one) => one !== whole), ...parts.filter((part) => !next.includes(part))];
  }
  return next;
}

function joined(tree: readonly Goods[], chosen: readonly string[]): readonly string[] {
  let next = chosen;
  for (const { id, isTraded, parts } of tree) {
    next = joined(parts, next);
    const isWhole = !isTraded && parts.length > 0 && parts.every((part) => next.includes(part.id));
    if (isWhole) next = [...next.filter((one) => !parts.some((part) => part.id === one) && one !== id), id];
  }
  return next;
}

function find(id: string, tree: readonly Goods[]): Goods | null {
  for (const goods of tree) {
    const found = goods.id === id ? goods : find(id, goods.parts);
    if (found) return found;
  }
  return null;
}
