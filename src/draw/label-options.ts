import type { LabelSpot } from './label-candidates.ts';
import type { LabelForm } from './label-forms.ts';
import type { LabelSpec, SpotGroup } from './label-spec.ts';

/** A label at a spot, with all that it costs there. */
export interface LabelOption {
  readonly spec: LabelSpec;
  readonly spot: LabelSpot;
  readonly cost: number;
}

/** What a spot costs in all; Infinity where a label may not stand. */
export type PriceOf = (spec: LabelSpec, spot: LabelSpot) => number;

/** Options by their rank; null where there are no more. */
export interface LabelOptions {
  readonly at: (rank: number) => LabelOption | null;
}

interface Pending {
  readonly leastCost: number;
  readonly form: LabelForm;
  readonly group: SpotGroup;
}

/**
 * The options of a label, the cheapest first. They are worked out as they are asked for: a spot is priced only when its own cost is
 * the least left, a group of spots only when its least cost is. The answer may be asked again from the start, at no cost.
 */
export function labelOptions(spec: LabelSpec, groups: readonly SpotGroup[], priceOf: PriceOf): LabelOptions {
  const pending: Pending[] = spec.forms
    .flatMap((form) => groups.map((group) => ({ leastCost: form.cost + group.leastCost, form, group })))
    .sort((a, b) => b.leastCost - a.leastCost);
  const unpriced: LabelSpot[] = [];
  const priced: LabelOption[] = [];
  const options: LabelOption[] = [];

  const next = (): LabelOption | null => {
    for (;;) {
      const group = pending.at(-1)?.leastCost ?? Infinity;
      const spot = unpriced.at(-1)?.cost ?? Infinity;
      const option = priced.at(-1)?.cost ?? Infinity;
      if (Math.min(group, spot, option) > spec.mostCost) return null;
      if (option <= spot && option <= group) return priced.pop() ?? null;
      if (spot <= group) price();
      else expand();
    }
  };
  const price = (): void => {
    const spot = unpriced.pop();
    if (!spot) return;
    const cost = priceOf(spec, spot);
    if (cost <= spec.mostCost) insert(priced, { spec, spot, cost });
  };
  const expand = (): void => {
    const { form, group } = pending.pop() ?? {};
    if (!form || !group) return;
    for (const spot of group.spots(form)) if (spot.cost <= spec.mostCost) unpriced.push(spot);
    unpriced.sort((a, b) => b.cost - a.cost);
  };

  return {
    at(rank) {
      while (options.length <= rank) {
        const option = next();
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
