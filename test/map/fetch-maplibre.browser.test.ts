import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { palettes } from '../../src/look/palette.ts';
import { fetchMaplibre, troubleOfWorker } from '../../src/map/fetch-maplibre.ts';
import { createMapView } from '../../src/map/map-view.ts';
import { authoredStyle } from '../authored-style.ts';

const BrowsersOwn = globalThis.Worker;
const started: Worker[] = [];
/** What becomes of a worker as soon as it is made. */
let onStart: (worker: Worker) => void = () => undefined;
globalThis.Worker = class extends BrowsersOwn {
  constructor(address: string | URL, options?: WorkerOptions) {
    super(address, options);
    started.push(this);
    onStart(this);
  }
};

afterEach(() => {
  started.length = 0;
  onStart = () => undefined;
});

afterAll(() => {
  globalThis.Worker = BrowsersOwn;
});

/** A worker that gives no sign but that something is wrong with it. */
function breakOne(worker: Worker): void {
  worker.postMessage = () => undefined;
  setTimeout(() => worker.dispatchEvent(new Event('error')));
}

const authored = `data:application/json,${encodeURIComponent(JSON.stringify(authoredStyle))}`;

/** Shows a map until nothing is left to draw; rejects with what went wrong before. */
async function draw(basemap?: string): Promise<void> {
  const container = document.createElement('div');
  container.style.cssText = 'width: 320px; height: 200px';
  document.body.append(container);
  const view = await createMapView(container, {
    camera: { center: [0, 20], zoom: 0 },
    palette: palettes.light,
    interaction: 'none',
    basemap,
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

test('our own ground needs no worker: it is drawn though there is none that works, and nobody is told', async () => {
  // MapLibre as it is published, which there is here, starts one all the same.
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onStart = breakOne;
  await draw();
  await draw();
  expect(started).toHaveLength(2);
  expect(troubleOfWorker()).toBeUndefined();
  for (const [message] of said.mock.calls) expect(String(message)).toContain('Worker failed to load');
  said.mockRestore();
});

test("for an author's style the worker starts with MapLibre, and the first map takes it", async () => {
  await fetchMaplibre('authored');
  await expect.poll(() => started.length).toBe(1);
  await draw(authored);
  expect(started).toHaveLength(1);
  expect(troubleOfWorker()).toBeUndefined();
});

test("a map on an author's style that is made after the worker has failed hears of it, and the next has another", async () => {
  const { getGlobalDispatcher } = await fetchMaplibre('authored');
  // The last map took the worker with it.
  getGlobalDispatcher()
    .broadcast('PI', undefined)
    .catch(() => undefined);
  await expect.poll(() => started.length).toBe(1);
  started[0]?.dispatchEvent(new Event('error'));
  expect(troubleOfWorker()).toBeInstanceOf(Error);
  // That is nothing to our own ground.
  await draw();
  expect(troubleOfWorker()).toBeInstanceOf(Error);
  await expect(draw(authored)).rejects.toThrow(/worker/i);
  await draw(authored);
  expect(troubleOfWorker()).toBeUndefined();
});

test('each kind of ground fetches MapLibre once a page', async () => {
  expect(fetchMaplibre('own')).toBe(fetchMaplibre('own'));
  expect(fetchMaplibre('authored')).toBe(fetchMaplibre('authored'));
  expect(await fetchMaplibre('own')).not.toBe(await fetchMaplibre('authored'));
});
