import { distanceToBox } from './boxes.ts';
import type { LabelForm } from './label-forms.ts';
import type { Box, PlacedLabel, Point } from './scene.ts';

/** A spot that a label could stand on. */
export interface LabelSpot {
  readonly form: LabelForm;
  readonly at: Point;
  readonly align: PlacedLabel['align'];
  readonly box: Box;
  /** From the mark to the label; null where it stands beside it. */
  readonly leader: readonly [Point, Point] | null;
  readonly angle: number;
  /** What the spot itself costs, before what lies under it. */
  readonly cost: number;
}

/** What a label stands beside. */
export interface LabelAnchor {
  readonly at: Point;
  /** Free space it keeps around itself, in px. */
  readonly radiusPx: number;
  /** Unit vector that spots must lie towards; absent = any direction. */
  readonly out?: Point;
  /** What spots here cost more than at the best anchor of the label. */
  readonly cost?: number;
}

/** An edge that leaders' labels line up on. */
export interface LabelColumn {
  readonly x: number;
  readonly align: 'start' | 'end';
}

const GAP_PX = 5;
const LEADER_GAP_PX = 3;
const LEADER_COST = 12;
const LEADER_COST_A_PX = 0.16;
const LEADER_DIRECTIONS = Array.from({ length: 16 }, (_, turn): Point => {
  const angle = (2 * Math.PI * turn) / 16;
  return [Math.cos(angle), Math.sin(angle)];
});
const LEADER_LENGTHS_PX = [12, 20, 32, 46, 62, 82, 108, 140, 178, 220];
const COLUMN_BONUS = 5;
const COLUMN_STEP_PX = 8;
const COLUMN_REACH_PX = 112;

/** [x, y, cost, extra gap in px] of the places around a point: E, W, NE, NW, SE, SW, N, S, four between, and E and W further off. */
const AROUND: readonly (readonly [number, number, number, number?])[] = [
  [1, 0, 0],
  [-1, 0, 0.6],
  [1, -1, 1.4],
  [-1, -1, 1.8],
  [1, 1, 2],
  [-1, 1, 2.4],
  [0, -1, 2.8],
  [0, 1, 2.6],
  [1, -0.5, 1.6],
  [1, 0.5, 1.8],
  [-1, -0.5, 2],
  [-1, 0.5, 2.2],
  [1, 0, 3, 8],
  [-1, 0, 3.4, 8],
];

/** Spots right beside a point. */
export function spotsAround(form: LabelForm, anchor: LabelAnchor): readonly LabelSpot[] {
  const { at, radiusPx, out, cost = 0 } = anchor;
  const { widthPx, heightPx } = form;
  const spots: LabelSpot[] = [];
  for (const [sideX, sideY, ownCost, extraPx = 0] of AROUND) {
    if (out && sideX * out[0] + sideY * out[1] <= 0.15) continue;
    const isCorner = Math.abs(sideY) === 1 && sideX !== 0;
    const reach = isCorner ? radiusPx * 0.72 + 2 : radiusPx + GAP_PX + extraPx;
    const reachY = sideX === 0 ? radiusPx + 3 : radiusPx * 0.72;
    const x0 = sideX === 0 ? at[0] - widthPx / 2 : sideX > 0 ? at[0] + reach : at[0] - reach - widthPx;
    const y0 =
      Math.abs(sideY) === 1
        ? sideY > 0
          ? at[1] + reachY
          : at[1] - reachY - heightPx
        : at[1] - heightPx / 2 + sideY * heightPx * 0.8;
    spots.push(spot(form, x0, y0, alignOf(sideX), cost + ownCost));
  }
  return spots;
}

/** What no spot on a leader costs less than. */
export const LEAST_LEADER_COST = LEADER_COST;

/** Spots at the end of a leader, up to a length in px. */
export function spotsOnLeaders(form: LabelForm, anchor: LabelAnchor, longestPx: number): readonly LabelSpot[] {
  const spots: LabelSpot[] = [];
  for (const direction of LEADER_DIRECTIONS) {
    if (anchor.out && direction[0] * anchor.out[0] + direction[1] * anchor.out[1] < 0.3) continue;
    for (const length of LEADER_LENGTHS_PX)
      if (length <= longestPx) spots.push(spotOnLeader(form, anchor, direction, length));
  }
  return spots;
}

