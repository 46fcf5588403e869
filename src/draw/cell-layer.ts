/** Side in px of the cells. */
export const CELL_PX = 4;

/** A frame in square cells, each with a weight of up to 255; at first all have none. */
export interface CellLayer {
  /** Gives all cells that a box touches a weight, where theirs is less. */
  readonly fill: (x0: number, y0: number, x1: number, y1: number, weight: number) => void;
  /** Whether the cell at a point of the frame has any weight. */
  readonly isFilledAt: (x: number, y: number) => boolean;
  /** Gives what sums the weights of all cells that a box touches, as they are by now: four look-ups each time. */
  readonly sums: () => (x0: number, y0: number, x1: number, y1: number) => number;
}

/** The cells of a frame. */
export function cellLayer(widthPx: number, heightPx: number): CellLayer {
  const columns = Math.ceil(widthPx / CELL_PX);
  const rows = Math.ceil(heightPx / CELL_PX);
  const cells = new Uint8Array(columns * rows);
  return {
    fill(x0, y0, x1, y1, weight) {
      const first = Math.max(0, Math.floor(x0 / CELL_PX));
      const last = Math.min(columns, Math.ceil(x1 / CELL_PX));
      const bottom = Math.min(rows, Math.ceil(y1 / CELL_PX));
      for (let row = Math.max(0, Math.floor(y0 / CELL_PX)); row < bottom; row++)
        for (let at = row * columns + first; at < row * columns + last; at++)
          if ((cells[at] ?? 0) < weight) cells[at] = weight;
    },
    isFilledAt: (x, y) => (cells[Math.floor(y / CELL_PX) * columns + Math.floor(x / CELL_PX)] ?? 0) > 0,
    sums() {
      // Each entry sums all cells above and to the left of it.
      const wide = columns + 1;
      const table = new Int32Array(wide * (rows + 1));
      for (let row = 0; row < rows; row++) {
        let run = 0;
        for (let column = 0; column < columns; column++) {
          run += cells[row * columns + column] ?? 0;
          const at = (row + 1) * wide + column + 1;
          table[at] = (table[at - wide] ?? 0) + run;
        }
      }
      return (x0, y0, x1, y1) => {
        const left = Math.max(0, Math.floor(x0 / CELL_PX));
        const right = Math.min(columns, Math.ceil(x1 / CELL_PX));
        const top = Math.max(0, Math.floor(y0 / CELL_PX)) * wide;
        const bottom = Math.min(rows, Math.ceil(y1 / CELL_PX)) * wide;
        if (right <= left || bottom <= top) return 0;
        return (
          (table[bottom + right] ?? 0) -
          (table[top + right] ?? 0) -
          (table[bottom + left] ?? 0) +
          (table[top + left] ?? 0)
        );
      };
    },
  };
}
