import * as v from 'valibot';
import type { DeepReadonly } from '../deep-readonly.ts';
import { chokepointStatuses } from '../vocabulary.ts';
import { dateSchema } from './date.ts';
import { assertionEntries, otherAccountsSchema } from './evidence.ts';
import { quantitySchema } from './quantity.ts';
import { idSchema, reference } from './reference.ts';
import { textSchema } from './text.ts';

export { chokepointStatuses };

/** What kind of bottleneck a chokepoint is. */
export const chokepointKinds = [
  'mine-belt',
  'processing',
  'manufacturing',
  'hub',
  'crossing',
  'strait',
  'technology',
  'market',
] as const;

/** One of `chokepointStatuses`. */
export type ChokepointStatus = (typeof chokepointStatuses)[number];

/** Schema of a chokepoint: a place that much of a commodity must pass. */
export const chokepointSchema = v.object({
  id: idSchema,
  name: textSchema,
  place: reference('place'),
  kind: v.picklist(chokepointKinds),
  commodities: v.array(reference('commodity')),
  why: textSchema,
  shares: v.optional(
    v.array(v.object({ ...assertionEntries, of: textSchema, quantity: quantitySchema, period: dateSchema })),
  ),
  heldBy: v.optional(
    v.array(
      v.object({
        ...assertionEntries,
        actor: reference('actor'),
        from: dateSchema,
        until: v.optional(dateSchema),
        note: v.optional(textSchema),
      }),
    ),
  ),
  statuses: v.pipe(
    v.array(
      v.object({
        ...assertionEntries,
        status: v.picklist(chokepointStatuses),
        from: dateSchema,
        until: v.optional(dateSchema),
        note: v.optional(textSchema),
      }),
    ),
    v.minLength(1, 'at least one status'),
  ),
  controls: v.optional(v.array(reference('control'))),
  note: v.optional(textSchema),
  otherAccounts: v.optional(otherAccountsSchema),
});

/** A place that much of a commodity must pass. */
export type Chokepoint = DeepReadonly<v.InferOutput<typeof chokepointSchema>>;