function spotOnLeader(form: LabelForm, anchor: LabelAnchor, direction: Point, lengthPx: number): LabelSpot {
  const { at, radiusPx, cost = 0 } = anchor;
  const dx = direction[0];
  const dy = direction[1];
  const start: Point = [at[0] + dx * (radiusPx + 1), at[1] + dy * (radiusPx + 1)];
  const end: Point = [start[0] + dx * lengthPx, start[1] + dy * lengthPx];
  const price = cost + LEADER_COST + LEADER_COST_A_PX * lengthPx;
  const { widthPx, heightPx } = form;
  if (Math.abs(dx) < 0.55) {
    const x0 = end[0] - widthPx / 2 + dx * widthPx * 0.7;
    return spot(form, x0, dy > 0 ? end[1] + 1 : end[1] - heightPx - 1, 'middle', price + 0.5, [start, end]);
  }
  const x0 = dx > 0 ? end[0] + LEADER_GAP_PX : end[0] - LEADER_GAP_PX - widthPx;
  return spot(form, x0, end[1] - firstLineMiddle(form), dx > 0 ? 'start' : 'end', price, [start, end]);
}

/** What no spot in a column costs less than. */
export const LEAST_COLUMN_COST = LEADER_COST - COLUMN_BONUS;

/** Spots at the end of a leader with their edge in a column that others line up on already. */
export function spotsInColumn(
  form: LabelForm,
  anchor: LabelAnchor,
  column: LabelColumn,
  longestPx: number,
): readonly LabelSpot[] {
  const { at, radiusPx, out, cost = 0 } = anchor;
  const sign = column.align === 'start' ? 1 : -1;
  const dx = column.x - sign * LEADER_GAP_PX - at[0];
  if (dx * sign < radiusPx + 4 || Math.abs(dx) > longestPx) return [];
  const spots: LabelSpot[] = [];
  for (let dy = -COLUMN_REACH_PX; dy <= COLUMN_REACH_PX; dy += COLUMN_STEP_PX) {
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length > longestPx || Math.abs(dy) > Math.abs(dx) * 2.5) continue;
    if (out && (dx * out[0] + dy * out[1]) / length < 0.3) continue;
    const start: Point = [at[0] + (dx / length) * (radiusPx + 1), at[1] + (dy / length) * (radiusPx + 1)];
    const end: Point = [at[0] + dx, at[1] + dy];
    const x0 = sign > 0 ? column.x : column.x - form.widthPx;
    const price = cost + LEADER_COST - COLUMN_BONUS + LEADER_COST_A_PX * (length - radiusPx);
    spots.push(spot(form, x0, end[1] - firstLineMiddle(form), column.align, price, [start, end]));
  }
  return spots;
}

/** The shape of a bundle that its label stands beside. */
export interface BundleSide {
  /** A point on the main line and the unit normal there that points away from the chord. */
  readonly at: Point;
  readonly normal: Point;
  /** How far the bundle reaches from that point, outwards and inwards, in px. */
  readonly outerPx: number;
  readonly innerPx: number;
  readonly cost: number;
}

const EDGE_DISTANCES_PX = [4, 8, 13, 19, 26, 34];
const FLOW_DISTANCES_PX = [4, 8, 13, 20, 30];
const INSIDE_COST = 5;
const NEAR_PX = 14;
const FAR_COST_A_PX = 0.3;
const STEEP = 0.12;
const CORNER_COST = 1.5;

/** Spots beside a bundle: outside its curve, then inside, at each of the given points. */
export function spotsAlong(form: LabelForm, sides: readonly BundleSide[]): readonly LabelSpot[] {
  return sides.flatMap((side) => [...spotsBeside(form, side, 1), ...spotsBeside(form, side, -1)]);
}

/*
 * The box touches the line's tangent: with its middle straight out from the point, or, where the line is steep, with the corner that
 * is next to the line, so that a wide label does not have to stand far off.
 */
