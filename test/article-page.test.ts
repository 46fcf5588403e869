import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from './built-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { serveSite, type Served } from './serve-site.ts';

const STEPS = ['mines', 'battle', 'precedent', 'threat', 'figures', 'town', 'magnets'];
const VIEWS = ['kachin-2024-10', 'kachin-2024-12', 'lashio-handover', 'kachin-2025-05', 'myanmar-tonnes', 'kachin'];

/** What stands for every poster: they are made by another part of the build. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675"><rect width="1200" height="675" fill="#0a7"/></svg>';
const SLOW_MS = 1000;

/** Whether the code of the story comes late. */
let isSlow = false;
let folder: string;
let served: Served;
let browser: Browser;
let address: string;

beforeAll(async () => {
  folder = await builtSite();
  served = await serveSite(folder, (request, response, next) => {
    if (request.url?.startsWith('/posters/')) response.setHeader('content-type', 'image/svg+xml').end(PICTURE);
    else if (request.url?.includes('leverage-story') && isSlow) setTimeout(next, SLOW_MS);
    else next();
  });
  ({ address } = served);
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser.close();
  served.close();
});

/** Opens the article; gives all that was printed, asked of other hosts, and not found. */
async function openArticle(fragment = '', options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob):/.test(url)) heard.push(`foreign: ${url}`);
  });
  await page.addInitScript(`
    globalThis.shifts = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) shifts += entry.value })
      .observe({ type: 'layout-shift', buffered: true });
  `);
  await page.goto(`${address}article.html${fragment}`);
  return { page, heard, close: () => context.close() };
}

/** Scrolls to an element and waits until a map shows a view. */
async function scrollTo(page: Page, id: string, map: string, view: string): Promise<void> {
  // The story takes its layout when its code is there.
  await page.waitForFunction(
    () => document.querySelectorAll('leverage-story:not(:defined), leverage-step:not(:defined)').length === 0,
  );
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.evaluate((target) => document.getElementById(target)?.scrollIntoView({ behavior: 'instant' }), id);
  await page.waitForFunction(
    ([selector = '', wanted]) =>
      (document.querySelector(selector) as { currentView?: { view?: string } } | null)?.currentView?.view === wanted,
    [map, view],
    { timeout: 90_000 },
  );
}

describe('the article page, as it is built', () => {
  it(
    'tells the story on its map, step by step, without a shift, a message on the console or a request to another host',
    { timeout: 240_000 },
    async () => {
      const { page, heard, close } = await openArticle();
      await page.waitForFunction(() => customElements.get('leverage-story') && customElements.get('leverage-step'));
      for (const [at, view] of VIEWS.entries()) await scrollTo(page, STEPS[at] ?? '', '#story leverage-map', view);
      await scrollTo(page, 'compounds', '#compounds', 'compounds-2023');
      await scrollTo(page, 'licences', '#licences', 'licences');
      expect(await page.locator('leverage-ref >> css=[role=button]').count()).toBe(
        await page.locator('leverage-ref').count(),
      );
      // A label of the map that moves by a pixel counts too; what a reader would see is a thousand times as much.
      expect(await page.evaluate<number>('shifts')).toBeLessThan(0.001);
      expect(heard).toEqual([]);
      await close();
    },
  );

  it('opens at the step that the address names', { timeout: 120_000 }, async () => {
    const { page, close } = await openArticle('#threat');
    await scrollTo(page, 'threat', '#story leverage-map', 'kachin-2025-05');
    const { y } = (await page.locator('#threat').boundingBox()) ?? { y: -1 };
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(360);
    expect(page.url()).toBe(`${address}article.html#threat`);
    await close();
  });

  it(
    'lets who reads a step already read on there when the code of the story comes late',
    { timeout: 120_000 },
    async () => {
      isSlow = true;
      const { page, close } = await openArticle();
      isSlow = false;
      await scrollTo(page, 'figures', '#story leverage-map', 'myanmar-tonnes');
      const { y } = (await page.locator('#figures').boundingBox()) ?? { y: -1 };
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(360);
      await close();
    },
  );

  it('jumps to a step where the reader wants no motion', { timeout: 120_000 }, async () => {
    const { page, close } = await openArticle('', { reducedMotion: 'reduce' });
    await scrollTo(page, 'mines', '#story leverage-map', 'kachin-2024-10');
    const dash = page.getByRole('button', { name: 'Step 2 of 7' });
    const top = await dash.evaluate((button: HTMLElement) => {
      button.click();
      return document.querySelector('#battle')?.getBoundingClientRect().top;
    });
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(360);
    await close();
  });

  it('reads as an article with a picture for each step where no script runs', { timeout: 60_000 }, async () => {
    for (const viewport of [
      { width: 1280, height: 720 },
      { width: 390, height: 844 },
    ]) {
      const { page, heard, close } = await openArticle('', { javaScriptEnabled: false, viewport });
      for (const id of STEPS) {
        const picture = page.locator(`#${id} img`);
        await picture.scrollIntoViewIfNeeded();
        expect((await picture.boundingBox())?.width).toBeGreaterThan(300);
        expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(
          1200,
        );
      }
      expect(await page.locator('#story > leverage-map').isVisible()).toBe(false);
      expect(await page.locator('.embed img').count()).toBe(2);
      const text = (await page.locator('article').innerText()).replace(/\s+/g, ' ');
      expect(text).toContain('takes the main belt of mines, hard by');
      expect(text).not.toContain('Words with a dotted line');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      expect(heard).toEqual([]);
      await close();
    }
  });

  it('has no fault that axe finds, light and dark, wide and narrow', { timeout: 240_000 }, async () => {
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 390],
    ] as const) {
      const { page, close } = await openArticle('', { colorScheme, viewport: { width, height: 800 } });
      await scrollTo(page, 'town', '#story leverage-map', 'kachin');
      await page.evaluate(axe.source);
      const faults = await page.evaluate<string[]>(
        `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html)))`,
      );
      expect(faults).toEqual([]);
      await close();
    }
  });

  it('names only views, pictures and items that are there', () => {
    const markup = readFileSync(fileURLToPath(new URL('../article.html', import.meta.url)), 'utf8');
    const all = (pattern: RegExp): readonly string[] => [...markup.matchAll(pattern)].map(([, name = '']) => name);
    const data = readFileSync(join(folder, 'data/critical-minerals.json'), 'utf8');
    const { views } = JSON.parse(data) as { views: { id: string }[] };
    const ids = new Set([...data.matchAll(/"id":\s*"([^"]+)"/g)].map(([, id]) => id));
    expect(all(/view="([^"]+)"/g).filter((view) => !views.some(({ id }) => id === view))).toEqual([]);
    expect(all(/ to="([^"]+)"/g).filter((id) => !ids.has(id))).toEqual([]);
    const pictures = all(/(?:src|srcset)="posters\/([^"]+?)(?:-map)?(?:-dark)?\.svg"/g);
    expect(pictures.length).toBeGreaterThan(STEPS.length);
    expect(pictures.filter((view) => !views.some(({ id }) => id === view))).toEqual([]);
  });
});
