import { itemSchemas } from './dataset/dataset.ts';
import type { ReferableKind } from './dataset/reference.ts';
import { kindOfItem, type ParsedItem } from './parsed-item.ts';
import { type Field, optionFor, type Shape, shapeOf } from './schema-shape.ts';

/**
 * One value of an item that is, or holds, an id. `slot` says what it is to the value around it: the item itself, an entry of a
 * list, an optional field, or a required field, which takes what is around it along when it goes.
 */
export interface IdNode {
  readonly item: ParsedItem;
  readonly parent: IdNode | null;
  readonly step: string | number;
  readonly slot: 'item' | 'entry' | 'optional' | 'required';
  readonly children: Map<string | number, IdNode>;
  /** The id that is given or named here, null for what only holds such. */
  readonly id: string | null;
  /** What the id stands for where it is given here. */
  readonly declares: ReferableKind | null;
  /** What it may stand for where it is named here. */
  readonly refersTo: readonly ReferableKind[] | null;
  /** How many entries of a list stand, and how many must. */
  standing: number;
  readonly atLeast: number;
  isGone: boolean;
}

/** A node where an id is given to something. */
export type IdGiver = IdNode & { readonly id: string; readonly declares: ReferableKind };

/** A node where something is named by its id. */
export type IdHolder = IdNode & { readonly id: string; readonly refersTo: readonly ReferableKind[] };

/** Whether an id is given at a node. */
export function isGiver(node: IdNode): node is IdGiver {
  return node.id !== null && node.declares !== null;
}

/** Whether something is named by its id at a node. */
export function isHolder(node: IdNode): node is IdHolder {
  return node.id !== null && node.refersTo !== null;
}

/** The tree of all ids in one item, worked out from its schema; what holds no id is not in it. */
export function idTree(item: ParsedItem): IdNode {
  const own = { id: item.id, declares: kindOfItem[item.collection] };
  const root: IdNode = { ...newNode(item, null, '', 'item'), ...own };
  addChildren(root, shapeOf(itemSchemas[item.collection]), item.value);
  return root;
}

/** Every node of a tree, those that hold before those that are held. */
export function* allNodes(root: IdNode): Generator<IdNode> {
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    for (const child of [...node.children.values()].reverse()) open.push(child);
  }
}

/** The path of a node in the file. */
export function pathOf(node: IdNode): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at = node; at.parent !== null; at = at.parent) path.unshift(at.step);
  return [node.item.collection, node.item.index, ...path];
}

/** The value of a node without anything that is gone from below it. */
export function standingValue(node: IdNode, value: unknown): unknown {
  if (node.children.size === 0) return value;
  const keep = (step: string | number, inner: unknown): unknown => {
    const child = node.children.get(step);
    return child === undefined ? inner : standingValue(child, inner);
  };
  const isKept = (step: string | number): boolean => node.children.get(step)?.isGone !== true;
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown, index) => (isKept(index) ? [keep(index, entry)] : []));
  }
  const fields = Object.entries(value as object).filter(([name]) => isKept(name));
  return Object.fromEntries(fields.map(([name, inner]) => [name, keep(name, inner)]));
}

function newNode(item: ParsedItem, parent: IdNode | null, step: string | number, slot: IdNode['slot']): IdNode {
  return {
    item,
    parent,
    step,
    slot,
    children: new Map(),
    id: null,
    declares: null,
    refersTo: null,
    standing: 0,
    atLeast: 0,
    isGone: false,
  };
}

function addNode(parent: IdNode, shape: Shape, value: unknown, step: string | number, slot: IdNode['slot']): void {
  const plain = newNode(parent.item, parent, step, slot);
  if (shape.kind === 'union') {
    addNode(parent, optionFor(shape, value), value, step, slot);
    return;
  }
  if (shape.kind === 'reference' || shape.kind === 'declaration') {
    const declares = shape.kind === 'declaration' ? shape.declares : null;
    const refersTo = shape.kind === 'reference' ? shape.refersTo : null;
    parent.children.set(step, { ...plain, id: String(value), declares, refersTo });
    return;
  }
  const isList = shape.kind === 'list' && Array.isArray(value);
  const node = isList ? { ...plain, standing: value.length, atLeast: shape.atLeast } : plain;
  addChildren(node, shape, value);
  if (node.children.size > 0) parent.children.set(step, node);
}

function addChildren(node: IdNode, shape: Shape, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (shape.kind === 'list' && Array.isArray(value)) {
    for (const [index, entry] of value.entries()) addNode(node, shape.item, entry, index, 'entry');
  }
  if (shape.kind !== 'object') return;
  for (const [name, field] of shape.fields) addField(node, field, name, value);
}

function addField(node: IdNode, field: Field, name: string, value: object): void {
  const inner: unknown = Reflect.get(value, name);
  if (inner === undefined || field.shape.kind === 'leaf') return;
  addNode(node, field.shape, inner, name, field.isOptional ? 'optional' : 'required');
}
