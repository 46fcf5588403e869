import type { Frame } from '../geo/camera-for.ts';
import { cameraFor } from '../geo/camera-for.ts';
import { wrapLng } from '../geo/lng-lat.ts';
import type { Marks } from '../geo/marks.ts';
import type { Camera } from '../geo/projector.ts';
import { MAX_ZOOM, withinWorld } from '../geo/within-world.ts';
import type { ViewCamera } from '../model/dataset/view.ts';
import type { Picture } from './picture.ts';

export { MAX_ZOOM, withinWorld };

/** Where the view of a picture has the camera, for a frame, within the world. */
export function framedCamera({ snapshot, marks }: Picture, frame: Frame): Camera {
  return withinWorld(cameraFor(snapshot.view.camera, marks, frame), frame);
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
