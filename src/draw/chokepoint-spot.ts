import { chokepointSizes } from '../look/point-sizes.ts';
import type { PlacedChokepoint, SpotObstacles } from './chokepoint.ts';
import { distanceWithin } from './line-obstacle.ts';
import { onCircle } from './polyline.ts';
import type { Point } from './scene.ts';

/** A chokepoint that looks for a spot. */
export interface SpotSeeker {
  readonly anchor: Point;
  readonly radiusPx: number;
  /** A country's own stack: its point is a label point, so it stands beside the hub without a leader. */
  readonly isBesideHub: boolean;
}

/** Directions tried around a hub, north-west first, in degrees clockwise from east. */
const AROUND_HUB = [225, 180, 270, 135, 315, 90, 0, 45];

/** What each px costs by which a spot is cut by the frame. */
const EDGE_COST = 4;

/** Space kept free around the ring, in px. */
const CLEARANCE_PX = 3;

/** Where a chokepoint stands: at its place where nothing is in the way, else the nearest spot that covers least. */
export function freeSpot(seeker: SpotSeeker, obstacles: SpotObstacles, placed: readonly PlacedChokepoint[]): Point {
  const spots = seeker.isBesideHub ? spotsBesideHub(seeker) : spotsAtPlace(seeker);
  let best = seeker.anchor;
  let bestCost = Infinity;
  for (const { at, cost } of spots) {
    if (cost >= bestCost) continue;
    const total = cost + costOf(at, seeker, obstacles, placed);
    if (total < bestCost) [best, bestCost] = [at, total];
  }
  return best;
}

interface Spot {
  readonly at: Point;
  readonly cost: number;
}

function spotsBesideHub({ anchor, radiusPx }: SpotSeeker): readonly Spot[] {
  const reaches = [0, 12].map((more) => Math.max(chokepointSizes.hubOffset, radiusPx + 14) + more);
  return reaches.flatMap((reach, ring) =>
    AROUND_HUB.map((degrees, rank) => ({
      at: onCircle(anchor, reach, (degrees * Math.PI) / 180),
      cost: rank * 2 + ring * 12,
    })),
  );
}

function spotsAtPlace({ anchor }: SpotSeeker): readonly Spot[] {
  const spots: Spot[] = [{ at: anchor, cost: 0 }];
  for (let reach = 16; reach <= chokepointSizes.longestLeader; reach += 8) {
    for (let degrees = 0; degrees < 360; degrees += 22.5) {
      spots.push({ at: onCircle(anchor, reach, (degrees * Math.PI) / 180), cost: 10 + reach / 2 });
    }
  }
  return spots;
}

/* Standing on another chokepoint is out of the question; on a hub bad; on a line only where the place itself is not on it. */
function costOf(at: Point, seeker: SpotSeeker, obstacles: SpotObstacles, placed: readonly PlacedChokepoint[]): number {
  let cost = overEdge(at, seeker, obstacles.frame) * EDGE_COST;
  for (const other of placed) cost += overlap(at, seeker.radiusPx, other.at, other.radiusPx) * 100;
  for (const disc of obstacles.discs) {
    if (seeker.isBesideHub || at !== seeker.anchor) cost += overlap(at, seeker.radiusPx, disc.at, disc.radiusPx) * 20;
  }
  if (at === seeker.anchor) return cost;
  for (const line of obstacles.lines) {
    const reachPx = line.halfWidthPx + seeker.radiusPx + CLEARANCE_PX;
    const gap = distanceWithin(at, line, reachPx) - reachPx;
    if (gap < 0) cost += Math.min(30, 8 - gap);
  }
  return cost;
}

/* By how much a spot is cut by the frame, in the world copy in which its place is on the screen; 0 where it is in none. */
function overEdge(
  at: Point,
  { anchor, radiusPx }: SpotSeeker,
  { widthPx, heightPx, worldSizePx }: SpotObstacles['frame'],
): number {
  const turn = -Math.floor(anchor[0] / worldSizePx) * worldSizePx;
  if (anchor[0] + turn > widthPx || anchor[1] < 0 || anchor[1] > heightPx) return 0;
  const over = (middle: number, extent: number) => Math.max(0, radiusPx - middle, middle + radiusPx - extent);
  return over(at[0] + turn, widthPx) + over(at[1], heightPx);
}

function overlap(a: Point, radiusA: number, b: Point, radiusB: number): number {
  return Math.max(0, radiusA + radiusB + CLEARANCE_PX - Math.hypot(a[0] - b[0], a[1] - b[1]));
}
