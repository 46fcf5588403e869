import { expect, it } from 'vitest';
import { boxGrid } from '../../src/draw/box-grid.ts';
import type { Box } from '../../src/draw/scene.ts';
import { seededNumbers } from '../poster/thousand-flows.ts';

it.each([0, 1, 2, 40, 3000])('a grid of %i boxes finds each that meets a box once, and no other', (count) => {
  const chance = seededNumbers(count);
  const boxOf = (size: number): Box => {
    const [x0, y0] = [2000 * chance() - 500, 1000 * chance() - 300];
    return { x0, y0, x1: x0 + size * chance(), y1: y0 + size * chance() };
  };
  const boxes = Array.from({ length: count }, (_, at) => boxOf(at % 3 === 0 ? 0 : 300));
  const visit = boxGrid(boxes);
  for (let search = 0; search < 50; search++) {
    const wanted = boxOf(400);
    const found: number[] = [];
    visit(wanted, (at) => found.push(at));
    const meeting = boxes.flatMap(({ x0, y0, x1, y1 }, at) =>
      x0 <= wanted.x1 && wanted.x0 <= x1 && y0 <= wanted.y1 && wanted.y0 <= y1 ? [at] : [],
    );
    expect(found.sort((a, b) => a - b)).toEqual(meeting);
  }
});
