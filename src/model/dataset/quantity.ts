import * as v from 'valibot';
import type { DeepReadonly } from '../deep-readonly.ts';
import { MOST, UNIT_PATTERN, isKnownUnit } from '../leaves.ts';
import { textSchema } from './text.ts';

export { measureUnits } from '../leaves.ts';

/** How exact the source is about a number. */
export const qualifiers = ['about', 'nearly', 'over', 'under', 'at-least', 'up-to'] as const;

const numberSchema = v.pipe(
  v.number('a number'),
  v.finite('a finite number'),
  v.check((value) => Math.abs(value) <= MOST, 'a number of at most 1e18'),
);

/** Schema of a unit. */
export const unitSchema = v.pipe(
  v.string(),
  v.regex(
    UNIT_PATTERN,
    'a unit (t, kg, km, m, % ...), a currency code such as "USD", or one count word such as "people"',
  ),
  v.check(isKnownUnit, 'a currency code of ISO 4217, such as "USD"'),
);

/**
 * Schema of a Quantity, an amount with its unit. `value` is a finite number without hidden scale (28800000000, never 28.8),
 * a pair `[low, high]`, or null = not reported, which is never zero.
 */
export const quantitySchema = v.object({
  value: v.union(
    [
      numberSchema,
      v.pipe(
        v.strictTuple([numberSchema, numberSchema]),
        v.check(([low, high]) => low <= high, 'a pair [low, high] in that order'),
      ),
      v.null(),
    ],
    'a finite number, a pair [low, high], or null for "not reported"',
  ),
  unit: unitSchema,
  qualifier: v.optional(v.picklist(qualifiers)),
  text: v.optional(textSchema),
});

/** An amount with its unit. */
export type Quantity = DeepReadonly<v.InferOutput<typeof quantitySchema>>;
