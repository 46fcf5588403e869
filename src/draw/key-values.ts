import { flowSizes } from '../look/sizes.ts';
import type { FlowState, MonthlyRate } from '../model/snapshot.ts';
import type { WidthScale } from './scales.ts';

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
