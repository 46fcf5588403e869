import { worldSizeAt } from '../geo/projector.ts';
import type { PlaceAreas } from './draw-context.ts';
import { standingOf } from './emphasis.ts';
import { disc } from './round-mark.ts';
import type { Box, Point, Shape } from './scene.ts';

/** Length of the equator in km, WGS84. */
const EQUATOR_KM = 40075.017;

/** Areas smaller than this on the screen would be a blot around their chokepoint: not drawn. */
const SMALLEST_RADIUS_PX = 18;

/** What an outline has to be traced of beyond an area's own edge, in px: the width of that, and more. */
const CLIP_MARGIN_PX = 4;

/** From one line of the hatching to the next. */
const HATCH_PITCH_PX = 6;

/**
 * What draws approximate areas: hatched in the colour of the status, with a dotted edge, clipped to their country.
 *
 * @param outlineOf - traces a country by ISO 3166-1 alpha-3, at least what of it is in a box; null where the basemap has none
 */
export function areaPlacer(outlineOf: (country: string, box: Box) => Shape['trace'] | null): PlaceAreas {
  return ({ areas, chokepoints }, context) =>
    areas.flatMap((mark) => {
      const { projector } = context;
      const kmPerPx = (EQUATOR_KM * Math.cos((mark.lngLat[1] * Math.PI) / 180)) / worldSizeAt(projector.zoom);
      const radiusPx = mark.radiusKm / kmPerPx;
      const states = chokepoints.find(({ place }) => place.id === mark.place.id)?.states;
      if (radiusPx < SMALLEST_RADIUS_PX || !states) return [];
      const [{ chokepoint, status }] = states;
      const ids = states.map((state) => state.chokepoint.id);
      const standing = standingOf(ids, context);
      const at = projector.project(mark.lngLat);
      const clip = mark.country === null ? null : outlineOf(mark.country, boxRound(at, radiusPx + CLIP_MARGIN_PX));
      return {
        key: `area:${mark.place.id}`,
        id: chokepoint.id,
        ids,
        kind: 'area',
        shapes: areaShapes(at, radiusPx, context.palette[status], standing.opacity, clip),
        highlight: [],
        hit: null,
        keepOut: [],
        isDimmed: standing.isDimmed,
        isSelected: standing.isSelected,
      };
    });
}

function boxRound([x, y]: Point, radiusPx: number): Box {
  return { x0: x - radiusPx, y0: y - radiusPx, x1: x + radiusPx, y1: y + radiusPx };
}

/** What is painted for an approximate area: hatching and a dotted edge, inside `clip` where there is one. */
export function areaShapes(
  at: Point,
  radiusPx: number,
  color: string,
  opacity: number,
  clip: Shape['trace'] | null,
): readonly Shape[] {
  const trace = disc(at, radiusPx);
  const clips = clip ? [clip] : [];
  return [
    { trace: hatching(at, radiusPx), stroke: color, opacity: 0.42 * opacity, clips: [trace, ...clips] },
    { trace, stroke: color, strokeWidthPx: 1.4, dashPx: [2, 3], opacity, clips },
  ];
}

/* Lines of 45 degrees over the box of a circle. */
function hatching([x, y]: Point, radiusPx: number): Shape['trace'] {
  const pitchPx = HATCH_PITCH_PX * Math.SQRT2;
  return (sink) => {
    for (let from = Math.floor((x - 3 * radiusPx) / pitchPx) * pitchPx; from < x + radiusPx; from += pitchPx) {
      sink.moveTo(from, y + radiusPx);
      sink.lineTo(from + 2 * radiusPx, y - radiusPx);
    }
  };
}
