/**
 * Address of the worker that fetches what it has in common with MapLibre from the page's own file. Null but in a built site, where
 * `scripts/shared-maplibre.mjs` writes it.
 */
export const sharedWorkerUrl: string | null = null;
