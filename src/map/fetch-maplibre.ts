import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type * as Maplibre from './maplibre.ts';
import { publishedUrl } from './published-maplibre.ts';

/** What a map stands on: our own ground, which is drawn here, or the style of a page's author, who may ask for all that MapLibre has. */
export type GroundKind = 'own' | 'authored';

const fetched = new Map<GroundKind, Promise<typeof Maplibre>>();

/** What is wrong with the worker that cuts an author's tiles. A map that is made later hears no event of it. */
let trouble: unknown;

/** Why MapLibre's worker cannot work; undefined where nothing is known against it. */
export function troubleOfWorker(): unknown {
  return trouble;
}

/**
 * Fetches MapLibre for maps of one kind, once a page. It stands apart from what uses it, so that it can be asked for beside that.
 *
 * @throws TypeError where it is not to be had
 */
export function fetchMaplibre(ground: GroundKind): Promise<typeof Maplibre> {
  const known = fetched.get(ground);
  if (known) return known;
  const request = ground === 'own' ? fetchOwn() : fetchAuthored();
  fetched.set(ground, request);
  request.catch(() => fetched.delete(ground));
  return request;
}

async function fetchOwn(): Promise<typeof Maplibre> {
  try {
    return withWorker(await import('./maplibre.ts'));
  } catch {
    return fetchPublished();
  }
}

async function fetchAuthored(): Promise<typeof Maplibre> {
  // MapLibre asks for its worker when its own script has come and run: by then the browser has the file.
  void fetch(workerUrl)
    .then((response) => response.blob())
    .catch(() => undefined);
  const maplibre = await fetchPublished();
  const dispatcher = maplibre.getGlobalDispatcher();
  dispatcher.on('workerscreate', () => (trouble = undefined));
  dispatcher.on('error', ({ error }) => (trouble = error));
  // A ping starts the worker, before there is a map. Unlike `prewarm` it holds nothing: one that failed goes with the map that it failed.
  dispatcher.broadcast('PI', undefined).catch(() => undefined);
  return maplibre;
}

/* Chromium keeps a module that could not be had, and what imports it: what stands alone can be asked for again, by another address. */
async function fetchPublished(): Promise<typeof Maplibre> {
  const bring = (query: string): Promise<typeof Maplibre> =>
    import(/* @vite-ignore */ publishedUrl + query) as Promise<typeof Maplibre>;
  return withWorker(await bring('').catch(() => bring(`?again=${Date.now()}`)));
}

/* MapLibre as it is published starts one with each map, needed or not. */
function withWorker(maplibre: typeof Maplibre): typeof Maplibre {
  maplibre.setWorkerUrl(workerUrl);
  return maplibre;
}
