/* What `src/map/maplibre.ts` takes of MapLibre. */
export { Map } from './ui/map.ts';
export { getGlobalDispatcher } from './util/global_dispatcher.ts';

/* Whatever its address: none is started. */
export function setWorkerUrl() {}
