import * as v from 'valibot';
import type { DeepReadonly } from '../deep-readonly.ts';
import { evidenceStatuses } from '../vocabulary.ts';
import { idSchema, reference } from './reference.ts';
import { textSchema } from './text.ts';

export { evidenceStatuses };

/** One of `evidenceStatuses`. */
export type EvidenceStatus = (typeof evidenceStatuses)[number];

/** What an assertion is about where it had not happened when it was said. */
export const modalities = ['planned', 'forecast'] as const;

/** One of `modalities`. */
export type Modality = (typeof modalities)[number];

/** Schema of one piece of evidence: the source, who speaks in it, and through whom it was read. */
export const evidenceSchema = v.object({
  source: reference('source'),
  status: v.picklist(evidenceStatuses),
  by: v.optional(reference('actor')),
  via: v.optional(reference('source')),
  derivedFrom: v.optional(v.array(reference())),
  locator: v.optional(v.pipe(v.string(), v.maxLength(200))),
  note: v.optional(textSchema),
});

/** One piece of evidence. */
export type Evidence = DeepReadonly<v.InferOutput<typeof evidenceSchema>>;

/** Schema of the evidence of an assertion: never empty. */
export const evidenceListSchema = v.pipe(v.array(evidenceSchema), v.minLength(1, 'at least one piece of evidence'));

function isJsonValue(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return ['string', 'boolean', 'object'].includes(typeof value);
  return Object.values(value).every(isJsonValue);
}

/** Schema of what other sources say of a sibling field, and why the value in place is shown. */
export const otherAccountsSchema = v.array(
  v.object({
    field: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
    value: v.pipe(v.unknown(), v.check(isJsonValue, 'a value of JSON')),
    evidence: evidenceListSchema,
    why: textSchema,
  }),
);

/** One differing account. */
export type OtherAccount = DeepReadonly<v.InferOutput<typeof otherAccountsSchema>>[number];

/** Fields that every assertion has: whatever is said to be so, with the evidence for it. */
export const assertionEntries = {
  id: v.optional(v.pipe(idSchema, v.metadata({ declares: 'assertion' }))),
  evidence: evidenceListSchema,
  modality: v.optional(v.picklist(modalities)),
  otherAccounts: v.optional(otherAccountsSchema),
};

/** The fields of an assertion, as the rest of the code reads them. */
export interface Assertion {
  readonly id?: string | undefined;
  readonly evidence: readonly Evidence[];
  readonly modality?: Modality | undefined;
  readonly otherAccounts?: readonly OtherAccount[] | undefined;
}
