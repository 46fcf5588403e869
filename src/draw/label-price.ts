import { boxesMeet, distanceToBox, segmentMeetsBox, segmentsCross } from './boxes.ts';
import type { LabelSpot } from './label-candidates.ts';
import type { LabelGround } from './label-ground.ts';
import type { PriceOf } from './label-options.ts';
import type { Box, Point } from './scene.ts';

/** Free space in px between two labels. */
const APART_X_PX = 5;
const APART_Y_PX = 3;

const INK_COST = 1.5;
const STRANGER_PX = 6;
const STRANGER_COST = 4;
const LEADER_OVER_MARK_COST = 14;
const LEADER_OVER_LINE_COST = 3;
const LEADER_STEP_PX = 6;

/** The price of spots on a ground: their own cost, and that of what lies under them and their leaders. */
export function groundPrice(ground: LabelGround, frame: Box): PriceOf {
  return (spec, spot) => {
    const { box, leader } = spot;
    if (!isWithin(box, frame) || !ground.isFree(box)) return Infinity;
    let cost = spot.cost + INK_COST * ground.inkUnder(box);
    for (const { at, key } of ground.neighbours)
      if (distanceToBox(at, box) < STRANGER_PX && !spec.marks.has(key)) cost += STRANGER_COST;
    return leader ? cost + leaderCost(leader, ground) : cost;
  };
}

function leaderCost([from, to]: readonly [Point, Point], ground: LabelGround): number {
  let cost = 0;
  for (const solid of ground.solid)
    if (segmentMeetsBox(from, to, solid) && distanceToBox(from, solid) > 3) cost += LEADER_OVER_MARK_COST;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  for (let along = LEADER_STEP_PX * 2; along < length; along += LEADER_STEP_PX) {
    const x = from[0] + ((to[0] - from[0]) * along) / length;
    const y = from[1] + ((to[1] - from[1]) * along) / length;
    if (ground.inkUnder({ x0: x, y0: y, x1: x + 1, y1: y + 1 }) > 0) cost += LEADER_OVER_LINE_COST;
  }
  return cost;
}

/** Whether two labels cannot stand at these spots at once: they meet, or a leader crosses the other label or leader. */
export function spotsConflict(a: LabelSpot, b: LabelSpot): boolean {
  if (boxesMeet(a.box, b.box, APART_X_PX, APART_Y_PX)) return true;
  if (a.leader && segmentMeetsBox(...a.leader, grown(b.box))) return true;
  if (b.leader && segmentMeetsBox(...b.leader, grown(a.box))) return true;
  return a.leader !== null && b.leader !== null && segmentsCross(...a.leader, ...b.leader);
}

function grown({ x0, y0, x1, y1 }: Box): Box {
  return { x0: x0 - 2, y0: y0 - 1, x1: x1 + 2, y1: y1 + 1 };
}

function isWithin({ x0, y0, x1, y1 }: Box, frame: Box): boolean {
  const slack = 0.01;
  return x0 >= frame.x0 - slack && y0 >= frame.y0 - slack && x1 <= frame.x1 + slack && y1 <= frame.y1 + slack;
}
