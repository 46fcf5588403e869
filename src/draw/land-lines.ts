import type { Topology } from 'topojson-specification';
import type { Projector } from '../geo/projector.ts';
import { mercatorY } from '../geo/projector.ts';
import type { Box, Point } from './scene.ts';
import { clippedRing, clippedRuns } from './land-clip.ts';

/** How finely land is drawn. */
export interface LandGrain {
  /** Pitch in px of the grid that points are rounded to. */
  readonly gridPx: number;
  /** How far a line may lie from where it is, in px; the rounding comes on top. */
  readonly tolerancePx: number;
}

/** Indices of arcs one after the other, as TopoJSON has them: `~i` is arc `i` backwards. */
export type ArcChain = readonly number[];

/** The arcs of a topology on the screen: thinned out to what a pixel shows, on whole numbers of the grid, clipped to the frame. */
export interface ScreenArcs {
  /** Closed outlines of what shows of a ring in the frame; empty where nothing does. */
  ring(chain: ArcChain): readonly (readonly Point[])[];
  /** The runs of a line that are in the frame. */
  line(chain: ArcChain): readonly (readonly Point[])[];
}

const worlds = new WeakMap<Topology, readonly Float64Array[]>();

/** How far beyond the frame land is drawn, in px, so that no cut edge shows. */
const MARGIN_PX = 6;

/** Rings that are smaller than this in both directions, in px, are not drawn. */
const SMALLEST_RING_PX = 0.9;

/**
 * The arcs of a topology for one camera. Each arc is thinned by itself, so that a coast and the land beside it stay on one line.
 *
 * @param offsetPx - moves everything, for another copy of the world
 */
export function screenArcs(
  topology: Topology,
  projector: Projector,
  { gridPx, tolerancePx }: LandGrain,
  offsetPx = 0,
): ScreenArcs {
  const world = worldArcs(topology);
  const known = new Map<number, readonly Point[]>();
  const [middleX, middleY] = projector.project([0, 0]);
  const frame: Box = {
    x0: Math.floor(-MARGIN_PX / gridPx),
    y0: Math.floor(-MARGIN_PX / gridPx),
    x1: Math.ceil((projector.widthPx + MARGIN_PX) / gridPx),
    y1: Math.ceil((projector.heightPx + MARGIN_PX) / gridPx),
  };
  const toGrid = (x: number, y: number): Point => [
    (middleX + offsetPx + (x - 0.5) * projector.worldSizePx) / gridPx,
    (middleY + (y - 0.5) * projector.worldSizePx) / gridPx,
  ];

  const arc = (index: number): readonly Point[] => {
    const found = known.get(index);
    if (found) return found;
    const points: Point[] = [];
    const flat = world[index] ?? new Float64Array();
    for (let at = 0; at < flat.length; at += 2) points.push(toGrid(flat[at] ?? 0, flat[at + 1] ?? 0));
    const thinned = thinnedLine(points, tolerancePx / gridPx).map(([x, y]) => [Math.round(x), Math.round(y)] as const);
    known.set(index, thinned);
    return thinned;
  };
  const chained = (chain: ArcChain): readonly Point[] =>
    withoutRepeats(chain.flatMap((index) => (index < 0 ? arc(~index).toReversed() : arc(index))));

  return {
    ring: (chain) => {
      const ring = chained(chain);
      const { x0, y0, x1, y1 } = boxOf(ring);
      if (Math.max(x1 - x0, y1 - y0) * gridPx < SMALLEST_RING_PX || ring.length < 4) return [];
      if (x1 < frame.x0 || x0 > frame.x1 || y1 < frame.y0 || y0 > frame.y1) return [];
      const clipped = withoutRepeats(clippedRing(ring, frame));
      return clipped.length < 3 ? [] : [clipped];
    },
    line: (chain) => clippedRuns(chained(chain), frame),
  };
}

/** Everything of a topology on the Mercator world (0 to 1 from west to east and from north to south), an x and a y in turn. */
function worldArcs(topology: Topology): readonly Float64Array[] {
  const known = worlds.get(topology);
  if (known) return known;
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  const decoded = topology.arcs.map((arc) => {
    const flat = new Float64Array(arc.length * 2);
    let [x, y] = [0, 0];
    arc.forEach(([dx = 0, dy = 0], at) => {
      [x, y] = topology.transform ? [x + dx, y + dy] : [dx, dy];
      flat[2 * at] = (x * scale[0] + translate[0]) / 360 + 0.5;
      flat[2 * at + 1] = mercatorY(Math.max(-85, Math.min(85, y * scale[1] + translate[1])));
    });
    return flat;
  });
  worlds.set(topology, decoded);
  return decoded;
}

/** The points of a line without which it would move by more than the tolerance (Douglas and Peucker 1973); its ends stay. */
export function thinnedLine(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length < 3) return points;
  const isKept = new Uint8Array(points.length);
  isKept[0] = isKept[points.length - 1] = 1;
  const pending: [number, number][] = [[0, points.length - 1]];
  for (let piece = pending.pop(); piece; piece = pending.pop()) {
    const [from, to] = piece;
    let farthest = -1;
    let farthestBy = tolerance;
    for (let at = from + 1; at < to; at++) {
      const by = distanceToSegment(points[at], points[from], points[to]);
      if (by > farthestBy) [farthest, farthestBy] = [at, by];
    }
    if (farthest < 0) continue;
    isKept[farthest] = 1;
    pending.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, at) => isKept[at] === 1);
}

function distanceToSegment([x, y]: Point = [0, 0], [ax, ay]: Point = [0, 0], [bx, by]: Point = [0, 0]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter(([x, y], at) => at === 0 || x !== points[at - 1]?.[0] || y !== points[at - 1]?.[1]);
}

function boxOf(points: readonly Point[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return { x0, y0, x1, y1 };
}
