import { boxesMeet, shiftBox } from './boxes.ts';
import type { LabelInput } from './label-input.ts';
import type { Box, Point } from './scene.ts';

/** Side in px of the cells that lines are entered in. */
const CELL_PX = 4;

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
  readonly widthPx: number;
  readonly heightPx: number;
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
  const grid = { columns: Math.ceil(widthPx / CELL_PX), rows: Math.ceil(heightPx / CELL_PX) };
  const ink = new Uint8Array(grid.columns * grid.rows);
  const held = new Uint8Array(grid.columns * grid.rows);
  for (const offset of copyOffsetsPx) {
    for (const { points } of threads) drawLine(ink, grid, points, offset, THREAD_WIDTH_PX, THREAD_WEIGHT);
    for (const { points, widthPx: width, isFaint } of flows)
      drawLine(ink, grid, points, offset, width, isFaint ? FAINT_WEIGHT : FLOW_WEIGHT);
  }
  for (const { x0, y0, x1, y1 } of solid) fillBox(held, grid, x0, y0, x1, y1, 1);
  const neighbours = copyOffsetsPx.flatMap((offset) =>
    discs.map(({ at, key }) => ({ at: [at[0] + offset, at[1]] as const, key })),
  );
  const near = new Uint8Array(grid.columns * grid.rows);
  for (const {
    at: [x, y],
  } of neighbours)
    fillBox(near, grid, x, y, x + 1, y + 1, 1);
  const inkSums = sums(ink, grid);
  const heldSums = sums(held, grid);
  const nearSums = sums(near, grid);
  return {
    widthPx,
    heightPx,
    solid,
    neighbours,
    mayHoldNeighbour: (box, marginPx) => sumIn(nearSums, grid, box, marginPx) > 0,
    mayBeSolid: (x, y) => held[Math.floor(y / CELL_PX) * grid.columns + Math.floor(x / CELL_PX)] === 1,
    isFree: (x0, y0, x1, y1) =>
      sumBetween(heldSums, grid, x0, y0, x1, y1) === 0 || !solid.some((one) => boxesMeet(one, { x0, y0, x1, y1 }, 1)),
    inkUnder: (box, marginPx = 0) => sumIn(inkSums, grid, box, marginPx) / FLOW_WEIGHT,
    hasInkAt: (x, y) => {
      const [c1, r1] = [cellTo(x + 1, grid.columns), cellTo(y + 1, grid.rows)];
      for (let row = cellFrom(y, grid.rows); row < r1; row++)
        for (let column = cellFrom(x, grid.columns); column < c1; column++)
          if (ink[row * grid.columns + column]) return true;
      return false;
    },
  };
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
}

function drawLine(
  cells: Uint8Array,
  grid: Grid,
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
      fillBox(cells, grid, x - half, y - half, x + half, y + half, weight);
    }
  }
}

function fillBox(cells: Uint8Array, grid: Grid, x0: number, y0: number, x1: number, y1: number, weight: number): void {
  const [c0, c1] = [cellFrom(x0, grid.columns), cellTo(x1, grid.columns)];
  const [r0, r1] = [cellFrom(y0, grid.rows), cellTo(y1, grid.rows)];
  for (let row = r0; row < r1; row++)
    for (let column = c0; column < c1; column++) {
      const at = row * grid.columns + column;
      if ((cells[at] ?? 0) < weight) cells[at] = weight;
    }
}

function cellFrom(px: number, most: number): number {
  return Math.max(0, Math.min(most, Math.floor(px / CELL_PX)));
}

function cellTo(px: number, most: number): number {
  return Math.max(0, Math.min(most, Math.ceil(px / CELL_PX)));
}

/* Summed areas: any box is then four look-ups. */
function sums(cells: Uint8Array, { columns, rows }: Grid): Int32Array {
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

function sumIn(table: Int32Array, grid: Grid, { x0, y0, x1, y1 }: Box, marginPx: number): number {
  return sumBetween(table, grid, x0 - marginPx, y0 - marginPx, x1 + marginPx, y1 + marginPx);
}

function sumBetween(table: Int32Array, grid: Grid, x0: number, y0: number, x1: number, y1: number): number {
  const [c0, c1] = [cellFrom(x0, grid.columns), cellTo(x1, grid.columns)];
  const [r0, r1] = [cellFrom(y0, grid.rows), cellTo(y1, grid.rows)];
  if (c1 <= c0 || r1 <= r0) return 0;
  const top = r0 * (grid.columns + 1);
  const bottom = r1 * (grid.columns + 1);
  return (table[bottom + c1] ?? 0) - (table[top + c1] ?? 0) - (table[bottom + c0] ?? 0) + (table[top + c0] ?? 0);
}
