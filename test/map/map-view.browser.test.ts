import { Map as MaplibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mercatorProjector } from '../../src/geo/projector.ts';
import type { LngLat } from '../../src/geo/lng-lat.ts';
import { landLineLook } from '../../src/look/land-look.ts';
import { palettes } from '../../src/look/palette.ts';
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

/** Whether a colour is one of two, or mixed of them. */
function isBetween(colour: string, one: string, other: string): boolean {
  const [at, from, to] = [colour, one, other].map((hex) =>
    [1, 3, 5].map((digit) => parseInt(hex.slice(digit, digit + 2), 16)),
  );
  return [0, 1, 2].every((channel) => {
    const ends = [from?.[channel] ?? NaN, to?.[channel] ?? NaN];
    const value = at?.[channel] ?? NaN;
    return value >= Math.min(...ends) && value <= Math.max(...ends);
  });
}

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
    // A movement that nobody sees has it drawn once more.
    view.setCamera({ ...view.camera, zoom: view.camera.zoom + 1e-6 });
  });
}

/** Colours of the basemap at places, `#RRGGBB`. */
async function coloursAt(view: MapView, places: readonly LngLat[]): Promise<readonly string[]> {
  const image = await imageOf(view);
  const { widthPx, project } = view.projector();
  const ratio = image.width / widthPx;
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!context) throw new Error('got no 2d context');
  context.drawImage(image, 0, 0);
  return places.map((place) => {
    const [x, y] = project(place);
    const [r = 0, g = 0, b = 0] = context.getImageData(Math.floor(x * ratio), Math.floor(y * ratio), 1, 1).data;
    return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
  });
}

const colourAt = async (view: MapView, place: LngLat): Promise<string> => (await coloursAt(view, [place]))[0] ?? '';

/** Places on a line, `[lng, lat]` to `[lng, lat]`, so many pixels of the map apart. */
function along(view: MapView, from: LngLat, to: LngLat, stepPx: number): readonly LngLat[] {
  const { project, unproject } = view.projector();
  const [[x0, y0], [x1, y1]] = [project(from), project(to)];
  const steps = Math.floor(Math.hypot(x1 - x0, y1 - y0) / stepPx);
  return Array.from({ length: steps + 1 }, (_, at) =>
    unproject([x0 + ((x1 - x0) * at) / steps, y0 + ((y1 - y0) * at) / steps]),
  );
}

