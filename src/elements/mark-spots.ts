import { boxAround } from '../draw/polyline.ts';
import type { HitArea, PlacedMark, Point, Scene } from '../draw/scene.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Marks } from '../geo/marks.ts';

/** A spot this near to the edge of the frame, in px, does not count as seen. */
const EDGE_PX = 16;

/** From the outline of a mark to the ring round it, in px. */
const RING_GAP_PX = 6;

/** An arrow key, by the way that it points on the screen. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/** Where a mark is met on the screen, in the world copy that is seen best. */
export interface MarkSpot {
  readonly mark: PlacedMark;
  /** Its middle; of a line, the point in the frame that is nearest to its middle. */
  readonly at: Point;
  /** Radius of a ring round the spot, in px. */
  readonly radiusPx: number;
  readonly isInFrame: boolean;
}

/** Where the marks of an item are seen best; null where none is drawn. */
export function spotOf(id: string, scene: Scene): MarkSpot | null {
  const { projector, copyOffsetsPx, marks } = scene;
  const { widthPx, heightPx } = projector;
  const isInFrame = ([x, y]: Point): boolean =>
    x >= EDGE_PX && y >= EDGE_PX && x <= widthPx - EDGE_PX && y <= heightPx - EDGE_PX;
  const spots = marks.flatMap((mark) => {
    const { hit } = mark;
    if (!hit || !mark.ids.includes(id)) return [];
    return copyOffsetsPx.flatMap((offsetPx) => {
      const points = pointsOf(hit).map(([x, y]): Point => [x + offsetPx, y]);
      const at = points.find(isInFrame) ?? points[0];
      return at ? [{ mark, at, radiusPx: radiusOf(hit), isInFrame: isInFrame(at) }] : [];
    });
  });
  const fromMiddle = ({ at: [x, y] }: MarkSpot): number => Math.hypot(x - widthPx / 2, y - heightPx / 2);
  spots.sort((a, b) => Number(b.isInFrame) - Number(a.isInFrame) || fromMiddle(a) - fromMiddle(b));
  return spots[0] ?? null;
}

/** The id of the spot that lies next in a direction of the screen; null where none does. */
export function idTowards(direction: Direction, from: Point, spots: ReadonlyMap<string, MarkSpot>): string | null {
  let best: string | null = null;
  let bestScore = Infinity;
  for (const [id, { at, isInFrame }] of spots) {
    const [ahead, aside] = aheadAndAside(direction, at[0] - from[0], at[1] - from[1]);
    const score = ahead + 2 * aside;
    if (isInFrame && ahead >= 1 && aside <= 2 * ahead && score < bestScore) [best, bestScore] = [id, score];
  }
  return best;
}

/** Where an item is in the world that the scene has no mark of, because both its ends are outside the frame; null = nowhere. */
export function placeOutside(id: string, { bundles, gates }: Marks): LngLat | null {
  const own = bundles.find(({ lanes }) => lanes.some(({ states }) => states.some(({ flow }) => flow.id === id)));
  if (own) return own.chord[0];
  const gate = gates.find(({ state }) => state.control.id === id);
  const [first] = gate?.lanes ?? [];
  const gated = bundles.find((bundle) => bundle.id === first?.bundle);
  return gated?.chord[first?.end === 'importer' ? 1 : 0] ?? gate?.issuerAt ?? null;
}

function aheadAndAside(direction: Direction, x: number, y: number): readonly [number, number] {
  switch (direction) {
    case 'left':
      return [-x, Math.abs(y)];
    case 'right':
      return [x, Math.abs(y)];
    case 'up':
      return [-y, Math.abs(x)];
    case 'down':
      return [y, Math.abs(x)];
  }
}

/* From the middle of a line outwards, so that the first one in the frame is the one to show. */
function pointsOf(hit: HitArea): readonly Point[] {
  switch (hit.kind) {
    case 'disc':
      return [hit.at];
    case 'polygon': {
      const { x0, y0, x1, y1 } = boxAround(hit.points);
      return [[(x0 + x1) / 2, (y0 + y1) / 2]];
    }
    case 'line': {
      const middle = (hit.points.length - 1) / 2;
      const order = hit.points.map((point, at) => ({ point, away: Math.abs(at - middle) }));
      return order.sort((a, b) => a.away - b.away).map(({ point }) => point);
    }
  }
}

function radiusOf(hit: HitArea): number {
  switch (hit.kind) {
    case 'disc':
      return hit.radiusPx + RING_GAP_PX;
    case 'polygon': {
      const { x0, y0, x1, y1 } = boxAround(hit.points);
      return Math.hypot(x1 - x0, y1 - y0) / 2 + RING_GAP_PX;
    }
    case 'line':
      return hit.halfWidthPx + RING_GAP_PX;
  }
}
