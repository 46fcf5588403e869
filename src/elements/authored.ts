import type { ViewCamera } from '../model/dataset/view.ts';

/** What a page's author wrote on an element, attribute by attribute; null = not written. */
export interface AuthoredView {
  readonly view: string | null;
  readonly date: string | null;
  readonly known: boolean | null;
  readonly layers: string | null;
  readonly commodity: string | null;
  readonly select: string | null;
  readonly at: string | null;
  readonly bounds: string | null;
}

/** The names of the attributes that say what to show. */
export type AuthoredName = keyof AuthoredView;

/** Nothing written. */
export const nothingAuthored: AuthoredView = {
  view: null,
  date: null,
  known: null,
  layers: null,
  commodity: null,
  select: null,
  at: null,
  bounds: null,
};

/** What `at` says of a camera; null for one that is given by bounds. */
export function writeAt(camera: ViewCamera | null): string | null {
  if (!camera || !('center' in camera)) return null;
  return [camera.center[1], camera.center[0], camera.zoom].join(',');
}

/** What `bounds` says of a camera; null for one that is given by its centre. */
export function writeBounds(camera: ViewCamera | null): string | null {
  return camera && 'bounds' in camera ? camera.bounds.join(',') : null;
}
