import * as v from 'valibot';
import type { DeepReadonly } from '../deep-readonly.ts';
import { relationKinds } from '../vocabulary.ts';
import { dateSchema } from './date.ts';
import { assertionEntries, evidenceListSchema, otherAccountsSchema } from './evidence.ts';
import { quantitySchema } from './quantity.ts';
import { idSchema, reference } from './reference.ts';
import { textSchema } from './text.ts';

export { relationKinds };

/** What kind of measure a control is. A `pause` has no gate of its own: what it suspends is drawn hollow. */
export const controlKinds = [
  'export-licence',
  'export-ban',
  'import-tariff',
  'investment-curb',
  'entity-listing',
  'purchase-halt',
  'output-cap',
  'border-closure',
  'visa-curb',
  'tax',
  'pause',
  'other',
] as const;

/** One of `controlKinds`. */
export type ControlKind = (typeof controlKinds)[number];

/** The states a control goes through. */
export const controlStatuses = [
  'threatened',
  'announced',
  'in-force',
  'eased',
  'suspended',
  'expired',
  'revoked',
] as const;

/** One of `controlStatuses`. */
export type ControlStatus = (typeof controlStatuses)[number];

/** Schema of one phase: the status of a control from a date on, `until` a date or the next phase. */
export const phaseSchema = v.object({
  ...assertionEntries,
  status: v.picklist(controlStatuses),
  from: dateSchema,
  until: v.optional(dateSchema),
  rate: v.optional(quantitySchema),
  scope: v.optional(
    v.object({
      targets: v.optional(v.array(reference('actor', 'place'))),
      commodities: v.optional(v.array(reference('commodity'))),
    }),
  ),
  decidedIn: v.optional(reference('round')),
  note: v.optional(textSchema),
});

/** One phase of a control. */
export type Phase = DeepReadonly<v.InferOutput<typeof phaseSchema>>;

/** Schema of a control. `flows` are the flows it gates: explicit, never derived from targets or commodities. */
export const controlSchema = v.object({
  id: idSchema,
  name: textSchema,
  kind: v.picklist(controlKinds),
  issuer: reference('actor'),
  targets: v.array(reference('actor', 'place')),
  commodities: v.array(reference('commodity')),
  flows: v.optional(v.array(reference('flow'))),
  relations: v.optional(
    v.array(
      v.object({
        kind: v.picklist(relationKinds),
        control: reference('control'),
        evidence: evidenceListSchema,
        note: v.optional(textSchema),
      }),
    ),
  ),
  phases: v.pipe(v.array(phaseSchema), v.minLength(1, 'at least one phase')),
  note: v.optional(textSchema),
  otherAccounts: v.optional(otherAccountsSchema),
});

/** A measure by which an actor stops, licenses or taxes what moves. */
export type Control = DeepReadonly<v.InferOutput<typeof controlSchema>>;
