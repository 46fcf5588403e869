import * as v from 'valibot';
import type { ReferableKind } from './dataset/reference.ts';

/** What the reader needs to know of a schema to walk a value beside it: what nests where, and where ids are given and named. */
export type Shape =
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Field> }
  | { readonly kind: 'list'; readonly item: Shape; readonly atLeast: number }
  | { readonly kind: 'union'; readonly options: readonly { readonly schema: v.GenericSchema; readonly shape: Shape }[] }
  | { readonly kind: 'reference'; readonly refersTo: readonly ReferableKind[] }
  | { readonly kind: 'declaration'; readonly declares: ReferableKind }
  | { readonly kind: 'leaf' };

/** One field of an object. */
export interface Field {
  readonly shape: Shape;
  readonly isOptional: boolean;
}

interface SchemaNode extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly options?: readonly SchemaNode[];
  readonly wrapped?: SchemaNode;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

const shapes = new WeakMap<object, Shape>();

/** The shape of a schema, worked out once. Tuples, records and plain values are leaves: no id can stand in them. */
export function shapeOf(schema: v.GenericSchema): Shape {
  const known = shapes.get(schema);
  if (known !== undefined) return known;
  const shape = readShape(schema);
  shapes.set(schema, shape);
  return shape;
}

/** The option of a union that `value` satisfies, or a leaf where it satisfies none. */
export function optionFor(shape: Extract<Shape, { kind: 'union' }>, value: unknown): Shape {
  return shape.options.find(({ schema }) => v.is(schema, value))?.shape ?? LEAF;
}

const LEAF: Shape = { kind: 'leaf' };

function readShape(schema: SchemaNode): Shape {
  const { declares, refersTo } = v.getMetadata(schema) as {
    declares?: ReferableKind;
    refersTo?: readonly ReferableKind[];
  };
  if (declares !== undefined) return { kind: 'declaration', declares };
  if (refersTo !== undefined) return { kind: 'reference', refersTo };
  if (schema.wrapped !== undefined) return shapeOf(schema.wrapped);
  if (schema.entries !== undefined) return { kind: 'object', fields: readFields(schema.entries) };
  if (schema.item !== undefined) return { kind: 'list', item: shapeOf(schema.item), atLeast: shortestLength(schema) };
  if (schema.type !== 'union') return LEAF;
  const options = (schema.options ?? []).map((option) => ({ schema: option, shape: shapeOf(option) }));
  return options.every(({ shape }) => shape.kind === 'leaf') ? LEAF : { kind: 'union', options };
}

function readFields(entries: Readonly<Record<string, SchemaNode>>): ReadonlyMap<string, Field> {
  return new Map(
    Object.entries(entries).map(([name, schema]) => [
      name,
      { shape: shapeOf(schema), isOptional: schema.type === 'optional' },
    ]),
  );
}

function shortestLength(schema: SchemaNode): number {
  const rule = schema.pipe?.find(({ type }) => type === 'min_length');
  return typeof rule?.requirement === 'number' ? rule.requirement : 0;
}
