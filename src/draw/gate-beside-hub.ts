import type { LngLat } from '../geo/lng-lat.ts';
import { unwrap } from '../geo/lng-lat.ts';
import type { GateMark } from '../geo/marks.ts';
import { worldPoint } from '../geo/arc.ts';
import { gateSizes } from '../look/sizes.ts';
import type { DrawContext } from './draw-context.ts';
import type { HubSpot } from './flow-bend.ts';
import { directionTo, distanceBetween, moved, worldToScreen } from './flow-course.ts';
import type { GateObstacles } from './gate-obstacles.ts';
import type { GateSpot } from './gate-spot.ts';
import { gateBar, newestFirst } from './gate-spot.ts';
import type { Point } from './scene.ts';

/** Turns tried away from the direction to the target, in degrees, and what each degree and each further ring costs. */
const TURNS = [0, 35, -35, 70, -70, 105, -105, 140, -140, 180];
const COST_A_DEGREE = 0.05;
const COST_A_RING = 9;
const RINGS = 4;

/** An issuer that sits this near to a hub, in px, has its gates there: a capital has none of its own on a map of countries. */
const SAME_HUB_PX = 48;

const EAST: Point = [1, 0];

/** Space between gates around one hub, in px. */
const GAP_PX = 2;

/**
 * Where the gates stand that act on no drawn flow: before their issuer's hub, towards the target of the newest. Those of one style at
 * one hub share a bar: a fan of unlabelled bars around a capital would say less than one that gives their number.
 */
export function spotsBesideHubs(
  marks: readonly GateMark[],
  hubs: readonly HubSpot[],
  obstacles: GateObstacles,
  context: DrawContext,
): readonly GateSpot[] {
  const toScreen = worldToScreen(context.projector);
  return sharedBars(marks, hubs, toScreen).map(({ hub, mark, sharing }) => {
    const outward = mark.issuerAt ? headingTo(mark.issuerAt, mark.targetAt, toScreen) : EAST;
    const spot = { ...freeSpot(mark, hub, outward, obstacles, context), sharing };
    obstacles.add(gateBar(spot, context));
    return spot;
  });
}

interface SharedBar {
  readonly hub: Point;
  /** The newest of those that share it. */
  readonly mark: GateMark;
  readonly sharing: GateMark[];
}

function sharedBars(
  marks: readonly GateMark[],
  hubs: readonly HubSpot[],
  toScreen: (point: Point) => Point,
): readonly SharedBar[] {
  const bars: SharedBar[] = [];
  for (const mark of newestFirst(marks.filter(({ lanes }) => lanes.length === 0))) {
    if (!mark.issuerAt) continue;
    const hub = nearestHub(toScreen(worldPoint(mark.issuerAt)), hubs);
    const bar = bars.find((other) => other.mark.style === mark.style && distanceBetween(other.hub, hub) < 1);
    if (bar) bar.sharing.push(mark);
    else bars.push({ hub, mark, sharing: [] });
  }
  return bars;
}

function nearestHub(at: Point, hubs: readonly HubSpot[]): Point {
  let nearest = at;
  let leastPx = SAME_HUB_PX;
  for (const hub of hubs) {
    const awayPx = distanceBetween(hub.at, at);
    if (awayPx < leastPx) [nearest, leastPx] = [hub.at, awayPx];
  }
  return nearest;
}

function headingTo(from: LngLat, to: LngLat | null, toScreen: (point: Point) => Point): Point {
  if (!to) return EAST;
  return directionTo(toScreen(worldPoint(from)), toScreen(worldPoint(unwrap(to, from[0]))));
}

function freeSpot(
  mark: GateMark,
  hub: Point,
  outward: Point,
  obstacles: GateObstacles,
  context: DrawContext,
): GateSpot {
  const lengthPx = gateSizes.freeLength;
  let best: GateSpot = { mark, sharing: [], bundle: null, at: hub, heading: outward, lengthPx };
  let least = Infinity;
  for (let ring = 0; ring < RINGS; ring++) {
    for (const turn of TURNS) {
      const ownCost = Math.abs(turn) * COST_A_DEGREE + ring * COST_A_RING;
      if (ownCost >= least) continue;
      const heading = turned(outward, turn);
      const at = moved(hub, heading, gateSizes.hubDistance + ring * gateSizes.pitch);
      const spot = { ...best, at, heading };
      const cost = ownCost + obstacles.costOf(gateBar(spot, context), gateBar(spot, context, GAP_PX));
      if (cost < least) [best, least] = [spot, cost];
    }
  }
  return best;
}

function turned([x, y]: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
}
