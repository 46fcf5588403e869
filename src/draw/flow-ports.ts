import { flowSizes } from '../look/sizes.ts';
import { moved, rightOf } from './flow-course.ts';
import { overlapDepth } from './polygon.ts';
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
  const shifts = ends.map((): PortShift => ({ sidewaysPx: 0, outwardsPx: 0 }));
  const byHub = new Map<string, Port[]>();
  ends.forEach((end, i) => {
    const port = { end, shift: shifts[i] ?? { sidewaysPx: 0, outwardsPx: 0 }, polygon: [] };
    const known = byHub.get(end.hub);
    if (known) known.push(port);
    else byHub.set(end.hub, [port]);
  });
  for (const ports of byHub.values()) {
    if (ports.length < 2) continue;
    const widest = ports.sort((a, b) => b.end.widthPx - a.end.widthPx).slice(0, MOST_BUNDLES);
    partSideways(widest);
    giveWayOutwards(widest);
  }
  return shifts;
}

interface Port {
  readonly end: PortEnd;
  readonly shift: PortShift;
  polygon: readonly Point[];
}

function partSideways(ports: readonly Port[]): void {
  for (const port of ports) port.polygon = footprint(port);
  const pairs = closePairs(ports);
  let before = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    let overlap = 0;
    for (const [a, b] of pairs) {
      const depth = overlapDepth(a.polygon, b.polygon);
      if (depth <= TOUCH_PX) continue;
      overlap += depth;
      part(a, b, Math.min(6, Math.max(0.3, depth)) * 0.7);
    }
    if (overlap === 0 || (round >= LEAST_ROUNDS && overlap > before * STUCK_SHARE)) return;
    before = overlap;
  }
}

/* The one further round to the right goes right, the other left: their order by angle stays what it is. */
function part(a: Port, b: Port, depthPx: number): void {
  const turn = a.end.outward[0] * b.end.outward[1] - a.end.outward[1] * b.end.outward[0];
  const sign = turn < 0 ? -1 : 1;
  const shareOfA = b.end.widthPx / (a.end.widthPx + b.end.widthPx);
  slide(a, -sign * depthPx * shareOfA);
  slide(b, sign * depthPx * (1 - shareOfA));
}

function slide(port: Port, byPx: number): void {
  const { end, shift } = port;
  shift.sidewaysPx = Math.max(-end.mostSidewaysPx, Math.min(end.mostSidewaysPx, shift.sidewaysPx + byPx));
  port.polygon = footprint(port);
}

function giveWayOutwards(ports: readonly Port[]): void {
  for (const [wider, thinner] of closePairs(ports)) {
    const { end, shift } = thinner;
    while (shift.outwardsPx < end.mostOutwardsPx && overlapDepth(wider.polygon, thinner.polygon) > TOUCH_PX) {
      shift.outwardsPx = Math.min(end.mostOutwardsPx, shift.outwardsPx + 2);
      thinner.polygon = footprint(thinner);
    }
  }
}

function closePairs(ports: readonly Port[]): readonly (readonly [Port, Port])[] {
  return ports.flatMap((a, i) =>
    ports
      .slice(i + 1)
      .filter(({ end: { outward } }) => outward[0] * a.end.outward[0] + outward[1] * a.end.outward[1] > APART_COSINE)
      .map((b) => [a, b] as const),
  );
}

/* What an end takes up from where it begins to the radius within which none may overlap. */
function footprint({ end, shift }: Port): readonly Point[] {
  const side = rightOf(end.outward);
  const place = (alongPx: number, sidewaysPx: number): Point =>
    moved(moved([0, 0], end.outward, alongPx), side, sidewaysPx + shift.sidewaysPx);
  const reachPx = end.reachPx + shift.outwardsPx;
  const last = end.profile.at(-1);
  if (!last) return [];
  const untilPx = Math.max(flowSizes.portRadius, reachPx + last.alongPx + 1);
  return [
    ...end.profile.map(({ alongPx, lowPx }) => place(reachPx + alongPx, lowPx - GAP_PX)),
    place(untilPx, last.lowPx - GAP_PX),
    place(untilPx, last.highPx + GAP_PX),
    ...end.profile.toReversed().map(({ alongPx, highPx }) => place(reachPx + alongPx, highPx + GAP_PX)),
  ];
}
