import type { Box, Point } from './scene.ts';

type Side = readonly [isInside: (point: Point) => boolean, cut: (a: Point, b: Point) => Point];

/** What of a ring is in a box, closed along its edges (Sutherland and Hodgman 1974); empty where nothing is. */
export function clippedRing(ring: readonly Point[], box: Box): readonly Point[] {
  return sidesOf(box).reduce<readonly Point[]>((points, [isInside, cut]) => {
    if (points.every(isInside)) return points;
    return points.flatMap((point, at) => {
      const before = points.at(at - 1) ?? point;
      if (isInside(point)) return isInside(before) ? [point] : [cut(before, point), point];
      return isInside(before) ? [cut(before, point)] : [];
    });
  }, ring);
}

/** The runs of a line whose segments meet a box. The first and last points of a run may lie outside. */
export function clippedRuns(line: readonly Point[], { x0, y0, x1, y1 }: Box): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let run: Point[] | null = null;
  for (let at = 1; at < line.length; at++) {
    const a = line[at - 1];
    const b = line[at];
    if (!a || !b) continue;
    const isIn =
      Math.max(a[0], b[0]) >= x0 &&
      Math.min(a[0], b[0]) <= x1 &&
      Math.max(a[1], b[1]) >= y0 &&
      Math.min(a[1], b[1]) <= y1;
    if (!isIn) {
      run = null;
    } else if (run) {
      run.push(b);
    } else {
      run = [a, b];
      runs.push(run);
    }
  }
  return runs;
}

function sidesOf({ x0, y0, x1, y1 }: Box): readonly Side[] {
  const atX =
    (x: number) =>
    (a: Point, b: Point): Point => [x, Math.round(a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]))];
  const atY =
    (y: number) =>
    (a: Point, b: Point): Point => [Math.round(a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1])), y];
  return [
    [([x]) => x >= x0, atX(x0)],
    [([x]) => x <= x1, atX(x1)],
    [([, y]) => y >= y0, atY(y0)],
    [([, y]) => y <= y1, atY(y1)],
  ];
}
