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

/** Takes the spots of a form. What may not stand, or costs too much by itself, is asked for first and never made. */
export interface SpotSink {
  readonly takes: (x0: number, y0: number, x1: number, y1: number, cost: number) => boolean;
  readonly spots: LabelSpot[];
}

/** Spots of one manner. They are worked out only where nothing cheaper is free. */
export interface SpotGroup {
  /** What none of them costs less than, before the form's own cost. */
  readonly leastCost: number;
  readonly addSpots: (form: LabelForm, sink: SpotSink) => void;
  /** Those of the same manner that cost more; absent = there are none. */
  readonly next?: () => SpotGroup | null;
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
const COLUMN_COST = 7;
const LEADER_COST_A_PX = 0.16;
const LEADER_DIRECTIONS = Array.from({ length: 16 }, (_, turn): Point => {
  const angle = (2 * Math.PI * turn) / 16;
  return [Math.cos(angle), Math.sin(angle)];
});
const LEADER_LENGTHS_PX = [12, 20, 32, 46, 62, 82, 108, 140, 178, 220];

/** By so much the least cost is put too low, so that all spots that cost the same are known before the first of them is taken. */
const HAIR = 1e-6;

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

/** Spots right beside points. */
export function spotsAround(anchors: readonly LabelAnchor[], leastCost = 0): SpotGroup {
  return {
    leastCost,
    addSpots: (form, sink) => {
      for (const anchor of anchors) addAround(form, anchor, sink);
    },
  };
}

function addAround(form: LabelForm, { at, radiusPx, out, cost = 0 }: LabelAnchor, sink: SpotSink): void {
  const { widthPx, heightPx } = form;
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
    addSpot(sink, form, x0, y0, alignOf(sideX), cost + ownCost);
  }
}

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

/** What spots on leaders cost besides their length. */
export const LEAST_LEADER_COST = LEADER_COST;

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
export function spotsAlong(sides: readonly BundleSide[]): SpotGroup {
  return {
    leastCost: 0,
    addSpots: (form, sink) => {
      for (const side of sides) {
        addBeside(form, side, 1, sink);
        addBeside(form, side, -1, sink);
      }
    },
  };
}

/*
 * The box touches the line's tangent: with its middle straight out from the point, or, where the line is steep, with the corner that
 * is next to the line, so that a wide label does not have to stand far off.
 */
function addBeside(form: LabelForm, side: BundleSide, sign: 1 | -1, sink: SpotSink): void {
  const { widthPx, heightPx } = form;
  const normalX = side.normal[0] * sign;
  const normalY = side.normal[1] * sign;
  const reach = sign > 0 ? side.outerPx : side.innerPx;
  const support = (Math.abs(normalX) * widthPx + Math.abs(normalY) * heightPx) / 2;
  const align = normalX > 0.45 ? 'start' : normalX < -0.45 ? 'end' : 'middle';
  const cornerAlign = normalX > 0 ? 'start' : 'end';
  const cost = side.cost + (sign > 0 ? 0 : INSIDE_COST);
  for (const distance of FLOW_DISTANCES_PX) {
    const away = reach + distance + support;
    const price = cost + 0.22 * (distance - 4);
    const x0 = side.at[0] + normalX * away - widthPx / 2;
    const y0 = side.at[1] + normalY * away - heightPx / 2;
    const gap = distanceToBox(side.at, { x0, y0, x1: x0 + widthPx, y1: y0 + heightPx }) - reach;
    addSpot(sink, form, x0, y0, align, price + FAR_COST_A_PX * Math.max(0, gap - NEAR_PX));
    if (Math.abs(normalX) < STEEP) continue;
    const x = side.at[0] + normalX * (reach + distance) + (Math.sign(normalX) * widthPx) / 2;
    const y = side.at[1] + normalY * (reach + distance) + (Math.sign(normalY) * heightPx) / 2;
    addSpot(sink, form, x - widthPx / 2, y - heightPx / 2, cornerAlign, price + CORNER_COST);
  }
}

