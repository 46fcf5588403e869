import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StyleSpecification } from 'maplibre-gl';
import type { Browser, Page } from 'playwright';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptied, LEFT_OUT } from '../scripts/maplibre-parts.mjs';
import { palettes } from '../src/look/palette.ts';
import type { BasemapLevel, BasemapTopology } from '../src/map/basemap-data.ts';
import { firstStyle } from '../src/map/basemap-levels.ts';
import { builtSite } from './built-site.ts';
import { launchBrowser } from './launch-browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));
const source = join(packages, 'src');
const standIns = join(root, 'scripts/maplibre-stand-ins');
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.[jt]s$/.test(path));

describe('what is left out of MapLibre', () => {
  it('is there to be left out: nothing is named that a new version has moved', () => {
    const spec = join(dirname(packages), '@maplibre/maplibre-gl-style-spec/dist');
    const others = readdirSync(spec, { recursive: true, encoding: 'utf8' }).map(
      (path) => `@maplibre/maplibre-gl-style-spec/dist/${path}`,
    );
    const paths = [...filesIn(source), ...others];
    for (const pattern of LEFT_OUT)
      expect(
        paths.some((path) => pattern.test(path)),
        String(pattern),
      ).toBe(true);
    for (const path of filesIn(standIns))
      expect(existsSync(join(source, path.replace(/\.js$/, '.ts'))), path).toBe(true);
  });

  it('says what it is wanted for where something does want it, and is no layer of any kind', async () => {
    const code = emptied('render/terrain.ts', ['Terrain', 'isHighland']);
    const module = `data:text/javascript,${encodeURIComponent(code)}`;
    const { Terrain, isHighland } = (await import(/* @vite-ignore */ module)) as {
      readonly Terrain: new () => object;
      readonly isHighland: () => boolean;
    };
    expect(() => new Terrain()).toThrow('render/terrain.ts');
    expect(isHighland()).toBe(false);
  });
});

describe('a live map of a built site', () => {
  let server: Server;
  let browser: Browser;
  let address: string;
  let styles: ReadonlyMap<string, StyleSpecification>;

  beforeAll(async () => {
    const folder = await builtSite();
    styles = new Map([
      ['/coarse.json', ownStyle('coarse')],
      ['/near.json', ownStyle('near')],
      ['/circle.json', withCircle],
    ]);
    const serve = sirv(folder);
    server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
      const style = styles.get(pathname);
      if (style) response.setHeader('content-type', 'application/json').end(JSON.stringify(style));
      else if (pathname === '/map') response.setHeader('content-type', 'text/html').end(page(searchParams));
      else serve(request, response, () => void response.writeHead(404).end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  });

  async function open(
    query: Record<string, string>,
  ): Promise<{ readonly page: Page; readonly files: readonly string[] }> {
    const opened = await browser.newPage({ viewport: { width: 800, height: 560 } });
    const files: string[] = [];
    opened.on('request', (request) => files.push(new URL(request.url()).pathname));
    await opened.goto(`${address}/map?${new URLSearchParams(query)}`);
    await opened.waitForSelector('html.loaded', { timeout: 60_000 });
    expect(await opened.evaluate('errors')).toEqual([]);
    return { page: opened, files };
  }

  /* What MapLibre has drawn, and nothing of ours over it. */
  async function ground(query: Record<string, string>): Promise<Buffer> {
    const opened = await open(query);
    await opened.page.evaluate(() => {
      for (const part of document.querySelector('leverage-map')?.shadowRoot?.querySelectorAll('.stage > *') ?? [])
        if (!part.matches('.ground')) (part as HTMLElement).style.visibility = 'hidden';
    });
    await opened.page.waitForTimeout(1500);
    const picture = await opened.page.screenshot();
    await opened.page.close();
    return picture;
  }

  for (const [level, at] of [
    ['coarse', '20,100,1.4'],
    ['near', '25,97.6,6.5'],
  ] as const)
    it(`draws our own ground as MapLibre does when it is whole: ${level}`, { timeout: 120_000 }, async () => {
      const own = await ground({ at });
      const whole = await ground({ at, basemap: `/${level}.json` });
      expect(own.length).toBeGreaterThan(10_000);
      expect(own.equals(whole)).toBe(true);
    });

  it('has all that MapLibre has on the style of its author', { timeout: 120_000 }, async () => {
    const { page: opened, files } = await open({ at: '20,100,1.4', basemap: '/circle.json' });
    const asked = files.filter((path) => path.includes('maplibre-')).map((path) => path.replace(/-[\w-]{8}\.js$/, ''));
    expect(new Set(asked)).toEqual(new Set(['/assets/maplibre-gl', '/assets/maplibre-gl-worker']));
    await opened.waitForTimeout(500);
    expect(await colourAt(opened, 400, 100)).toEqual([255, 0, 0]);
    await opened.close();
  });
});

/* Of the page as it is on the screen: red, green, blue. */
async function colourAt(opened: Page, x: number, y: number): Promise<readonly number[]> {
  const picture = (await opened.screenshot()).toString('base64');
  return opened.evaluate(
    async ([data, left, top]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      context?.drawImage(image, -left, -top);
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
    },
    [picture, x, y] as const,
  );
}

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

function ownStyle(level: BasemapLevel): StyleSpecification {
  const text = readFileSync(join(root, `src/map/basemap-data/${level}.json`), 'utf8');
  return firstStyle(new Map([[level, JSON.parse(text) as BasemapTopology]]), palettes.light, 'MM-11');
}

function page(given: URLSearchParams): string {
  const attributes = [...given].map(([name, value]) => ` ${name}="${value}"`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A map</title><link rel="icon" href="data:,">
<style>body { margin: 0 } leverage-map { display: block; width: 800px; height: 560px }</style>
<script>window.errors = []; addEventListener('leverage-error', ({ detail }) => window.errors.push(String(detail.cause)));
addEventListener('leverage-load', () => document.documentElement.classList.add('loaded'))</script>
<script type="module" src="/leverage-map.js"></script></head><body>
<leverage-map src="/data/critical-minerals.json" view="kachin" theme="light" loading="eager"${attributes}></leverage-map></body></html>`;
}
