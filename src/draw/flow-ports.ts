import { flowSizes } from '../look/sizes.ts';
import { groupBy } from '../model/group-by.ts';
import { moved, rightOf } from './flow-course.ts';
import { depthAlong, separatingAxes } from './polygon.ts';
import type { Point } from './scene.ts';

/** The end of a bundle at a hub. Sideways = to the right when looking away from the hub. */
export interface PortEnd {
  readonly hub: string;
  /** Unit direction in which the bundle lies, seen from the hub. */
  readonly outward: Point;
  /** From the hub's middle to where the lines start or the tips end. */
  readonly reachPx: number;
  /** What the end takes up, as sideways distances at distances from where it begins: lines are a rectangle, heads widen to barbs. */
  readonly profile: readonly { readonly alongPx: number; readonly lowPx: number; readonly highPx: number }[];
  /** The wider of two that meet moves less. */
  readonly widthPx: number;
  /** How far it may move sideways, and give way outwards, at most. */
  readonly mostSidewaysPx: number;
  readonly mostOutwardsPx: number;
}

/** How far an end has moved to be clear of the others at its hub. */
export interface PortShift {
  sidewaysPx: number;
  outwardsPx: number;
}

/** At hubs with more bundles only the widest make room for each other: a full circle has no room left. */
const MOST_BUNDLES = 24;
const ROUNDS = 40;

/** A full hub has no room: where a round leaves more than this share of the overlaps of the one before, it is the last. */
const STUCK_SHARE = 0.97;
const LEAST_ROUNDS = 8;

/** Ends further apart than this never meet: cosine of 115 degrees. */
const APART_COSINE = -0.42;

const GAP_PX = 1;
const TOUCH_PX = 0.02;

/** For each end, how it moves so that no two at one hub overlap: sideways first, then the thinner outwards where the circle is full. */
export function shiftPorts(ends: readonly PortEnd[]): readonly Readonly<PortShift>[] {
  const ports = ends.map((end): Port => ({ end, shift: { sidewaysPx: 0, outwardsPx: 0 } }));
  for (const atHub of groupBy(ports, ({ end }) => end.hub).values()) {
    const widest = atHub.sort((a, b) => b.end.widthPx - a.end.widthPx).slice(0, MOST_BUNDLES);
    const pairs = closePairs(widest);
    partSideways(pairs);
    giveWayOutwards(pairs);
  }
  return ports.map(({ shift }) => shift);
}

interface Port {
  readonly end: PortEnd;
  readonly shift: PortShift;
}

/** Two ends that may overlap, the wider first. */
interface Pair {
  readonly wider: Port;
  readonly thinner: Port;
  readonly axes: Float64Array;
}

function closePairs(ports: readonly Port[]): readonly Pair[] {
  const footprints = ports.map(({ end }) => footprint(end));
  return ports.flatMap((wider, i) =>
    ports.slice(i + 1).flatMap((thinner, j): Pair[] => {
      const [a, b] = [wider.end.outward, thinner.end.outward];
      if (a[0] * b[0] + a[1] * b[1] < APART_COSINE) return [];
      return [{ wider, thinner, axes: separatingAxes(footprints[i] ?? [], footprints[i + 1 + j] ?? []) }];
    }),
  );
}

function depthOf({ wider, thinner, axes }: Pair): number {
  const [ax, ay] = movedBy(wider);
  const [bx, by] = movedBy(thinner);
  return depthAlong(axes, ax - bx, ay - by);
}

function movedBy({ end: { outward }, shift }: Port): Point {
  return [
    outward[0] * shift.outwardsPx - outward[1] * shift.sidewaysPx,
    outward[1] * shift.outwardsPx + outward[0] * shift.sidewaysPx,
  ];
}

function partSideways(pairs: readonly Pair[]): void {
  let before = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    let overlap = 0;
    for (const pair of pairs) {
      const depth = depthOf(pair);
      if (depth <= TOUCH_PX) continue;
      overlap += depth;
      part(pair, Math.min(6, Math.max(0.3, depth)) * 0.7);
    }
    if (overlap === 0 || (round >= LEAST_ROUNDS && overlap > before * STUCK_SHARE)) return;
    before = overlap;
  }
}

/* The one further round to the right goes right, the other left: their order by angle stays what it is. */
function part({ wider, thinner }: Pair, depthPx: number): void {
  const [a, b] = [wider.end, thinner.end];
  const turn = a.outward[0] * b.outward[1] - a.outward[1] * b.outward[0];
  const sign = turn < 0 ? -1 : 1;
  const shareOfThinner = a.widthPx / (a.widthPx + b.widthPx);
  slide(wider, -sign * depthPx * (1 - shareOfThinner));
  slide(thinner, sign * depthPx * shareOfThinner);
}

function slide({ end, shift }: Port, byPx: number): void {
  shift.sidewaysPx = Math.max(-end.mostSidewaysPx, Math.min(end.mostSidewaysPx, shift.sidewaysPx + byPx));
}

function giveWayOutwards(pairs: readonly Pair[]): void {
  for (const pair of pairs) {
    const { end, shift } = pair.thinner;
    while (shift.outwardsPx < end.mostOutwardsPx && depthOf(pair) > TOUCH_PX) {
      shift.outwardsPx = Math.min(end.mostOutwardsPx, shift.outwardsPx + 2);
    }
  }
}

/* What an end takes up, unmoved: from where it begins to the radius within which none may overlap. */
function footprint(end: PortEnd): readonly Point[] {
  const side = rightOf(end.outward);
  const place = (alongPx: number, sidewaysPx: number): Point =>
    moved(moved([0, 0], end.outward, alongPx), side, sidewaysPx);
  const last = end.profile.at(-1);
  if (!last) return [];
  const untilPx = Math.max(flowSizes.portRadius, end.reachPx + last.alongPx + 1);
  return [
    ...end.profile.map(({ alongPx, lowPx }) => place(end.reachPx + alongPx, lowPx - GAP_PX)),
    place(untilPx, last.lowPx - GAP_PX),
    place(untilPx, last.highPx + GAP_PX),
    ...end.profile.toReversed().map(({ alongPx, highPx }) => place(end.reachPx + alongPx, highPx + GAP_PX)),
  ];
}
