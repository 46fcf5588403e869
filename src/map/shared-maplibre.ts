/*
 * The files of MapLibre in a built site, where `scripts/shared-maplibre.mjs` writes this anew. Elsewhere there are none but those of its
 * package.
 */

/** Address of the worker that imports what it has in common with MapLibre from a file that the page has. */
export const sharedWorkerUrl: string | null = null;

/** Address of MapLibre as it is published, all in one file. */
export const publishedUrl: string | null = null;

/** Fetches what both have in common, which MapLibre's own file would ask for only when it has come. */
export const fetchShared = (): Promise<unknown> => Promise.resolve();
