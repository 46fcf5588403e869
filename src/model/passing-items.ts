import type { Chokepoint } from './dataset/chokepoint.ts';
import type { Control } from './dataset/control.ts';
import type { DatedEvent } from './dataset/event.ts';
import type { Flow } from './dataset/flow.ts';
import type { Negotiation } from './dataset/negotiation.ts';
import type { DatasetIndex } from './dataset-index.ts';
import type { View } from './view.ts';
import { viewFilter } from './view-filter.ts';

/** What passes a view's choice of commodities and actors, whenever it was. */
export interface PassingItems {
  readonly flows: readonly Flow[];
  readonly controls: readonly Control[];
  readonly chokepoints: readonly Chokepoint[];
  readonly negotiations: readonly Negotiation[];
  readonly events: readonly DatedEvent[];
}

const kept = new WeakMap<DatasetIndex, { readonly key: string; readonly items: PassingItems }>();

/** The items that pass the choice of commodities and actors of a view on any day. The last answer is kept. */
export function passingItems(index: DatasetIndex, view: View): PassingItems {
  const key = JSON.stringify([view.commodities, view.actors]);
  const last = kept.get(index);
  if (last?.key === key) return last.items;
  const items = sift(index, view);
  kept.set(index, { key, items });
  return items;
}

function sift(index: DatasetIndex, view: View): PassingItems {
  const { dataset } = index;
  const filter = viewFilter(index, view);
  const flows = dataset.flows.filter((flow) => filter.passesFlow(flow));
  const shown = new Set(flows.map(({ id }) => id));
  const gated = new Set(flows.flatMap(({ gates }) => gates ?? []));
  const controls = dataset.controls.filter((control) =>
    filter.passesControl(control, control.flows?.some((id) => shown.has(id)) ?? false),
  );
  const chokepoints = dataset.chokepoints.filter((one) => filter.passesChokepoint(one, gated.has(one.id)));
  const subjects = new Set([...flows, ...controls, ...chokepoints].map(({ id }) => id));
  return {
    flows,
    controls,
    chokepoints,
    negotiations: dataset.negotiations.filter((one) => filter.passesNegotiation(one, subjects)),
    events: dataset.events.filter((one) => filter.passesEvent(one, subjects)),
  };
}
