import type { Quantity } from './dataset/quantity.ts';
import { monthsIn } from './edtf.ts';

const KG_PER_T = 1000;

/** Whether a source gives a number (or a pair) at all. Not reported is never zero. */
export function isReported(quantity: Quantity): boolean {
  return quantity.value !== null;
}

/** The number to draw a quantity with, in its own unit: the value, the middle of a pair, null where it is not reported. */
export function quantityMidpoint(quantity: Quantity): number | null {
  const { value } = quantity;
  if (value === null || typeof value === 'number') return value;
  return value[0] / 2 + value[1] / 2;
}

/** The same quantity in the unit that quantities of its kind are compared in: kilograms become tonnes, the rest stays. */
export function normalise(quantity: Quantity): Quantity {
  if (quantity.unit !== 'kg') return quantity;
  const { value } = quantity;
  const tonnes =
    value === null
      ? null
      : typeof value === 'number'
        ? value / KG_PER_T
        : ([value[0] / KG_PER_T, value[1] / KG_PER_T] as const);
  return { ...quantity, value: tonnes, unit: 't' };
}

/**
 * How much of a quantity falls to a month of its period (a Date), in the unit that `normalise` gives. Null where it is not
 * reported, where the period has no known beginning or end, and for shares (`%`, `pp`), which no time divides.
 */
export function monthlyRate(
  quantity: Quantity,
  period: string,
): { readonly value: number; readonly unit: string } | null {
  const comparable = normalise(quantity);
  const { unit } = comparable;
  const months = monthsIn(period);
  const amount = quantityMidpoint(comparable);
  if (amount === null || Number.isNaN(months) || unit === '%' || unit === 'pp') return null;
  return { value: amount / months, unit };
}
