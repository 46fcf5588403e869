import { unwrapLng } from '../geo/lng-lat.ts';
import type { Projector } from '../geo/projector.ts';
import { mercatorProjector } from '../geo/projector.ts';
import type { Point } from '../draw/scene.ts';

/** Where a drawing goes as a whole: every point p of it to `p * scale + shift`, in CSS px. */
export interface Motion {
  readonly scale: number;
  readonly shiftX: number;
  readonly shiftY: number;
}

/** The drawing stays where it was drawn. */
export const atRest: Motion = { scale: 1, shiftX: 0, shiftY: 0 };

/**
 * The motion that carries a drawing made for one projector to where another has its places: on a flat map that is exact.
 *
 * @param nearLng - where the map looked a moment ago, unwrapped: of the repeats of the world the one nearest to it counts, so that a drawing does
 *   not jump when the map starts counting longitudes anew at 180
 */
export function motionBetween(drawn: Projector, live: Projector, nearLng: number): Motion {
  const unwrapped = mercatorProjector({ ...live, center: [unwrapLng(live.center[0], nearLng), live.center[1]] });
  const scale = unwrapped.worldSizePx / drawn.worldSizePx;
  const from = drawn.project(drawn.center);
  const to = unwrapped.project(drawn.center);
  return { scale, shiftX: to[0] - scale * from[0], shiftY: to[1] - scale * from[1] };
}

/** Whether two projectors show the same, to a hundredth of a pixel. */
export function isSameProjection(a: Projector, b: Projector): boolean {
  if (a.widthPx !== b.widthPx || a.heightPx !== b.heightPx) return false;
  const { scale, shiftX, shiftY } = motionBetween(a, b, a.center[0]);
  return Math.abs(scale - 1) * Math.max(a.widthPx, a.heightPx) < 0.01 && Math.hypot(shiftX, shiftY) < 0.01;
}

/** Whether a drawing with so much margin around its frame still fills the frame. */
export function isCovering({ scale, shiftX, shiftY }: Motion, frame: Projector, marginPx: number): boolean {
  const reaches = (shift: number, extentPx: number): boolean =>
    shift - scale * marginPx <= 0 && shift + scale * (extentPx + marginPx) >= extentPx;
  return reaches(shiftX, frame.widthPx) && reaches(shiftY, frame.heightPx);
}

/** The point of a drawing that is under a point of the frame. */
export function underPoint([xPx, yPx]: Point, { scale, shiftX, shiftY }: Motion): Point {
  return [(xPx - shiftX) / scale, (yPx - shiftY) / scale];
}
