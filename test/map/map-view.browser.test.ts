import { Map as MaplibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mercatorProjector } from '../../src/geo/projector.ts';
import { palettes } from '../../src/look/palette.ts';
import { basemapStyle } from '../../src/map/basemap.ts';
import { createMapView, type MapView, type MapViewOptions } from '../../src/map/map-view.ts';
import { maplibreCss } from '../../src/map/maplibre-css.ts';
import { probeWebgl2 } from '../../src/map/webgl-probe.ts';

const pacific = { center: [165, 30], zoom: 0.9 } as const;
let host: HTMLElement;
let container: HTMLElement;
const views: MapView[] = [];

beforeEach(() => {
  host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(maplibreCss);
  root.adoptedStyleSheets = [sheet];
  container = document.createElement('div');
  container.style.cssText = 'width: 640px; height: 360px';
  root.append(container);
  document.body.append(host);
});

afterEach(() => {
  for (const view of views.splice(0)) view.remove();
  host.remove();
});

async function show(options: Partial<MapViewOptions> = {}): Promise<MapView> {
  const view = await createMapView(container, {
    camera: pacific,
    palette: palettes.light,
    interaction: 'cooperative',
    ...options,
  });
  views.push(view);
  view.onError((cause) => {
    throw cause;
  });
  return view;
}

const idle = (view: MapView): Promise<void> =>
  new Promise((resolve) => {
    const off = view.onIdle(() => {
      off();
      resolve();
    });
  });

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** The basemap as it is on the screen: its pixels can be read in the frame alone that draws them. */
function imageOf(view: MapView): Promise<ImageBitmap> {
  const canvas = container.querySelector('canvas');
  if (!canvas) throw new Error('got no canvas of the map');
  return new Promise((resolve, reject) => {
    const off = view.onRender(() => {
      off();
      createImageBitmap(canvas).then(resolve, reject);
    });
    view.reveal();
  });
}

