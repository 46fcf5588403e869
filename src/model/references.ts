import { type DatasetProblem, printValue, toPointer } from './dataset-problem.ts';
import { nameKinds } from './dataset/reference.ts';
import { nearestWord } from './nearest-word.ts';
import { type ParsedItem, withValue } from './parsed-item.ts';
import { allNodes, type IdNode, idTree, pathOf, standingValue } from './reference-tree.ts';

const MOST_SUGGESTIONS = 50;

/** The items that stand once every reference resolves. */
export interface ResolvedItems {
  readonly items: readonly ParsedItem[];
  readonly problems: readonly DatasetProblem[];
}

/**
 * Makes every id unique and every reference resolve. Of two equal ids the one further down goes. An id that names nothing, or the
 * wrong kind of thing, takes along the least that can be spared: an optional field, an entry of a list that stays long enough, and
 * at last the item; what pointed at that goes the same way, until nothing dangles.
 */
export function resolveReferences(items: readonly ParsedItem[]): ResolvedItems {
  const roots = items.map(idTree);
  const nodes = roots.map((root) => [...allNodes(root)]);
  const holders = new Map<string, IdNode[]>();
  const givers = new Map<string, IdNode>();
  const doubtful: IdNode[] = [];
  const problems: DatasetProblem[] = [];
  let suggestionsLeft = MOST_SUGGESTIONS;

  const takeOut = (node: IdNode): IdNode => {
    const out = leastToSpare(node);
    if (out.slot === 'entry' && out.parent !== null) out.parent.standing -= 1;
    for (const gone of allNodes(out)) {
      if (gone.isGone) continue;
      gone.isGone = true;
      const isGiver = gone.id !== null && gone.declares !== null && givers.get(gone.id) === gone;
      if (isGiver) doubtful.push(...(holders.get(gone.id) ?? []));
    }
    return out;
  };
  const report = (node: IdNode, words: Pick<DatasetProblem, 'got' | 'expected' | 'remedy'>): void => {
    const isWholeItem = takeOut(node).slot === 'item';
    const pointer = toPointer(node.slot === 'item' ? [...pathOf(node), 'id'] : pathOf(node));
    const isNamedTwice = node.slot === 'item';
    const item = isNamedTwice ? toPointer(pathOf(node)) : node.item.id;
    problems.push({ pointer, severity: 'error', ...words, ...(isWholeItem ? { item } : {}) });
  };
  const give = (node: IdNode): void => {
    if (node.id === null || node.declares === null || node.isGone) return;
    const first = givers.get(node.id);
    if (first === undefined) {
      givers.set(node.id, node);
      return;
    }
    const where = toPointer(pathOf(first));
    report(node, {
      got: printValue(node.id),
      expected: 'an id that nothing else has',
      remedy: `rename one of the two: ${where} has it already`,
    });
  };
  const resolve = (node: IdNode): void => {
    if (node.isGone || node.id === null || node.refersTo === null) return;
    const giver = givers.get(node.id);
    const stands = giver?.declares !== undefined && giver.declares !== null && !giver.isGone;
    if (stands && giver.declares !== null && node.refersTo.includes(giver.declares)) return;
    const canSuggest = giver === undefined && suggestionsLeft-- > 0;
    const nearest = canSuggest ? nearestWord(node.id, givers.keys()) : null;
    report(node, {
      got: stands ? `${printValue(node.id)}, ${nameKinds([giver.declares])}` : printValue(node.id),
      expected: `the id of ${nameKinds(node.refersTo)}`,
      remedy: remedyFor(giver, nearest),
    });
  };

  roots.forEach(give);
  for (const node of nodes.flat()) if (node.slot !== 'item') give(node);
  for (const node of nodes.flat()) {
    if (node.id === null || node.refersTo === null) continue;
    const others = holders.get(node.id);
    if (others === undefined) holders.set(node.id, [node]);
    else others.push(node);
  }
  for (const node of nodes.flat()) resolve(node);
  for (let node = doubtful.pop(); node !== undefined; node = doubtful.pop()) resolve(node);

  const standing = roots.filter((root) => !root.isGone);
  return { items: standing.map((root) => withValue(root.item, standingValue(root, root.item.value))), problems };
}

function leastToSpare(node: IdNode): IdNode {
  let at = node;
  while (at.parent !== null && at.slot !== 'optional') {
    if (at.slot === 'entry' && at.parent.standing > at.parent.atLeast) return at;
    at = at.parent;
  }
  return at;
}

function remedyFor(giver: IdNode | undefined, nearest: string | null): string {
  if (giver?.isGone === true) return 'correct the thing it names first: that was left out';
  if (giver !== undefined) return 'name a thing of the right kind';
  if (nearest !== null) return `did you mean "${nearest}"?`;
  return 'add a thing with that id, or correct the id';
}
