import { flowSizes } from '../look/sizes.ts';
import type { MonthlyRate } from '../model/snapshot.ts';

/** Width in px of the line of a flow with this monthly rate. */
export type WidthScale = (rate: MonthlyRate) => number;

const CURRENCY = /^[A-Z]{3}$/;

/**
 * The widths of measured flows: linear, one scale for each unit, so that the largest rate of a unit is as wide as the look allows,
 * with a floor under what would be too thin to see.
 *
 * @param largestRates - of a snapshot: over all dates, so that a width means the same amount while time moves
 */
export function widthScale(largestRates: ReadonlyMap<string, number>, isCompact: boolean): WidthScale {
  return ({ value, unit }) => {
    const largest = largestRates.get(unit) ?? 0;
    const most = CURRENCY.test(unit) ? flowSizes.largestMoney : flowSizes.largestMass;
    const widthPx = (value / largest) * (isCompact ? most.phone : most.desktop);
    if (!(largest > 0 && widthPx > flowSizes.floor)) return flowSizes.floor;
    return Math.min(widthPx, isCompact ? most.phone : most.desktop);
  };
}
