import type { Projector } from '../geo/projector.ts';
import type { HubSpot } from './flow-bend.ts';
import type { FlowLayout } from './flow-layout.ts';
import { isNearLine, polygonsMeet } from './polygon.ts';
import { boxAround, onCircle, shiftLine } from './polyline.ts';
import type { Box, Point } from './scene.ts';

/** What gates keep clear of. A polygon is asked for in any copy of the world; each gate placed becomes an obstacle itself. */
export interface GateObstacles {
  /** How much is in the way of a gate: heads and gates count far more than hubs, and these more than lines. 0 = nothing. */
  costOf(corners: readonly Point[], grown: readonly Point[]): number;
  /** The same without lines: a gate on a flow stands on lines by its nature. */
  costOnFlow(corners: readonly Point[], grown: readonly Point[], ownBundle: string): number;
  add(corners: readonly Point[]): void;
}

const HARD = 100;
const HUB = 20;
const LINE = 10;

interface Obstacle {
  readonly box: Box;
  readonly bundle: string | null;
  readonly cost: number;
  readonly isLine: boolean;
  isHit(polygon: readonly Point[]): boolean;
}

/** The heads, lines and hubs of a drawing, as what gates keep clear of. */
export function gateObstacles(flows: FlowLayout, hubs: readonly HubSpot[], projector: Projector): GateObstacles {
  const obstacles: Obstacle[] = [];
  for (const { bundle, head, points, widthPx } of flows.lanes) {
    obstacles.push(polygonObstacle(head, bundle.id, HARD), {
      box: boxAround(points, widthPx / 2),
      bundle: bundle.id,
      cost: LINE,
      isLine: true,
      isHit: (polygon) => isNearLine(polygon, points, widthPx / 2),
    });
  }
  for (const { at, radiusPx } of hubs) obstacles.push(polygonObstacle(octagon(at, radiusPx), null, HUB));
  const sum = (corners: readonly Point[], grown: readonly Point[], counts: (obstacle: Obstacle) => boolean): number => {
    const box = boxAround(grown);
    let cost = 0;
    for (const obstacle of obstacles) {
      for (const turn of turnsBetween(obstacle.box, box, projector.worldSizePx)) {
        if (!counts(obstacle)) continue;
        const polygon = obstacle.cost === HARD ? grown : corners;
        if (obstacle.isHit(shiftLine(polygon, -turn))) cost += obstacle.cost;
      }
    }
    return cost;
  };
  return {
    costOf: (corners, grown) => sum(corners, grown, () => true),
    costOnFlow: (corners, grown, own) => sum(corners, grown, ({ isLine, bundle }) => !isLine && bundle !== own),
    add: (corners) => void obstacles.push(polygonObstacle(corners, null, HARD)),
  };
}

function polygonObstacle(polygon: readonly Point[], bundle: string | null, cost: number): Obstacle {
  return {
    box: boxAround(polygon),
    bundle,
    cost,
    isLine: false,
    isHit: (other) => polygonsMeet(polygon, other),
  };
}

function octagon(at: Point, radiusPx: number): readonly Point[] {
  return Array.from({ length: 8 }, (_, i) => onCircle(at, radiusPx, (i * Math.PI) / 4));
}

/* By how many px, in whole worlds, the first box has to move right to meet the second; the boxes are narrower than a world. */
function turnsBetween(a: Box, b: Box, worldSizePx: number): readonly number[] {
  if (a.y0 > b.y1 || a.y1 < b.y0) return [];
  const first = Math.ceil((b.x0 - a.x1) / worldSizePx);
  const last = Math.floor((b.x1 - a.x0) / worldSizePx);
  const turns: number[] = [];
  for (let turn = first; turn <= last; turn++) turns.push(turn * worldSizePx);
  return turns;
}
