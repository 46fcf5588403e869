import { pointAt } from '../geo/arc.ts';
import type { ThreadMark } from '../geo/marks.ts';
import { threadSizes } from '../look/point-sizes.ts';
import type { DrawContext } from './draw-context.ts';
import type { PlacedHub } from './hub.ts';
import type { LineObstacle } from './line-obstacle.ts';
import { distanceWithin } from './line-obstacle.ts';
import { cutLine, lengthOfLine } from './polyline.ts';
import type { Point } from './scene.ts';

/** A thread's course on the screen. */
export interface ThreadPath {
  readonly points: readonly Point[];
  /** Distance in px from the start to each vertex of the mark's path. */
  readonly legEnds: readonly number[];
}

const SAMPLES_A_LEG = 24;

/** Free space between a hub's edge and the thread, in px. */
const HUB_GAP_PX = 2;

/** A leg of which more than this share lies on a flow bends further. */
const SHARE_ON_FLOW = 0.2;

/** The course of a thread: every leg a curve that bends poleward, more where it would lie on a flow; it ends at the hubs' edges. */
export function threadPath(
  { path }: ThreadMark,
  flows: readonly LineObstacle[],
  hubs: readonly PlacedHub[],
  context: DrawContext,
): ThreadPath {
  const vertices = path.map((lngLat) => context.projector.project(lngLat));
  const points: Point[] = [];
  const legEnds: number[] = [0];
  for (let i = 1; i < vertices.length; i++) {
    const a = vertices[i - 1];
    const b = vertices[i];
    const north = ((path[i - 1]?.[1] ?? 0) + (path[i]?.[1] ?? 0)) / 2 >= 0;
    if (a && b) points.push(...leg(a, b, north, flows).slice(points.length === 0 ? 0 : 1));
    legEnds.push(lengthOfLine(points));
  }
  return trimToHubs(points, legEnds, hubs, context.projector.worldSizePx);
}

function leg(a: Point, b: Point, bendsNorth: boolean, flows: readonly LineObstacle[]): readonly Point[] {
  let best: readonly Point[] = [];
  let bestShare = Infinity;
  for (let bend: number = threadSizes.bend; bend <= threadSizes.mostBend + 1e-9; bend += threadSizes.bendStep) {
    const curve = bent(a, b, bendsNorth ? bend : -bend);
    const share = shareOnFlows(curve, flows);
    if (share < bestShare) [best, bestShare] = [curve, share];
    if (share <= SHARE_ON_FLOW) return curve;
  }
  return best;
}

function bent(a: Point, b: Point, bend: number): readonly Point[] {
  const chord = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const vertical = Math.abs(b[0] - a[0]) < 1e-6;
  const normal: Point = vertical || chord === 0 ? [1, 0] : upward([(b[1] - a[1]) / chord, -(b[0] - a[0]) / chord]);
  const control: Point = [
    (a[0] + b[0]) / 2 + normal[0] * 2 * bend * chord,
    (a[1] + b[1]) / 2 + normal[1] * 2 * bend * chord,
  ];
  const arc = { start: a, control, end: b };
  return Array.from({ length: SAMPLES_A_LEG + 1 }, (_, step) => pointAt(arc, step / SAMPLES_A_LEG));
}

function upward([x, y]: Point): Point {
  return y > 0 ? [-x, -y] : [x, y];
}

function shareOnFlows(curve: readonly Point[], flows: readonly LineObstacle[]): number {
  const isOn = (point: Point) => (line: LineObstacle) => {
    const reachPx = line.halfWidthPx + threadSizes.clearance;
    return distanceWithin(point, line, reachPx) < reachPx;
  };
  const on = curve.filter((point) => flows.some(isOn(point)));
  return on.length / Math.max(1, curve.length);
}

function trimToHubs(
  points: readonly Point[],
  legEnds: readonly number[],
  hubs: readonly PlacedHub[],
  worldSizePx: number,
): ThreadPath {
  const gapAt = (end: Point | undefined) => {
    const hub = end && hubs.find(({ at }) => isSame(at, end, worldSizePx));
    return hub ? hub.radiusPx + HUB_GAP_PX : 0;
  };
  const length = lengthOfLine(points);
  const start = Math.min(gapAt(points[0]), length / 3);
  const end = Math.max(length - gapAt(points.at(-1)), (2 * length) / 3);
  return {
    points: cutLine(points, start, end),
    legEnds: legEnds.map((distance) => Math.min(Math.max(distance, start), end) - start),
  };
}

/* A thread may run in another world copy than its hub. */
function isSame(a: Point, b: Point, worldSizePx: number): boolean {
  const turns = (a[0] - b[0]) / worldSizePx;
  return Math.abs(turns - Math.round(turns)) * worldSizePx < 0.5 && Math.abs(a[1] - b[1]) < 0.5;
}
