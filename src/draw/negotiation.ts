import type { LngLat } from '../geo/lng-lat.ts';
import { unwrapLng } from '../geo/lng-lat.ts';
import type { KnotMark, ThreadMark } from '../geo/marks.ts';
import { threadSizes } from '../look/point-sizes.ts';
import type { Place } from '../model/dataset/place.ts';
import type { NegotiationState, RoundState } from '../model/snapshot.ts';
import type { DrawContext } from './draw-context.ts';
import { standingOf } from './emphasis.ts';
import type { PlacedHub } from './hub.ts';
import type { LineObstacle } from './line-obstacle.ts';
import { lengthOfLine, pointAlong } from './polyline.ts';
import type { RoundMark } from './round-mark.ts';
import { disc, roundMark } from './round-mark.ts';
import type { PlacedMark, Point, Shape } from './scene.ts';
import { threadPath } from './thread-path.ts';

/** One round on its thread. */
export interface PlacedKnot extends RoundMark {
  readonly place: Place;
  /** All rounds in view at that venue, this one last: one label says them all. */
  readonly rounds: readonly [RoundState, ...RoundState[]];
  readonly negotiation: NegotiationState;
  readonly isCurrent: boolean;
  /** Whether this knot stands for its venue: the last in the row, which the label belongs to. */
  readonly isVenue: boolean;
}

/** A negotiation's thread on the screen. */
export interface PlacedThread extends PlacedMark {
  readonly state: NegotiationState;
  readonly points: readonly Point[];
  readonly knots: readonly PlacedKnot[];
}

/** The threads of a drawing, with their knots: thin, even, without direction; they give way to flows, never the other way. */
export function placeThreads(
  marks: readonly ThreadMark[],
  flows: readonly LineObstacle[],
  hubs: readonly PlacedHub[],
  context: DrawContext,
): readonly PlacedThread[] {
  return marks.map((mark, place) => {
    const { negotiation } = mark.state;
    const ids = [negotiation.id, ...mark.state.rounds.map(({ round }) => round.id)];
    const standing = standingOf(ids, context);
    const { points, legEnds } = threadPath(mark, flows, hubs, context);
    const line: Shape['trace'] = (sink) => {
      points.forEach(([x, y], at) => (at === 0 ? sink.moveTo(x, y) : sink.lineTo(x, y)));
    };
    const { palette } = context;
    return {
      key: `thread:${negotiation.id}:${place}`,
      id: negotiation.id,
      ids,
      kind: 'thread',
      state: mark.state,
      points,
      knots: mark.knots.flatMap((knot) => placeRow(knot, mark, points, legEnds, context)),
      shapes: threadShapes(line, standing.opacity, context),
      highlight: [
        { trace: line, stroke: palette.markInk, strokeWidthPx: 11, cap: 'round' },
        { trace: line, stroke: palette.mark, strokeWidthPx: 8, cap: 'round' },
      ],
      hit: { kind: 'line', points, halfWidthPx: threadSizes.width / 2 },
      keepOut: [],
      isDimmed: standing.isDimmed,
      isSelected: standing.isSelected,
    };
  });
}

function placeRow(
  knot: KnotMark,
  thread: ThreadMark,
  points: readonly Point[],
  legEnds: readonly number[],
  context: DrawContext,
): readonly PlacedKnot[] {
  const vertex = thread.path.findIndex((point) => isSameMeridian(point, knot.lngLat));
  const distance = legEnds[vertex] ?? 0;
  const length = lengthOfLine(points);
  const reach = (knot.rounds.length - 1) * threadSizes.rowPitch;
  /* The row stands before its venue; at the start of the thread there is nothing before, so it stands after. */
  const direction = distance - reach >= 0 || distance > length / 2 ? -1 : 1;
  return knot.rounds.map((round, place) => {
    const stepsBack = knot.rounds.length - 1 - place;
    const at = pointAlong(
      points,
      Math.max(0, Math.min(length, distance + direction * stepsBack * threadSizes.rowPitch)),
    );
    return placeKnot(knot, round, at, stepsBack === 0, thread.state, context);
  });
}

/* The thread is laid in its own world copy, and shifting it there costs the last digits. */
function isSameMeridian([lng, lat]: LngLat, [knotLng, knotLat]: LngLat): boolean {
  return Math.abs(lat - knotLat) < 1e-9 && Math.abs(unwrapLng(lng, knotLng) - knotLng) < 1e-6;
}

function placeKnot(
  knot: KnotMark,
  state: RoundState,
  at: Point,
  isVenue: boolean,
  negotiation: NegotiationState,
  context: DrawContext,
): PlacedKnot {
  const isCurrent = state.round.id === negotiation.current.round.id;
  const radiusPx = isVenue ? threadSizes.knotRadius : threadSizes.rowKnotRadius;
  const outerPx = isCurrent ? radiusPx + threadSizes.ringGap : radiusPx;
  const standing = standingOf([state.round.id, negotiation.negotiation.id], context);
  const { opacity } = standing;
  return {
    ...roundMark('knot', state.round.id, at, outerPx, standing, context),
    place: knot.place,
    rounds: knot.rounds,
    negotiation,
    isCurrent,
    isVenue,
    shapes: knotShapes({ state: state.state, at, radiusPx, isCurrent, opacity }, context),
    isSelected: standing.isSelected && context.emphasis?.selected === state.round.id,
  };
}

/** What is painted for a thread: its line on a halo. */
export function threadShapes(
  trace: Shape['trace'],
  opacity: number,
  { palette }: Pick<DrawContext, 'palette'>,
): readonly Shape[] {
  return [
    { trace, stroke: palette.halo, strokeWidthPx: threadSizes.haloWidth, opacity: 0.92 * opacity },
    { trace, stroke: palette.ink, strokeWidthPx: threadSizes.width, opacity, cap: 'round' },
  ];
}

/** What one knot is drawn from. */
export interface Knot {
  readonly state: RoundState['state'];
  readonly at: Point;
  readonly radiusPx: number;
  /** The round in view has a second ring. */
  readonly isCurrent: boolean;
  readonly opacity: number;
}

/** What is painted for a knot: filled once the round has been held, else hollow. */
export function knotShapes(knot: Knot, { palette }: Pick<DrawContext, 'palette'>): readonly Shape[] {
  const { state, at, radiusPx, isCurrent, opacity } = knot;
  const outerPx = isCurrent ? radiusPx + threadSizes.ringGap : radiusPx;
  const ring = { fill: palette.paper, stroke: palette.ink, strokeWidthPx: threadSizes.ringWidth, opacity };
  return [
    { trace: disc(at, outerPx + 2.5), fill: palette.halo, opacity: 0.92 * opacity },
    ...(isCurrent ? [{ trace: disc(at, outerPx), ...ring }] : []),
    state === 'held'
      ? { trace: disc(at, radiusPx), fill: palette.ink, opacity }
      : { trace: disc(at, radiusPx - 0.8), ...ring },
  ];
}
