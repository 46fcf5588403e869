import { chokepointAt } from './chokepoint-at.ts';
import { controlAt } from './control-at.ts';
import type { Dataset } from './dataset/dataset.ts';
import type { Flow } from './dataset/flow.ts';
import type { DatasetIndex } from './dataset-index.ts';
import { indexOf } from './dataset-index.ts';
import { addDays, firstDay } from './edtf.ts';
import { flowAt, rateOf } from './flow-at.ts';
import { groupBy } from './group-by.ts';
import { negotiationAt } from './negotiation-at.ts';
import type { Snapshot } from './snapshot.ts';
import type { View } from './view.ts';
import { viewFilter } from './view-filter.ts';
import { evidenceGate, visibleOf } from './visible-evidence.ts';

/** Days that an event shows for, from its first day on. */
const EVENT_DAYS = 30;

/** What holds in a dataset on the day of a view, after the view's filters. A pure function of the two: it reads no clock. */
export function snapshotAt(dataset: Dataset, view: View): Snapshot {
  const index = indexOf(dataset);
  const gate = evidenceGate(index, view);
  const filter = viewFilter(index, view);
  const states = dataset.flows.flatMap((flow) => flowAt(index, flow, view.date, gate) ?? []);
  const passing = states.filter(({ flow }) => filter.passesFlow(flow));
  const isTotal = totalsAmong(
    index,
    passing.map(({ flow }) => flow),
  );
  const flows = passing.filter(({ flow }) => !isTotal(flow));
  const shown = new Set(flows.map(({ flow }) => flow.id));
  const controls = dataset.controls
    .flatMap((control) => controlAt(control, view.date, gate) ?? [])
    .map((state) => ({ ...state, gates: (state.control.flows ?? []).filter((id) => shown.has(id)) }))
    .filter((state) => filter.passesControl(state.control, state.gates.length > 0));
  const gated = new Set(flows.flatMap(({ flow }) => flow.gates ?? []));
  const chokepoints = dataset.chokepoints
    .flatMap((chokepoint) => chokepointAt(index, chokepoint, view.date, gate) ?? [])
    .filter((state) => filter.passesChokepoint(state.chokepoint, gated.has(state.chokepoint.id)));
  const subjects = new Set([
    ...shown,
    ...controls.map((c) => c.control.id),
    ...chokepoints.map((c) => c.chokepoint.id),
  ]);
  const negotiations = dataset.negotiations
    .flatMap((negotiation) => negotiationAt(index, negotiation, view.date, gate) ?? [])
    .filter((state) => filter.passesNegotiation(state.negotiation, subjects));
  const since = addDays(view.date, -EVENT_DAYS);
  return {
    dataset,
    view,
    date: view.date,
    flows,
    totals: states.filter(({ flow }) => isTotal(flow)),
    controls,
    chokepoints,
    negotiations,
    events: visibleOf(
      dataset.events
        .filter((event) => firstDay(event.date) <= view.date && firstDay(event.date) >= since)
        .filter((event) => !event.modality && filter.passesEvent(event, subjects)),
      gate,
    ).map((event) => ({ event })),
    largestRates: largestRates(
      index,
      dataset.flows.filter((flow) => filter.passesFlow(flow)),
    ),
    flowsOnDate: states.length,
  };
}

/** Whether a flow is a total beside a part of it: same pair, and its commodity holds the part's, or holds all goods. */
function totalsAmong(index: DatasetIndex, flows: readonly Flow[]): (flow: Flow) => boolean {
  const byPair = groupBy(flows, pairOf);
  return (flow) => isTotalOf(index, flow, byPair.get(pairOf(flow)) ?? []);
}

/** Id of the commodity that is everything: a flow of it is the total of all goods between two places. */
export const ALL_GOODS = 'all-goods';

function isTotalOf(index: DatasetIndex, total: Flow, others: readonly Flow[]): boolean {
  if (total.kind !== 'goods') return false;
  return others.some(
    (part) =>
      part.kind === 'goods' &&
      part.commodity !== total.commodity &&
      (total.commodity === ALL_GOODS || index.lineage(part.commodity).includes(total.commodity)),
  );
}

/* Measured over every day, so that a width means the same amount while the date moves. */
function largestRates(index: DatasetIndex, flows: readonly Flow[]): ReadonlyMap<string, number> {
  const isTotal = totalsAmong(index, flows);
  const largest = new Map<string, number>();
  for (const flow of flows) {
    if (isTotal(flow)) continue;
    for (const observation of flow.observations) {
      const rate = rateOf(flow, observation);
      if (rate) largest.set(rate.unit, Math.max(largest.get(rate.unit) ?? 0, rate.value));
    }
  }
  return largest;
}

function pairOf(flow: Flow): string {
  return `${flow.from} ${flow.to}`;
}
