import { afterAll, expect, test } from 'vitest';
import { palettes } from '../../src/look/palette.ts';
import { fetchMaplibre, troubleOfWorker } from '../../src/map/fetch-maplibre.ts';
import { createMapView } from '../../src/map/map-view.ts';

const BrowsersOwn = globalThis.Worker;
const started: Worker[] = [];
globalThis.Worker = class extends BrowsersOwn {
  constructor(address: string | URL, options?: WorkerOptions) {
    super(address, options);
    started.push(this);
  }
};

afterAll(() => {
  globalThis.Worker = BrowsersOwn;
});

async function draw(): Promise<void> {
  const container = document.createElement('div');
  container.style.cssText = 'width: 320px; height: 200px';
  document.body.append(container);
  const view = await createMapView(container, {
    camera: { center: [0, 20], zoom: 0 },
    palette: palettes.light,
    interaction: 'none',
  });
  try {
    await new Promise<void>((resolve, reject) => {
      view.onIdle(resolve);
      view.onError(reject);
    });
  } finally {
    view.remove();
    container.remove();
  }
}

test('the worker starts with MapLibre, and the first map takes it', async () => {
  await fetchMaplibre('own');
  await expect.poll(() => started.length).toBe(1);
  await draw();
  expect(started).toHaveLength(1);
  expect(troubleOfWorker('own')).toBeUndefined();
});

test('a map that is made after the worker has failed hears of it, and the next has another', async () => {
  const { getGlobalDispatcher } = await fetchMaplibre('own');
  // The last map took the worker with it.
  getGlobalDispatcher()
    .broadcast('PI', undefined)
    .catch(() => undefined);
  await expect.poll(() => started.length).toBe(2);
  started[1]?.dispatchEvent(new Event('error'));
  expect(troubleOfWorker('own')).toBeInstanceOf(Error);
  await expect(draw()).rejects.toThrow(/worker/i);
  await draw();
  expect(started).toHaveLength(3);
  expect(troubleOfWorker('own')).toBeUndefined();
});
