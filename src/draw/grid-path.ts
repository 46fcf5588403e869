import type { Point } from './scene.ts';

/**
 * Lines of points on whole numbers as path data, each point told from the one before: the shortest form there is. Closed lines end in `z`.
 */
export function gridPath(lines: readonly (readonly Point[])[], isClosed: boolean): string {
  let [penX, penY] = [0, 0];
  const move = ([x, y]: Point): string => {
    const step = pair(x - penX, y - penY);
    [penX, penY] = [x, y];
    return step;
  };
  return lines
    .map((line) => {
      const [first, ...rest] = isClosed && isSamePoint(line[0], line.at(-1)) ? line.slice(0, -1) : line;
      if (!first) return '';
      const start = `m${move(first)}`;
      // After "m" further pairs are lines. A sign parts numbers as well as a space does.
      const steps = rest.map(move).map((step) => (step.startsWith('-') ? step : ` ${step}`));
      if (isClosed) [penX, penY] = first;
      return `${start}${steps.join('')}${isClosed ? 'z' : ''}`;
    })
    .join('');
}

function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}

function isSamePoint(a: Point | undefined, b: Point | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b && a[0] === b[0] && a[1] === b[1];
}
