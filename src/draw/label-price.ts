import { boxesMeet, distanceToBox, segmentMeetsBox, segmentsCross } from './boxes.ts';
import type { LabelGround } from './label-ground.ts';
import type { SpotPrices } from './label-options.ts';
import type { LabelSpot } from './label-spot.ts';
import type { Box, Point } from './scene.ts';

/** Free space in px between two labels. */
const APART_X_PX = 5;
const APART_Y_PX = 3;

/** For rounding: so far a label may stand beyond the frame. */
const SLACK_PX = 0.01;

const INK_COST = 1.5;
const STRANGER_PX = 6;
const STRANGER_COST = 4;
const LEADER_OVER_MARK_COST = 14;
const LEADER_OVER_LINE_COST = 3;
const LEADER_STEP_PX = 5;
const LEADER_CLEAR_PX = 2;

/** A flow's name on a leader that comes this near to another line reads as that line's; the cost is for each cell of it. */
const ALONG_LINE_PX = 10;
const ALONG_LINE_COST = 0.35;

/** The prices of spots on a ground: their own cost, and that of what lies under them and their leaders. */
export function groundPrices(ground: LabelGround, frame: Box): SpotPrices {
  return {
    allows: (x0, y0, x1, y1) =>
      x0 >= frame.x0 - SLACK_PX &&
      y0 >= frame.y0 - SLACK_PX &&
      x1 <= frame.x1 + SLACK_PX &&
      y1 <= frame.y1 + SLACK_PX &&
      ground.isFree(x0, y0, x1, y1),
    of: (spec, spot) => {
      const { box, leader } = spot;
      const cost = spot.cost + INK_COST * ground.inkUnder(box) + strangersCost(box, spec.marks, ground);
      if (!leader || cost > spec.mostCost) return cost;
      const foreign = spec.kind === 'flow' ? ALONG_LINE_COST * ground.inkUnder(box, ALONG_LINE_PX) : 0;
      return cost + foreign > spec.mostCost ? Infinity : cost + leaderCost(leader, ground) + foreign;
    },
  };
}

/* Next to a mark that it does not name, a label reads as that mark's. */
function strangersCost(box: Box, own: ReadonlySet<string>, ground: LabelGround): number {
  if (!ground.mayHoldNeighbour(box, STRANGER_PX)) return 0;
  let cost = 0;
  for (const { at, key } of ground.neighbours)
    if (distanceToBox(at, box) < STRANGER_PX && !own.has(key)) cost += STRANGER_COST;
  return cost;
}

function leaderCost(leader: readonly [Point, Point], ground: LabelGround): number {
  const from = leader[0];
  const to = leader[1];
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  let cost = 0;
  let maySolid = false;
  const length = Math.sqrt(dx * dx + dy * dy);
  for (let along = LEADER_STEP_PX; along < length; along += LEADER_STEP_PX) {
    const x = from[0] + (dx * along) / length;
    const y = from[1] + (dy * along) / length;
    maySolid ||= ground.mayBeSolid(x, y);
    if (along > LEADER_STEP_PX && ground.hasInkAt(x, y)) cost += LEADER_OVER_LINE_COST;
  }
  if (!maySolid) return cost;
  for (const solid of ground.solid)
    if (segmentMeetsBox(from, to, solid) && distanceToBox(from, solid) > 3) cost += LEADER_OVER_MARK_COST;
  return cost;
}

/** The box that a label takes up with its leader, and with the free space that it keeps from others. */
export function reachOf({ box, leader }: LabelSpot): Box {
  let { x0, y0, x1, y1 } = box;
  for (const [x, y] of leader ?? []) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return { x0: x0 - APART_X_PX, y0: y0 - APART_Y_PX, x1: x1 + APART_X_PX, y1: y1 + APART_Y_PX };
}

/** Whether two labels cannot stand at these spots at once: they meet, or a leader crosses the other label or leader. */
export function spotsConflict(a: LabelSpot, b: LabelSpot): boolean {
  if (boxesMeet(a.box, b.box, APART_X_PX, APART_Y_PX)) return true;
  if (a.leader && segmentMeetsBox(a.leader[0], a.leader[1], b.box, LEADER_CLEAR_PX)) return true;
  if (b.leader && segmentMeetsBox(b.leader[0], b.leader[1], a.box, LEADER_CLEAR_PX)) return true;
  return a.leader !== null && b.leader !== null && segmentsCross(a.leader[0], a.leader[1], b.leader[0], b.leader[1]);
}
