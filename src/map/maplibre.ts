/**
 * MapLibre, as far as it is used here: fetched by this file alone, so that the bundler leaves out its controls, popups and markers.
 */
export { Map, getGlobalDispatcher, setWorkerUrl } from 'maplibre-gl';
