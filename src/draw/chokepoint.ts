import type { ChokepointMark } from '../geo/marks.ts';
import type { Projector } from '../geo/projector.ts';
import { chokepointScale, chokepointSizes } from '../look/point-sizes.ts';
import type { ChokepointState } from '../model/snapshot.ts';
import { quantityMidpoint } from '../model/quantity.ts';
import { diamondShapes, leaderShape } from './chokepoint-shapes.ts';
import { freeSpot } from './chokepoint-spot.ts';
import type { DrawContext } from './draw-context.ts';
import { standingOf } from './emphasis.ts';
import type { LineObstacle } from './line-obstacle.ts';
import { boxAround, onCircle } from './polyline.ts';
import type { RoundMark } from './round-mark.ts';
import { roundMark } from './round-mark.ts';
import type { MarkText, PlacedMark, Point } from './scene.ts';

/** A chokepoint, or the stack of those at one place, on the screen. */
export interface PlacedChokepoint extends RoundMark {
  readonly states: readonly [ChokepointState, ...ChokepointState[]];
  /** The true place; differs from `at` where it had to move out. */
  readonly anchor: Point;
}

/** What a chokepoint must not stand on: the lines and discs already placed, and the edge of the frame. */
export interface SpotObstacles {
  readonly frame: Pick<Projector, 'widthPx' | 'heightPx' | 'worldSizePx'>;
  readonly lines: readonly LineObstacle[];
  readonly discs: readonly { readonly at: Point; readonly radiusPx: number }[];
}

/**
 * The chokepoints of a drawing, the largest first: a country's stack beside its hub, others at their place; where two would
 * touch, the smaller moves out along a leader. The stack that holds the selected chokepoint is fanned out.
 */
export function placeChokepoints(
  marks: readonly ChokepointMark[],
  obstacles: SpotObstacles,
  context: DrawContext,
): readonly PlacedChokepoint[] {
  const placed: PlacedChokepoint[] = [];
  const bySize = marks
    .map((mark) => ({ mark, radiusPx: ringRadiusPx(mark.states[0], context) }))
    .sort((a, b) => b.radiusPx - a.radiusPx);
  for (const { mark, radiusPx } of bySize) {
    const anchor = context.projector.project(mark.lngLat);
    const isBesideHub = mark.place.kind === 'country';
    const reachPx = radiusPx + (mark.states.length > 1 ? chokepointSizes.badge.height / 2 : 0);
    const at = freeSpot({ anchor, radiusPx: reachPx, isBesideHub }, obstacles, placed);
    /* A country's point is a label point: a leader to it would promise a precision that is not there. */
    placed.push(...fanOrStack(mark, isBesideHub ? at : anchor, at, context));
  }
  return placed;
}

function fanOrStack(mark: ChokepointMark, anchor: Point, at: Point, context: DrawContext): readonly PlacedChokepoint[] {
  const { states } = mark;
  const selected = context.emphasis?.selected;
  const isFanned = states.length > 1 && states.some(({ chokepoint }) => chokepoint.id === selected);
  if (!isFanned) return [placeStack(states, anchor, at, context)];
  return states.map((state, place) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * place) / states.length;
    const reach = Math.max(
      chokepointSizes.fanRadius,
      (states.length * 2 * (ringRadiusPx(states[0], context) + 3)) / (2 * Math.PI),
    );
    return placeStack([state], at, onCircle(at, reach, angle), context);
  });
}

function placeStack(
  states: readonly [ChokepointState, ...ChokepointState[]],
  anchor: Point,
  at: Point,
  context: DrawContext,
): PlacedChokepoint {
  const [first] = states;
  const ids = states.map(({ chokepoint }) => chokepoint.id);
  const standing = standingOf(ids, context);
  const halfDiagonalPx = halfDiagonal(first, context);
  const radiusPx = ringRadiusPx(first, context);
  const moved = Math.hypot(at[0] - anchor[0], at[1] - anchor[1]);
  const leader = moved > radiusPx + 2 ? [leaderShape(anchor, at, radiusPx, context, standing.opacity)] : [];
  const badgeAt: Point = [at[0] - radiusPx * 0.8, at[1] - radiusPx * 0.8 - 3];
  return {
    ...roundMark('chokepoint', first.chokepoint.id, at, radiusPx, standing, context),
    ids,
    states,
    anchor,
    shapes: [
      ...leader,
      ...diamondShapes({ status: first.status, at, halfDiagonalPx, radiusPx, opacity: standing.opacity }, context),
      ...(states.length > 1 ? [badgeShape(badgeAt, context, standing.opacity)] : []),
    ],
    ...(states.length > 1 ? { texts: [badgeText(states.length, badgeAt, context)] } : {}),
    keepOut: [
      boxAround([at], radiusPx + chokepointSizes.halo),
      ...(states.length > 1
        ? [{ x0: badgeAt[0] - 10, y0: badgeAt[1] - 9, x1: badgeAt[0] + 10, y1: badgeAt[1] + 9 }]
        : []),
    ],
  };
}

function halfDiagonal({ share }: ChokepointState, { projector }: DrawContext): number {
  const k = chokepointScale(projector.zoom);
  const percent = share?.quantity.unit === '%' ? quantityMidpoint(share.quantity) : null;
  if (percent === null) return chokepointSizes.unknownHalfDiagonal * k;
  const part = Math.min(1, Math.max(0, percent / 100));
  return k * (chokepointSizes.baseHalfDiagonal + chokepointSizes.shareHalfDiagonal * Math.sqrt(part));
}

function ringRadiusPx(state: ChokepointState, context: DrawContext): number {
  const k = chokepointScale(context.projector.zoom);
  return halfDiagonal(state, context) + chokepointSizes.ringGap + chokepointSizes.ringGapScaled * k;
}

/** The pill that holds the count of a stack. */
export function badgeShape(
  [x, y]: Point,
  { palette }: Pick<DrawContext, 'palette'>,
  opacity: number,
): PlacedMark['shapes'][number] {
  const { width, height } = chokepointSizes.badge;
  const r = height / 2;
  const reach = width / 2 - r;
  return {
    trace: (sink) => {
      sink.moveTo(x - reach, y - r);
      sink.lineTo(x + reach, y - r);
      sink.arc(x + reach, y, r, -Math.PI / 2, Math.PI / 2);
      sink.lineTo(x - reach, y + r);
      sink.arc(x - reach, y, r, Math.PI / 2, (3 * Math.PI) / 2);
      sink.closePath();
    },
    fill: palette.paper,
    stroke: palette.ink2,
    strokeWidthPx: 1.2,
    opacity,
  };
}

/** The count on the pill of a stack. */
export function badgeText(count: number, [x, y]: Point, { palette }: Pick<DrawContext, 'palette'>): MarkText {
  const { fontSize } = chokepointSizes.badge;
  return { text: String(count), at: [x, y + fontSize * 0.36], sizePx: fontSize, weight: 600, fill: palette.ink };
}
