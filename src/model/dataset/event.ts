import * as v from 'valibot';
import type { DeepReadonly } from '../deep-readonly.ts';
import { dateSchema } from './date.ts';
import { assertionEntries } from './evidence.ts';
import { idSchema, reference } from './reference.ts';
import { textSchema } from './text.ts';

/** Schema of an event: something that happened on a date; it shows for 30 days. */
export const eventSchema = v.object({
  ...assertionEntries,
  id: idSchema,
  kind: v.picklist(['fighting', 'strike', 'law', 'statement', 'incident', 'visit', 'market', 'other']),
  date: dateSchema,
  place: v.optional(reference('place')),
  actors: v.optional(v.array(reference('actor'))),
  title: textSchema,
  text: v.optional(textSchema),
  related: v.optional(v.array(reference())),
});

/** Something that happened. Named so because `Event` is the browser's. */
export type DatedEvent = DeepReadonly<v.InferOutput<typeof eventSchema>>;
