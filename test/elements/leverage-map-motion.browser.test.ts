import { type EaseToOptions, Map as MaplibreMap } from 'maplibre-gl';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LeverageMap } from '../../src/elements/leverage-map.ts';
import { clearPage, frame, inside, middleOf, mountMap, next, smallDataset, until } from './map-fixture.ts';

/* One map for all, since bringing one up is what takes time. */
let map: LeverageMap;
let maplibre: MaplibreMap;

beforeAll(async () => {
  const on = vi.spyOn(MaplibreMap.prototype, 'on');
  map = mountMap({ src: '', interaction: 'free' });
  map.data = smallDataset(1000);
  await next(map, 'leverage-load');
  const found = on.mock.contexts.find((context) => context instanceof MaplibreMap);
  if (!found) throw new Error('got no map of MapLibre, expected one');
  maplibre = found;
  on.mockRestore();
});

beforeEach(async () => {
  map.at = '20,140,1.5';
  await map.updateComplete;
  await until(() => !maplibre.isMoving() && inside(map, '.overlay').childElementCount === 1);
  await frame();
});

afterAll(clearPage);

/** Longitude and latitude of the place "a" of the small dataset. */
const PLACE: readonly [number, number] = [104, 35];

describe('while the camera moves', () => {
  it('the drawing is carried along: a hub stays within half a pixel of its place', async () => {
    const layer = inside(map, '.layer');
    const worst = { drift: 0, movedFrames: 0 };
    const watching = maplibre.on('render', () => {
      if (layer.style.transform !== '') worst.movedFrames += 1;
      worst.drift = Math.max(worst.drift, drift());
    });
    const zoom = maplibre.getZoom();
    await glide({ center: [130, 20], zoom: zoom + 1.3 });
    await glide({ center: [124, 26] });
    await glide({ zoom: zoom + 0.6 });
    watching.unsubscribe();
    expect(worst.movedFrames).toBeGreaterThan(10);
    expect(worst.drift).toBeLessThanOrEqual(0.5);
    await until(() => layer.style.transform === '');
    expect(drift()).toBeLessThanOrEqual(0.5);
  });

  it('the drawing does not jump where the map begins to count longitudes anew', async () => {
    const worst = { drift: 0 };
    maplibre.jumpTo({ center: [172, 20], zoom: 2 });
    const watching = maplibre.on('render', () => {
      worst.drift = Math.max(worst.drift, drift());
    });
    await glide({ center: [190, 22] });
    watching.unsubscribe();
    expect(worst.drift).toBeLessThanOrEqual(0.5);
  });

  it('nothing is laid out anew until it rests', async () => {
    const svg = inside(map, '.layer svg');
    const changes: number[] = [];
    const observer = new MutationObserver((records) => changes.push(records.length));
    observer.observe(svg, { childList: true });
    let duringMove = 0;
    const watching = maplibre.on('render', () => {
      if (maplibre.isMoving()) duringMove = changes.length;
    });
    const { lng, lat } = maplibre.getCenter();
    await glide({ center: [lng + 5, lat + 4] });
    expect(duringMove).toBe(0);
    watching.unsubscribe();
    await until(() => changes.length > 0);
    observer.disconnect();
  });
});

describe('when the camera rests', () => {
  it('the reader who moved it is told of by one change with the camera', async () => {
    const changed = next(map, 'leverage-change');
    map.zoomIn();
    const { view } = (await changed).detail;
    expect(view.camera).toMatchObject({ zoom: expect.any(Number) as number });
    expect(map.at).toMatch(/^-?[\d.]+,-?[\d.]+,[\d.]+$/);
    expect(map.hasAttribute('at')).toBe(false);
  });

  it('a container that gets another size keeps its frame, in the new size', async () => {
    map.style.width = '400px';
    await until(() => maplibre.getCanvas().clientWidth === 400);
    await frame();
    await frame();
    expect(inside(map, '.layer svg').getAttribute('width')).toBe('400');
    expect(drift()).toBeLessThanOrEqual(0.5);
  });
});

/** Moves the camera in so many frames, however long they take, and lets it rest. */
async function glide(to: EaseToOptions, frames = 8): Promise<void> {
  let steps = 0;
  maplibre.easeTo({ ...to, duration: 3_600_000, easing: () => Math.min(1, ++steps / frames) });
  await until(() => steps > frames);
  maplibre.stop();
  await frame();
}

/** How far the hub is from where MapLibre has its place, in px, in the nearest copy of the world. */
function drift(): number {
  const box = inside(map, '.stage').getBoundingClientRect();
  const hubs = [...inside(map, '.overlay').querySelectorAll('[data-mark="place:a"]')].map(middleOf);
  const distances = [-360, 0, 360].flatMap((turn) => {
    const { x, y } = maplibre.project([PLACE[0] + turn, PLACE[1]]);
    return hubs.map(([hubX, hubY]) => Math.hypot(hubX - box.left - x, hubY - box.top - y));
  });
  return Math.min(...distances);
}