/** Colour of the basemap at a place, `#RRGGBB`. */
async function colourAt(view: MapView, lngLat: readonly [number, number]): Promise<string> {
  const image = await imageOf(view);
  const { widthPx, project } = view.projector();
  const ratio = image.width / widthPx;
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('got no 2d context');
  context.drawImage(image, 0, 0);
  const [x, y] = project(lngLat);
  const [r = 0, g = 0, b = 0] = context.getImageData(Math.round(x * ratio), Math.round(y * ratio), 1, 1).data;
  return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

test('WebGL2 is found, and asking for it often costs the page no context', async () => {
  for (let i = 0; i < 40; i++) expect(probeWebgl2()).toEqual({ ok: true });
  await idle(await show());
});

test('our own style is sound: MapLibre, which looks through it here, finds no fault', async () => {
  const nothing = { type: 'FeatureCollection' as const, features: [] };
  const style = basemapStyle(palettes.light, { coarse: nothing, mid: nothing, near: nothing, emphasis: nothing });
  const map = new MaplibreMap({ container, style });
  const faults: string[] = [];
  map.on('error', ({ error }) => faults.push(error.message));
  await map.once('idle');
  expect(map.getStyle().layers).toHaveLength(style.layers.length);
  expect(faults).toEqual([]);
  map.remove();
});

test("the projector says where MapLibre draws, to a millionth of a pixel, at the map's own longitudes", () => {
  for (const [lng, lat, zoom] of [
    [165, 30, 1.3],
    [98.35, 25.1, 6.5],
    [-179, -40, 3.7],
  ] as const) {
    const style = { version: 8 as const, sources: {}, layers: [] };
    const map = new MaplibreMap({ container, style, center: [lng, lat], zoom, trackResize: false });
    const center = map.getCenter();
    const projector = mercatorProjector({
      center: [center.lng, center.lat],
      zoom: map.getZoom(),
      widthPx: 640,
      heightPx: 360,
    });
    for (const point of [
      [lng, lat],
      [lng + 30, 10],
      [lng - 100, -60],
      [lng + 150, 75],
    ] as const) {
      const [x, y] = projector.project(point);
      const drawn = map.project([...point]);
      expect(Math.hypot(x - drawn.x, y - drawn.y)).toBeLessThan(1e-6);
    }
    map.remove();
  }
});

test('the first look is the world: sea, land, and no band across the Pacific', async () => {
  const view = await show();
  await idle(view);
  const { sea, land } = palettes.light;
  expect(await colourAt(view, [103, 36])).toBe(land);
  expect(await colourAt(view, [262, 41])).toBe(land);
  for (const lat of [66.8, 50, 20, 0, -17]) expect(await colourAt(view, [190 + lat / 10, lat - 8]), `${lat}`).toBe(sea);
});

test('another palette recolours the map at once', async () => {
  const view = await show();
  await idle(view);
  view.setPalette(palettes.dark);
  await idle(view);
  expect(await colourAt(view, [200, 10])).toBe(palettes.dark.sea);
  expect(await colourAt(view, [103, 36])).toBe(palettes.dark.land);
});

test('close to Kachin the near level comes, and the emphasised state stands out from the land around', async () => {
  const view = await show({ camera: { center: [98, 25.5], zoom: 6 }, emphasis: () => 'MM-11' });
  await expect.poll(() => colourAt(view, [96.9, 25.2]), { timeout: 15_000 }).toBe(palettes.light.land);
  await expect.poll(() => colourAt(view, [99.6, 25.6]), { timeout: 15_000 }).toBe(palettes.light.land2);
});

test('a map mounted in a hidden container has the right size right after the reveal', async () => {
  container.style.display = 'none';
  const view = await show();
  container.style.cssText = 'width: 500px; height: 250px';
  await nextFrame();
  await nextFrame();
  expect(view.projector()).toMatchObject({ widthPx: 500, heightPx: 250 });
  expect(container.querySelector('canvas')?.clientWidth).toBe(500);
});

test('what is placed in a render callback moves with the map', async () => {
  const view = await show();
  await idle(view);
  const seen: number[] = [];
  const off = view.onRender(({ center }) => seen.push(center[0]));
  view.setCamera({ center: [170, 30], zoom: 1.2 });
  await idle(view);
  expect(seen.at(-1)).toBeCloseTo(170, 9);
  off();
  const count = seen.length;
  view.setCamera({ center: [160, 30], zoom: 1.2 });
  await idle(view);
  expect(seen).toHaveLength(count);
});

test('a camera set by the page does not count as moved by the reader', async () => {
  const view = await show();
  const rests: boolean[] = [];
  view.onRest(({ isByReader }) => rests.push(isByReader));
  view.setCamera({ center: [100, 20], zoom: 3 });
  view.setCamera({ center: [105, 25], zoom: 4 });
  expect(rests).toEqual([false, false]);
  expect(view.camera.center[0]).toBeCloseTo(105, 6);
});

test('the map cannot be tilted or turned, nor moved beyond the world', async () => {
  const view = await show();
  view.setCamera({ center: [0, 89], zoom: 2 });
  const [, top] = view.projector().project([0, 85.0511]);
  expect(top).toBeLessThanOrEqual(0.01);
});

test("nothing is fetched from another host, and no style is written into the page's head", async () => {
  const styles = document.head.querySelectorAll('style').length;
  const view = await show({ camera: { center: [98, 25.5], zoom: 6 } });
  await idle(view);
  const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
  expect(new Set(hosts.filter((origin) => origin !== 'null'))).toEqual(new Set([location.origin]));
  expect(document.head.querySelectorAll('style')).toHaveLength(styles);
});

test('a removed map leaves its container as it was, however often it comes and goes', async () => {
  for (let i = 0; i < 20; i++) {
    const view = await show();
    view.remove();
    view.remove();
  }
  expect(container.childNodes).toHaveLength(0);
  expect(container.className).toBe('');
  await idle(await show());
});

test('a signal ends the loading, and removes a map that is there already', async () => {
  const early = new AbortController();
  const made = show({ signal: early.signal });
  early.abort();
  await expect(made).rejects.toThrow(/abort/i);
  const late = new AbortController();
  await show({ signal: late.signal });
  expect(container.childNodes.length).toBeGreaterThan(0);
  late.abort();
  expect(container.childNodes).toHaveLength(0);
});

test('a lost WebGL context is reported, and drawn anew when it is back', async () => {
  const view = await show();
  await idle(view);
  const events: boolean[] = [];
  view.onContextLost((isLost) => events.push(isLost));
  const loss = container.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
  loss?.loseContext();
  await expect.poll(() => events).toEqual([true]);
  loss?.restoreContext();
  await expect.poll(() => events).toEqual([true, false]);
  await expect.poll(() => colourAt(view, [103, 36]), { timeout: 10_000 }).toBe(palettes.light.land);
});

test('a palette set before the map has loaded is the one it shows', async () => {
  const view = await show();
  view.setPalette(palettes.dark);
  await idle(view);
  await expect.poll(() => colourAt(view, [103, 36])).toBe(palettes.dark.land);
});

test('a jump to where the camera is draws nothing anew; one to elsewhere does', async () => {
  const view = await show();
  await idle(view);
  let drawn = 0;
  view.onRender(() => drawn++);
  view.setCamera(view.camera);
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  expect(drawn).toBe(0);
  view.setCamera({ ...pacific, zoom: 1.2 });
  await expect.poll(() => drawn).toBeGreaterThan(0);
  expect(view.camera.zoom).toBeCloseTo(1.2);
});

test('who asks is told once that MapLibre has something for its worker to do', async () => {
  const view = await show();
  let told = 0;
  view.onceAsked(() => told++);
  await idle(view);
  view.setCamera({ center: [98, 25], zoom: 6 });
  await idle(view);
  expect(told).toBe(1);
});
