import { boxAround, distanceToLine, isInside, isNear } from './polyline.ts';
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
  const targets = scene.marks.flatMap((mark) => (mark.hit ? [{ mark, hit: mark.hit, box: boxOf(mark.hit) }] : []));
  return ([onScreen, y]) => {
    let best: PlacedMark | null = null;
    let bestScore = Infinity;
    for (const offsetPx of scene.copyOffsetsPx) {
      const x = onScreen - offsetPx;
      for (const { mark, hit, box } of targets) {
        if (!isNear([x, y], box, HIT_RADIUS_PX)) continue;
        const distance = distanceTo(hit, [x, y]);
        const score = distance - HEAD_START_PX[mark.kind];
        if (distance <= HIT_RADIUS_PX && score <= bestScore) [best, bestScore] = [mark, score];
      }
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
