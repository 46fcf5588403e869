import { pointAt } from '../geo/arc.ts';
import type { Projector } from '../geo/projector.ts';
import { flowSizes } from '../look/sizes.ts';
import { boxGrid } from './box-grid.ts';
import { segmentsCross } from './boxes.ts';
import { distanceBetween, screenArc } from './flow-course.ts';
import type { BundlePlan } from './flow-lanes.ts';
import { boxAround, distanceToSegment } from './polyline.ts';
import type { Point } from './scene.ts';

/** The middle line of a bundle in short pieces, in one copy of the world: lines written in different copies may lie on each other. */
export interface BundleLine {
  readonly points: readonly Point[];
  readonly halfWidthPx: number;
}

/** How a line would get on with the others. */
export interface Company {
  /** The largest share of its length that runs along one other line; 0 where that is too short to matter. */
  readonly shareTogether: number;
  /** How many lines it crosses, away from its ends, and how many of them at a sharp angle. */
  readonly crossings: number;
  readonly sharpCrossings: number;
}

/** The lines of a drawing that have chosen their way. */
export interface Neighbours {
  companyOf(line: number, way: number): Company;
  choose(line: number, way: number): void;
}

const STEPS = 24;

/** How lines meet near an end is the business of the ports there: this share of the length, up to so many px. */
const END_SHARE = 0.15;
const MOST_END_PX = 64;

/** Cosine of the angle below which a crossing is sharp: 30 degrees. */
const SHARP_COSINE = 0.87;

/** The line of a bundle that bends so; `bend` is that of `arcBetween`. */
export function lineOf({ bundle, widthPx }: BundlePlan, bend: number, projector: Projector): BundleLine {
  const arc = screenArc(bundle.chord, bend, projector);
  const { worldSizePx } = projector;
  const turnPx = Math.floor((arc.start[0] + arc.end[0]) / 2 / worldSizePx) * worldSizePx;
  const points = Array.from({ length: STEPS + 1 }, (_, step): Point => {
    const [x, y] = pointAt(arc, step / STEPS);
    return [x - turnPx, y];
  });
  return { points, halfWidthPx: widthPx / 2 };
}

/** Calls back with each piece of a line: its two ends. */
export function forEachPiece(line: BundleLine, visit: (a: Point, b: Point) => void): void {
  for (let i = 1; i < line.points.length; i++) {
    const a = line.points[i - 1];
    const b = line.points[i];
    if (a && b) visit(a, b);
  }
}

/**
 * Makes the lines findable by place. Of those that have not chosen yet only the way back of a line counts: on its own right, the
 * first of its ways.
 *
 * @param ways - for each line the ways it may take
 * @param backOf - for each line the one that goes the opposite way, -1 where there is none
 */
export function neighboursAmong(
  ways: readonly (readonly BundleLine[])[],
  backOf: (line: number) => number,
): Neighbours {
  const chosen = ways.map(() => -1);
  const pieces: Piece[] = [];
  ways.forEach((own, line) =>
    own.forEach((course, way) =>
      forEachPiece(course, (a, b) => {
        pieces.push({ line, way, ends: [a, b], halfWidthPx: course.halfWidthPx });
      }),
    ),
  );
  const visitPieces = boxGrid(pieces.map(({ ends, halfWidthPx }) => boxAround(ends, halfWidthPx)));
  const near = (self: number, a: Point, b: Point, reachPx: number): readonly Piece[] => {
    const back = backOf(self);
    const isCurrent = (piece: Piece): boolean => {
      if (piece.line === self) return false;
      const way = chosen[piece.line] ?? -1;
      return way === piece.way || (way < 0 && piece.line === back && piece.way === 0);
    };
    const found: Piece[] = [];
    visitPieces(boxAround([a, b], reachPx), (at) => {
      const piece = pieces[at];
      if (piece && isCurrent(piece)) found.push(piece);
    });
    return found;
  };
  return {
    companyOf: (line, way) => {
      const course = ways[line]?.[way];
      return companyOf(course ?? { points: [], halfWidthPx: 0 }, (a, b, reachPx) => near(line, a, b, reachPx));
    },
    choose: (line, way) => {
      chosen[line] = way;
    },
  };
}

interface Piece {
  readonly line: number;
  readonly way: number;
  readonly ends: readonly [Point, Point];
  readonly halfWidthPx: number;
}

function companyOf(line: BundleLine, near: (a: Point, b: Point, reachPx: number) => readonly Piece[]): Company {
  const together = new Map<number, number>();
  const crossed = new Set<number>();
  const sharply = new Set<number>();
  const [start, end] = [line.points[0], line.points.at(-1)];
  const endPx = start && end ? Math.min(MOST_END_PX, END_SHARE * distanceBetween(start, end)) : 0;
  const reachPx = line.halfWidthPx + flowSizes.together;
  forEachPiece(line, (a, b) => {
    const beside = new Set<number>();
    const isAtEnd = !start || !end || distanceBetween(a, start) < endPx || distanceBetween(b, end) < endPx;
    if (isAtEnd) return;
    for (const { line: other, ends, halfWidthPx } of near(a, b, reachPx)) {
      const [c, d] = ends;
      if (!beside.has(other) && distanceToSegment(b, c, d) <= reachPx + halfWidthPx) beside.add(other);
      if (!segmentsCross(a, b, c, d)) continue;
      crossed.add(other);
      if (Math.abs(cosineBetween(a, b, c, d)) > SHARP_COSINE) sharply.add(other);
    }
    for (const other of beside) together.set(other, (together.get(other) ?? 0) + 1);
  });
  const share = Math.max(0, ...together.values()) / STEPS;
  return {
    shareTogether: share > flowSizes.togetherShare ? share : 0,
    crossings: crossed.size,
    sharpCrossings: sharply.size,
  };
}

function cosineBetween([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point, [dx, dy]: Point): number {
  const product = (bx - ax) * (dx - cx) + (by - ay) * (dy - cy);
  return product / (Math.hypot(bx - ax, by - ay) * Math.hypot(dx - cx, dy - cy) || 1);
}
