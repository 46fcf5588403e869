import type { Flow, Observation } from './dataset/flow.ts';
import type { DatasetIndex } from './dataset-index.ts';
import type { Day } from './edtf.ts';
import { daysBetween, firstDay, reachedDay } from './edtf.ts';
import { monthlyRate } from './quantity.ts';
import type { CommodityGroup, FlowState, MonthlyRate } from './snapshot.ts';
import type { EvidenceGate } from './visible-evidence.ts';
import { lineRhythm } from './visible-evidence.ts';

const GROUP_OF_ROOT: ReadonlyMap<string, CommodityGroup> = new Map([
  ['minerals', 'minerals'],
  ['critical-minerals', 'minerals'],
  ['rare-earths', 'minerals'],
  ['technology', 'tech'],
  ['semiconductors', 'tech'],
  ['energy', 'energy'],
  ['metals', 'metals'],
  ['vehicles', 'metals'],
  ['capital', 'capital'],
  ['investment', 'capital'],
]);

/** The colour group of a commodity: that of its topmost `partOf`; a root that no group is kept for counts as goods. */
export function groupOf(index: DatasetIndex, commodity: string): CommodityGroup {
  return GROUP_OF_ROOT.get(index.lineage(commodity).at(-1) ?? commodity) ?? 'goods';
}

/** The flow as it stands on a day; null where nothing of it has been observed by then. */
export function flowAt(index: DatasetIndex, flow: Flow, day: Day, gate: EvidenceGate): FlowState | null {
  let latest: Observation | null = null;
  for (const observation of flow.observations) {
    if (reachedDay(observation.period) > day) continue;
    const evidence = gate(observation);
    if (evidence.length === 0) continue;
    if (latest === null || isLater(observation.period, latest.period)) latest = { ...observation, evidence };
  }
  if (latest === null) return null;
  const rate = rateOf(flow, latest);
  return {
    flow,
    observation: latest,
    group: groupOf(index, flow.commodity),
    form: rate ? 'scaled' : latest.quantity.value === null ? 'tube' : 'even',
    rate,
    rhythm: lineRhythm(latest),
  };
}

/** The monthly rate of an observation; null where it has no width: not goods, a share, an open period, or no amount. */
export function rateOf(flow: Flow, observation: Observation): MonthlyRate | null {
  if (flow.kind !== 'goods' || observation.measure === 'share') return null;
  return monthlyRate(observation.quantity, observation.period);
}

/* An open period is as fresh as the day it began: a pledge of February does not outrank the figures of May. */
function isLater(period: string, than: string): boolean {
  const end = reachedDay(period);
  const otherEnd = reachedDay(than);
  if (end !== otherEnd) return end > otherEnd;
  return daysBetween(firstDay(period), end) > daysBetween(firstDay(than), otherEnd);
}