function spotsBeside(form: LabelForm, side: BundleSide, sign: 1 | -1): readonly LabelSpot[] {
  const { widthPx, heightPx } = form;
  const normal: Point = [side.normal[0] * sign, side.normal[1] * sign];
  const reach = sign > 0 ? side.outerPx : side.innerPx;
  const support = (Math.abs(normal[0]) * widthPx + Math.abs(normal[1]) * heightPx) / 2;
  const align = normal[0] > 0.45 ? 'start' : normal[0] < -0.45 ? 'end' : 'middle';
  const cornerAlign = normal[0] > 0 ? 'start' : 'end';
  const cost = side.cost + (sign > 0 ? 0 : INSIDE_COST);
  return FLOW_DISTANCES_PX.flatMap((distance) => {
    const away = reach + distance + support;
    const price = cost + 0.22 * (distance - 4);
    const x0 = side.at[0] + normal[0] * away - widthPx / 2;
    const y0 = side.at[1] + normal[1] * away - heightPx / 2;
    const gap = distanceToBox(side.at, { x0, y0, x1: x0 + widthPx, y1: y0 + heightPx }) - reach;
    const middle = spot(form, x0, y0, align, price + FAR_COST_A_PX * Math.max(0, gap - NEAR_PX));
    if (Math.abs(normal[0]) < STEEP) return middle;
    const x = side.at[0] + normal[0] * (reach + distance) + (Math.sign(normal[0]) * widthPx) / 2;
    const y = side.at[1] + normal[1] * (reach + distance) + (Math.sign(normal[1]) * heightPx) / 2;
    return [middle, spot(form, x - widthPx / 2, y - heightPx / 2, cornerAlign, price + CORNER_COST)];
  });
}

/** Spots beside the point where a line leaves the frame: along that edge, before or after the line. */
export function spotsAtEdge(form: LabelForm, exit: Point, frame: Box): readonly LabelSpot[] {
  const { widthPx, heightPx } = form;
  const left = exit[0] - frame.x0;
  const right = frame.x1 - exit[0];
  const isAtSide = Math.min(left, right) < Math.min(exit[1] - frame.y0, frame.y1 - exit[1]);
  const x0 = left < right ? frame.x0 : frame.x1 - widthPx;
  const y0 = exit[1] < (frame.y0 + frame.y1) / 2 ? frame.y0 : frame.y1 - heightPx;
  const align = left < right ? 'start' : 'end';
  return EDGE_DISTANCES_PX.flatMap((distance, step) =>
    isAtSide
      ? [
          spot(form, x0, exit[1] - distance - heightPx, align, step),
          spot(form, x0, exit[1] + distance, align, step + 0.5),
        ]
      : [
          spot(form, exit[0] + distance + 2, y0, 'start', step),
          spot(form, exit[0] - distance - 2 - widthPx, y0, 'end', step + 0.5),
          spot(form, exit[0] + distance + 2, exit[1] - heightPx / 2, 'start', step + 1),
          spot(form, exit[0] - distance - 2 - widthPx, exit[1] - heightPx / 2, 'end', step + 1.5),
        ],
  );
}

/** The spot right on a point, and two a little above and below it: names of countries and waters. */
export function spotsOn(form: LabelForm, at: Point, angle = 0): readonly LabelSpot[] {
  const shifts = angle === 0 ? [0, -form.heightPx * 1.1, form.heightPx * 1.1] : [0];
  return shifts.map((dy, step) => {
    const flat = spot(form, at[0] - form.widthPx / 2, at[1] - form.heightPx / 2 + dy, 'middle', step);
    return angle === 0 ? flat : { ...flat, angle, box: turnedBox(flat.box, angle) };
  });
}

function turnedBox({ x0, y0, x1, y1 }: Box, angle: number): Box {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
  const [width, height] = [x1 - x0, y1 - y0];
  const halfWidth = (width * cos + height * sin) / 2;
  const halfHeight = (width * sin + height * cos) / 2;
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return { x0: x - halfWidth, y0: y - halfHeight, x1: x + halfWidth, y1: y + halfHeight };
}

function spot(
  form: LabelForm,
  x0: number,
  y0: number,
  align: PlacedLabel['align'],
  cost: number,
  leader: LabelSpot['leader'] = null,
): LabelSpot {
  const { widthPx, heightPx, ascentPx } = form;
  const x = align === 'start' ? x0 : align === 'end' ? x0 + widthPx : x0 + widthPx / 2;
  return {
    form,
    at: [x, y0 + ascentPx],
    align,
    box: { x0, y0, x1: x0 + widthPx, y1: y0 + heightPx },
    leader,
    angle: 0,
    cost: cost + form.cost,
  };
}

function firstLineMiddle({ ascentPx }: LabelForm): number {
  return ascentPx * 0.58;
}

function alignOf(sideX: number): PlacedLabel['align'] {
  return sideX > 0 ? 'start' : sideX < 0 ? 'end' : 'middle';
}
