import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { StyleSpecification } from 'maplibre-gl';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import budgets from '../scripts/budgets.json' with { type: 'json' };
import type { Camera } from '../src/geo/projector.ts';
import { builtSite } from './built-site.ts';
import { colourAt } from './colour-at.ts';
import { launchBrowser } from './launch-browser.ts';
import { serveSite, type Served } from './serve-site.ts';

/** `lean`: what is made from MapLibre's source; `published`: what stands in where that file could not be had. */
type Maplibre = 'lean' | 'published';

const LONG = { timeout: 180_000 };
const SIZE = { width: 800, height: 560 };
const KEYS = ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', '-', '+'];
const LEAN_FILE = /\/maplibre-[\w-]{8}\.js$/;

const manifest = createRequire(import.meta.url).resolve('maplibre-gl/package.json');
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };

let folder: string;

beforeAll(async () => {
  folder = await builtSite();
}, 300_000);

function script(name: string): string {
  const [file, ...others] = readdirSync(join(folder, 'assets')).filter((path) =>
    new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(path),
  );
  if (file === undefined || others.length > 0) throw new Error(`got not one script "${name}" in ${folder}/assets`);
  return readFileSync(join(folder, 'assets', file), 'utf8');
}

describe('the MapLibre of a built site', () => {
  it.each(['maplibre', 'maplibre-gl', 'maplibre-gl-worker'])('says whose it is: %s', (name) => {
    expect(script(name).slice(0, 200)).toMatch(new RegExp(`MapLibre GL JS[^]*v${version}/LICENSE`));
  });

  it('has no shader and no worker, which the published one has', () => {
    const traces = ['gl_Position', 'precision highp float', 'new Worker', 'importScripts', 'symbol-placement'];
    const left = (name: string): readonly string[] => traces.filter((trace) => script(name).includes(trace));
    expect(left('maplibre')).toEqual([]);
    expect(left('maplibre-gl')).toEqual(expect.arrayContaining(['gl_Position', 'new Worker', 'symbol-placement']));
  });

  it('has no class in which a field that is only declared undoes what the class above it has set', () => {
    expect(readFileSync(join(dirname(manifest), 'src/ui/map.ts'), 'utf8')).toMatch(/^ {4}_canvas: \w+;$/m);
    const code = script('maplibre');
    expect(code).toContain('this._canvas=');
    expect(code).not.toMatch(/[{};]_canvas;/);
  });
});

