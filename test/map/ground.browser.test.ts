import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { palettes } from '../../src/look/palette.ts';
import type { BasemapLevel } from '../../src/map/basemap-data.ts';
import { createMapView, type MapView } from '../../src/map/map-view.ts';

const browsersOwn = globalThis.fetch;
/** The levels that were asked for, in this order. */
const asked: BasemapLevel[] = [];
/** What becomes of a request for a level. */
let answer: (level: BasemapLevel) => Promise<unknown> = () => Promise.resolve();

globalThis.fetch = async (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  const level = (['coarse', 'mid', 'near'] as const).find((name) => address.includes(`/${name}.json`));
  if (level) {
    asked.push(level);
    await answer(level);
  }
  return browsersOwn(input, init);
};

let container: HTMLElement;
let view: MapView;

beforeEach(async () => {
  container = document.createElement('div');
  container.style.cssText = 'width: 640px; height: 360px';
  document.body.append(container);
  view = await createMapView(container, {
    camera: { center: [10, 50], zoom: 1 },
    palette: palettes.light,
    interaction: 'none',
  });
});

afterEach(() => {
  view.remove();
  container.remove();
  answer = () => Promise.resolve();
});

afterAll(() => {
  globalThis.fetch = browsersOwn;
});

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    const off = view.onIdle(() => {
      off();
      resolve();
    });
  });

test('a map begins with one level, and is whole only when what its camera calls for has come', async () => {
  await idle();
  expect(asked).toEqual(['coarse']);
  let release: (value: unknown) => void = () => undefined;
  const held = new Promise((resolve) => (release = resolve));
  answer = () => held;
  let times = 0;
  view.onIdle(() => times++);
  view.setCamera({ center: [98, 25.5], zoom: 6.5 });
  await expect.poll(() => asked).toContain('near');
  // Long enough for MapLibre, which knows nothing of it, to have nothing left to draw.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(times).toBe(0);
  release(null);
  await expect.poll(() => times).toBeGreaterThan(0);
});

test('a level that cannot be had is not asked for in each frame of a movement', async () => {
  await idle();
  asked.length = 0;
  answer = () => Promise.reject(new TypeError('no network'));
  let frames = 0;
  view.onRender(() => frames++);
  view.setCamera({ center: [40, 50], zoom: 5 }, { animateMs: 300 });
  await expect.poll(() => view.camera.center[0]).toBeCloseTo(40);
  await idle();
  expect(frames).toBeGreaterThan(4);
  // On the way, and at rest.
  expect(asked).toEqual(['mid', 'mid']);
});

test('a level that could not be had is said, the one before stays, and the next movement asks again', async () => {
  await idle();
  asked.length = 0;
  answer = () => Promise.reject(new TypeError('no network'));
  const causes: unknown[] = [];
  view.onError((cause) => causes.push(cause));
  const moveTo = (lng: number): Promise<void> => {
    view.setCamera({ center: [lng, 50], zoom: 4 });
    return idle();
  };
  await moveTo(12);
  expect(causes.map(String)).toEqual(['TypeError: no network']);
  expect(asked).toEqual(['mid']);
  answer = () => Promise.resolve();
  await moveTo(14);
  await moveTo(16);
  expect(asked).toEqual(['mid', 'mid']);
  expect(causes).toHaveLength(1);
});
