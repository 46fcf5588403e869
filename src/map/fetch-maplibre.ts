import ownWorkerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type * as Maplibre from './maplibre.ts';
import { fetchShared, publishedUrl, sharedWorkerUrl } from './shared-maplibre.ts';

let fetching: Promise<typeof Maplibre> | null = null;

/** What is wrong with MapLibre's worker. A map that is made later hears no event of it. */
let trouble: unknown = null;

/** Why MapLibre's worker cannot work; null where nothing is known against it. */
export function troubleOfWorker(): unknown {
  return trouble;
}

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
  const workerUrl = canShare() ? sharedWorkerUrl : ownWorkerUrl;
  fetchShared().catch(() => undefined);
  // MapLibre asks for its worker when its own script has come and run: by then the browser has the file.
  void fetch(workerUrl, { priority: 'low' })
    .then((response) => response.blob())
    .catch(() => undefined);
  try {
    return startingWith(await import('./maplibre.ts'), workerUrl);
  } catch {
    return startingWith(await fetchPublished(), ownWorkerUrl);
  }
}

function startingWith(maplibre: typeof Maplibre, workerUrl: string): typeof Maplibre {
  maplibre.setWorkerUrl(workerUrl);
  const dispatcher = maplibre.getGlobalDispatcher();
  dispatcher.on('workerscreate', () => (trouble = null));
  dispatcher.on('error', ({ error }) => (trouble = error));
  // A ping starts the worker, before there is a map. Unlike `prewarm` it holds nothing: one that failed goes with the map that it failed.
  dispatcher.broadcast('PI', undefined).catch(() => undefined);
  return maplibre;
}

/*
 * Under another name the worker has been moved by a bundler, without the file that it imports. In a page without an origin MapLibre starts
 * it from a copy of its text, which no file stands beside.
 */
function canShare(): boolean {
  return /\/maplibre-worker-[\w-]{8}\.js$/.test(sharedWorkerUrl) && origin !== 'null';
}

/* Chromium keeps a module that could not be had, and what imports it: what stands alone can be asked for again, by another address. */
function fetchPublished(): Promise<typeof Maplibre> {
  return import(/* @vite-ignore */ `${publishedUrl}?again=${Date.now()}`) as Promise<typeof Maplibre>;
}
