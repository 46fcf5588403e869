import { boxesMeet, shiftBox } from './boxes.ts';
import type { LabelInput } from './label-input.ts';
import type { Box, Point } from './scene.ts';

/** Side in px of the cells that lines are entered in. */
const CELL_PX = 4;

/** How much a covered cell of a line counts: a flow makes a label hard to read, a thread hardly. */
const FLOW_WEIGHT = 20;
const THREAD_WEIGHT = 6;
const THREAD_WIDTH_PX = 2;

/** A round mark that a label could be taken to belong to. */
export interface Neighbour {
  readonly at: Point;
  readonly key: string;
}

/** What labels are placed on: where they may not be, and where they had better not. */
export interface LabelGround {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly neighbours: readonly Neighbour[];
  /** Whether there may be a neighbour in the box: quick, and sure where it says no. */
  readonly mayHoldNeighbour: (box: Box) => boolean;
  /** Whether nothing that no label may cover is in the box. */
  readonly isFree: (box: Box) => boolean;
  /** Boxes that no label may cover and no leader should cross. */
  readonly solid: readonly Box[];
  /** Whether one of the solid boxes may be at a point: quick, and sure where it says no. */
  readonly mayBeSolid: (x: number, y: number) => boolean;
  /** How much of lines the box covers: 1 a cell of 4 x 4 px on a flow. */
  readonly inkUnder: (box: Box) => number;
}

/** The ground of a frame: its marks in every visible world copy. */
export function labelGround(input: LabelInput, widthPx: number, heightPx: number): LabelGround {
  const { flows, threads, copyOffsetsPx } = input;
  const frame: Box = { x0: 0, y0: 0, x1: widthPx, y1: heightPx };
  const knots = threads.flatMap((thread) => thread.knots);
  const discs = [...input.hubs, ...input.chokepoints, ...knots, ...input.events];
  const marks = [...flows, ...input.gates, ...discs];
  const inAllCopies = (box: Box) => copyOffsetsPx.map((offset) => shiftBox(box, offset));
  const solid = [...marks.flatMap(({ keepOut }) => keepOut).flatMap(inAllCopies), ...input.insets].filter((box) =>
    boxesMeet(box, frame),
  );
  const columns = Math.ceil(widthPx / CELL_PX);
  const rows = Math.ceil(heightPx / CELL_PX);
  const ink = new Uint8Array(columns * rows);
  const held = new Uint8Array(columns * rows);
  for (const offset of copyOffsetsPx) {
    for (const { points } of threads) drawLine(ink, columns, rows, points, offset, THREAD_WIDTH_PX, THREAD_WEIGHT);
    for (const { points, widthPx: width } of flows) drawLine(ink, columns, rows, points, offset, width, FLOW_WEIGHT);
  }
  for (const box of solid) fillBox(held, columns, rows, box);
  const neighbours = copyOffsetsPx.flatMap((offset) =>
    discs.map(({ at, key }) => ({ at: [at[0] + offset, at[1]] as const, key })),
  );
  const near = new Uint8Array(columns * rows);
  for (const { at } of neighbours) fillBox(near, columns, rows, { x0: at[0], y0: at[1], x1: at[0] + 1, y1: at[1] + 1 });
  const inkSums = sums(ink, columns, rows);
  const heldSums = sums(held, columns, rows);
  const nearSums = sums(near, columns, rows);
  return {
    widthPx,
    heightPx,
    solid,
    neighbours,
    mayHoldNeighbour: (box) => sumIn(nearSums, columns, rows, box) > 0,
    mayBeSolid: (x, y) => held[Math.floor(y / CELL_PX) * columns + Math.floor(x / CELL_PX)] === 1,
    isFree: (box) => sumIn(heldSums, columns, rows, box) === 0 || !solid.some((one) => boxesMeet(one, box, 1)),
    inkUnder: (box) => sumIn(inkSums, columns, rows, box) / FLOW_WEIGHT,
  };
}

function drawLine(
  cells: Uint8Array,
  columns: number,
  rows: number,
  points: readonly Point[],
  offset: number,
  widthPx: number,
  weight: number,
): void {
  const half = widthPx / 2;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1];
    const b = points[i];
    if (!a || !b) continue;
    const steps = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / CELL_PX));
    for (let step = 0; step <= steps; step++) {
      const x = a[0] + ((b[0] - a[0]) * step) / steps + offset;
      const y = a[1] + ((b[1] - a[1]) * step) / steps;
      fillBox(cells, columns, rows, { x0: x - half, y0: y - half, x1: x + half, y1: y + half }, weight);
    }
  }
}

function fillBox(cells: Uint8Array, columns: number, rows: number, box: Box, weight = 1): void {
  const { c0, r0, c1, r1 } = cellsOf(box, columns, rows);
  for (let row = r0; row < r1; row++)
    for (let column = c0; column < c1; column++) {
      const at = row * columns + column;
      if ((cells[at] ?? 0) < weight) cells[at] = weight;
    }
}

function cellsOf(
  { x0, y0, x1, y1 }: Box,
  columns: number,
  rows: number,
): { c0: number; r0: number; c1: number; r1: number } {
  return {
    c0: Math.max(0, Math.min(columns, Math.floor(x0 / CELL_PX))),
    r0: Math.max(0, Math.min(rows, Math.floor(y0 / CELL_PX))),
    c1: Math.max(0, Math.min(columns, Math.ceil(x1 / CELL_PX))),
    r1: Math.max(0, Math.min(rows, Math.ceil(y1 / CELL_PX))),
  };
}

/* Summed areas: any box is then four look-ups. */
function sums(cells: Uint8Array, columns: number, rows: number): Int32Array {
  const table = new Int32Array((columns + 1) * (rows + 1));
  for (let row = 0; row < rows; row++) {
    let run = 0;
    for (let column = 0; column < columns; column++) {
      run += cells[row * columns + column] ?? 0;
      table[(row + 1) * (columns + 1) + column + 1] = (table[row * (columns + 1) + column + 1] ?? 0) + run;
    }
  }
  return table;
}

function sumIn(table: Int32Array, columns: number, rows: number, box: Box): number {
  const { c0, r0, c1, r1 } = cellsOf(box, columns, rows);
  if (c1 <= c0 || r1 <= r0) return 0;
  const at = (row: number, column: number) => table[row * (columns + 1) + column] ?? 0;
  return at(r1, c1) - at(r0, c1) - at(r1, c0) + at(r0, c0);
}
