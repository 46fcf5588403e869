import * as v from 'valibot';
import type { DeepReadonly } from '../deep-readonly.ts';
import { idSchema, reference } from './reference.ts';
import { textSchema } from './text.ts';

/** Schema of a commodity: what is traded. The topmost `partOf` decides the colour of its flows. */
export const commoditySchema = v.object({
  id: idSchema,
  name: textSchema,
  hs: v.optional(
    v.array(
      v.pipe(
        v.string(),
        v.regex(/^[0-9]{2}(?:[0-9]{2}(?:\.?[0-9]{2}(?:\.?[0-9]{2})?)?)?$/, 'an HS code, such as "2846" or "2846.90"'),
      ),
    ),
  ),
  partOf: v.optional(reference('commodity')),
  uses: v.optional(v.array(textSchema)),
});

/** What is traded. */
export type Commodity = DeepReadonly<v.InferOutput<typeof commoditySchema>>;
