import { register } from '../util/web_worker_transfer.ts';

export { GEOJSON_TILE_LAYER_NAME } from '@maplibre/vt-pbf';

/* Nobody asks what of the ground lies under a point: marks do not belong to it. */
export class FeatureIndex {
  getId() {}

  insert() {}
}

register('FeatureIndex', FeatureIndex);
