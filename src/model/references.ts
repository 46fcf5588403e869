import { type DatasetProblem, printValue, toPointer } from './dataset-problem.ts';
import { nameKinds } from './dataset/reference.ts';
import { nearestWord } from './nearest-word.ts';
import { type ParsedItem, withValue } from './parsed-item.ts';
import * as tree from './reference-tree.ts';
import type { IdGiver, IdHolder, IdNode } from './reference-tree.ts';

const MOST_SUGGESTIONS = 50;

/** The items that stand once every reference resolves. */
export interface ResolvedItems {
  readonly items: readonly ParsedItem[];
  readonly problems: readonly DatasetProblem[];
}

type Words = Pick<DatasetProblem, 'got' | 'expected' | 'remedy'>;

/**
 * Makes every id unique and every reference resolve. Of two equal ids the one further down goes. An id that names nothing, or the
 * wrong kind of thing, takes along the least that can be spared: an optional field, an entry of a list that stays long enough, and
 * at last the item; what pointed at that goes the same way, until nothing dangles. `missing` are the ids of items that were
 * left out before, which a problem then says.
 */
export function resolveReferences(items: readonly ParsedItem[], missing: ReadonlySet<string>): ResolvedItems {
  const roots = items.map(tree.idTree);
  const nodes = roots.flatMap((root) => [...tree.allNodes(root)]);
  const nested = nodes.filter((node) => node.slot !== 'item');
  const resolver = new Resolver(nodes.filter(tree.isHolder), missing);
  for (const node of [...roots, ...nested]) if (tree.isGiver(node)) resolver.give(node);
  resolver.resolveAll();
  const standing = roots.filter((root) => !root.isGone);
  return {
    items: standing.map((root) => {
      const { item } = root;
      return resolver.shortened.has(item) ? withValue(item, tree.standingValue(root, item.value)) : item;
    }),
    problems: resolver.problems,
  };
}

class Resolver {
  readonly problems: DatasetProblem[] = [];
  /** The items that something was left out of. */
  readonly shortened = new Set<ParsedItem>();
  readonly #givers = new Map<string, IdGiver>();
  readonly #holders = new Map<string, IdHolder[]>();
  #doubtful: IdHolder[] = [];
  readonly #missing: ReadonlySet<string>;
  #suggestionsLeft = MOST_SUGGESTIONS;

  constructor(holders: readonly IdHolder[], missing: ReadonlySet<string>) {
    this.#missing = missing;
    this.#doubtful = [...holders].reverse();
    for (const holder of holders) {
      const others = this.#holders.get(holder.id);
      if (others === undefined) this.#holders.set(holder.id, [holder]);
      else others.push(holder);
    }
  }

  give(node: IdGiver): void {
    const first = this.#givers.get(node.id);
    if (first === undefined && !node.isGone) this.#givers.set(node.id, node);
    if (first === undefined || node.isGone) return;
    this.#leaveOut(node, {
      got: printValue(node.id),
      expected: 'an id that nothing else has',
      remedy: `rename one of the two: ${toPointer(tree.pathOf(first))} has it already`,
    });
  }

  resolveAll(): void {
    for (let node = this.#doubtful.pop(); node !== undefined; node = this.#doubtful.pop()) this.#resolve(node);
  }

  #resolve(node: IdHolder): void {
    if (node.isGone) return;
    const giver = this.#givers.get(node.id);
    const stands = giver !== undefined && !giver.isGone;
    if (stands && node.refersTo.includes(giver.declares)) return;
    this.#leaveOut(node, {
      got: stands ? `${printValue(node.id)}, ${nameKinds([giver.declares])}` : printValue(node.id),
      expected: `the id of ${nameKinds(node.refersTo)}`,
      remedy: this.#remedyFor(node.id, giver),
    });
  }

  #leaveOut(node: IdNode, words: Words): void {
    const out = leastToSpare(node);
    if (out.slot === 'entry' && out.parent !== null) out.parent.standing -= 1;
    for (const gone of tree.allNodes(out)) this.#markGone(gone);
    const path = tree.pathOf(node);
    const isDouble = node.slot === 'item';
    this.problems.push({
      pointer: toPointer(isDouble ? [...path, 'id'] : path),
      severity: 'error',
      ...words,
      ...(out.slot === 'item' ? { item: isDouble ? toPointer(path) : node.item.id } : {}),
    });
  }

  #markGone(node: IdNode): void {
    if (node.isGone) return;
    node.isGone = true;
    this.shortened.add(node.item);
    if (!tree.isGiver(node) || this.#givers.get(node.id) !== node) return;
    for (const holder of this.#holders.get(node.id) ?? []) this.#doubtful.push(holder);
  }

  #remedyFor(id: string, giver: IdGiver | undefined): string {
    const wasLeftOut = giver === undefined ? this.#missing.has(id) : giver.isGone;
    if (wasLeftOut) return `correct ${printValue(id)} first: it was left out`;
    if (giver !== undefined) return 'name a thing of the right kind';
    const nearest = this.#suggestionsLeft-- > 0 ? nearestWord(id, this.#givers.keys()) : null;
    return nearest === null ? 'add a thing with that id, or correct the id' : `did you mean "${nearest}"?`;
  }
}

/* The node itself where it can go alone, else the nearest thing around it that can. */
function leastToSpare(node: IdNode): IdNode {
  let at = node;
  while (at.parent !== null && at.slot !== 'optional') {
    if (at.slot === 'entry' && at.parent.standing > at.parent.atLeast) return at;
    at = at.parent;
  }
  return at;
}
