/** `[longitude, latitude]` in degrees, WGS84. A longitude may lie beyond 180: it is unwrapped, and means another turn. */
export type LngLat = readonly [lng: number, lat: number];

/** Mean radius of the earth in km, IUGG (https://doi.org/10.1007/s001900050278). */
const EARTH_RADIUS_KM = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The longitude as a value from -180 (inclusive) to 180 (exclusive). */
export function wrapLng(lng: number): number {
  const turned = (((lng + 180) % 360) + 360) % 360;
  return turned - 180;
}

/** The same meridian as `lng`, written so that it lies within 180 degrees of `reference`: the short way round. */
export function unwrapLng(lng: number, reference: number): number {
  return reference + wrapLng(lng - reference);
}

/** The point with its longitude within 180 degrees of `reference`. */
export function unwrap(point: LngLat, reference: number): LngLat {
  return [unwrapLng(point[0], reference), point[1]];
}

/** The point with its longitude between -180 and 180. */
export function wrap(point: LngLat): LngLat {
  return [wrapLng(point[0]), point[1]];
}

/** Length of the great circle between two points, in km (haversine formula). */
export function distanceKm(a: LngLat, b: LngLat): number {
  const halfLat = Math.sin(radians(b[1] - a[1]) / 2);
  const halfLng = Math.sin(radians(b[0] - a[0]) / 2);
  const h = halfLat ** 2 + Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * halfLng ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
