import type { HitArea, Point, Scene } from '../scene.ts';

/** Ids of all items that have a mark within the frame of a map. */
export function idsInFrame({ marks, copyOffsetsPx, projector }: Scene): ReadonlySet<string> {
  const { widthPx, heightPx } = projector;
  const isInside = ([x, y]: Point): boolean =>
    y >= 0 && y <= heightPx && copyOffsetsPx.some((offset) => x + offset >= 0 && x + offset <= widthPx);
  return new Set(marks.filter(({ hit }) => hit !== null && pointsOf(hit).some(isInside)).flatMap(({ ids }) => ids));
}

function pointsOf(hit: HitArea): readonly Point[] {
  return hit.kind === 'disc' ? [hit.at] : hit.points;
}
