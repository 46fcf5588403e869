import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from './built-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { serveSite, type Served } from './serve-site.ts';

const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" width="640" height="400"><rect width="640" height="400" fill="#0a7"/></svg>')}`;

let served: Served;
let browser: Browser;
let address: string;

beforeAll(async () => {
  const folder = await builtSite();
  const data = readFileSync(join(folder, 'data/critical-minerals.json'));
  served = await serveSite(folder, (request, response, next) => {
    if (request.url === '/grid') response.setHeader('content-type', 'text/html').end(grid);
    else if (request.url?.startsWith('/article?')) {
      response.setHeader('content-type', 'text/html').end(article(request.url.split('?')[1] ?? ''));
    } else if (request.url === '/slow.json') setTimeout(() => response.end(data), 1000);
    else next();
  });
  ({ address } = served);
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser.close();
  served.close();
});

/* As a publisher has it: a column of text, a map in it with its picture, and text after it. */
function article(attributes: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title>
<link rel="stylesheet" href="/leverage-map.css">
<style>body { max-width: 700px; margin: 0 auto; font: 18px/1.5 serif } .gap { height: 3000px }</style>
<script>
window.shifts = 0; window.requests = [];
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts += entry.value }).observe({ type: 'layout-shift', buffered: true });
addEventListener('leverage-load', () => document.documentElement.classList.add('loaded'));
</script>
<script type="module" src="/leverage-map.js"></script></head><body>
<h1>An article</h1><p>Before.</p>${attributes === 'below' ? '<div class="gap"></div>' : ''}
<leverage-map src="/slow.json" view="kachin"><a href="/"><img src="${PICTURE}" alt="A map" width="640" height="400"></a></leverage-map>
<p id="after">After.</p></body></html>`;
}

/* Twelve maps, all on the screen at once. */
const grid = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Grid</title><link rel="icon" href="data:,">
<style>body { display: grid; grid-template-columns: repeat(6, 1fr); gap: 4px; margin: 0 }</style>
<script>window.errors = []; addEventListener('leverage-error', (event) => window.errors.push(event.detail.reason))</script>
<script type="module" src="/leverage-map.js"></script></head><body>
${'<leverage-map src="/data/critical-minerals.json" view="kachin"></leverage-map>'.repeat(12)}</body></html>`;

async function open(kind: string, viewport = { width: 1280, height: 720 }): Promise<{ page: Page; asked: string[] }> {
  const page = await browser.newPage({ viewport });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${address}article?${kind}`);
  return { page, asked };
}

const stage = (page: Page) =>
  page.locator('leverage-map').evaluate((map) => {
    const { x, y, width, height } = map.getBoundingClientRect();
    const after = document.getElementById('after')?.getBoundingClientRect().y;
    return { x, y, width, height, after };
  });

describe('a map with a picture in it', () => {
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ])
    it(
      `shows the picture at once, then the live map in the same frame, and nothing moves (${viewport.width} px)`,
      { timeout: 120_000 },
      async () => {
        const { page } = await open('top', viewport);
        const picture = page.locator('leverage-map img');
        await picture.waitFor({ state: 'visible' });
        const before = await stage(page);
        await page.waitForFunction(() => customElements.get('leverage-map') !== undefined);
        expect(await picture.isVisible()).toBe(true);
        await page.waitForSelector('html.loaded', { timeout: 90_000 });
        expect(await picture.isVisible()).toBe(false);
        expect(await stage(page)).toEqual(before);
        expect(await page.evaluate('window.shifts')).toBe(0);
        await page.close();
      },
    );

  it(
    'far below the screen asks for neither data nor MapLibre, nor for the code that draws',
    { timeout: 60_000 },
    async () => {
      const { page, asked } = await open('below');
      await page.waitForFunction(() => customElements.get('leverage-map') !== undefined);
      await page.waitForTimeout(2500);
      expect(asked.filter((path) => /core|maplibre|\.json/.test(path))).toEqual([]);
      expect(asked).toContain('/leverage-map.js');
      await page.locator('leverage-map').scrollIntoViewIfNeeded();
      await page.waitForRequest(/maplibre/);
      await page.close();
    },
  );
});

describe('more maps on the screen than may be live', () => {
  it(
    'are eight live ones and a drawn picture in each of the rest; one that is touched takes the place of another',
    { timeout: 180_000 },
    async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      await page.goto(`${address}grid`);
      const count = (selector: string) =>
        page
          .locator('leverage-map')
          .evaluateAll((maps, inside) => maps.map((map) => map.shadowRoot?.querySelector(inside) !== null), selector);
      const isLive = () => count('.ground.is-shown');
      const liveCount = async (): Promise<number> => (await isLive()).filter(Boolean).length;
      await expect.poll(liveCount, { timeout: 120_000 }).toBe(8);
      expect(await count('.overlay [data-mark]')).toEqual(Array.from({ length: 12 }, () => true));
      const still = (await isLive()).indexOf(false);
      await page
        .locator('leverage-map')
        .nth(still)
        .click({ position: { x: 100, y: 40 } });
      await expect.poll(async () => (await isLive())[still], { timeout: 60_000 }).toBe(true);
      expect(await liveCount()).toBeLessThanOrEqual(8);
      expect(await page.evaluate('window.errors')).toEqual([]);
      await page.close();
    },
  );
});