/** Spots beside the point where a line leaves the frame: along that edge, before or after the line. */
export function spotsAtEdge(exit: Point, frame: Box): SpotGroup {
  return { leastCost: 0, addSpots: (form, sink) => addAtEdge(form, exit, frame, sink) };
}

function addAtEdge(form: LabelForm, exit: Point, frame: Box, sink: SpotSink): void {
  const { widthPx, heightPx } = form;
  const left = exit[0] - frame.x0;
  const right = frame.x1 - exit[0];
  const isAtSide = Math.min(left, right) < Math.min(exit[1] - frame.y0, frame.y1 - exit[1]);
  const x0 = left < right ? frame.x0 : frame.x1 - widthPx;
  const y0 = exit[1] < (frame.y0 + frame.y1) / 2 ? frame.y0 : frame.y1 - heightPx;
  const align = left < right ? 'start' : 'end';
  for (const [step, distance] of EDGE_DISTANCES_PX.entries()) {
    if (isAtSide) {
      addSpot(sink, form, x0, exit[1] - distance - heightPx, align, step);
      addSpot(sink, form, x0, exit[1] + distance, align, step + 0.5);
      continue;
    }
    addSpot(sink, form, exit[0] + distance + 2, y0, 'start', step);
    addSpot(sink, form, exit[0] - distance - 2 - widthPx, y0, 'end', step + 0.5);
    addSpot(sink, form, exit[0] + distance + 2, exit[1] - heightPx / 2, 'start', step + 1);
    addSpot(sink, form, exit[0] - distance - 2 - widthPx, exit[1] - heightPx / 2, 'end', step + 1.5);
  }
}

/** The spot right on a point, and two a little above and below it: names of countries and waters. */
export function spotsOn(at: Point, angle = 0): SpotGroup {
  return {
    leastCost: 0,
    addSpots: (form, sink) => {
      const x0 = at[0] - form.widthPx / 2;
      const y0 = at[1] - form.heightPx / 2;
      if (angle !== 0) {
        addTurned(form, x0, y0, angle, sink);
        return;
      }
      addSpot(sink, form, x0, y0, 'middle', 0);
      addSpot(sink, form, x0, y0 - form.heightPx * 1.1, 'middle', 1);
      addSpot(sink, form, x0, y0 + form.heightPx * 1.1, 'middle', 2);
    },
  };
}

function addTurned(form: LabelForm, x0: number, y0: number, angle: number, sink: SpotSink): void {
  const flat = { x0, y0, x1: x0 + form.widthPx, y1: y0 + form.heightPx };
  const box = turnedBox(flat, angle);
  if (!sink.takes(box.x0, box.y0, box.x1, box.y1, form.cost)) return;
  const at: Point = [x0 + form.widthPx / 2, y0 + form.ascentPx];
  sink.spots.push({ form, at, align: 'middle', box, leader: null, angle, cost: form.cost });
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

/* A leader by the coordinates of its ends; without them the label stands beside its mark. */
function addSpot(
  { takes, spots }: SpotSink,
  form: LabelForm,
  x0: number,
  y0: number,
  align: PlacedLabel['align'],
  ownCost: number,
  startX?: number,
  startY = 0,
  endX = 0,
  endY = 0,
): void {
  const { widthPx, heightPx, ascentPx } = form;
  const x1 = x0 + widthPx;
  const y1 = y0 + heightPx;
  const cost = ownCost + form.cost;
  if (!takes(x0, y0, x1, y1, cost)) return;
  const x = align === 'start' ? x0 : align === 'end' ? x1 : x0 + widthPx / 2;
  spots.push({
    form,
    at: [x, y0 + ascentPx],
    align,
    box: { x0, y0, x1, y1 },
    leader:
      startX === undefined
        ? null
        : [
            [startX, startY],
            [endX, endY],
          ],
    angle: 0,
    cost,
  });
}

function firstLineMiddle({ ascentPx }: LabelForm): number {
  return ascentPx * 0.58;
}

function alignOf(sideX: number): PlacedLabel['align'] {
  return sideX > 0 ? 'start' : sideX < 0 ? 'end' : 'middle';
}
