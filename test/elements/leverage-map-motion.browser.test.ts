import { Map as MaplibreMap } from 'maplibre-gl';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LeverageMap } from '../../src/elements/leverage-map.ts';
import { clearPage, frame, inside, middleOf, mountMap, next, smallDataset, until } from './map-fixture.ts';

afterEach(() => {
  vi.restoreAllMocks();
  clearPage();
});

/** Longitude and latitude of the place "a" of the small dataset. */
const PLACE: readonly [number, number] = [104, 35];

describe('while the camera moves', () => {
  it('the drawing is carried along: a hub stays within half a pixel of its place', async () => {
    const { map, maplibre } = await mountWithMaplibre();
    const layer = inside(map, '.layer');
    const worst = { drift: 0, frames: 0, movedFrames: 0 };
    maplibre.on('render', () => {
      worst.frames += 1;
      if (layer.style.transform !== '') worst.movedFrames += 1;
      worst.drift = Math.max(worst.drift, driftOf(map, maplibre));
    });
    maplibre.easeTo({ center: [130, 20], zoom: maplibre.getZoom() + 1.3, duration: 500 });
    await rest(maplibre);
    maplibre.panBy([-160, 90], { duration: 300 });
    await rest(maplibre);
    maplibre.zoomTo(maplibre.getZoom() - 0.7, { duration: 300 });
    await rest(maplibre);
    expect(worst.movedFrames).toBeGreaterThan(2);
    expect(worst.drift).toBeLessThanOrEqual(0.5);
    await frame();
    expect(layer.style.transform).toBe('');
    expect(driftOf(map, maplibre)).toBeLessThanOrEqual(0.5);
  });

  it('the drawing does not jump where the map begins to count longitudes anew', async () => {
    const { map, maplibre } = await mountWithMaplibre();
    const worst = { drift: 0 };
    maplibre.jumpTo({ center: [172, 20], zoom: 2 });
    maplibre.on('render', () => {
      worst.drift = Math.max(worst.drift, driftOf(map, maplibre));
    });
    maplibre.panBy([300, 0], { duration: 400 });
    await rest(maplibre);
    expect(worst.drift).toBeLessThanOrEqual(0.5);
  });

  it('nothing is laid out anew until it rests', async () => {
    const { map, maplibre } = await mountWithMaplibre();
    const svg = inside(map, '.layer svg');
    const changes: number[] = [];
    const observer = new MutationObserver((records) => changes.push(records.length));
    observer.observe(svg, { childList: true });
    let duringMove = 0;
    maplibre.on('render', () => {
      if (maplibre.isMoving()) duringMove = changes.length;
    });
    maplibre.panBy([60, 40], { duration: 400 });
    await rest(maplibre);
    await frame();
    expect(duringMove).toBe(0);
    observer.disconnect();
    expect(changes.length).toBeGreaterThan(0);
  });
});

describe('when the camera rests', () => {
  it('the reader who moved it is told of by one change with the camera', async () => {
    const { map } = await mountWithMaplibre();
    const changed = next(map, 'leverage-change');
    map.zoomIn();
    const { view } = (await changed).detail;
    expect(view.camera).toMatchObject({ zoom: expect.any(Number) as number });
    expect(map.at).toMatch(/^-?[\d.]+,-?[\d.]+,[\d.]+$/);
    expect(map.hasAttribute('at')).toBe(false);
  });

  it('a container that gets another size keeps its frame, in the new size', async () => {
    const { map, maplibre } = await mountWithMaplibre();
    map.style.width = '400px';
    await until(() => maplibre.getCanvas().clientWidth === 400);
    await frame();
    await frame();
    expect(inside(map, '.layer svg').getAttribute('width')).toBe('400');
    expect(driftOf(map, maplibre)).toBeLessThanOrEqual(0.5);
  });
});

async function mountWithMaplibre(): Promise<{ map: LeverageMap; maplibre: MaplibreMap }> {
  const on = vi.spyOn(MaplibreMap.prototype, 'on');
  const map = mountMap({ src: '', interaction: 'free' });
  map.data = smallDataset(1000);
  await next(map, 'leverage-load');
  const maplibre = on.mock.contexts.find((context) => context instanceof MaplibreMap);
  if (!maplibre) throw new Error('got no map of MapLibre, expected one');
  return { map, maplibre };
}

async function rest(maplibre: MaplibreMap): Promise<void> {
  await until(() => !maplibre.isMoving());
  await frame();
}

/** How far the hub is from where MapLibre has its place, in px, in the nearest copy of the world. */
function driftOf(map: HTMLElement, maplibre: MaplibreMap): number {
  const box = inside(map, '.stage').getBoundingClientRect();
  const hubs = [...inside(map, '.overlay').querySelectorAll('[data-mark="place:a"]')].map(middleOf);
  const distances = [-360, 0, 360].flatMap((turn) => {
    const { x, y } = maplibre.project([PLACE[0] + turn, PLACE[1]]);
    return hubs.map(([hubX, hubY]) => Math.hypot(hubX - box.left - x, hubY - box.top - y));
  });
  return Math.min(...distances);
}
