import * as v from 'valibot';
import type { DeepReadonly } from '../deep-readonly.ts';
import { dateSchema } from './date.ts';
import { assertionEntries, otherAccountsSchema } from './evidence.ts';
import { idSchema, reference } from './reference.ts';
import { textSchema } from './text.ts';

/** What an actor is. */
export const actorKinds = ['state', 'bloc', 'agency', 'armed-group', 'company', 'person', 'organisation'] as const;

/** Schema of an actor: a state, a person, a company, whoever acts. A role is an office held `during` a time. */
export const actorSchema = v.object({
  id: idSchema,
  name: textSchema,
  kind: v.picklist(actorKinds),
  place: v.optional(reference('place')),
  memberOf: v.optional(v.union([reference('actor'), v.array(reference('actor'))])),
  roles: v.optional(
    v.array(
      v.object({ ...assertionEntries, title: textSchema, of: v.optional(reference('actor')), during: dateSchema }),
    ),
  ),
  aliases: v.optional(v.array(v.object({ text: textSchema, kind: v.picklist(['short', 'former', 'misprint']) }))),
  otherAccounts: v.optional(otherAccountsSchema),
});

/** Whoever acts. */
export type Actor = DeepReadonly<v.InferOutput<typeof actorSchema>>;
