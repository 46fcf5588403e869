import type { AreaMark, ChokepointMark } from '../geo/marks.ts';
import { worldSizeAt } from '../geo/projector.ts';
import type { DrawContext } from './draw-context.ts';
import { standingOf } from './emphasis.ts';
import { disc } from './hub.ts';
import type { PlacedMark, Shape } from './scene.ts';

/** Length of the equator in km, WGS84. */
const EQUATOR_KM = 40075.017;

/** Areas smaller than this on the screen would be a blot around their chokepoint: not drawn. */
const SMALLEST_RADIUS_PX = 18;

/** The approximate areas of a drawing: hatched in the colour of the status, with a dotted edge, clipped to their country. */
export function placeAreas(
  marks: readonly AreaMark[],
  chokepoints: readonly ChokepointMark[],
  context: DrawContext,
): readonly PlacedMark[] {
  return marks.flatMap((mark) => {
    const { projector } = context;
    const kmPerPx = (EQUATOR_KM * Math.cos((mark.lngLat[1] * Math.PI) / 180)) / worldSizeAt(projector.zoom);
    const radiusPx = mark.radiusKm / kmPerPx;
    const states = chokepoints.find(({ place }) => place.id === mark.place.id)?.states;
    const [state] = states ?? [];
    if (radiusPx < SMALLEST_RADIUS_PX || !states || !state) return [];
    const ids = states.map(({ chokepoint }) => chokepoint.id);
    const standing = standingOf(ids, context);
    const color = context.palette[state.status];
    const clip = mark.country === null ? null : (context.countryPath?.(mark.country) ?? null);
    const outline = disc(projector.project(mark.lngLat), radiusPx);
    return {
      key: `area:${mark.place.id}`,
      id: state.chokepoint.id,
      ids,
      kind: 'area' as const,
      shapes: areaShapes(outline, color, standing.opacity, clip),
      highlight: [],
      hit: null,
      keepOut: [],
      isDimmed: standing.isDimmed,
      isSelected: standing.isSelected,
    };
  });
}

/** What is painted for an approximate area: hatching and a dotted edge, inside `clip` where there is one. */
export function areaShapes(
  trace: Shape['trace'],
  color: string,
  opacity: number,
  clip: Shape['trace'] | null,
): readonly Shape[] {
  const within = clip ? { clip } : {};
  return [
    { trace, hatch: color, opacity: 0.42 * opacity, ...within },
    { trace, stroke: color, strokeWidthPx: 1.4, dashPx: [2, 3], opacity, ...within },
  ];
}
