import { mercatorProjector, type Bounds, type Camera } from '../geo/projector.ts';
import type { BasemapLevel } from './basemap-data.ts';

/** From this zoom on the `mid` level is drawn, where it is there. */
export const MID_ZOOM = 2.3;

/** From this zoom on the `near` level is drawn, where it is there. */
export const NEAR_ZOOM = 4.5;

/** Fetch a level so many zoom steps before it is drawn. */
const HEAD_START = 0.4;

/** The box of the near level, [west, south, east, north]; a test compares it with the data. */
export const NEAR_BOUNDS: Bounds = [90, 18, 108, 31];

/** The levels beyond the coarse one that a camera calls for, coarser first. */
export function levelsFor(camera: Camera, frame: { clientWidth: number; clientHeight: number }): BasemapLevel[] {
  if (camera.zoom < MID_ZOOM - HEAD_START) return [];
  if (camera.zoom < NEAR_ZOOM - HEAD_START || !meetsNear(camera, frame)) return ['mid'];
  return ['mid', 'near'];
}

function meetsNear(
  camera: Camera,
  { clientWidth, clientHeight }: { clientWidth: number; clientHeight: number },
): boolean {
  const [west, south, east, north] = NEAR_BOUNDS;
  const { project, worldSizePx } = mercatorProjector({ ...camera, widthPx: clientWidth, heightPx: clientHeight });
  const [left, bottom] = project([west, south]);
  const [right, top] = project([east, north]);
  const turns = Math.round((clientWidth / 2 - (left + right) / 2) / worldSizePx) * worldSizePx;
  return left + turns < clientWidth && right + turns > 0 && top < clientHeight && bottom > 0;
}
