import type { Frame } from 'playwright';
import { describe, expect, it } from 'vitest';
import { type OpenPage, twoOriginsOfFile } from './two-origins.ts';

const LONG = { timeout: 120_000 };

const origins = twoOriginsOfFile();

interface FrameIn {
  readonly opened: OpenPage;
  readonly frame: Frame;
  /** Paths of the scripts that the frame has asked for. */
  readonly scripts: () => Promise<readonly string[]>;
}

/* A frame in an article of another origin, `gapPx` below its top, once it tells its height. */
async function openFrame(path: string, gapPx: number, isStill = true): Promise<FrameIn> {
  const head = `<style>.gap { block-size: ${gapPx}px }</style>`;
  const listener = `<script src="data:text/javascript,window.heights=[];addEventListener('message',({data})=>heights.push(data.height))"></script>`;
  const opened = await origins().openArticle(
    `<div class="gap"></div><iframe src="${origins().site}${path}" width="600" height="400"></iframe><div class="gap"></div>`,
    { isStill, head: head + listener },
  );
  await opened.page.waitForFunction('heights.length > 0', null, { timeout: 20_000 });
  const frame = opened.page.frames().find((one) => one.url().startsWith(origins().site));
  if (!frame) throw new Error('the article has no frame of the site');
  const scripts = (): Promise<readonly string[]> =>
    frame.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith('.js')),
    );
  return { opened, frame, scripts };
}

const isAwake = (frame: Frame): Promise<boolean> =>
  frame.evaluate(() => (document.querySelector('leverage-map')?.currentView ?? null) !== null);

const ONE_SCRIPT = [expect.stringMatching(/\/assets\/embed-[\w-]{8}\.js$/)];

describe('a frame that nobody looks at', () => {
  it('has its picture and its height, and runs one small script', LONG, async () => {
    const { opened, frame, scripts } = await openFrame('embed/kachin.html?theme=dark', 3000);
    await opened.page.mouse.wheel(0, 2800);
    await frame.locator('.poster :is(svg, img):visible').waitFor();
    await opened.page.mouse.wheel(0, 3000);
    await opened.page.waitForTimeout(1000);
    expect(await scripts()).toEqual(ONE_SCRIPT);
    expect(await frame.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await isAwake(frame)).toBe(false);
    await opened.close();
  });

  it('wakes when the reader stays with it', LONG, async () => {
    const { opened, frame, scripts } = await openFrame('embed/kachin.html', 3000);
    expect(await scripts()).toEqual(ONE_SCRIPT);
    await opened.page.locator('iframe').scrollIntoViewIfNeeded();
    await expect.poll(() => isAwake(frame)).toBe(true);
    await opened.close();
  });

  it('wakes at once when it is used', LONG, async () => {
    for (const use of ['mouse', 'keyboard'] as const) {
      const { opened, frame } = await openFrame('embed/kachin.html', 3000);
      const { page } = opened;
      // Half of it: to look at that is not enough.
      await page.evaluate(() => scrollTo(0, 3000 - innerHeight + 220));
      if (use === 'mouse') {
        const box = await page.locator('iframe').boundingBox();
        await page.mouse.click((box?.x ?? 0) + 300, (box?.y ?? 0) + 150);
      } else await frame.locator('a').first().focus();
      await expect.poll(() => isAwake(frame)).toBe(true);
      await opened.close();
    }
  });

  it('wakes where a mouse rests on it, not where one passes', LONG, async () => {
    const { opened, frame, scripts } = await openFrame('embed/kachin.html', 3000);
    const { page } = opened;
    await page.evaluate(() => scrollTo(0, 3000 - innerHeight + 220));
    const { x = 0, y = 0 } = (await page.locator('iframe').boundingBox()) ?? {};
    await page.mouse.move(x + 300, y + 150);
    await page.mouse.move(x + 305, y + 150);
    await page.mouse.move(x + 300, 5);
    await page.waitForTimeout(500);
    expect(await scripts()).toEqual(ONE_SCRIPT);
    for (const at of [0, 1, 2]) await page.mouse.move(x + 300 + at, y + 150);
    await expect.poll(async () => (await scripts()).length).toBeGreaterThan(1);
    expect(frame.isDetached()).toBe(false);
    await opened.close();
  });

  it('wakes when its address asks for something else', LONG, async () => {
    const { opened, frame } = await openFrame('embed/kachin.html', 3000);
    await frame.evaluate(() => {
      location.hash = '#view=kachin&date=2025-06-10';
    });
    await expect.poll(() => frame.evaluate(() => document.querySelector('leverage-map')?.date)).toBe('2025-06-10');
    await opened.close();
  });
});

