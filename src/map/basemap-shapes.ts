import { feature } from 'topojson-client';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { BasemapProperties, BasemapTopology } from './basemap-data.ts';

const drawn = new WeakMap<BasemapTopology, FeatureCollection<Geometry, BasemapProperties>>();

/** Everything of a level that the basemap draws, in degrees, as one collection (the same one at each call). */
export function basemapFeatures(level: BasemapTopology): FeatureCollection<Geometry, BasemapProperties> {
  const known = drawn.get(level);
  if (known) return known;
  const { land, lines, rivers, lakes } = level.objects;
  const features = [land, lines, rivers, ...(lakes ? [lakes] : [])].flatMap(
    (shapes) => feature(level, shapes).features,
  );
  const collection = { type: 'FeatureCollection' as const, features };
  drawn.set(level, collection);
  return collection;
}

/** The polygon of a country (alpha-3) or a region (ISO 3166-2) in a level, or `null` where the level does not know it. */
export function basemapPolygon(level: BasemapTopology, id: string): Feature | null {
  const { countries, regions } = level.objects;
  for (const shapes of [regions, countries]) {
    const geometries = (shapes?.geometries ?? []).filter((geometry) => geometry.id === id);
    const [found] = feature(level, { type: 'GeometryCollection', geometries }).features;
    if (found) return found;
  }
  return null;
}

/** The lines of a shape, in degrees; of an area its rings, the holes among them. */
export function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    default:
      return [];
  }
}
