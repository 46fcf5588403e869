import * as v from 'valibot';
import type { DeepReadonly } from '../deep-readonly.ts';
import { LINK_PATTERN } from '../leaves.ts';
import { dateSchema } from './date.ts';
import { idSchema, reference } from './reference.ts';
import { languageSchema, textSchema } from './text.ts';

const nameSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(400));

/** An absolute address that a reader may follow: http, https or mailto, nothing else. */
export const linkSchema = v.pipe(
  v.string(),
  v.maxLength(2000, 'an address of at most 2,000 characters'),
  v.regex(LINK_PATTERN, 'an address that starts with https://, http:// or mailto:'),
  v.check((address) => URL.canParse(address), 'an address that a browser can open'),
);

/** Schema of a source, with the field names of CSL-JSON (https://docs.citationstyles.org); `issued` is a Date as everywhere here. */
export const sourceSchema = v.object({
  id: idSchema,
  type: nameSchema,
  title: textSchema,
  'container-title': v.optional(nameSchema),
  publisher: v.optional(nameSchema),
  author: v.optional(
    v.array(
      v.object({ family: v.optional(nameSchema), given: v.optional(nameSchema), literal: v.optional(nameSchema) }),
    ),
  ),
  issued: v.optional(dateSchema),
  URL: v.optional(linkSchema),
  archive_URL: v.optional(linkSchema),
  accessed: v.optional(dateSchema),
  language: v.optional(languageSchema),
  note: v.optional(textSchema),
  sameAs: v.optional(v.array(reference('source'))),
});

/** A publication that claims rest on. */
export type Source = DeepReadonly<v.InferOutput<typeof sourceSchema>>;
