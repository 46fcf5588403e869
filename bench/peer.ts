import type { Map as MaplibreMap, MapOptions } from 'maplibre-gl';
import maplibreCss from 'maplibre-gl/dist/maplibre-gl.css?inline';
import { arcBetween, pointAt } from '../src/geo/arc.ts';
import { palettes } from '../src/look/palette.ts';
import { loadBasemap } from '../src/map/basemap-data.ts';
import { basemapFeatures } from '../src/map/basemap-shapes.ts';
import { peerStyle } from './peer-style.ts';

/**
 * What ours is compared with, alone in a page and built by itself, so that none of our files is loaded with it, and MapLibre as it is published:
 * `peer.html?what=basemap` for MapLibre with our ground and nothing on it, `?what=lines&flows=100` for MapLibre with a line layer of made-up flows. `window.liveMs` tells when
 * nothing was left to load or to draw, as it does where ours is measured.
 */
declare global {
  interface Window {
    isLive?: boolean;
    liveMs?: number;
  }
}

const asked = new URLSearchParams(location.search);
const interaction = asked.get('interaction') === 'none' ? 'none' : 'free';
const CAMERA = { center: [10, 20] as const, zoom: 0.9 };

/* Two frames later, as ours does: then it has been seen. */
function markLive(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      window.liveMs ??= performance.now();
      window.isLive = true;
    }),
  );
}

/* With what our own map asks of it, so that it is a floor. */
async function showBasemap(): Promise<void> {
  const map = await startMap({
    minZoom: 0,
    maxZoom: 10,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    fadeDuration: 0,
    trackResize: false,
    validateStyle: false,
  });
  map.once('idle', markLive);
}

async function showLines(): Promise<void> {
  const data = lines();
  const map = await startMap({});
  map.on('load', () => void data.then((made) => addLines(map, made)));
}

function addLines(map: MaplibreMap, data: GeoJSON.FeatureCollection): void {
  map.addSource('flows', { type: 'geojson', data });
  map.addLayer({ id: 'flows', type: 'line', source: 'flows', paint: { 'line-color': '#a33', 'line-width': 2 } });
  map.once('idle', markLive);
}

async function startMap(options: Partial<MapOptions>): Promise<MaplibreMap> {
  const [maplibre, { default: workerUrl }, coarse] = await Promise.all([
    import('maplibre-gl'),
    import('maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'),
    loadBasemap('coarse'),
  ]);
  maplibre.setWorkerUrl(workerUrl);
  return new maplibre.Map({
    container: container(),
    style: peerStyle(palettes.light, basemapFeatures(coarse)),
    center: [...CAMERA.center],
    zoom: CAMERA.zoom,
    attributionControl: false,
    interactive: interaction === 'free',
    ...options,
  });
}

async function lines(): Promise<GeoJSON.FeatureCollection> {
  const { centres, seededDataset } = await import('./seeded-flows.ts');
  const { loadBasemapLabels } = await import('../src/map/basemap-labels.ts');
  await loadBasemapLabels('en');
  const { flows: made } = seededDataset(Number(asked.get('flows') ?? 0)) as { flows: { from: string; to: string }[] };
  const at = new Map(centres().map(({ id, coordinates }) => [id, coordinates]));
  return {
    type: 'FeatureCollection',
    features: made.map(({ from, to }) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates: curve(at.get(from) ?? [0, 0], at.get(to) ?? [0, 0]) },
    })),
  };
}

function curve(from: readonly [number, number], to: readonly [number, number]): [number, number][] {
  const arc = arcBetween(from, to, 1);
  return Array.from({ length: 25 }, (_, step) => {
    const [x, y] = pointAt(arc, step / 24);
    return [x * 360 - 180, (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90];
  });
}

function container(): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(maplibreCss);
  document.adoptedStyleSheets = [sheet];
  const element = document.createElement('div');
  element.className = 'map';
  document.body.append(element);
  return element;
}

await (asked.get('what') === 'lines' ? showLines() : showBasemap());
