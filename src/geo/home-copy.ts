import type { Place } from '../model/dataset/place.ts';
import type { LngLat } from './lng-lat.ts';
import { unwrap, unwrapLng } from './lng-lat.ts';

/**
 * Middle of the world copy that layout happens in. With the cut at 30 degrees west, in the Atlantic, both shores of the Pacific lie
 * in one copy, and so do most of the lines that meet at one hub.
 */
const HOME_LONGITUDE = 150;

/** The same point in the home copy: its longitude from -30 (inclusive) to 330 (exclusive). */
export function inHomeCopy(point: LngLat): LngLat {
  return unwrap(point, HOME_LONGITUDE);
}

/** The point of a place in the home copy; null where the data give none, or the place is the world. */
export function pointOf(place: Place | null | undefined): LngLat | null {
  return place?.coordinates && place.kind !== 'world' ? inHomeCopy(place.coordinates) : null;
}

/** The same line, shifted by whole turns so that its middle lies in the home copy: both directions of a pair get the same longitudes. */
export function lineInHomeCopy(path: readonly LngLat[]): readonly LngLat[] {
  const west = Math.min(...path.map(([lng]) => lng));
  const east = Math.max(...path.map(([lng]) => lng));
  const middle = (west + east) / 2;
  const turn = unwrapLng(middle, HOME_LONGITUDE) - middle;
  return path.map(([lng, lat]) => [lng + turn, lat]);
}
