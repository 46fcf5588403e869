import Flatbush from 'flatbush';
import type { Projector } from '../geo/projector.ts';
import { flowSizes } from '../look/sizes.ts';
import { screenArc } from './flow-course.ts';
import type { BundlePlan } from './flow-lanes.ts';
import { pointAt } from '../geo/arc.ts';
import { boxAround, distanceToLine } from './polyline.ts';
import type { Box, Point } from './scene.ts';

/** A hub that lines should not pass under. */
export interface HubSpot {
  readonly id: string;
  readonly at: Point;
  readonly radiusPx: number;
  /** Lines may pass over towns, which are there to find one's way. */
  readonly role: 'hub' | 'seat' | 'town';
}

/** Ways to bend, in the order of preference: to the right, to the left, and, where neither is free, further out. */
const BENDS = [1, -1, 1.6, -1.6] as const;
const BEND_COST = [0, 0.04, 0.1, 0.14] as const;

const STEPS = 40;

/** Beyond this many bundles every line runs along some other: only foreign hubs are still avoided. */
const MOST_TO_PART = 300;

/**
 * How each bundle bends, as the factor of `arcBetween`: to its right, unless it would pass a foreign hub or run along another bundle
 * there and does so less elsewhere. The widest choose first.
 */
export function chooseBends(
  plans: readonly BundlePlan[],
  hubs: readonly HubSpot[],
  projector: Projector,
): readonly number[] {
  const lines = plans.map((plan) => lineOf(plan, 1, projector));
  const bends = plans.map((): number => 1);
  const findHubs = hubFinder(hubs, projector);
  const findLines = plans.length <= MOST_TO_PART ? lineFinder(lines) : () => [];
  const bent: number[] = [];
  const order = plans.map((_, i) => i).sort((a, b) => (plans[b]?.widthPx ?? 0) - (plans[a]?.widthPx ?? 0));
  for (const i of order) {
    const plan = plans[i];
    if (!plan) continue;
    let leastCost = Infinity;
    for (const [rank, bend] of BENDS.entries()) {
      const line = bend === 1 ? lines[i] : lineOf(plan, bend, projector);
      if (!line) continue;
      const cost =
        (BEND_COST[rank] ?? 0) +
        hubsPassed(line, plan, findHubs) +
        shareTogether(line, i, lines, (at, reachPx) => [...findLines(at, reachPx), ...bent]);
      if (cost >= leastCost) continue;
      [leastCost, bends[i], lines[i]] = [cost, bend, line];
      if (leastCost <= (BEND_COST[rank] ?? 0)) break;
    }
    if (bends[i] !== 1) bent.push(i);
  }
  return bends;
}

interface Line {
  readonly points: readonly Point[];
  readonly box: Box;
  readonly halfWidthPx: number;
}

/* Brought into one copy of the world, by whole turns: lines written in different copies may lie on each other. */
function lineOf({ bundle, widthPx }: BundlePlan, bend: number, projector: Projector): Line {
  const arc = screenArc(bundle.chord, bend, projector);
  const { worldSizePx } = projector;
  const turnPx = Math.floor((arc.start[0] + arc.end[0]) / 2 / worldSizePx) * worldSizePx;
  const points = Array.from({ length: STEPS + 1 }, (_, step): Point => {
    const [x, y] = pointAt(arc, step / STEPS);
    return [x - turnPx, y];
  });
  return { points, box: boxAround(points), halfWidthPx: widthPx / 2 };
}

type FindHubs = (box: Box, marginPx: number) => readonly HubSpot[];

function hubFinder(hubs: readonly HubSpot[], { worldSizePx }: Projector): FindHubs {
  const copies = hubs
    .filter(({ role }) => role !== 'town')
    .flatMap((hub) => {
      const x = hub.at[0] - Math.floor(hub.at[0] / worldSizePx) * worldSizePx;
      return [-1, 0, 1].map((turn): HubSpot => ({ ...hub, at: [x + turn * worldSizePx, hub.at[1]] }));
    });
  if (copies.length === 0) return () => [];
  const index = new Flatbush(copies.length);
  for (const { at } of copies) index.add(at[0], at[1]);
  index.finish();
  return (box, marginPx) =>
    index
      .search(box.x0 - marginPx, box.y0 - marginPx, box.x1 + marginPx, box.y1 + marginPx)
      .flatMap((i) => copies[i] ?? []);
}

function hubsPassed(line: Line, { bundle }: BundlePlan, findHubs: FindHubs): number {
  const start = line.points[0];
  const end = line.points.at(-1);
  if (!start || !end) return 0;
  const marginPx = Math.max(flowSizes.foreignHub, line.halfWidthPx + 9);
  const isOwn = ({ id, at }: HubSpot): boolean =>
    id === bundle.from.id ||
    id === bundle.to.id ||
    Math.hypot(at[0] - start[0], at[1] - start[1]) < 2 * marginPx ||
    Math.hypot(at[0] - end[0], at[1] - end[1]) < 2 * marginPx;
  return findHubs(line.box, marginPx).filter((hub) => !isOwn(hub) && distanceToLine(hub.at, line.points) < marginPx)
    .length;
}

type FindLines = (point: Point, reachPx: number) => readonly number[];

/* Answers with the numbers of lines that have a piece near a point, as all ran at first. */
function lineFinder(lines: readonly Line[]): FindLines {
  if (lines.length === 0) return () => [];
  const index = new Flatbush(lines.length * STEPS);
  for (const { points, halfWidthPx } of lines) {
    for (let i = 1; i <= STEPS; i++) {
      const { x0, y0, x1, y1 } = boxAround([points[i - 1] ?? [0, 0], points[i] ?? [0, 0]], halfWidthPx);
      index.add(x0, y0, x1, y1);
    }
  }
  index.finish();
  return ([x, y], reachPx) =>
    index.search(x - reachPx, y - reachPx, x + reachPx, y + reachPx).map((piece) => Math.floor(piece / STEPS));
}

/* The largest share of the line's length that runs along one other; 0 where none is long enough to matter. */
function shareTogether(line: Line, self: number, lines: readonly Line[], findLines: FindLines): number {
  const together = new Map<number, number>();
  for (let i = 1; i < STEPS; i += 2) {
    const point = line.points[i];
    if (!point) continue;
    const reachPx = line.halfWidthPx + flowSizes.together;
    const seen = new Set<number>();
    for (const other of findLines(point, reachPx)) {
      const otherLine = lines[other];
      if (other === self || !otherLine || seen.has(other)) continue;
      seen.add(other);
      if (distanceToLine(point, otherLine.points) > reachPx + otherLine.halfWidthPx) continue;
      together.set(other, (together.get(other) ?? 0) + 1);
    }
  }
  const share = Math.max(0, ...together.values()) / (STEPS / 2);
  return share > flowSizes.togetherShare ? share : 0;
}