test('WebGL2 is found, and asking for it often costs the page no context', async () => {
  for (let i = 0; i < 40; i++) expect(probeWebgl2()).toEqual({ ok: true });
  await idle(await show());
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

test('the world is drawn again to the right of the antimeridian, and to the left', async () => {
  const view = await show({ camera: { center: [180, 15], zoom: 0 } });
  await idle(view);
  const { sea, land } = palettes.light;
  // Land and sea in Africa and the Atlantic, each on both edges of the frame.
  for (const turn of [0, 360]) {
    expect(await coloursAt(view, [[20 + turn, 10]])).toEqual([land]);
    expect(await coloursAt(view, [[-25 + turn, 15]])).toEqual([sea]);
  }
  view.setCamera({ center: [-180, 15], zoom: 0 });
  await idle(view);
  expect(
    await coloursAt(view, [
      [20 - 360, 10],
      [20, 10],
    ]),
  ).toEqual([land, land]);
});

test('a line is drawn where a border is, and none beside it', async () => {
  const view = await show({ camera: { center: [-105, 49], zoom: 3 } });
  await expect.poll(() => colourAt(view, [-105, 49])).not.toBe(palettes.light.land);
  const { land } = palettes.light;
  const { stroke } = landLineLook('border', 0, 3, palettes.light);
  const places = along(view, [-120, 49], [-97, 49], 3);
  const [inked, north, south] = [
    await coloursAt(view, places),
    await coloursAt(
      view,
      places.map(([lng]) => [lng, 49.6]),
    ),
    await coloursAt(
      view,
      places.map(([lng]) => [lng, 48.4]),
    ),
  ];
  for (const colour of inked) expect(isBetween(colour, stroke, land)).toBe(true);
  expect(new Set(inked)).not.toContain(land);
  expect(new Set([...north, ...south])).toEqual(new Set([land]));
});

test('a border has no gap before it turns back on itself', async () => {
  // Between Brazil and Peru; with what is before and after it.
  const [before, turn, after] = [
    [-70.64, -9.823],
    [-70.64, -11.01],
    [-70.532, -10.946],
  ] as const;
  const view = await show({ camera: { center: [-70.6, -10.4], zoom: 6 } });
  await expect.poll(() => colourAt(view, [-70.64, -10]), { timeout: 15_000 }).not.toBe(palettes.light.land);
  const colours = await coloursAt(view, [...along(view, before, turn, 1), ...along(view, turn, after, 1)]);
  expect(colours.length).toBeGreaterThan(100);
  expect(colours).not.toContain(palettes.light.land);
});

test('a disputed border is broken: dash, gap, dot, gap', async () => {
  // That between Egypt and Sudan runs straight along a parallel.
  const view = await show({ camera: { center: [35, 22], zoom: 5 } });
  const { land } = palettes.light;
  const places = along(view, [33.3, 22], [36.6, 22], 1);
  await expect.poll(async () => new Set(await coloursAt(view, places)).has(land), { timeout: 15_000 }).toBe(true);
  const runs = [{ isInk: false, length: 0 }];
  for (const colour of await coloursAt(view, places)) {
    const last = runs.at(-1);
    if (last?.isInk === (colour !== land)) last.length += 1;
    else runs.push({ isInk: colour !== land, length: 1 });
  }
  // Those at both ends are cut off.
  const whole = runs.slice(2, -1);
  const dashes = whole.filter(({ isInk, length }) => isInk && length >= 6 && length <= 8);
  const dots = whole.filter(({ isInk, length }) => isInk && length >= 2 && length <= 3);
  const gaps = whole.filter(({ isInk, length }) => !isInk && length <= 3);
  expect(dashes.length + dots.length + gaps.length).toBe(whole.length);
  expect(Math.abs(dashes.length - dots.length)).toBeLessThanOrEqual(1);
  // Dash, gap, dot and gap are 12.2 px long.
  expect(whole.reduce((sum, { length }) => sum + length, 0) / (whole.length / 4)).toBeCloseTo(12.2, 0);
  expect(dashes.length).toBeGreaterThan(8);
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

test('a map of the world that comes close to Kachin gets the near level, and stands out what it is told to', async () => {
  const view = await show({ emphasis: () => 'MM-11' });
  await idle(view);
  view.setCamera({ center: [98, 25.5], zoom: 6 });
  await idle(view);
  const { land, land2 } = palettes.light;
  const [kachin, yunnan] = [
    [96.9, 25.2],
    [99.6, 25.6],
  ] as const;
  expect(await coloursAt(view, [kachin, yunnan])).toEqual([land, land2]);
  view.setEmphasis('CHN');
  await idle(view);
  expect(await coloursAt(view, [kachin, yunnan])).toEqual([land2, land]);
  view.setEmphasis(null);
  await idle(view);
  expect(await coloursAt(view, [kachin, yunnan])).toEqual([land, land]);
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

test('whatever the reader moves it with, the map comes to rest by the reader', async () => {
  const view = await show();
  await idle(view);
  const canvas = container.querySelector<HTMLElement>('.maplibregl-canvas');
  const at = { bubbles: true, cancelable: true, clientX: 200, clientY: 100 };
  const rests: boolean[] = [];
  view.onRest(({ isByReader }) => rests.push(isByReader));
  // The first notch of a wheel: MapLibre waits whether another follows.
  canvas?.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: -100, ctrlKey: true }));
  await expect.poll(() => rests).toEqual([true]);
  expect(view.camera.zoom).toBeGreaterThan(pacific.zoom);
  canvas?.dispatchEvent(new KeyboardEvent('keydown', { ...at, keyCode: 37, key: 'ArrowLeft' }));
  await expect.poll(() => rests).toEqual([true, true]);
  // One that is blocked moves nothing, nor does it make the page's own movement the reader's.
  canvas?.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: -100 }));
  view.setCamera({ center: [100, 20], zoom: 3 });
  expect(rests).toEqual([true, true, false]);
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

test('a lost WebGL context is reported and drawn anew when it is back, and nothing is said on the console', async () => {
  const view = await show({ camera: { center: [98, 25.5], zoom: 6 }, emphasis: () => 'MM-11' });
  await idle(view);
  const said = (['debug', 'log', 'info', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => undefined),
  );
  const events: boolean[] = [];
  view.onContextLost((isLost) => events.push(isLost));
  const loss = container.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
  for (let times = 1; times <= 2; times++) {
    loss?.loseContext();
    await expect.poll(() => events.at(-1)).toBe(true);
    // Not drawn while there is nothing to draw on.
    view.setPalette(palettes.dark);
    await nextFrame();
    view.setPalette(palettes.light);
    loss?.restoreContext();
    await expect.poll(() => events.at(-1)).toBe(false);
    await expect.poll(() => colourAt(view, [96.9, 25.2]), { timeout: 10_000 }).toBe(palettes.light.land);
    expect(await colourAt(view, [99.6, 25.6])).toBe(palettes.light.land2);
  }
  expect(events).toEqual([true, false, true, false]);
  expect(said.flatMap(({ mock }) => mock.calls)).toEqual([]);
  for (const spy of said) spy.mockRestore();
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

test('who asks is told once, of the first frame', async () => {
  const view = await show();
  const told: string[] = [];
  view.onceBegun(() => told.push('begun'));
  view.onRender(() => told.push('drawn'));
  await idle(view);
  view.setCamera({ center: [98, 25], zoom: 6 });
  await idle(view);
  expect(told.filter((word) => word === 'begun')).toHaveLength(1);
  expect(told.slice(0, 2)).toEqual(['begun', 'drawn']);
  expect(told.length).toBeGreaterThan(2);
});
