/*
 * The files of MapLibre in a built site, where `scripts/shared-maplibre.mjs` writes this anew. Elsewhere there are none but those of its
 * package.
 */

import published from 'maplibre-gl/dist/maplibre-gl.mjs?url';

/** Address of the worker that imports what it has in common with MapLibre from a file that the page has; empty where there is none. */
export const sharedWorkerUrl = '' as string;

/** Address of MapLibre as it is published, all in one file. */
export const publishedUrl: string = published;

/** Fetches what both have in common, which MapLibre's own file would ask for only when it has come. */
export const fetchShared = (): Promise<unknown> => Promise.resolve();
