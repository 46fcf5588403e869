import ownWorkerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type * as Maplibre from './maplibre.ts';
import { fetchShared, publishedUrl, sharedWorkerUrl } from './shared-maplibre.ts';

let fetching: Promise<typeof Maplibre> | null = null;

/**
 * Fetches MapLibre, once a page. It stands apart from what uses it, so that it can be asked for beside that.
 *
 * @throws TypeError where it is not to be had
 */
export function fetchMaplibre(): Promise<typeof Maplibre> {
  fetching ??= bring().catch((cause: unknown) => {
    fetching = null;
    throw cause;
  });
  return fetching;
}

async function bring(): Promise<typeof Maplibre> {
  const workerUrl = sharedWorkerUrl !== null && canShare(sharedWorkerUrl) ? sharedWorkerUrl : ownWorkerUrl;
  fetchShared().catch(() => undefined);
  // MapLibre asks for its worker with the first map, when its own script has come and run: by then the browser has the file.
  void fetch(workerUrl, { priority: 'low' })
    .then((response) => response.arrayBuffer())
    .catch(() => undefined);
  try {
    return startingWith(await import('./maplibre.ts'), workerUrl);
  } catch (cause) {
    return startingWith(await fetchPublished(cause), ownWorkerUrl);
  }
}

function startingWith(maplibre: typeof Maplibre, workerUrl: string): typeof Maplibre {
  maplibre.setWorkerUrl(workerUrl);
  maplibre.prewarm();
  return maplibre;
}

/*
 * Under another name the worker has been moved by a bundler, without the file that it imports. In a page without an origin MapLibre starts
 * it from a copy of its text, which no file stands beside.
 */
function canShare(url: string): boolean {
  return /\/maplibre-worker-[\w-]{8}\.js$/.test(url) && globalThis.origin !== 'null';
}

/* Chromium keeps a module that could not be had, and what imports it: what stands alone can be asked for again, by another address. */
async function fetchPublished(cause: unknown): Promise<typeof Maplibre> {
  if (publishedUrl === null) throw cause;
  return (await import(/* @vite-ignore */ `${publishedUrl}?again=${Date.now()}`)) as typeof Maplibre;
}
