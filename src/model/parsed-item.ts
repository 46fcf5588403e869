import type * as v from 'valibot';
import type { CollectionName, itemSchemas } from './dataset/dataset.ts';
import type { ReferableKind } from './dataset/reference.ts';
import { KIND_IN_LIST } from './dataset-index.ts';

/** One item of a file that has the form its schema asks for, with the place it was read from. */
export type ParsedItem = {
  [Name in CollectionName]: {
    readonly collection: Name;
    /** Its place in the array of the file. */
    readonly index: number;
    readonly id: string;
    readonly value: v.InferOutput<(typeof itemSchemas)[Name]>;
  };
}[CollectionName];

/** What an item of each array is, as references name it. */
export const kindOfItem: Readonly<Record<CollectionName, ReferableKind>> = {
  ...KIND_IN_LIST,
  views: 'view',
  stories: 'story',
  corrections: 'correction',
};

/** The item with `value` in place of its own; `value` has to satisfy the item's schema. */
export function withValue(item: ParsedItem, value: unknown): ParsedItem {
  return { ...item, value } as ParsedItem;
}
