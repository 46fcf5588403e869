import * as v from 'valibot';
import type { DeepReadonly } from '../deep-readonly.ts';
import { textSchema } from './text.ts';

/** Units with a meaning of their own; besides them, an ISO 4217 currency code or one lower-case count word. */
export const measureUnits = ['t', 'kg', 'km', 'm', 'nm', 'km2', 'ha', 'MW', 'TWh', '%', 'pp'] as const;

/** How exact the source is about a number. */
export const qualifiers = ['about', 'nearly', 'over', 'under', 'at-least', 'up-to'] as const;

const numberSchema = v.pipe(
  v.number('a number'),
  v.finite('a finite number'),
  v.check((value) => Math.abs(value) <= 1e18, 'a number of at most 1e18'),
);

const CURRENCY_FORM = /^[A-Z]{3}$/;

// What the platform knows of ISO 4217 needs no list of our own; an engine without one is held to the form alone.
const currencyCodes = new Set(typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('currency') : []);

function isKnownUnit(unit: string): boolean {
  return !CURRENCY_FORM.test(unit) || currencyCodes.size === 0 || currencyCodes.has(unit);
}

/** Schema of a unit. */
export const unitSchema = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^(?:${measureUnits.join('|')}|[A-Z]{3}|[a-z]{3,24}(?:-[a-z]{2,24})?)$`),
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
