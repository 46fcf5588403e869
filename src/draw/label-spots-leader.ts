import type { LabelForm } from './label-forms.ts';
import type { LabelAnchor, SpotGroup, SpotSink } from './label-spot.ts';
import { addSpot } from './label-spot.ts';
import { onCircle } from './polyline.ts';
import type { Point } from './scene.ts';

/** An edge that leaders' labels line up on. */
export interface LabelColumn {
  readonly x: number;
  readonly align: 'start' | 'end';
}

/** What spots on leaders cost besides their length. */
export const LEADER_COST = 12;

const LEADER_GAP_PX = 3;
const COLUMN_COST = 7;
const LEADER_COST_A_PX = 0.16;
const LEADER_DIRECTIONS = Array.from({ length: 16 }, (_, turn) => onCircle([0, 0], 1, (2 * Math.PI * turn) / 16));
const LEADER_LENGTHS_PX = [12, 20, 32, 46, 62, 82, 108, 140, 178, 220];

/** By so much the least cost is put too low, so that all spots that cost the same are known before the first of them is taken. */
const HAIR = 1e-6;

const COLUMN_STEP_PX = 8;
const COLUMN_REACH_PX = 112;

/** Spots at the end of leaders, up to a length in px, the shortest leaders first; null where there is no room for any. */
export function spotsOnLeaders(
  anchors: readonly LabelAnchor[],
  longestPx: number,
  leastCost = 0,
  ring = 0,
): SpotGroup | null {
  const lengthPx = LEADER_LENGTHS_PX[ring];
  if (lengthPx === undefined || lengthPx > longestPx || anchors.length === 0) return null;
  const ownCost = LEADER_COST + LEADER_COST_A_PX * lengthPx;
  return {
    leastCost: Math.max(leastCost, ownCost + Math.min(...anchors.map(({ cost = 0 }) => cost)) - HAIR),
    addSpots: (form, sink) => {
      for (const anchor of anchors) addOnLeaders(form, anchor, lengthPx, ownCost, sink);
    },
    next: () => spotsOnLeaders(anchors, longestPx, 0, ring + 1),
  };
}

function addOnLeaders(
  form: LabelForm,
  { at, radiusPx, out, cost = 0 }: LabelAnchor,
  lengthPx: number,
  ownCost: number,
  sink: SpotSink,
): void {
  const { widthPx, heightPx } = form;
  const price = cost + ownCost;
  for (const direction of LEADER_DIRECTIONS) {
    const dx = direction[0];
    const dy = direction[1];
    if (out && dx * out[0] + dy * out[1] < 0.3) continue;
    const startX = at[0] + dx * (radiusPx + 1);
    const startY = at[1] + dy * (radiusPx + 1);
    const endX = startX + dx * lengthPx;
    const endY = startY + dy * lengthPx;
    if (Math.abs(dx) < 0.55) {
      const x0 = endX - widthPx / 2 + dx * widthPx * 0.7;
      const y0 = dy > 0 ? endY + 1 : endY - heightPx - 1;
      addSpot(sink, form, x0, y0, 'middle', price + 0.5, startX, startY, endX, endY);
    } else {
      const x0 = dx > 0 ? endX + LEADER_GAP_PX : endX - LEADER_GAP_PX - widthPx;
      const y0 = endY - firstLineMiddle(form);
      addSpot(sink, form, x0, y0, dx > 0 ? 'start' : 'end', price, startX, startY, endX, endY);
    }
  }
}

/** Spots at the end of leaders with their edge in a column that others line up on already; null where none reaches it. */
export function spotsInColumn(
  anchors: readonly LabelAnchor[],
  column: LabelColumn,
  longestPx: number,
): SpotGroup | null {
  let leastCost = Infinity;
  for (const { at, radiusPx, cost = 0 } of anchors) {
    const awayPx = distanceToColumn(at, column);
    if (awayPx < radiusPx + 4 || awayPx > longestPx) continue;
    leastCost = Math.min(leastCost, cost + COLUMN_COST + LEADER_COST_A_PX * (awayPx - radiusPx));
  }
  if (leastCost === Infinity) return null;
  return {
    leastCost: leastCost - HAIR,
    addSpots: (form, sink) => {
      for (const anchor of anchors) addInColumn(form, anchor, column, longestPx, sink);
    },
  };
}

function distanceToColumn(at: Point, { x, align }: LabelColumn): number {
  return (align === 'start' ? x - at[0] : at[0] - x) - LEADER_GAP_PX;
}

function addInColumn(
  form: LabelForm,
  { at, radiusPx, out, cost = 0 }: LabelAnchor,
  column: LabelColumn,
  longestPx: number,
  sink: SpotSink,
): void {
  const sign = column.align === 'start' ? 1 : -1;
  const awayPx = distanceToColumn(at, column);
  if (awayPx < radiusPx + 4 || awayPx > longestPx) return;
  const dx = sign * awayPx;
  const x0 = sign > 0 ? column.x : column.x - form.widthPx;
  for (let dy = -COLUMN_REACH_PX; dy <= COLUMN_REACH_PX; dy += COLUMN_STEP_PX) {
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length > longestPx || Math.abs(dy) > Math.abs(dx) * 2.5) continue;
    if (out && (dx * out[0] + dy * out[1]) / length < 0.3) continue;
    const startX = at[0] + (dx / length) * (radiusPx + 1);
    const startY = at[1] + (dy / length) * (radiusPx + 1);
    const endY = at[1] + dy;
    const price = cost + COLUMN_COST + LEADER_COST_A_PX * (length - radiusPx);
    addSpot(sink, form, x0, endY - firstLineMiddle(form), column.align, price, startX, startY, at[0] + dx, endY);
  }
}

function firstLineMiddle({ ascentPx }: LabelForm): number {
  return ascentPx * 0.58;
}
