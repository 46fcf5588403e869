import type { BundlePlan } from './flow-lanes.ts';

/** So many bundles of a drawing are drawn in full. */
export const MOST_LEADING = 64;

/**
 * The bundles that lead: all of them, or in a dense drawing the largest. Only these find ways round each other, make room at their hubs and are
 * named; the rest lie faint below them. What lies in one drawing depends on amounts alone, so that a selection moves nothing.
 */
export function leadingAmong(plans: readonly BundlePlan[]): ReadonlySet<BundlePlan> {
  if (plans.length <= MOST_LEADING) return new Set(plans);
  const bySize = plans
    .map(sizeOf)
    .sort((a, b) => b.widthPx - a.widthPx || b.rate - a.rate || (a.plan.bundle.id < b.plan.bundle.id ? -1 : 1));
  return new Set(bySize.slice(0, MOST_LEADING).map(({ plan }) => plan));
}

/* Only amounts count: a flow without one is as wide as it is to be seen, not because there is much of it. */
function sizeOf(plan: BundlePlan): {
  readonly plan: BundlePlan;
  readonly widthPx: number;
  readonly rate: number;
} {
  const size = { plan, widthPx: 0, rate: 0 };
  for (const { lane, widthPx } of plan.lanes) {
    const { form, rate } = lane.states[0];
    if (form !== 'scaled' || !rate) continue;
    size.widthPx += widthPx;
    size.rate += rate.value;
  }
  return size;
}
