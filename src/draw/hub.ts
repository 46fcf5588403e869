import type { LngLat } from '../geo/lng-lat.ts';
import type { HubMark, Marks } from '../geo/marks.ts';
import type { Place } from '../model/dataset/place.ts';
import { hubSizes } from '../look/point-sizes.ts';
import type { DrawContext } from './draw-context.ts';
import { standingOf } from './emphasis.ts';
import type { RoundMark } from './round-mark.ts';
import { disc, roundMark } from './round-mark.ts';
import type { Point, Shape } from './scene.ts';

/** A hub, seat or town on the screen. */
export interface PlacedHub extends RoundMark {
  readonly place: Place;
  readonly lngLat: LngLat;
  readonly role: HubMark['role'];
}

/** The hubs of a drawing; towns only where the map is close. */
export function placeHubs(marks: Marks, context: DrawContext): readonly PlacedHub[] {
  return marks.hubs
    .filter(({ role }) => role !== 'town' || context.projector.zoom >= hubSizes.townsFromZoom)
    .map((hub) => placeHub(hub, context));
}

function placeHub({ place, lngLat, role }: HubMark, context: DrawContext): PlacedHub {
  const { palette, projector } = context;
  const at = projector.project(lngLat);
  const radiusPx = role === 'hub' ? hubSizes.hubRadius : role === 'seat' ? hubSizes.seatRadius : hubSizes.townSide / 2;
  const standing = standingOf([place.id], context);
  const shape = {
    trace: role === 'town' ? square(at, radiusPx) : disc(at, radiusPx),
    fill: palette.paper,
    stroke: palette.ink2,
    strokeWidthPx: hubSizes.strokeWidth,
    opacity: role === 'town' ? 1 : standing.opacity,
  };
  const mark = roundMark('place', place.id, at, radiusPx, standing, context);
  return { ...mark, place, lngLat, role, shapes: [shape], hit: role === 'town' ? null : mark.hit };
}

function square([x, y]: Point, halfSidePx: number): Shape['trace'] {
  return (sink) => {
    sink.rect(x - halfSidePx, y - halfSidePx, 2 * halfSidePx, 2 * halfSidePx);
  };
}
