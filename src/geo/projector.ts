import type { LngLat } from './lng-lat.ts';

/** Where the map looks: `zoom` 0 shows the world as a square of 512 px, each step doubles it. */
export interface Camera {
  readonly center: LngLat;
  readonly zoom: number;
}

/** A box of degrees, `[west, south, east, north]`; `east` may pass 180 where the box crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/**
 * From degrees to CSS px of the frame (origin upper left) and back. Longitudes are never wrapped: of one place, longitude
 * 190 is a world width to the right of longitude -170.
 */
export interface Projector extends Camera {
  /** Width of one world, in px. */
  readonly worldSizePx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly project: (lngLat: LngLat) => readonly [xPx: number, yPx: number];
  readonly unproject: (point: readonly [xPx: number, yPx: number]) => LngLat;
}

/** Latitude at which the Mercator world is a square. */
export const MAX_LATITUDE = 85.051128779806604;

const TILE_PX = 512;

/** Height on the Mercator world of a latitude: 0 at the north edge (85.05), 1 at the south edge. */
export function mercatorY(lat: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
}

/** The latitude of a height on the Mercator world; the inverse of `mercatorY`. */
export function latFromMercatorY(y: number): number {
  return (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
}

/** Width of the world at a zoom, in px. */
export function worldSizeAt(zoom: number): number {
  return TILE_PX * 2 ** zoom;
}

/**
 * The Mercator projection of a camera onto a frame, north up. It equals d3's `geoMercator().scale(worldSizePx / 2 / Math.PI)`
 * but for the wrapping of longitudes, and what MapLibre draws without pitch and bearing.
 */
export function mercatorProjector(frame: Camera & { widthPx: number; heightPx: number }): Projector {
  const { center, zoom, widthPx, heightPx } = frame;
  const worldSizePx = worldSizeAt(zoom);
  const originX = widthPx / 2 - (center[0] / 360) * worldSizePx;
  const originY = heightPx / 2 - mercatorY(center[1]) * worldSizePx;
  return {
    center,
    zoom,
    worldSizePx,
    widthPx,
    heightPx,
    project: ([lng, lat]) => [originX + (lng / 360) * worldSizePx, originY + mercatorY(lat) * worldSizePx],
    unproject: ([xPx, yPx]) => [((xPx - originX) / worldSizePx) * 360, latFromMercatorY((yPx - originY) / worldSizePx)],
  };
}

/** The zoom at which a box fills `widthPx` x `heightPx` in one direction and fits in both. A single point gives `Infinity`. */
export function fitZoom([west, south, east, north]: Bounds, widthPx: number, heightPx: number): number {
  const shareX = (east - west) / 360;
  const shareY = mercatorY(south) - mercatorY(north);
  return Math.log2(Math.min(widthPx / shareX, heightPx / shareY) / TILE_PX);
}

/**
 * The camera that shows a box as large as the frame allows.
 *
 * @param paddingPx - free space to keep at each edge of the frame
 * @param maxZoom - upper bound, also for a box without extent
 * @throws RangeError where the padding leaves no room, or the box is turned over
 */
export function frameBounds(bounds: Bounds, widthPx: number, heightPx: number, paddingPx = 0, maxZoom = 10): Camera {
  const [west, south, east, north] = bounds;
  if (east < west || north < south)
    throw new RangeError(`got bounds ${bounds.join(',')}, expected west,south,east,north`);
  const roomX = widthPx - 2 * paddingPx;
  const roomY = heightPx - 2 * paddingPx;
  if (roomX <= 0 || roomY <= 0) throw new RangeError(`got no room in ${widthPx} x ${heightPx} px`);
  const zoom = Math.min(fitZoom(bounds, roomX, roomY), maxZoom);
  const middleY = (mercatorY(south) + mercatorY(north)) / 2;
  return { center: [(west + east) / 2, latFromMercatorY(middleY)], zoom };
}

/**
 * Which copies of the world a frame shows: the whole numbers k, ascending, for which something that spans the longitudes
 * `west` to `east` (unwrapped), moved by `k * worldSizePx`, meets the frame.
 *
 * @param marginPx - counts as frame on either side, for marks wider than their geometry
 */
export function visibleCopies(projector: Projector, west = -180, east = 180, marginPx = 0): number[] {
  const { worldSizePx, widthPx } = projector;
  const first = Math.ceil((-marginPx - projector.project([east, 0])[0]) / worldSizePx);
  const last = Math.floor((widthPx + marginPx - projector.project([west, 0])[0]) / worldSizePx);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
