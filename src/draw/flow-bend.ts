import type { Projector } from '../geo/projector.ts';
import { flowSizes } from '../look/sizes.ts';
import { boxGrid } from './box-grid.ts';
import { distanceBetween } from './flow-course.ts';
import type { BundlePlan } from './flow-lanes.ts';
import type { BundleLine, Company } from './flow-neighbours.ts';
import { forEachPiece, lineOf, neighboursAmong } from './flow-neighbours.ts';
import { distanceToSegment } from './polyline.ts';
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

/** What it costs to cross a line, up to a few of them, and what more at a sharp angle. */
const CROSSING_COST = 0.12;
const SHARP_COST = 0.12;
const MOST_COUNTED = 3;

/** How often each line may choose again once it has seen where all others went. */
const ROUNDS = 3;

/** With more bundles than this, lines no longer bend further out; with more than the second, they only avoid foreign hubs. */
const MOST_TO_BEND_OUT = 60;
const MOST_TO_PART = 150;

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
  const findHubs = hubFinder(hubs, projector);
  const isParting = plans.length <= MOST_TO_PART;
  const lines = plans.map((plan) => (isParting ? ways.map(({ bend }) => lineOf(plan, bend, projector)) : []));
  const neighbours = isParting ? neighboursAmong(lines, backsAmong(plans)) : null;
  const hubCosts = plans.map((): number[] => []);
  const bends = plans.map((): number => 1);
  const order = plans.map((_, i) => i).sort((a, b) => (plans[b]?.widthPx ?? 0) - (plans[a]?.widthPx ?? 0));
  const rounds = plans.length > MOST_TO_BEND_OUT ? 1 : ROUNDS;
  for (let round = 0; round < rounds; round++) {
    const before = bends.join();
    for (const i of order) {
      const plan = plans[i];
      if (!plan) continue;
      const way = cheapestWay((candidate) => {
        const line = lines[i]?.[candidate] ?? lineOf(plan, ways[candidate]?.bend ?? 1, projector);
        const known = hubCosts[i] ?? [];
        const cost = (known[candidate] ??= costOfHubs(line, plan, findHubs));
        return cost + costOf(neighbours?.companyOf(i, candidate));
      }, ways);
      bends[i] = WAYS[way]?.bend ?? 1;
      neighbours?.choose(i, way);
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

function cheapestWay(costOfWay: (way: number) => number, ways: readonly { readonly cost: number }[]): number {
  let best = 0;
  let least = Infinity;
  for (const [way, { cost }] of ways.entries()) {
    if (least <= cost) break;
    const total = cost + costOfWay(way);
    if (total < least) [least, best] = [total, way];
  }
  return best;
}

function costOf(company: Company | undefined): number {
  if (!company) return 0;
  const { shareTogether, crossings, sharpCrossings } = company;
  return (
    shareTogether +
    Math.min(MOST_COUNTED, crossings) * CROSSING_COST +
    Math.min(MOST_COUNTED, sharpCrossings) * SHARP_COST
  );
}

type FindHubs = (x0: number, y0: number, x1: number, y1: number) => readonly HubSpot[];

function hubFinder(hubs: readonly HubSpot[], { worldSizePx }: Projector): FindHubs {
  const copies = hubs
    .filter(({ role }) => role !== 'town')
    .flatMap((hub) => {
      const x = hub.at[0] - Math.floor(hub.at[0] / worldSizePx) * worldSizePx;
      return [-1, 0, 1].map((turn): HubSpot => ({ ...hub, at: [x + turn * worldSizePx, hub.at[1]] }));
    });
  if (copies.length === 0) return () => [];
  const visit = boxGrid(copies.map(({ at: [x, y] }) => ({ x0: x, y0: y, x1: x, y1: y })));
  return (x0, y0, x1, y1) => {
    const found: HubSpot[] = [];
    visit({ x0, y0, x1, y1 }, (at) => {
      const hub = copies[at];
      if (hub) found.push(hub);
    });
    return found;
  };
}

function costOfHubs(line: BundleLine, { bundle }: BundlePlan, findHubs: FindHubs): number {
  const start = line.points[0];
  const end = line.points.at(-1);
  if (!start || !end) return 0;
  const marginPx = Math.max(flowSizes.foreignHub, line.halfWidthPx + 9);
  const isNearEnd = ({ at }: HubSpot): boolean =>
    Math.min(distanceBetween(at, start), distanceBetween(at, end)) < 2 * marginPx;
  const passed = new Map<string, number>();
  forEachPiece(line, (a, b) => {
    const [x0, x1] = a[0] < b[0] ? [a[0], b[0]] : [b[0], a[0]];
    const [y0, y1] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]];
    for (const hub of findHubs(x0 - marginPx, y0 - marginPx, x1 + marginPx, y1 + marginPx)) {
      if (hub.id === bundle.from.id || hub.id === bundle.to.id || isNearEnd(hub)) continue;
      const awayPx = distanceToSegment(hub.at, a, b);
      if (awayPx < Math.min(marginPx, passed.get(hub.id) ?? Infinity)) passed.set(hub.id, awayPx);
    }
  });
  let cost = 0;
  for (const awayPx of passed.values()) {
    cost += NEAR_HUB_COST + (UNDER_HUB_COST - NEAR_HUB_COST) * (1 - awayPx / marginPx);
  }
  return cost;
}
