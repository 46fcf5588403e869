import * as v from 'valibot';
import type { DeepReadonly } from '../deep-readonly.ts';
import { dateSchema } from './date.ts';
import { assertionEntries, otherAccountsSchema } from './evidence.ts';
import { quantitySchema } from './quantity.ts';
import { idSchema, reference } from './reference.ts';
import { textSchema } from './text.ts';

/** Schema of a round: one meeting, call, letter or signing between the parties. It shows from `announced` on, else from its date. */
export const roundSchema = v.object({
  ...assertionEntries,
  id: v.pipe(idSchema, v.metadata({ declares: 'round' })),
  name: textSchema,
  kind: v.picklist(['talks', 'call', 'summit', 'visit', 'letter', 'signing', 'contact']),
  date: dateSchema,
  announced: v.optional(dateSchema),
  place: v.optional(reference('place')),
  participants: v.optional(v.array(reference('actor'))),
  absent: v.optional(v.array(reference('actor'))),
  result: v.optional(v.picklist(['none', 'progress', 'framework', 'agreement', 'breakdown'])),
  outcome: v.optional(textSchema),
  note: v.optional(textSchema),
});

/** One round of a negotiation. */
export type Round = DeepReadonly<v.InferOutput<typeof roundSchema>>;

/** Schema of a position: what a party offers, demands or threatens, and what it makes that conditional on (`ties`). */
export const positionSchema = v.object({
  ...assertionEntries,
  id: v.pipe(idSchema, v.metadata({ declares: 'position' })),
  party: reference('actor'),
  kind: v.picklist(['offer', 'demand', 'threat']),
  text: textSchema,
  date: dateSchema,
  quantity: v.optional(quantitySchema),
  ties: v.optional(v.array(reference())),
  answer: v.optional(textSchema),
  note: v.optional(textSchema),
});

/** What a party offers, demands or threatens. */
export type Position = DeepReadonly<v.InferOutput<typeof positionSchema>>;

/** Schema of a negotiation between two or more parties: undirected, without a value. */
export const negotiationSchema = v.object({
  id: idSchema,
  name: textSchema,
  parties: v.pipe(v.array(reference('actor')), v.minLength(2, 'at least two parties')),
  about: v.array(reference()),
  rounds: v.array(roundSchema),
  positions: v.array(positionSchema),
  note: v.optional(textSchema),
  otherAccounts: v.optional(otherAccountsSchema),
});

/** A negotiation. */
export type Negotiation = DeepReadonly<v.InferOutput<typeof negotiationSchema>>;
