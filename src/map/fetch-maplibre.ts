import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type * as Maplibre from './maplibre.ts';

/**
 * Fetches MapLibre, once a page. It stands apart from what uses it, so that it can be asked for beside that.
 *
 * @throws TypeError where it is not to be had
 */
export async function fetchMaplibre(): Promise<typeof Maplibre> {
  const maplibre = await import('./maplibre.ts');
  maplibre.setWorkerUrl(workerUrl);
  return maplibre;
}
