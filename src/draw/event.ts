import type { EventMark } from '../geo/marks.ts';
import { hubSizes } from '../look/point-sizes.ts';
import type { EventState } from '../model/snapshot.ts';
import type { PlacedChokepoint } from './chokepoint.ts';
import type { DrawContext } from './draw-context.ts';
import { standingOf } from './emphasis.ts';
import type { RoundMark } from './round-mark.ts';
import { disc, discHighlight, roundMark } from './round-mark.ts';
import type { Point, Shape } from './scene.ts';

/** An event on the screen. */
export interface PlacedEvent extends RoundMark {
  readonly state: EventState;
}

/** Distance in px from one event to the next at the same place: they stand in a row under it. */
const ROW_PITCH_PX = 7;

/** The events of a drawing: quiet dots, several at one place in a row below it. */
export function placeEvents(
  marks: readonly EventMark[],
  chokepoints: readonly PlacedChokepoint[],
  context: DrawContext,
): readonly PlacedEvent[] {
  const used = new Map<string, number>();
  return marks.map(({ state, place, lngLat }) => {
    const before = used.get(place.id) ?? 0;
    used.set(place.id, before + 1);
    const [x, y] = context.projector.project(lngLat);
    const ring = chokepoints.find((other) => Math.hypot(other.at[0] - x, other.at[1] - y) < other.radiusPx);
    const dropPx = ROW_PITCH_PX + (ring ? ring.at[1] - y + ring.radiusPx : hubSizes.hubRadius);
    const at: Point = [x + before * ROW_PITCH_PX, y + dropPx];
    const { id } = state.event;
    const standing = standingOf([id], context);
    return {
      ...roundMark('event', id, at, hubSizes.eventRadius, standing, context),
      state,
      shapes: [eventShape(at, standing.opacity, context)],
      highlight: [discHighlight(at, hubSizes.eventRadius + 5, context)],
      keepOut: [],
    };
  });
}

/** The dot of an event. */
export function eventShape(at: Point, opacity: number, { palette }: Pick<DrawContext, 'palette'>): Shape {
  return {
    trace: disc(at, hubSizes.eventRadius),
    fill: palette.ink2,
    stroke: palette.halo,
    strokeWidthPx: 1,
    opacity,
  };
}
