import type { LngLat } from '../geo/lng-lat.ts';
import type { HubMark, Marks } from '../geo/marks.ts';
import type { Place } from '../model/dataset/place.ts';
import { hubSizes } from '../look/point-sizes.ts';
import type { DrawContext } from './draw-context.ts';
import { standingOf } from './emphasis.ts';
import type { PlacedMark, Point, Shape } from './scene.ts';

/** A hub, seat or town on the screen. */
export interface PlacedHub extends PlacedMark {
  readonly place: Place;
  readonly lngLat: LngLat;
  readonly at: Point;
  readonly radiusPx: number;
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
  const outline = role === 'town' ? square(at, radiusPx) : disc(at, radiusPx);
  return {
    key: `place:${place.id}`,
    id: place.id,
    ids: [place.id],
    kind: 'place',
    place,
    lngLat,
    at,
    radiusPx,
    role,
    shapes: [
      {
        trace: outline,
        fill: palette.paper,
        stroke: palette.ink2,
        strokeWidthPx: hubSizes.strokeWidth,
        opacity: role === 'town' ? 1 : standing.opacity,
      },
    ],
    highlight: [discHighlight(at, radiusPx + 6, context)],
    hit: role === 'town' ? null : { kind: 'disc', at, radiusPx },
    keepOut: [
      { x0: at[0] - radiusPx - 1, y0: at[1] - radiusPx - 1, x1: at[0] + radiusPx + 1, y1: at[1] + radiusPx + 1 },
    ],
    isDimmed: standing.isDimmed,
    isSelected: standing.isSelected,
  };
}

/** Path of a full circle. */
export function disc([x, y]: Point, radiusPx: number): Shape['trace'] {
  return (sink) => {
    sink.moveTo(x + radiusPx, y);
    sink.arc(x, y, radiusPx, 0, 2 * Math.PI);
    sink.closePath();
  };
}

/** The marker-yellow pad under a round mark while it is selected or pointed at. */
export function discHighlight(at: Point, radiusPx: number, { palette }: DrawContext): Shape {
  return { trace: disc(at, radiusPx), fill: palette.mark, stroke: palette.markInk, strokeWidthPx: 1.5 };
}

function square([x, y]: Point, halfSidePx: number): Shape['trace'] {
  return (sink) => {
    sink.rect(x - halfSidePx, y - halfSidePx, 2 * halfSidePx, 2 * halfSidePx);
  };
}
