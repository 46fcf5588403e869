import wholeWorkerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type * as Maplibre from './maplibre.ts';
import { fetchShared, publishedUrl, sharedWorkerUrl } from './shared-maplibre.ts';

/** What a map stands on: our own ground, or the style of a page's author, who may ask for all that MapLibre has. */
export type GroundKind = 'own' | 'authored';

interface Fetched {
  request?: Promise<typeof Maplibre>;
  /** What is wrong with the worker. A map that is made later hears no event of it. */
  trouble?: unknown;
}

const fetched: Readonly<Record<GroundKind, Fetched>> = { own: {}, authored: {} };

/** Why MapLibre's worker for maps of one kind cannot work; undefined where nothing is known against it. */
export function troubleOfWorker(ground: GroundKind): unknown {
  return fetched[ground].trouble;
}

/**
 * Fetches MapLibre for maps of one kind, once a page. It stands apart from what uses it, so that it can be asked for beside that.
 *
 * @throws TypeError where it is not to be had
 */
export function fetchMaplibre(ground: GroundKind): Promise<typeof Maplibre> {
  const its = fetched[ground];
  its.request ??= bring(ground === 'own' && canShare(), its).catch((cause: unknown) => {
    delete its.request;
    throw cause;
  });
  return its.request;
}

async function bring(isOwn: boolean, its: Fetched): Promise<typeof Maplibre> {
  const workerUrl = isOwn ? sharedWorkerUrl : wholeWorkerUrl;
  if (isOwn) fetchShared().catch(() => undefined);
  // MapLibre asks for its worker when its own script has come and run: by then the browser has the file.
  void fetch(workerUrl)
    .then((response) => response.blob())
    .catch(() => undefined);
  try {
    // As long as one works on the project there is one MapLibre, which has all.
    return startingWith(
      await (isOwn || sharedWorkerUrl === '' ? import('./maplibre.ts') : fetchWhole()),
      workerUrl,
      its,
    );
  } catch {
    // Chromium keeps a module that could not be had, and what imports it: what stands alone can be asked for again, by another address.
    return startingWith(await fetchWhole(`?again=${Date.now()}`), wholeWorkerUrl, its);
  }
}

function startingWith(maplibre: typeof Maplibre, workerUrl: string, its: Fetched): typeof Maplibre {
  maplibre.setWorkerUrl(workerUrl);
  const dispatcher = maplibre.getGlobalDispatcher();
  dispatcher.on('workerscreate', () => delete its.trouble);
  dispatcher.on('error', ({ error }) => (its.trouble = error));
  // A ping starts the worker, before there is a map. Unlike `prewarm` it holds nothing: one that failed goes with the map that it failed.
  dispatcher.broadcast('PI', undefined).catch(() => undefined);
  return maplibre;
}

/* Under another name the worker has been moved by a bundler, without the file that it imports. */
function canShare(): boolean {
  return /worker-.{8}\.js$/.test(sharedWorkerUrl);
}

function fetchWhole(query = ''): Promise<typeof Maplibre> {
  return import(/* @vite-ignore */ publishedUrl + query) as Promise<typeof Maplibre>;
}
