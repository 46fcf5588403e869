import type { Feature, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { Projector } from '../geo/projector.ts';
import type { LandLevel } from './land.ts';
import { clippedRing } from './land-clip.ts';
import { thinnedLine } from './land-lines.ts';
import type { Box, PathSink } from './scene.ts';

/** A country (alpha-3) whose regions a level knows, and how their ids begin. */
const REGIONS_OF: Readonly<Record<string, string>> = { MMR: 'MM-' };

/** West of this longitude the copy that marks are in is the next turn eastwards. */
const HOME_WEST = -30;

/** How far an outline may lie from where it is, in px. */
const TOLERANCE_PX = 0.3;

/**
 * Traces what is in a box, in px, of the outline of a country by ISO 3166-1 alpha-3 code, in the copy that marks are in; null where no level
 * knows it. Regions of the finest level win over the country's own outline: where a border is drawn finer, an area has to end at that line.
 */
export function countryOutline(
  levels: readonly LandLevel[],
  country: string,
  projector: Projector,
  box: Box,
): ((sink: PathSink) => void) | null {
  const prefix = REGIONS_OF[country];
  for (const { topology } of levels.toReversed()) {
    const { regions, countries } = topology.objects;
    const parts = (regions?.geometries ?? []).filter(({ id }) => prefix !== undefined && String(id).startsWith(prefix));
    const whole = (countries?.geometries ?? []).filter(({ id }) => id === country);
    const geometries = parts.length > 0 ? parts : whole;
    if (geometries.length === 0) continue;
    const { features } = feature(topology, { type: 'GeometryCollection', geometries });
    return (sink) => {
      for (const outline of features) traceOutline(outline, projector, box, sink);
    };
  }
  return null;
}

/** The ISO 3166-2 id of a region by its English name, with or without "State" or the like; null where no level knows it. */
export function regionNamed(levels: readonly LandLevel[], name: string): string | null {
  const plain = name.replace(/ (State|Region|Division|Province)$/, '');
  for (const { topology } of levels) {
    const found = topology.objects.regions?.geometries.find((region) => nameOf(region) === plain);
    if (found?.id !== undefined) return String(found.id);
  }
  return null;
}

function nameOf({ properties }: GeometryObject<{ readonly name?: string }>): string | undefined {
  const named: { readonly name?: string } | undefined = properties;
  return named?.name;
}

function traceOutline({ geometry }: Feature<Geometry | null>, projector: Projector, box: Box, sink: PathSink): void {
  if (geometry?.type === 'Polygon') for (const ring of geometry.coordinates) traceRing(ring, projector, box, sink);
  if (geometry?.type === 'MultiPolygon')
    for (const ring of geometry.coordinates.flat()) traceRing(ring, projector, box, sink);
}

function traceRing(ring: readonly Position[], projector: Projector, box: Box, sink: PathSink): void {
  const turn = (ring[0]?.[0] ?? 0) < HOME_WEST ? 360 : 0;
  const points = ring.map(([lng = 0, lat = 0]) => projector.project([lng + turn, lat]));
  const shown = clippedRing(thinnedLine(points, TOLERANCE_PX), box);
  if (shown.length < 3) return;
  shown.forEach(([x, y], at) => (at === 0 ? sink.moveTo(x, y) : sink.lineTo(x, y)));
  sink.closePath();
}
