import type { Frame } from 'playwright';
import { describe, expect, it } from 'vitest';
import { sentPolicy } from './policies.ts';
import { type OpenPage, twoOriginsOfFile } from './two-origins.ts';

const LONG = { timeout: 120_000 };

const origins = twoOriginsOfFile();

interface FrameIn {
  readonly opened: OpenPage;
  readonly frame: Frame;
}

/* False where the page is being loaded anew. */
const isAwake = (frame: Frame): Promise<boolean> =>
  frame.evaluate(() => (document.querySelector('leverage-map')?.currentView ?? null) !== null).catch(() => false);

describe('a frame whose requests fail', () => {
  it('comes alive though a file of MapLibre could not be had', LONG, async () => {
    for (const files of [['maplibre'], ['maplibre', 'maplibre-gl'], ['maplibre', 'maplibre-gl-worker']]) {
      const context = await origins().newContext();
      const page = await context.newPage();
      const failed = new Set<string>();
      await page.route(/\/maplibre-[\w-]+\.js$/, (route) => {
        const [, name = ''] = /\/([\w-]+)-[\w-]{8}\.js$/.exec(route.request().url()) ?? [];
        if (!files.includes(name)) return route.continue();
        failed.add(name);
        return route.abort();
      });
      await page.goto(`${origins().site}embed/kachin.html`);
      await page.locator('leverage-map .ground.is-shown').waitFor({ timeout: 60_000 });
      expect([...failed]).toEqual(files);
      expect(await page.locator('leverage-map .message:visible').count()).toBe(0);
      await context.close();
    }
  });

  it('comes alive in a sandbox, by what is published, though the policy lets no worker run', LONG, async () => {
    const opened = await origins().openArticle('', {
      siteHeaders: { 'Content-Security-Policy': sentPolicy('/embed/*') },
    });
    const { page } = opened;
    await page.route(/\/maplibre-[\w-]{8}\.js$/, (route) => route.abort());
    await page.evaluate((address) => {
      document.body.innerHTML = `<iframe src="${address}" width="700" height="580" sandbox="allow-scripts"></iframe>`;
    }, `${origins().site}embed/kachin.html`);
    const frame = page.frameLocator('iframe');
    await frame.locator('html.leverage-load').waitFor({ timeout: 90_000 });
    // MapLibre as it is published starts a worker with each map, needed or not.
    expect(await opened.workers()).toEqual([expect.stringMatching(/^data:/)]);
    expect(await opened.violations()).toEqual([expect.stringMatching(/^worker-src data/)]);
    expect(await frame.locator('leverage-map .message:visible').count()).toBe(0);
    await opened.close();
  });

  it('says so where MapLibre is not to be had, and tries again when asked to', LONG, async () => {
    const context = await origins().newContext();
    const page = await context.newPage();
    let isBroken = true;
    await page.route(/\/maplibre-[\w-]+\.js/, (route) => (isBroken ? route.abort() : route.continue()));
    await page.goto(`${origins().site}embed/kachin.html`);
    const again = page.locator('leverage-map .message button').first();
    await again.waitFor({ timeout: 60_000 });
    expect(await page.locator('leverage-map .message').innerText()).toContain('could not be fetched');
    isBroken = false;
    await again.click();
    await page.locator('leverage-map .ground.is-shown').waitFor({ timeout: 60_000 });
    await context.close();
  });

  it('has its words though the live map is not to be had', LONG, async () => {
    const context = await origins().newContext();
    const page = await context.newPage();
    await page.route(/\/live-[\w-]{8}\.js/, (route) => route.abort());
    await page.goto(`${origins().site}embed/kachin.html`);
    await page.locator('leverage-map .message button').first().waitFor({ timeout: 60_000 });
    await page.locator('leverage-map .mark-list:not([hidden])').waitFor({ state: 'attached', timeout: 60_000 });
    await context.close();
  });
});

