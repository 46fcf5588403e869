import css from 'maplibre-gl/dist/maplibre-gl.css?inline';

/** MapLibre's style sheet as text, for a shadow root to adopt: a sheet of the page does not reach a map in there. */
export const maplibreCss: string = css;
