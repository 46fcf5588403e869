import { pointAt } from '../geo/arc.ts';
import type { Projector } from '../geo/projector.ts';
import { flowSizes } from '../look/sizes.ts';
import { boxesMeet, segmentsCross } from './boxes.ts';
import type { ToScreen } from './flow-course.ts';
import { distanceBetween, screenArc } from './flow-course.ts';
import type { BundlePlan } from './flow-lanes.ts';
import { boxAround, distanceToSegment } from './polyline.ts';
import type { Box, Point } from './scene.ts';

/** The middle line of a bundle in short pieces, in one copy of the world: lines written in different copies may lie on each other. */
export interface BundleLine {
  readonly points: readonly Point[];
  readonly halfWidthPx: number;
  readonly box: Box;
  /** The line in a few parts: most of a line is far from most others. */
  readonly parts: readonly LinePart[];
}

interface LinePart {
  readonly points: readonly Point[];
  readonly box: Box;
}

/** The lines of a drawing that have chosen their way. */
export interface Neighbours {
  /** What it costs a line to get on with the others on a way; Infinity where that comes to no less than `below`. */
  costOf(line: number, way: BundleLine, below: number): number;
  choose(line: number, way: BundleLine | undefined): void;
}

const PARTS = 4;
const PIECES_A_PART = 6;
const STEPS = PARTS * PIECES_A_PART;

/** How lines meet near an end is the business of the ports there: this share of the length, up to so many px. */
const END_SHARE = 0.15;
const MOST_END_PX = 64;

/** What it costs to cross a line, up to a few of them, and what more at a sharp angle. */
const CROSSING_COST = 0.12;
const SHARP_COST = 0.12;
const MOST_COUNTED = 3;

/** Cosine of the angle below which a crossing is sharp: 30 degrees. */
const SHARP_COSINE = 0.87;

/** How a piece of line meets another line, as flags. */
const BESIDE = 1;
const CROSSING = 2;
const SHARP = 4;

/** The line of a bundle that bends so; `bend` is that of `arcBetween`. */
export function lineOf(
  { bundle, widthPx }: BundlePlan,
  bend: number,
  toScreen: ToScreen,
  { worldSizePx }: Projector,
): BundleLine {
  const arc = screenArc(bundle.chord, bend, toScreen);
  const turnPx = Math.floor((arc.start[0] + arc.end[0]) / 2 / worldSizePx) * worldSizePx;
  const points = Array.from({ length: STEPS + 1 }, (_, step): Point => {
    const at = pointAt(arc, step / STEPS);
    return [at[0] - turnPx, at[1]];
  });
  const parts = Array.from({ length: PARTS }, (_, part): LinePart => {
    const own = points.slice(part * PIECES_A_PART, (part + 1) * PIECES_A_PART + 1);
    return { points: own, box: boxAround(own) };
  });
  return { points, halfWidthPx: widthPx / 2, box: boxAround(points), parts };
}

/**
 * Of lines that have not chosen yet only the way back of a line counts: on its own right, the first of its ways.
 *
 * @param ways - for each line the ways it may take
 * @param backOf - for each line the one that goes the opposite way, -1 where there is none
 */
export function neighboursAmong(
  ways: readonly (readonly BundleLine[])[],
  backOf: (line: number) => number,
): Neighbours {
  const chosen: (BundleLine | undefined)[] = ways.map(() => undefined);
  return {
    costOf(line, way, below) {
      const back = backOf(line);
      const others = ways.map((own, other) =>
        other === line ? undefined : (chosen[other] ?? (other === back ? own[0] : undefined)),
      );
      return costAmong(way, others, below);
    },
    choose(line, way) {
      chosen[line] = way;
    },
  };
}

function costAmong(line: BundleLine, others: readonly (BundleLine | undefined)[], below: number): number {
  const free = piecesBetweenEnds(line);
  let most = 0;
  let crossings = 0;
  let sharpCrossings = 0;
  let cost = 0;
  for (const other of others) {
    if (cost >= below) return Infinity;
    if (!other) continue;
    const reachPx = line.halfWidthPx + flowSizes.together + other.halfWidthPx;
    if (!boxesMeet(line.box, other.box, reachPx)) continue;
    let together = 0;
    let all = 0;
    for (const piece of free) {
      if (!boxesMeet(piece.box, other.box, reachPx)) continue;
      const met = meetingOf(piece, other, reachPx);
      together += met & BESIDE;
      all |= met;
    }
    most = Math.max(most, together);
    if (all & CROSSING) crossings++;
    if (all & SHARP) sharpCrossings++;
    const share = most / STEPS;
    cost =
      (share > flowSizes.togetherShare ? share : 0) +
      Math.min(MOST_COUNTED, crossings) * CROSSING_COST +
      Math.min(MOST_COUNTED, sharpCrossings) * SHARP_COST;
  }
  return cost;
}

interface Piece {
  readonly a: Point;
  readonly b: Point;
  readonly box: Box;
}

function piecesBetweenEnds({ points }: BundleLine): readonly Piece[] {
  const [start, end] = [points[0], points.at(-1)];
  if (!start || !end) return [];
  const endPx = Math.min(MOST_END_PX, END_SHARE * distanceBetween(start, end));
  return points.flatMap((b, i) => {
    const a = points[i - 1];
    return a && distanceBetween(a, start) >= endPx && distanceBetween(b, end) >= endPx
      ? { a, b, box: boxAround([a, b]) }
      : [];
  });
}

function meetingOf({ a, b, box }: Piece, { parts }: BundleLine, reachPx: number): number {
  const x0 = box.x0 - reachPx;
  const y0 = box.y0 - reachPx;
  const x1 = box.x1 + reachPx;
  const y1 = box.y1 + reachPx;
  let met = 0;
  for (const part of parts) {
    if (!boxesMeet(box, part.box, reachPx)) continue;
    const { points } = part;
    for (let i = 1; i < points.length; i++) {
      const c = points[i - 1];
      const d = points[i];
      if (!c || !d) continue;
      if ((c[0] < x0 && d[0] < x0) || (c[0] > x1 && d[0] > x1) || (c[1] < y0 && d[1] < y0) || (c[1] > y1 && d[1] > y1))
        continue;
      if (!(met & BESIDE) && distanceToSegment(b, c, d) <= reachPx) met |= BESIDE;
      if (met & SHARP || !segmentsCross(a, b, c, d)) continue;
      met |= Math.abs(cosineBetween(a, b, c, d)) > SHARP_COSINE ? CROSSING | SHARP : CROSSING;
    }
  }
  return met;
}

function cosineBetween(a: Point, b: Point, c: Point, d: Point): number {
  const x = b[0] - a[0];
  const y = b[1] - a[1];
  const u = d[0] - c[0];
  const v = d[1] - c[1];
  return (x * u + y * v) / (Math.hypot(x, y) * Math.hypot(u, v) || 1);
}
