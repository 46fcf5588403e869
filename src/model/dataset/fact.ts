import * as v from 'valibot';
import type { DeepReadonly } from '../deep-readonly.ts';
import { dateSchema } from './date.ts';
import { assertionEntries } from './evidence.ts';
import { quantitySchema } from './quantity.ts';
import { idSchema, reference } from './reference.ts';
import { textSchema } from './text.ts';

/** Schema of a fact: a figure or a sentence about items, with evidence. It has a `quantity` or a `text`, or both. */
export const factSchema = v.pipe(
  v.object({
    ...assertionEntries,
    id: idSchema,
    about: v.array(reference()),
    label: textSchema,
    quantity: v.optional(quantitySchema),
    text: v.optional(textSchema),
    period: v.optional(dateSchema),
  }),
  v.check((fact) => fact.quantity !== undefined || fact.text !== undefined, 'a quantity or a text'),
);

/** A figure or a sentence about items. */
export type Fact = DeepReadonly<v.InferOutput<typeof factSchema>>;
