import { MapStyleLoadEvent } from '../ui/events.ts';
import { Evented } from '../util/evented.ts';

/** Words that there are none of. */
const NOTHING_PLACED = { symbolFadeChange: () => 1, variableOffsets: {} };

/*
 * A style that only ever holds layers which draw themselves (`CustomLayerInterface`): no sources, so that no tiles are cut and no worker is
 * started, and nothing that changes by itself.
 */
export class Style extends Evented {
  stylesheet = { version: 8, sources: {}, layers: [] };
  /* The one that each map begins with. */
  projection = { name: 'mercator', transitionState: 0, destroy() {} };
  placement = NOTHING_PLACED;
  zoomHistory = { update() {} };
  imageManager = { cloneImages: () => ({}) };
  _layers = {};
  _order = [];
  _loaded = false;

  constructor(map) {
    super();
    this.map = map;
  }

  loadEmpty() {
    this._loaded = true;
    this.fire(new MapStyleLoadEvent());
  }

  /* After the context was lost: with what `serialize` gave. */
  loadJSON() {
    this.loadEmpty();
  }

  addLayer(layer) {
    this._layers[layer.id] = layer;
    this._order.push(layer.id);
    layer.onAdd(this.map, this.map.painter.context.gl);
  }

  removeLayer(id) {
    this._layers[id].onRemove(this.map, this.map.painter.context.gl);
    delete this._layers[id];
    this._order = this._order.filter((other) => other !== id);
  }

  loaded() {
    return this._loaded;
  }

  getTransition() {
    return { duration: 0, delay: 0 };
  }

  hasTransitions() {
    return false;
  }

  serialize() {
    return this.stylesheet;
  }

  resize() {}

  update() {}

  _updateSources() {}

  _updatePlacement() {
    return false;
  }

  _releaseSymbolFadeTiles() {}

  _remove() {
    this.setEventedParent(null);
  }

  destroy() {
    this._remove();
  }
}
