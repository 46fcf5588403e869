import type { StyleSpecification } from 'maplibre-gl';

/**
 * A style as the author of a page may have one: the whole world red. It is cut by MapLibre's worker, so that without one there is nothing of it
 * to see.
 */
export const authoredStyle: StyleSpecification = {
  version: 8,
  sources: {
    world: {
      type: 'geojson',
      data: {
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [-180, -85],
              [180, -85],
              [180, 85],
              [-180, 85],
              [-180, -85],
            ],
          ],
        },
      },
    },
  },
  layers: [{ id: 'world', type: 'fill', source: 'world', paint: { 'fill-color': '#ff0000' } }],
};

export const AUTHORED_COLOUR = [255, 0, 0];