describe('a frame that wakes while the network is gone', () => {
  /* Asleep, with its own script there, far below what the reader sees. */
  async function sleepingFrame(attributes = ''): Promise<FrameIn> {
    const gap = '<div class="gap"></div>';
    const opened = await origins().openArticle(
      `${gap}<iframe src="${origins().site}embed/kachin.html#theme=dark" width="600" height="400" ${attributes}></iframe>${gap}`,
      { isStill: true, head: '<style>.gap { block-size: 3000px }</style>' },
    );
    await opened.page.waitForLoadState('networkidle');
    const frame = opened.page.frames().find((one) => one.url().startsWith(origins().site));
    if (!frame) throw new Error('the article has no frame of the site');
    return { opened, frame };
  }

  it.each([
    ['in an article', ''],
    ['in a sandbox', 'sandbox="allow-scripts"'],
  ])('keeps its picture, and comes alive by itself when the network is back: %s', LONG, async (_where, attributes) => {
    const { opened, frame } = await sleepingFrame(attributes);
    const { page } = opened;
    await page.context().setOffline(true);
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/embed-element-'));
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await failed;
    expect(await frame.locator('.poster :is(svg, img):visible').count()).toBe(1);
    await page.context().setOffline(false);
    await expect.poll(() => isAwake(frame)).toBe(true);
    expect(frame.url()).toMatch(/#theme=dark$/);
    await opened.close();
  });

  it('is not loaded anew before its page can be had, however much it is used', LONG, async () => {
    const { opened, frame } = await sleepingFrame();
    const { page } = opened;
    let asked = 0;
    let isBroken = true;
    await page.route(`${origins().site}**`, (route) => {
      if (route.request().method() === 'HEAD') asked += 1;
      return isBroken ? route.fulfill({ status: 503 }) : route.continue();
    });
    const failed = page.waitForResponse((response) => response.url().includes('/embed-element-'));
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await failed;
    const { x = 0, y = 0 } = (await page.locator('iframe').boundingBox()) ?? {};
    const use = (): Promise<void> => page.mouse.click(x + 300, y + 150);
    await expect.poll(async () => (await use(), asked)).toBeGreaterThan(0);
    const before = asked;
    await frame.evaluate(() => {
      for (let count = 0; count < 50; count++) for (const link of document.querySelectorAll('a')) link.focus();
    });
    await page.waitForTimeout(500);
    expect(asked - before).toBeLessThan(3);
    expect(await frame.locator('.poster :is(svg, img):visible').count()).toBe(1);
    isBroken = false;
    await expect.poll(async () => (await use(), await isAwake(frame))).toBe(true);
    await opened.close();
  });

  it('is left alone where to load it anew does not help', LONG, async () => {
    const context = await origins().newContext();
    const page = await context.newPage();
    let loads = 0;
    let questions = 0;
    await page.route(/\/leverage-map\.js/, (route) => route.abort());
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads += 1;
      if (request.method() === 'HEAD') questions += 1;
    });
    await page.goto(`${origins().site}embed/kachin.html`);
    const { x = 0, y = 0 } = (await page.locator('leverage-map').boundingBox()) ?? {};
    const use = (): Promise<void> => page.mouse.click(x + 100, y + 100);
    await expect.poll(async () => (await use(), loads)).toBe(4);
    await page.waitForLoadState('networkidle');
    const asked = questions;
    for (let count = 0; count < 5; count++) await use();
    await page.waitForTimeout(500);
    expect([loads, questions]).toEqual([4, asked]);
    await context.close();
  });
});

describe('the address of a frame', () => {
  it('says what the reader changed before the words of the frame were there', LONG, async () => {
    const opened = await origins().openSite('embed/kachin.html', { isStill: true });
    const { page } = opened;
    await page.waitForFunction(() => document.querySelector('leverage-map')?.currentView);
    // As the button on the map does, which needs no words.
    await page.evaluate(() => document.querySelector('leverage-map')?.frameAll());
    await expect.poll(() => page.url()).toMatch(/#view=kachin&/);
    await page.goBack();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
    await opened.close();
  });
});
