import * as v from 'valibot';
import type { DeepReadonly } from '../deep-readonly.ts';
import { daySchema } from './date.ts';
import { idSchema, reference } from './reference.ts';
import { textSchema } from './text.ts';

/** Schema of a story: views in an order, each with its paragraph. */
export const storySchema = v.object({
  id: idSchema,
  title: textSchema,
  steps: v.pipe(v.array(v.object({ view: reference('view'), text: textSchema })), v.minLength(1, 'at least one step')),
});

/** A story told by views. */
export type Story = DeepReadonly<v.InferOutput<typeof storySchema>>;

/** Schema of a correction to an earlier version of the data. */
export const correctionSchema = v.object({
  id: idSchema,
  date: daySchema,
  item: reference(),
  was: textSchema,
  now: textSchema,
  why: textSchema,
});

/** A correction to an earlier version of the data. */
export type Correction = DeepReadonly<v.InferOutput<typeof correctionSchema>>;
