import type { Bounds, Projector } from '../geo/projector.ts';
import type { BasemapLevel } from './basemap-data.ts';

/** From this zoom on the `mid` level is drawn, where it is there. */
export const MID_ZOOM = 2.3;

/** From this zoom on the `near` level is drawn, where it is there. */
export const NEAR_ZOOM = 4.5;

/** Fetch a level so many zoom steps before it is drawn. */
const HEAD_START = 0.4;

/** The box of the near level, [west, south, east, north]; a test compares it with the data. */
export const NEAR_BOUNDS: Bounds = [90, 18, 108, 31];

/** The levels beyond the coarse one that a map in this projection calls for, coarser first. */
export function levelsFor(projector: Projector): BasemapLevel[] {
  if (projector.zoom < MID_ZOOM - HEAD_START) return [];
  if (projector.zoom < NEAR_ZOOM - HEAD_START || !meetsNear(projector)) return ['mid'];
  return ['mid', 'near'];
}

function meetsNear({ project, worldSizePx, widthPx, heightPx }: Projector): boolean {
  const [west, south, east, north] = NEAR_BOUNDS;
  const [left, bottom] = project([west, south]);
  const [right, top] = project([east, north]);
  const turns = Math.round((widthPx / 2 - (left + right) / 2) / worldSizePx) * worldSizePx;
  return left + turns < widthPx && right + turns > 0 && top < heightPx && bottom > 0;
}
