import type { Feature, Position } from 'geojson';
import { areaPlacer } from '../draw/area.ts';
import type { PlaceAreas } from '../draw/draw-context.ts';
import { clippedRing } from '../draw/land-clip.ts';
import type { Box, PathSink, Point } from '../draw/scene.ts';
import type { Projector } from '../geo/projector.ts';
import { basemapPolygon } from '../map/basemap-shapes.ts';
import type { BasemapGround } from './basemap-ground.ts';

type Trace = ((sink: PathSink) => void) | null;

/** A country (alpha-3) whose provinces the near level knows, and how their ids begin. */
const PROVINCES: Readonly<Record<string, string>> = { MMR: 'MM-' };

/** West of this longitude the home copy of marks is the next turn eastwards. */
const HOME_WEST = -30;

/**
 * Of each ground, the outlines as they were last asked for, and what they depend on: from day to day they stay, and a country has thousands of
 * points.
 */
const outlines = new WeakMap<BasemapGround, { readonly key: string; readonly traces: Map<string, Trace> }>();

/** Draws approximate areas on a ground, clipped to countries in the copy that marks are in; whole where no level here knows one. */
export function placeAreasOn(ground: BasemapGround, projector: Projector): PlaceAreas {
  const { center, zoom, widthPx, heightPx } = projector;
  const key = [ground.levels.size, ...center, zoom, widthPx, heightPx].join();
  const known = outlines.get(ground);
  const traces = known?.key === key ? known.traces : new Map<string, Trace>();
  outlines.set(ground, { key, traces });
  return areaPlacer((country, box) => {
    const part = [country, box.x0, box.y0, box.x1, box.y1].join();
    const trace = traces.get(part) ?? outlineOf(country, box, ground, projector);
    traces.set(part, trace);
    return trace;
  });
}

function outlineOf(country: string, box: Box, ground: BasemapGround, projector: Projector): Trace {
  const features = featuresOf(country, ground);
  if (features.length === 0) return null;
  const rings = features.flatMap(ringsOf).map((ring) => clippedRing(projected(ring, projector), box));
  return (sink) => rings.forEach((ring) => traceRing(ring, sink));
}

/* Where the near level draws a border finer than the world's outline, an area has to end at that line. */
function featuresOf(country: string, { levels }: BasemapGround): readonly Feature[] {
  const near = levels.get('near');
  const prefix = PROVINCES[country];
  if (near && prefix !== undefined) {
    const ids = (near.objects.regions?.geometries ?? []).map(({ id }) => String(id));
    return ids.filter((id) => id.startsWith(prefix)).flatMap((id) => basemapPolygon(near, id) ?? []);
  }
  for (const level of ['mid', 'coarse'] as const) {
    const topology = levels.get(level);
    const found = topology ? basemapPolygon(topology, country) : null;
    if (found) return [found];
  }
  return [];
}

function ringsOf({ geometry }: Feature): readonly (readonly Position[])[] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function projected(ring: readonly Position[], projector: Projector): readonly Point[] {
  const turn = (ring[0]?.[0] ?? 0) < HOME_WEST ? 360 : 0;
  return ring.map(([lng = 0, lat = 0]) => projector.project([lng + turn, lat]));
}

function traceRing(ring: readonly Point[], sink: PathSink): void {
  if (ring.length < 3) return;
  ring.forEach(([x, y], at) => {
    if (at === 0) sink.moveTo(x, y);
    else sink.lineTo(x, y);
  });
  sink.closePath();
}
