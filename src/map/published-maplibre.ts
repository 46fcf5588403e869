/* In a built site `scripts/own-maplibre.mjs` writes this anew: the file is one of the site's there. */

import published from 'maplibre-gl/dist/maplibre-gl.mjs?url';

/** Address of MapLibre as it is published, all in one file but for its worker. */
export const publishedUrl: string = published;
