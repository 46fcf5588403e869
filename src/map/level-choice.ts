import type { Bounds, Projector } from '../geo/projector.ts';
import type { BasemapLevel } from './basemap-data.ts';

/** From this zoom on the `mid` level is drawn, where it is there. */
export const MID_ZOOM = 2.3;

/** From this zoom on the `near` level is drawn, where it is there. */
export const NEAR_ZOOM = 4.5;

/** So many zoom steps before a level is drawn it is fetched, once there is nothing else to do. */
export const HEAD_START = 0.4;

/** The box of the near level, [west, south, east, north]; a test compares it with the data. */
export const NEAR_BOUNDS: Bounds = [90, 18, 108, 31];

/**
 * The levels that a map in this projection is drawn with, coarser first. Where the near one fills the frame, the others lie unseen below it.
 *
 * @param headStart - zoom steps that the map may come closer
 */
export function levelsFor(projector: Projector, headStart = 0): BasemapLevel[] {
  const { project, worldSizePx, widthPx, heightPx } = projector;
  const zoom = projector.zoom + headStart;
  if (zoom < MID_ZOOM) return ['coarse'];
  const [west, south, east, north] = NEAR_BOUNDS;
  const [left, bottom] = project([west, south]);
  const [right, top] = project([east, north]);
  const turns = Math.round((widthPx / 2 - (left + right) / 2) / worldSizePx) * worldSizePx;
  const isMet = left + turns < widthPx && right + turns > 0 && top < heightPx && bottom > 0;
  if (zoom < NEAR_ZOOM || !isMet) return ['mid'];
  const isFilled = left + turns <= 0 && right + turns >= widthPx && top <= 0 && bottom >= heightPx;
  return isFilled ? ['near'] : ['mid', 'near'];
}

/**
 * The level that a map in this projection begins with, since it comes soon: the near one where that fills the frame, else the coarse one. The one
 * between is large, and waited for by none.
 */
export function firstLevelFor(projector: Projector): 'coarse' | 'near' {
  return levelsFor(projector)[0] === 'near' ? 'near' : 'coarse';
}
