import { boxesMeet, shiftBox } from './boxes.ts';
import type { LabelInput } from './label-input.ts';
import { marksOf } from './label-input.ts';
import type { CellLayer } from './cell-layer.ts';
import { CELL_PX, cellLayer } from './cell-layer.ts';
import { isNear, shift } from './polyline.ts';
import type { Box, Point } from './scene.ts';

/** How much a covered cell of a line counts: a flow makes a label hard to read, a thread or a faint flow hardly. */
const FLOW_WEIGHT = 20;
const THREAD_WEIGHT = 6;
const FAINT_WEIGHT = 2;
const THREAD_WIDTH_PX = 2;

/** A round mark that a label could be taken to belong to. */
export interface Neighbour {
  readonly at: Point;
  readonly key: string;
}

/** What labels are placed on: where they may not be, and where they had better not. */
export interface LabelGround {
  readonly neighbours: readonly Neighbour[];
  /** Whether there may be a neighbour in the box or within so many px of it: quick, and sure where it says no. */
  readonly mayHoldNeighbour: (box: Box, marginPx: number) => boolean;
  /** Whether nothing that no label may cover is in the box. */
  readonly isFree: (x0: number, y0: number, x1: number, y1: number) => boolean;
  /** Boxes that no label may cover and no leader should cross. */
  readonly solid: readonly Box[];
  /** Whether one of the solid boxes may be at a point: quick, and sure where it says no. */
  readonly mayBeSolid: (x: number, y: number) => boolean;
  /** How much of lines the box, grown by a margin in px, covers: 1 a cell of 4 x 4 px on a flow. */
  readonly inkUnder: (box: Box, marginPx?: number) => number;
  /** Whether there is a line within the pixel that begins at a point. */
  readonly hasInkAt: (x: number, y: number) => boolean;
}

/** The boxes of all marks that no label may cover, in every visible world copy. */
export function keptFree(input: LabelInput): readonly Box[] {
  const boxes = marksOf(input).flatMap(({ keepOut }) => keepOut);
  return input.copyOffsetsPx.flatMap((offset) => boxes.map((box) => shiftBox(box, offset)));
}

/** The ground of a frame: its marks in every visible world copy. */
export function labelGround(input: LabelInput, widthPx: number, heightPx: number): LabelGround {
  const { flows, threads, copyOffsetsPx } = input;
  const frame: Box = { x0: 0, y0: 0, x1: widthPx, y1: heightPx };
  const knots = threads.flatMap((thread) => thread.knots);
  const discs = [...input.hubs, ...input.chokepoints, ...knots, ...input.events];
  const solid = [...keptFree(input), ...input.insets].filter((box) => boxesMeet(box, frame));
  const ink = cellLayer(widthPx, heightPx);
  const held = cellLayer(widthPx, heightPx);
  const near = cellLayer(widthPx, heightPx);
  for (const offset of copyOffsetsPx) {
    const east = widthPx + CELL_PX - offset;
    for (const { points } of threads) drawLine(ink, points, offset, east, THREAD_WIDTH_PX, THREAD_WEIGHT);
    for (const { points, widthPx: width, isFaint } of flows)
      drawLine(ink, points, offset, east, width, isFaint ? FAINT_WEIGHT : FLOW_WEIGHT);
  }
  for (const { x0, y0, x1, y1 } of solid) held.fill(x0, y0, x1, y1, 1);
  const neighbours = copyOffsetsPx
    .flatMap((offset) => discs.map(({ at, key }) => ({ at: shift(at, offset), key })))
    .filter(({ at }) => isNear(at, frame, CELL_PX));
  for (const { at } of neighbours) near.fill(at[0], at[1], at[0] + 1, at[1] + 1, 1);
  const [inkIn, heldIn, nearIn] = [ink.sums(), held.sums(), near.sums()];
  return {
    solid,
    neighbours,
    mayHoldNeighbour: ({ x0, y0, x1, y1 }, px) => nearIn(x0 - px, y0 - px, x1 + px, y1 + px) > 0,
    mayBeSolid: (x, y) => held.isFilledAt(x, y),
    isFree: (x0, y0, x1, y1) =>
      // What is in a cell that the box covers whole is in the box.
      heldIn(x0 + CELL_PX, y0 + CELL_PX, x1 - CELL_PX, y1 - CELL_PX) === 0 &&
      (heldIn(x0, y0, x1, y1) === 0 || !solid.some((one) => boxesMeet(one, { x0, y0, x1, y1 }, 1))),
    inkUnder: ({ x0, y0, x1, y1 }, px = 0) => inkIn(x0 - px, y0 - px, x1 + px, y1 + px) / FLOW_WEIGHT,
    hasInkAt: (x, y) => inkIn(x, y, x + 1, y + 1) > 0,
  };
}

function drawLine(
  { fill }: CellLayer,
  points: readonly Point[],
  offset: number,
  east: number,
  widthPx: number,
  weight: number,
): void {
  const half = widthPx / 2;
  const west = -offset - half;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1];
    const b = points[i];
    if (!a || !b || (a[0] < west && b[0] < west) || (a[0] > east + half && b[0] > east + half)) continue;
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const steps = Math.max(1, Math.ceil(Math.sqrt(dx * dx + dy * dy) / CELL_PX));
    for (let step = 0; step <= steps; step++) {
      const x = a[0] + (dx * step) / steps + offset;
      const y = a[1] + (dy * step) / steps;
      fill(x - half, y - half, x + half, y + half, weight);
    }
  }
}
