import { flowSizes } from '../look/sizes.ts';
import type { FlowState, MonthlyRate } from '../model/snapshot.ts';

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

/** Rates of one unit that a key shows with their true widths. */
export interface KeyValues {
  readonly unit: string;
  /** The largest that is drawn now, then the smallest that stands apart from it; only the first where none does. */
  readonly rates: readonly MonthlyRate[];
}

/** Two widths nearer than this look alike in a key. */
const APART_PX = 1;

/** What a key of widths shows: of each unit now drawn, real rates, never round numbers that no line on the map has. */
export function keyValues(states: readonly FlowState[], widthOf: WidthScale): readonly KeyValues[] {
  const byUnit = new Map<string, MonthlyRate[]>();
  for (const { rate } of states) {
    if (!rate) continue;
    const known = byUnit.get(rate.unit);
    if (known) known.push(rate);
    else byUnit.set(rate.unit, [rate]);
  }
  return [...byUnit].map(([unit, rates]) => {
    const [largest, ...others] = rates.sort((a, b) => b.value - a.value);
    const aboveFloor = others.filter((rate) => widthOf(rate) > flowSizes.floor);
    const smallest = (aboveFloor.length > 0 ? aboveFloor : others).at(-1);
    const isApart = largest && smallest && widthOf(largest) - widthOf(smallest) >= APART_PX;
    return { unit, rates: largest ? (isApart ? [largest, smallest] : [largest]) : [] };
  });
}
