import type { PathSink, Point } from '../scene.ts';
import type { Edge } from './phase-bars.ts';
import type { TimeScale } from './time-window.ts';

/** How far left of the frame a bar reaches that began before it, in px. */
const OUTSIDE_PX = 12;

/**
 * The outline of a bar from one edge to another, `heightPx` high around `y`, cut to the frame; empty where it lies outside.
 *
 * @param overlapPx - how far it reaches beyond its end
 */
export function barOutline(
  begins: Edge | null,
  ends: Edge | null,
  y: number,
  heightPx: number,
  scale: TimeScale,
  overlapPx = 0,
): readonly Point[] {
  const [top, bottom] = [y - heightPx / 2, y + heightPx / 2];
  const left = -OUTSIDE_PX;
  const right = scale.widthPx;
  const outline: readonly Point[] = [
    [begins ? scale.x(begins.bottom) : left, bottom],
    [begins ? scale.x(begins.top) : left, top],
    [ends ? scale.x(ends.top) + overlapPx : right, top],
    [ends ? scale.x(ends.bottom) + overlapPx : right, bottom],
  ];
  const shown = cut(outline, left, right);
  return shown.some(([x]) => x > 0) ? shown : [];
}

/** The part of a convex outline between two x, in px; empty where there is none. */
export function cut(outline: readonly Point[], fromPx: number, toPx: number): readonly Point[] {
  return clip(clip(outline, fromPx, 1, 0), toPx, -1, 0);
}

/** The part of a convex outline within `heightPx` around `y`. */
export function cutHeight(outline: readonly Point[], y: number, heightPx: number): readonly Point[] {
  return clip(clip(outline, y - heightPx / 2, 1, 1), y + heightPx / 2, -1, 1);
}

/** The outline in pieces along x: of each `piecePx + gapPx` the first part. */
export function slices(outline: readonly Point[], [piecePx, gapPx]: readonly [number, number]): readonly Point[][] {
  const xs = outline.map(([x]) => x);
  const pieces: Point[][] = [];
  for (let x = Math.min(...xs); x < Math.max(...xs); x += piecePx + gapPx) {
    const piece = cut(outline, x, x + piecePx);
    if (piece.length > 2) pieces.push([...piece]);
  }
  return pieces;
}

/** Path of closed outlines. */
export function outlineTrace(...outlines: readonly (readonly Point[])[]): (sink: PathSink) => void {
  return (sink) => {
    for (const outline of outlines) {
      outline.forEach(([x, y], place) => (place === 0 ? sink.moveTo(x, y) : sink.lineTo(x, y)));
      if (outline.length > 0) sink.closePath();
    }
  };
}

/* Sutherland and Hodgman's clipping against one line square to an axis (0 = x); `side` 1 keeps what lies beyond it. */
function clip(outline: readonly Point[], atPx: number, side: 1 | -1, axis: 0 | 1): readonly Point[] {
  const kept: Point[] = [];
  outline.forEach((point, place) => {
    const before = outline.at(place - 1) ?? point;
    const isIn = side * (point[axis] - atPx) >= 0;
    const wasIn = side * (before[axis] - atPx) >= 0;
    if (isIn !== wasIn) {
      const share = (atPx - before[axis]) / (point[axis] - before[axis]);
      kept.push([before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])]);
    }
    if (isIn) kept.push(point);
  });
  return kept;
}
