import type { Projector } from '../geo/projector.ts';
import { flowSizes } from '../look/sizes.ts';
import type { Course } from './flow-course.ts';
import { isNear, shift } from './polyline.ts';
import type { Point } from './scene.ts';

/** Which ends of a chord the frame shows, in any copy of the world. */
export interface EndsInView {
  readonly start: boolean;
  readonly end: boolean;
  /** What is added to x to come to the copy in which the one end in view is seen, in px; 0 where both or neither are. */
  readonly copyOffsetPx: number;
}

/** The part of a course that is drawn, by distance in px from its start. */
export interface Stretch {
  readonly fromPx: number;
  readonly toPx: number;
  /** The line leaves the frame: its head stands at the edge, not at the place it goes to. */
  readonly isEdge: boolean;
}

const WALK_PX = 6;

/** A line from beyond the frame starts so far outside it that its blunt end is not seen. */
const OUTSIDE_PX = 8;

/** Which ends of a chord, given on the screen, are in view. */
export function endsInView(start: Point, end: Point, projector: Projector): EndsInView {
  const startOffsetPx = copyOffsetInView(start, projector);
  const endOffsetPx = copyOffsetInView(end, projector);
  const onlyOne = (startOffsetPx === null) !== (endOffsetPx === null);
  return {
    start: startOffsetPx !== null,
    end: endOffsetPx !== null,
    copyOffsetPx: onlyOne ? (startOffsetPx ?? endOffsetPx ?? 0) : 0,
  };
}

/**
 * Cuts a course to the frame: where only its start is in view it ends at the edge, where only its end is it begins there. With both
 * ends in view, if in two copies of the world, or with neither, it stays whole.
 */
export function cutToFrame(course: Course, whole: Stretch, inView: EndsInView, projector: Projector): Stretch {
  if (inView.start === inView.end) return whole;
  const isInside = (distancePx: number, insetPx: number): boolean => {
    return isInFrame(shift(course.at(distancePx), inView.copyOffsetPx), projector, insetPx);
  };
  const { fromPx, toPx } = whole;
  if (inView.start) {
    const exitPx = lastInside((way) => isInside(fromPx + way, flowSizes.edgeInset), toPx - fromPx, projector);
    return { fromPx, toPx: fromPx + exitPx, isEdge: true };
  }
  const entryPx = lastInside((way) => isInside(toPx - way, -OUTSIDE_PX), toPx - fromPx, projector);
  return { fromPx: toPx - entryPx, toPx, isEdge: false };
}

function copyOffsetInView(point: Point, projector: Projector): number | null {
  const { worldSizePx, widthPx } = projector;
  const offsetPx = Math.round((widthPx / 2 - point[0]) / worldSizePx) * worldSizePx;
  return isInFrame(shift(point, offsetPx), projector, 0) ? offsetPx : null;
}

function isInFrame(point: Point, { widthPx, heightPx }: Projector, insetPx: number): boolean {
  return isNear(point, { x0: 0, y0: 0, x1: widthPx, y1: heightPx }, -insetPx);
}

/* How far one can go before leaving; a place in the strip along the edge may begin outside the inset frame and come in first. */
function lastInside(isInside: (wayPx: number) => boolean, mostPx: number, projector: Projector): number {
  const enough = Math.min(mostPx, 2 * (projector.widthPx + projector.heightPx));
  let wasInside = false;
  for (let way = 0; way <= enough; way += WALK_PX) {
    if (isInside(way)) wasInside = true;
    else if (wasInside) return bisect(isInside, way - WALK_PX, way);
    else if (way > 4 * flowSizes.edgeInset) return 0;
  }
  return wasInside ? mostPx : 0;
}

function bisect(isInside: (wayPx: number) => boolean, insidePx: number, outsidePx: number): number {
  let [low, high] = [insidePx, outsidePx];
  for (let i = 0; i < 8; i++) {
    const middle = (low + high) / 2;
    if (isInside(middle)) low = middle;
    else high = middle;
  }
  return low;
}
