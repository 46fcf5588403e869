import type { LabelForm } from './label-forms.ts';
import { reachOf } from './label-price.ts';
import type { LabelSpec } from './label-spec.ts';
import type { LabelSpot, SpotGroup, SpotSink } from './label-spot.ts';
import type { Box } from './scene.ts';

/** A label at a spot, with all that it costs there. */
export interface LabelOption {
  readonly spec: LabelSpec;
  readonly spot: LabelSpot;
  readonly cost: number;
  /** `reachOf` the spot: labels whose reaches do not meet do not conflict. */
  readonly reach: Box;
  /** A label that was in its way. */
  blocker?: LabelOption;
}

/** Where labels may stand, and what that costs. */
export interface SpotPrices {
  readonly allows: (x0: number, y0: number, x1: number, y1: number) => boolean;
  /** What an allowed spot costs in all; where that is more than the most the label may cost, any figure above that. */
  readonly of: (spec: LabelSpec, spot: LabelSpot) => number;
}

/** Options by their rank; null where there are no more that cost less than `below`. */
export interface LabelOptions {
  readonly at: (rank: number, below?: number) => LabelOption | null;
}

interface Pending {
  /** What none of its spots costs less than. */
  readonly cost: number;
  readonly form: LabelForm;
  readonly group: SpotGroup;
}

/**
 * The options of a label, the cheapest first. They are worked out as they are asked for: a spot is priced only when its own cost is
 * the least left, a group of spots only when its least cost is. The answer may be asked again from the start, at no cost.
 */
export function labelOptions(
  spec: LabelSpec,
  forms: readonly LabelForm[],
  groups: readonly SpotGroup[],
  prices: SpotPrices,
): LabelOptions {
  const pending: Pending[] = forms
    .flatMap((form) => groups.map((group) => ({ cost: form.cost + group.leastCost, form, group })))
    .sort(byCostDown);
  const unpriced: LabelSpot[] = [];
  const sink: SpotSink = {
    takes: (x0, y0, x1, y1, cost) => cost <= spec.mostCost && prices.allows(x0, y0, x1, y1),
    spots: unpriced,
  };
  const priced: LabelOption[] = [];
  const options: LabelOption[] = [];

  const next = (below: number): LabelOption | null => {
    for (;;) {
      const group = pending[pending.length - 1]?.cost ?? Infinity;
      const spot = unpriced[unpriced.length - 1]?.cost ?? Infinity;
      const option = priced[priced.length - 1]?.cost ?? Infinity;
      const least = Math.min(group, spot, option);
      if (least > spec.mostCost || least >= below) return null;
      if (option === least) return priced.pop() ?? null;
      if (spot <= group) price();
      else expand();
    }
  };
  const price = (): void => {
    const spot = unpriced.pop();
    if (!spot) return;
    const cost = prices.of(spec, spot);
    if (cost <= spec.mostCost) insert(priced, { spec, spot, cost, reach: reachOf(spot) });
  };
  const expand = (): void => {
    const { form, group } = pending.pop() ?? {};
    if (!form || !group) return;
    const count = unpriced.length;
    group.addSpots(form, sink);
    if (unpriced.length > count) unpriced.sort(byCostDown);
    const next = group.next?.();
    if (!next) return;
    // Of two forms that cost the same, the one that was first stays first.
    const cost = form.cost + next.leastCost;
    const place = pending.findIndex((other) => other.cost <= cost);
    pending.splice(place < 0 ? pending.length : place, 0, { cost, form, group: next });
  };

  return {
    at(rank, below = Infinity) {
      while (options.length <= rank) {
        const option = next(below);
        if (!option) return null;
        options.push(option);
      }
      return options[rank] ?? null;
    },
  };
}

/* Kept with the cheapest last, so that it can be popped. */
function insert(options: LabelOption[], option: LabelOption): void {
  let place = options.length;
  while (place > 0 && (options[place - 1]?.cost ?? 0) < option.cost) place--;
  options.splice(place, 0, option);
}

function byCostDown(a: { readonly cost: number }, b: { readonly cost: number }): number {
  return b.cost - a.cost;
}
