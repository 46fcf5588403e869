import type { Frame } from '../geo/camera-for.ts';
import { cameraFor } from '../geo/camera-for.ts';
import { wrapLng } from '../geo/lng-lat.ts';
import type { Marks } from '../geo/marks.ts';
import type { Camera } from '../geo/projector.ts';
import { latFromMercatorY, mercatorY, worldSizeAt } from '../geo/projector.ts';
import type { ViewCamera } from '../model/dataset/view.ts';

/** How close the map goes. */
export const MAX_ZOOM = 10;

/** The nearest camera whose frame shows nothing north or south of the world, as the live map keeps it. */
export function withinWorld({ center, zoom }: Camera, { heightPx }: Frame): Camera {
  const bounded = Math.min(MAX_ZOOM, Math.max(zoom, Math.log2(heightPx / worldSizeAt(0))));
  const half = heightPx / 2 / worldSizeAt(bounded);
  const y = Math.min(1 - half, Math.max(half, mercatorY(center[1])));
  return { center: [center[0], half >= 0.5 ? 0 : latFromMercatorY(y)], zoom: bounded };
}

/** The camera of a view for a frame, within the world. */
export function framedCamera(camera: ViewCamera | null, marks: Marks, frame: Frame): Camera {
  return withinWorld(cameraFor(camera, marks, frame), frame);
}

/**
 * What a view writes of where the map is: the camera that shows as much in a frame of any size, so that a link from a phone frames the
 * same on a desk. Degrees to 5 decimals, the zoom to 2.
 */
export function writtenCamera({ center, zoom }: Camera, marks: Marks, frame: Frame): ViewCamera {
  const [lng, lat] = center;
  const stepBack = cameraFor({ center: [lng, lat], zoom: MAX_ZOOM }, marks, frame).zoom - MAX_ZOOM;
  const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));
  return {
    center: [round(wrapLng(lng), 5), round(lat, 5)],
    zoom: Math.max(0, round(zoom - stepBack, 2)),
  };
}
