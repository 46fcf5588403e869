import Flatbush from 'flatbush';
import { boxAround, distanceToLine, isInside } from './polyline.ts';
import type { Box, HitArea, MarkKind, PlacedMark, Point, Scene } from './scene.ts';

/** How near a pointer must be to a mark's outline, in CSS px. */
export const HIT_RADIUS_PX = 12;

/* Of marks equally near, the small one on top is meant: whoever points at a gate also points at the flow under it. */
const HEAD_START_PX: Readonly<Record<MarkKind, number>> = {
  knot: 6,
  chokepoint: 6,
  gate: 6,
  event: 4,
  place: 2,
  flow: 1,
  thread: 0,
  area: -12,
};

/** Finds the mark at a point of the map, in any world copy; null where none is within 12 px. */
export type HitTest = (point: Point) => PlacedMark | null;

/** The hit test of a scene. */
export function hitTestOf(scene: Scene): HitTest {
  const targets = scene.copyOffsetsPx.flatMap((offsetPx) =>
    scene.marks.flatMap((mark) => (mark.hit ? [{ mark, offsetPx, hit: mark.hit }] : [])),
  );
  if (targets.length === 0) return () => null;
  const index = new Flatbush(targets.length);
  for (const { hit, offsetPx } of targets) {
    const box = boxOf(hit);
    index.add(box.x0 + offsetPx, box.y0, box.x1 + offsetPx, box.y1);
  }
  index.finish();
  return ([x, y]) => {
    const near = index
      .search(x - HIT_RADIUS_PX, y - HIT_RADIUS_PX, x + HIT_RADIUS_PX, y + HIT_RADIUS_PX)
      .sort((a, b) => a - b);
    let best: PlacedMark | null = null;
    let bestScore = Infinity;
    for (const at of near) {
      const target = targets[at];
      if (!target) continue;
      const distance = distanceTo(target.hit, [x - target.offsetPx, y]);
      const score = distance - HEAD_START_PX[target.mark.kind];
      if (distance <= HIT_RADIUS_PX && score <= bestScore) [best, bestScore] = [target.mark, score];
    }
    return best;
  };
}

function distanceTo(hit: HitArea, point: Point): number {
  switch (hit.kind) {
    case 'line':
      return Math.max(0, distanceToLine(point, hit.points) - hit.halfWidthPx);
    case 'disc':
      return Math.max(0, Math.hypot(point[0] - hit.at[0], point[1] - hit.at[1]) - hit.radiusPx);
    case 'polygon':
      return isInside(point, hit.points) ? 0 : distanceToLine(point, closed(hit.points));
  }
}

function closed(points: readonly Point[]): readonly Point[] {
  const [first] = points;
  return first ? [...points, first] : points;
}

function boxOf(hit: HitArea): Box {
  switch (hit.kind) {
    case 'line':
      return boxAround(hit.points, hit.halfWidthPx);
    case 'disc':
      return boxAround([hit.at], hit.radiusPx);
    case 'polygon':
      return boxAround(hit.points);
  }
}