describe('a frame whose page is not what is asked for', () => {
  it('wakes at once', LONG, async () => {
    for (const more of ['?lang=fr', '?data=data/critical-minerals.json', '#select=bhamo']) {
      const { opened, scripts } = await openFrame(`embed/kachin.html${more}`, 3000);
      await expect.poll(async () => (await scripts()).length).toBeGreaterThan(1);
      await opened.close();
    }
  });

  it('has its words there, and no live map before it is looked at', LONG, async () => {
    const { opened, frame, scripts } = await openFrame('embed/kachin.html?lang=fr', 3000, false);
    await expect.poll(() => frame.evaluate(() => customElements.get('leverage-embed') !== undefined)).toBe(true);
    await opened.page.waitForTimeout(1500);
    expect((await scripts()).filter((path) => /maplibre-|live-/.test(path))).toEqual([]);
    await opened.page.locator('iframe').scrollIntoViewIfNeeded();
    await frame.locator('html.leverage-load').waitFor({ timeout: 60_000 });
    await opened.close();
  });

  it('sleeps with what WordPress adds to its address', LONG, async () => {
    const { opened, scripts } = await openFrame('embed/kachin.html#?secret=abc123', 3000);
    await opened.page.waitForTimeout(1000);
    expect(await scripts()).toEqual(ONE_SCRIPT);
    await opened.close();
  });
});

describe('the page of a frame, opened by itself', () => {
  it('waits for nothing', LONG, async () => {
    const opened = await origins().openSite('embed/kachin.html', {
      isStill: true,
      viewport: { width: 500, height: 240 },
    });
    await opened.page.waitForFunction(() => customElements.get('leverage-embed') !== undefined);
    await opened.close();
  });

  it('does not wait for a picture that never comes', LONG, async () => {
    const context = await origins().newContext({ viewport: { width: 700, height: 580 } });
    const page = await context.newPage();
    await page.route(/\/assets\/london-[\w-]{8}\.svg$/, () => undefined);
    await page.goto(`${origins().site}embed/london.html`, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => customElements.get('leverage-embed') !== undefined);
    await context.close();
  });

  it.each(['london', 'kachin'])(
    'asks at once for all the scripts that its map comes alive with, and for no others: %s',
    LONG,
    async (view) => {
      const opened = await origins().openSite(`embed/${view}.html`);
      const { page } = opened;
      await page.waitForSelector('html.leverage-load', { timeout: 60_000 });
      const [ahead, others] = await page.evaluate(() => {
        const links = [...document.querySelectorAll<HTMLLinkElement>('head > link[rel=modulepreload]')];
        const asked = links.map(({ href }) => href);
        const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
        const rest = scripts.map(({ name }) => name).filter((name) => !asked.includes(name));
        return [asked, rest] as const;
      });
      expect(ahead.length).toBeGreaterThan(4);
      const nameOf = (address: string): string | undefined => /([\w-]+?)(?:-[\w-]{8})?\.js$/.exec(address)?.[1];
      // What wakes the map, and what comes when the map is there.
      const known = ['embed', 'locator-drawing', 'still-basemap', 'speech', 'english', 'embed-words'];
      expect(others.map(nameOf).filter((name) => !known.includes(name ?? ''))).toEqual([]);
      expect(await opened.workers()).toEqual([]);
      await opened.close();
    },
  );

  it(
    'draws a place close up without the larger level of the world, until the reader goes further away',
    LONG,
    async () => {
      const opened = await origins().openSite('embed/kachin.html');
      const { page } = opened;
      await page.waitForSelector('html.leverage-load', { timeout: 60_000 });
      await page.waitForTimeout(1000);
      const levels = (): Promise<readonly string[]> =>
        page.evaluate(() => {
          const files = performance.getEntriesByType('resource').map(({ name }) => name);
          return files.flatMap((name) => /\/(coarse|mid|near)-[\w-]{8}\.json$/.exec(name)?.[1] ?? []);
        });
      expect([...(await levels())].sort()).toEqual(['coarse', 'near']);
      const further = page.locator('leverage-map [part=zoom-out]');
      for (let step = 0; step < 3; step++) {
        await further.click();
        await page.waitForTimeout(400);
      }
      await expect.poll(levels, { timeout: 20_000 }).toContain('mid');
      expect(opened.errors).toEqual([]);
      await opened.close();
    },
  );

  it('gets nothing twice from a host that lets files be kept', LONG, async () => {
    const opened = await origins().openSite('embed/kachin.html', { headers: { 'Cache-Control': 'max-age=300' } });
    const { page } = opened;
    await page.waitForSelector('html.leverage-load', { timeout: 60_000 });
    const got = await page.evaluate(() => {
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return files.filter(({ transferSize }) => transferSize > 0).map(({ name }) => name);
    });
    const excerpt = got.filter((name) => /\/kachin-[\w-]{8}\.json$/.test(name));
    expect(excerpt).toHaveLength(1);
    // The icon is the browser's own affair.
    const files = got.filter((name) => !name.endsWith('icon.svg'));
    expect(files).toEqual([...new Set(files)]);
    await opened.close();
  });

  it('asks for nothing until it is used where data are to be saved', LONG, async () => {
    const context = await origins().newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await page.goto(`${origins().site}embed/kachin.html`);
    await page.waitForTimeout(1000);
    const isThere = (): Promise<boolean> => page.evaluate(() => customElements.get('leverage-embed') !== undefined);
    expect(await isThere()).toBe(false);
    await page.locator('.poster :is(svg, img):visible').click();
    await expect.poll(isThere).toBe(true);
    await context.close();
  });
});
