import type { Box } from './scene.ts';

const MOST_CELLS = 256;

/** Calls back for all that meets a box, each once, by its place in the list of all boxes. */
export type VisitBoxes = (box: Box, visit: (at: number) => void) => void;

/** Makes boxes findable by place, on a grid of about as many cells as there are boxes. */
export function boxGrid(boxes: readonly Box[]): VisitBoxes {
  const side = Math.min(MOST_CELLS, Math.ceil(Math.sqrt(boxes.length)));
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x0, y0, x1, y1 } of boxes) {
    left = Math.min(left, x0);
    top = Math.min(top, y0);
    right = Math.max(right, x1);
    bottom = Math.max(bottom, y1);
  }
  const [perX, perY] = [side / (right - left || 1), side / (bottom - top || 1)];
  const cellOf = (value: number): number => Math.max(0, Math.min(side - 1, Math.floor(value)));
  const cells: (number[] | undefined)[] = [];
  const meeting = new Uint32Array(boxes.length);
  let searches = 0;
  const eachCell = ({ x0, y0, x1, y1 }: Box, visit: (cell: number) => void): void => {
    const [first, last, lowest] = [cellOf((x0 - left) * perX), cellOf((x1 - left) * perX), cellOf((y1 - top) * perY)];
    for (let row = cellOf((y0 - top) * perY); row <= lowest; row++)
      for (let column = first; column <= last; column++) visit(row * side + column);
  };
  boxes.forEach((box, at) => eachCell(box, (cell) => (cells[cell] ??= []).push(at)));
  return (wanted, visit) => {
    const search = ++searches;
    eachCell(wanted, (cell) => {
      for (const at of cells[cell] ?? []) {
        const box = boxes[at];
        if (!box || meeting[at] === search) continue;
        meeting[at] = search;
        if (box.x0 <= wanted.x1 && wanted.x0 <= box.x1 && box.y0 <= wanted.y1 && wanted.y0 <= box.y1) visit(at);
      }
    });
  };
}
