import * as v from 'valibot';
import type { DeepReadonly } from '../deep-readonly.ts';
import { dateSchema } from './date.ts';
import { assertionEntries, otherAccountsSchema } from './evidence.ts';
import { quantitySchema } from './quantity.ts';
import { idSchema, reference } from './reference.ts';
import { textSchema } from './text.ts';

/** What moves. Only `goods` have a width on the map. */
export const flowKinds = ['goods', 'investment', 'technology', 'subsidy', 'arms'] as const;

/** Schema of one measured (or expressly unmeasured) amount of a flow in a period. */
export const observationSchema = v.object({
  ...assertionEntries,
  period: dateSchema,
  measure: v.picklist(['mass', 'value', 'share']),
  quantity: quantitySchema,
  change: v.optional(v.object({ quantity: quantitySchema, against: dateSchema })),
  reporter: v.optional(v.picklist(['exporter', 'importer'])),
  note: v.optional(textSchema),
});

/** One observation of a flow. */
export type Observation = DeepReadonly<v.InferOutput<typeof observationSchema>>;

/** Schema of a flow: one commodity from one place to another, observed over time. */
export const flowSchema = v.object({
  id: idSchema,
  name: v.optional(textSchema),
  from: reference('place'),
  to: reference('place'),
  via: v.optional(v.array(reference('place'))),
  commodity: reference('commodity'),
  kind: v.picklist(flowKinds),
  actors: v.optional(v.array(reference('actor'))),
  gates: v.optional(v.array(reference('chokepoint'))),
  observations: v.pipe(v.array(observationSchema), v.minLength(1, 'at least one observation')),
  note: v.optional(textSchema),
  otherAccounts: v.optional(otherAccountsSchema),
});

/** What moves from whom to whom. */
export type Flow = DeepReadonly<v.InferOutput<typeof flowSchema>>;
