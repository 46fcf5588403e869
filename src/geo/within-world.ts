import type { Frame } from './camera-for.ts';
import type { Camera } from './projector.ts';
import { latFromMercatorY, mercatorY, worldSizeAt } from './projector.ts';

/** How close a map goes. */
export const MAX_ZOOM = 10;

/** The nearest camera whose frame shows nothing north or south of the world. */
export function withinWorld({ center, zoom }: Camera, { heightPx }: Frame): Camera {
  const bounded = Math.min(MAX_ZOOM, Math.max(zoom, Math.log2(heightPx / worldSizeAt(0))));
  const half = heightPx / 2 / worldSizeAt(bounded);
  const y = Math.min(1 - half, Math.max(half, mercatorY(center[1])));
  return { center: [center[0], half >= 0.5 ? 0 : latFromMercatorY(y)], zoom: bounded };
}