describe('a live map of a built site', () => {
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    served = await serveSite(folder, (request, response, next) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
      if (pathname === '/map') response.setHeader('content-type', 'text/html').end(pageOf(searchParams));
      else if (pathname === '/circle.json')
        response.setHeader('content-type', 'application/json').end(JSON.stringify(withCircle));
      else next();
    });
    browser = await launchBrowser();
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    served.close();
  });

  interface Opened {
    readonly page: Page;
    /** Paths of MapLibre's files that it has asked for. */
    readonly asked: readonly string[];
    /** What was printed on its console, and what was thrown. */
    readonly said: readonly string[];
  }

  async function open(query: Record<string, string>, of: Maplibre = 'lean', hasTouch = false): Promise<Opened> {
    const context: BrowserContext = await browser.newContext({ viewport: SIZE, hasTouch });
    const page = await context.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.includes('/maplibre-')) asked.push(pathname);
    });
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    if (of === 'published') await page.route(LEAN_FILE, (route) => route.abort());
    await page.goto(`${served.address}map?${new URLSearchParams(query).toString()}`);
    await page.waitForSelector('html.loaded', { timeout: 60_000 });
    await page.locator('leverage-map .ground.is-shown').waitFor({ timeout: 60_000 });
    expect(await page.evaluate('errors')).toEqual([]);
    return { page, asked, said };
  }

  const close = ({ page }: Opened): Promise<void> => page.context().close();

  /* What MapLibre has drawn, and nothing of ours over it, when it no longer changes. */
  async function groundOf(page: Page): Promise<Buffer> {
    await page.evaluate(() => {
      for (const part of document.querySelector('leverage-map')?.shadowRoot?.querySelectorAll('.stage > *') ?? [])
        if (!part.matches('.ground')) (part as HTMLElement).style.visibility = 'hidden';
    });
    let before = await page.screenshot();
    for (let times = 0; times < 40; times++) {
      await page.waitForTimeout(500);
      const now = await page.screenshot();
      if (now.equals(before)) return now;
      before = now;
    }
    throw new Error('got a ground that keeps changing');
  }

  it('on our own ground asks for one file of MapLibre, within its budget, and starts no worker', LONG, async () => {
    const opened = await open({ at: '20,100,1.4' });
    expect(opened.page.workers()).toEqual([]);
    expect(opened.asked).toEqual([expect.stringMatching(LEAN_FILE)]);
    const weight = brotliCompressSync(readFileSync(join(folder, opened.asked[0] ?? ''))).length;
    expect(weight).toBeLessThanOrEqual(budgets.kilobytes['MapLibre, for our own ground'] * 1000);
    expect(opened.said).toEqual([]);
    await close(opened);
  });

  it.each([
    ['the world', '20,100,1.4'],
    ['two copies of it', '10,180,0.3'],
    ['Kachin', '25,97.6,6.5'],
  ])('draws our own ground pixel for pixel as with the published MapLibre: %s', LONG, async (_, at) => {
    const pictures: Buffer[] = [];
    for (const of of ['lean', 'published'] as const) {
      const opened = await open({ at }, of);
      pictures.push(await groundOf(opened.page));
      expect(opened.asked.some((path) => path.includes('/maplibre-gl-'))).toBe(of === 'published');
      await close(opened);
    }
    const [lean, published] = pictures;
    expect(lean?.length).toBeGreaterThan(10_000);
    expect(published && lean?.equals(published)).toBe(true);
  });

  const cameraOf = (page: Page): Promise<Camera> =>
    page.evaluate(() => {
      const map = document.querySelector('leverage-map') as unknown as { readonly currentView: { camera: Camera } };
      return map.currentView.camera;
    });

  /* Where it looks when it has come to rest, which a map says only then: on a busy machine late, and where nothing moves it, never. */
  async function restOf(page: Page, from: Camera | null): Promise<Camera> {
    for (let times = 0; times < 20 && JSON.stringify(await cameraOf(page)) === JSON.stringify(from); times++)
      await page.waitForTimeout(200);
    let before = '';
    for (let times = 0; times < 60; times++) {
      const camera = await cameraOf(page);
      if (JSON.stringify(camera) === before) return camera;
      before = JSON.stringify(camera);
      await page.waitForTimeout(500);
    }
    throw new Error('got a map that does not come to rest');
  }

  /* Where a map looks at first, and after each of some gestures. */
  async function camerasAfter(
    gestures: Readonly<Record<string, (page: Page) => Promise<void>>>,
    of: Maplibre,
    hasTouch = false,
  ): Promise<readonly (readonly [gesture: string, camera: Camera])[]> {
    const opened = await open({ at: '-20,-130,3' }, of, hasTouch);
    let camera = await restOf(opened.page, null);
    const cameras: [string, Camera][] = [['none', camera]];
    for (const [name, make] of Object.entries(gestures)) {
      await make(opened.page);
      camera = await restOf(opened.page, camera);
      cameras.push([name, camera]);
    }
    expect(await opened.page.evaluate('errors')).toEqual([]);
    await close(opened);
    return cameras;
  }

  /* That both kinds come to the same places; gives the gestures that moved the map. */
  async function expectAlike(
    gestures: Readonly<Record<string, (page: Page) => Promise<void>>>,
    hasTouch: boolean,
  ): Promise<readonly string[]> {
    const lean = await camerasAfter(gestures, 'lean', hasTouch);
    const published = await camerasAfter(gestures, 'published', hasTouch);
    lean.forEach(([name, camera], at) => {
      const other = published[at]?.[1];
      expect(camera.zoom, name).toBeCloseTo(other?.zoom ?? NaN, 5);
      expect(camera.center[0], name).toBeCloseTo(other?.center[0] ?? NaN, 4);
      expect(camera.center[1], name).toBeCloseTo(other?.center[1] ?? NaN, 4);
    });
    return lean.flatMap(([name, camera], at) =>
      at > 0 && JSON.stringify(camera) !== JSON.stringify(lean[at - 1]?.[1]) ? [name] : [],
    );
  }

  /* From one point to another, and still there when the button is let go: nothing flies on. */
  async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 8 });
    await page.waitForTimeout(400);
    await page.mouse.up();
  }

  it('follows the mouse, the wheel and the keys as with the published MapLibre', LONG, async () => {
    const press = async (page: Page, key: string): Promise<void> => {
      await page.locator('leverage-map canvas.maplibregl-canvas').focus();
      await page.keyboard.press(key);
    };
    const moving = await expectAlike(
      {
        drag: (page) => drag(page, [400, 300], [250, 220]),
        'wheel with Ctrl': async (page) => {
          await page.mouse.move(300, 200);
          await page.keyboard.down('Control');
          await page.mouse.wheel(0, -240);
          await page.waitForTimeout(1000);
          await page.keyboard.up('Control');
        },
        'double click': (page) => page.mouse.dblclick(500, 300),
        ...Object.fromEntries(KEYS.map((key) => [key, (page: Page) => press(page, key)])),
        'box with Shift': async (page) => {
          await page.keyboard.down('Shift');
          await drag(page, [200, 150], [500, 350]);
          await page.keyboard.up('Shift');
        },
        'the wheel without Ctrl': (page) => page.mouse.wheel(0, -240),
      },
      false,
    );
    expect(moving).toEqual(['drag', 'wheel with Ctrl', 'double click', ...KEYS, 'box with Shift']);
  });

  it('follows two fingers and leaves one to the page as with the published MapLibre', LONG, async () => {
    type Fingers = readonly (readonly [x: number, y: number])[];
    const touch =
      (from: Fingers, to: Fingers) =>
      async (page: Page): Promise<void> => {
        const session = await page.context().newCDPSession(page);
        const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: Fingers): Promise<unknown> =>
          session.send('Input.dispatchTouchEvent', {
            type,
            touchPoints: fingers.map(([x, y], id) => ({ x, y, id })),
          });
        await send('touchStart', from);
        for (let step = 1; step <= 10; step++) {
          await send(
            'touchMove',
            from.map(([x, y], finger) => {
              const [toX, toY] = to[finger] ?? [x, y];
              return [x + ((toX - x) * step) / 10, y + ((toY - y) * step) / 10] as const;
            }),
          );
          await page.waitForTimeout(30);
        }
        await page.waitForTimeout(400);
        await send('touchEnd', []);
        await session.detach();
      };
    const moving = await expectAlike(
      {
        'two fingers': touch(
          [
            [300, 300],
            [400, 300],
          ],
          [
            [380, 240],
            [480, 240],
          ],
        ),
        'two fingers apart': touch(
          [
            [350, 280],
            [450, 280],
          ],
          [
            [250, 280],
            [550, 280],
          ],
        ),
        'one finger': touch([[400, 300]], [[300, 300]]),
      },
      true,
    );
    expect(moving).toEqual(['two fingers', 'two fingers apart']);
  });

  it('is drawn again when the browser gives its WebGL context back, and nothing is said', LONG, async () => {
    const opened = await open({ at: '25,97.6,6.5' });
    const { page } = opened;
    const before = await groundOf(page);
    const isSame = await page.evaluate(async () => {
      const find = (): HTMLCanvasElement | null | undefined =>
        document.querySelector('leverage-map')?.shadowRoot?.querySelector('canvas.maplibregl-canvas');
      const canvas = find();
      const loss = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      for (const [type, act] of [
        ['webglcontextlost', () => loss?.loseContext()],
        ['webglcontextrestored', () => loss?.restoreContext()],
      ] as const) {
        const come = new Promise((resolve) => canvas?.addEventListener(type, resolve, { once: true }));
        act();
        await come;
        // As the event is still being heard.
        await new Promise((resolve) => setTimeout(resolve));
      }
      return canvas === find();
    });
    expect(isSame).toBe(true);
    await page.locator('leverage-map .ground.is-shown').waitFor();
    expect((await groundOf(page)).equals(before)).toBe(true);
    expect(opened.said).toEqual([]);
    await close(opened);
  });

  it('has all that MapLibre has on the style of its author', LONG, async () => {
    const opened = await open({ at: '20,100,1.4', basemap: '/circle.json' });
    const asked = opened.asked.map((path) => path.replace(/-[\w-]{8}\.js$/, ''));
    expect(new Set(asked)).toEqual(new Set(['/assets/maplibre-gl', '/assets/maplibre-gl-worker']));
    await expect.poll(() => colourAt(opened.page, 400, 100)).toEqual([255, 0, 0]);
    await close(opened);
  });
});

/* What no map on our own ground is drawn with. */
const withCircle: StyleSpecification = {
  version: 8,
  sources: {
    places: {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [100, 20] } }],
      },
    },
  },
  layers: [
    { id: 'sea', type: 'background', paint: { 'background-color': '#ffffff' } },
    { id: 'places', type: 'circle', source: 'places', paint: { 'circle-radius': 260, 'circle-color': '#ff0000' } },
  ],
};

function pageOf(given: URLSearchParams): string {
  const attributes = [...given].map(([name, value]) => ` ${name}="${value}"`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A map</title><link rel="icon" href="data:,">
<style>body { margin: 0 } leverage-map { display: block; width: ${SIZE.width}px; height: ${SIZE.height}px }</style>
<script>window.errors = []; addEventListener('leverage-error', ({ detail }) => window.errors.push(String(detail.cause)));
addEventListener('leverage-load', () => document.documentElement.classList.add('loaded'))</script>
<script type="module" src="/leverage-map.js"></script></head><body>
<leverage-map src="/data/critical-minerals.json" view="kachin" theme="light" loading="eager"${attributes}></leverage-map></body></html>`;
}
