import type { Projector } from '../geo/projector.ts';
import { flowSizes } from '../look/sizes.ts';
import { distanceBetween, worldToScreen } from './flow-course.ts';
import type { BundlePlan } from './flow-lanes.ts';
import type { BundleLine } from './flow-neighbours.ts';
import { lineOf, neighboursAmong } from './flow-neighbours.ts';
import { distanceToLine, isNear } from './polyline.ts';
import type { Point } from './scene.ts';

/** A hub that lines should not pass under. */
export interface HubSpot {
  readonly id: string;
  readonly at: Point;
  readonly radiusPx: number;
  /** Lines may pass over towns, which are there to find one's way. */
  readonly role: 'hub' | 'seat' | 'town';
}

/** Ways to bend with what each costs by itself: to the right, to the left, and, where neither is free, further out. */
const WAYS = [
  { bend: 1, cost: 0 },
  { bend: -1, cost: 0.03 },
  { bend: 1.5, cost: 0.1 },
  { bend: -1.5, cost: 0.11 },
] as const;

/** What it costs to brush against a foreign hub, and to pass right under it. */
const NEAR_HUB_COST = 0.3;
const UNDER_HUB_COST = 1.2;

/** How often each line may choose again once it has seen where all others went. */
const ROUNDS = 3;

/** With more bundles than this, lines no longer bend further out. */
const MOST_TO_BEND_OUT = 60;

/**
 * How each bundle bends, as the factor of `arcBetween`: to its right, unless it would pass a foreign hub, run along another bundle
 * or cross one there, and does so less elsewhere. The widest choose first, the others see what those chose; of few bundles each chooses
 * again once it has seen them all.
 */
export function chooseBends(
  plans: readonly BundlePlan[],
  hubs: readonly HubSpot[],
  projector: Projector,
): readonly number[] {
  const { center, zoom, widthPx, heightPx } = projector;
  const lines = plans.map(({ bundle, widthPx: lineWidthPx }) => [
    bundle.from.id,
    bundle.to.id,
    bundle.chord,
    lineWidthPx,
  ]);
  const spots = hubs.map(({ id, at, radiusPx, role }) => [id, at, radiusPx, role]);
  const key = JSON.stringify([center, zoom, widthPx, heightPx, lines, spots]);
  if (last?.key !== key) last = { key, bends: bendsOf(plans, hubs, projector) };
  return last.bends;
}

/** On most days of change no line changes: the way that all went the last time is kept. */
let last: { readonly key: string; readonly bends: readonly number[] } | null = null;

function bendsOf(plans: readonly BundlePlan[], hubs: readonly HubSpot[], projector: Projector): readonly number[] {
  const ways = plans.length > MOST_TO_BEND_OUT ? WAYS.slice(0, 2) : WAYS;
  const foreign = inCopies(hubs, projector);
  const toScreen = worldToScreen(projector);
  const lines = plans.map((plan) => ways.map(({ bend }) => lineOf(plan, bend, toScreen, projector)));
  const neighbours = neighboursAmong(lines, backsAmong(plans));
  const hubCosts = plans.map((): number[] => []);
  const bends = plans.map((): number => 1);
  const order = plans.map((_, i) => i).sort((a, b) => (plans[b]?.widthPx ?? 0) - (plans[a]?.widthPx ?? 0));
  const rounds = plans.length > MOST_TO_BEND_OUT ? 1 : ROUNDS;
  for (let round = 0; round < rounds; round++) {
    const before = bends.join();
    for (const i of order) {
      const plan = plans[i];
      if (!plan) continue;
      const way = cheapestWay((candidate, below) => {
        const line = lines[i]?.[candidate];
        const known = hubCosts[i];
        if (!line || !known) return 0;
        const hubCost = (known[candidate] ??= costOfHubs(line, plan, foreign));
        return hubCost + neighbours.costOf(i, line, below - hubCost);
      }, ways);
      bends[i] = WAYS[way]?.bend ?? 1;
      neighbours.choose(i, lines[i]?.[way]);
    }
    if (round > 0 && bends.join() === before) break;
  }
  return bends;
}

function backsAmong(plans: readonly BundlePlan[]): (line: number) => number {
  const byId = new Map(plans.map(({ bundle: { from, to } }, i) => [`${from.id} ${to.id}`, i]));
  const backs = plans.map(({ bundle: { from, to } }) => byId.get(`${to.id} ${from.id}`) ?? -1);
  return (line) => backs[line] ?? -1;
}

/* A way is not looked at further once it costs more than the best. */
function cheapestWay(
  costOfWay: (way: number, below: number) => number,
  ways: readonly { readonly cost: number }[],
): number {
  let best = 0;
  let least = Infinity;
  for (const [way, { cost }] of ways.entries()) {
    if (least <= cost) break;
    const total = cost + costOfWay(way, least - cost);
    if (total < least) [least, best] = [total, way];
  }
  return best;
}

/* Hubs in each copy of the world that a line may reach; towns are there to find one's way, and lines may pass over them. */
function inCopies(hubs: readonly HubSpot[], { worldSizePx }: Projector): readonly HubSpot[] {
  return hubs
    .filter(({ role }) => role !== 'town')
    .flatMap((hub) => {
      const x = hub.at[0] - Math.floor(hub.at[0] / worldSizePx) * worldSizePx;
      return [-1, 0, 1].map((turn): HubSpot => ({ ...hub, at: [x + turn * worldSizePx, hub.at[1]] }));
    });
}

function costOfHubs(line: BundleLine, { bundle }: BundlePlan, hubs: readonly HubSpot[]): number {
  const { points, box, parts } = line;
  const [start, end] = [points[0], points.at(-1)];
  if (!start || !end) return 0;
  const marginPx = Math.max(flowSizes.foreignHub, line.halfWidthPx + 9);
  const passed = new Map<string, number>();
  for (const { id, at } of hubs) {
    if (!isNear(at, box, marginPx) || id === bundle.from.id || id === bundle.to.id) continue;
    if (Math.min(distanceBetween(at, start), distanceBetween(at, end)) < 2 * marginPx) continue;
    for (const part of parts) {
      const awayPx = isNear(at, part.box, marginPx) ? distanceToLine(at, part.points) : Infinity;
      if (awayPx < Math.min(marginPx, passed.get(id) ?? Infinity)) passed.set(id, awayPx);
    }
  }
  let cost = 0;
  for (const awayPx of passed.values())
    cost += NEAR_HUB_COST + (UNDER_HUB_COST - NEAR_HUB_COST) * (1 - awayPx / marginPx);
  return cost;
}
