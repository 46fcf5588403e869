import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { pinnedPath } from '../../src/words/embed-code.ts';
import { builtSite, SITE_URL } from '../built-site.ts';
import { realDataset } from '../model/real-dataset.ts';
import { documentedPolicy, sentPolicy } from './policies.ts';
import { type OpenPage, twoOriginsOfFile } from './two-origins.ts';

const LONG = { timeout: 120_000 };
const LARGEST_PAGE = 13_000;
const LARGEST_PICTURE = 12_000;
const LARGEST_SCRIPT = 2000;
const PINNED = pinnedPath(realDataset());

const origins = twoOriginsOfFile();
let folder: string;

beforeAll(async () => {
  folder = await builtSite();
}, 300_000);

const textOf = (path: string): string => readFileSync(join(folder, path), 'utf8');
const brotliBytes = (text: string): number => brotliCompressSync(text).length;

/** Opens a page of the site without WebGL, and waits until its map has data. */
async function openStill(path: string): Promise<OpenPage> {
  const opened = await origins().openSite(path, { isStill: true });
  await opened.page.waitForFunction(() => document.querySelector('leverage-map')?.currentView);
  return opened;
}

/** Mean lightness of a screenshot, from 0 to 1. */
function lightnessOf(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    canvas?.drawImage(image, 0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas?.getImageData(0, 0, 1, 1).data ?? [];
    return (red + green + blue) / 3 / 255;
  }, png.toString('base64'));
}

/** Paths of the data that a page has fetched, each once, in order. */
async function dataFetched({ page }: OpenPage): Promise<readonly string[]> {
  const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const own = await page.evaluate(() => document.querySelector('leverage-embed')?.excerpt);
  const paths = addresses.map((address) => address.slice(origins().site.length));
  // The page asks ahead for what its map asks for again.
  return [...new Set(paths.filter((path) => path.startsWith('data/') || path === own))];
}

describe('the page of a view, as the server sends it', () => {
  it('is there for every view, with its picture, within the budget', () => {
    const names = readdirSync(join(folder, 'embed')).sort();
    expect(names).toEqual(
      realDataset()
        .views.map(({ id }) => `${id}.html`)
        .sort(),
    );
    const heavy = names.filter((name) => brotliBytes(textOf(`embed/${name}`)) > LARGEST_PAGE);
    expect(heavy).toEqual([]);
    for (const name of names) {
      const [, html = ''] =
        /<leverage-map id="map"><template shadowrootmode="open"><slot><\/slot><\/template><div class="poster" lang="en">(.*?)<\/div><\/leverage-map>/s.exec(
          textOf(`embed/${name}`),
        ) ?? [];
      const [, wide = ''] = /<img src="\.\.\/(assets\/[\w-]+-[\w-]{8}\.svg)" alt="[^"]{20,}"/.exec(html) ?? [];
      expect(html).toMatch(/<svg [^>]*width="390"/);
      expect(textOf(wide)).toMatch(/^<svg [^>]*viewBox="0 0 700 394"/);
      expect(brotliBytes(textOf(wide))).toBeLessThan(LARGEST_PICTURE);
    }
  });

  it('leaves its picture as it is until the map is live, whatever country its reader is in', LONG, async () => {
    const context = await origins().newContext({ locale: 'en-GB', viewport: { width: 700, height: 560 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const seen = { begun: 0, isLive: false };
      Object.assign(globalThis, { seen });
      // With an element that is laid out anew, its animations begin anew.
      addEventListener('animationstart', () => seen.begun++);
      addEventListener('leverage-load', () => (seen.isLive = true));
      addEventListener('DOMContentLoaded', () => {
        const style = document.createElement('style');
        style.textContent = '@keyframes once { to { inset: 0 } } .poster { animation: once 1s }';
        document.head.append(style);
      });
    });
    await page.goto(`${origins().site}embed/kachin.html`);
    await page.waitForFunction('seen.isLive', null, { timeout: 60_000 });
    expect(await page.evaluate('seen.begun')).toBe(1);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await page.locator('leverage-map').getAttribute('lang')).toBe('en-GB');
    expect(await page.locator('.poster').isVisible()).toBe(false);
    await context.close();
  });

  it('shows a phone the picture that it holds, and asks for the other where there is room', LONG, async () => {
    for (const [width, count] of [
      [390, 0],
      [700, 1],
    ] as const) {
      const opened = await origins().openSite('embed/kachin.html', { viewport: { width, height: 580 } });
      const { page } = opened;
      // Looked at in one step: the live map takes its place soon.
      const areThere = (pictures: readonly Element[]): readonly boolean[] =>
        pictures.map((element) => element.getBoundingClientRect().height > 200);
      const pictures = page.locator('.poster :is(svg, img):visible');
      await expect.poll(() => pictures.evaluateAll(areThere)).toEqual([true]);
      const asked = await page.evaluate(() =>
        performance.getEntriesByType('resource').filter(({ name }) => /\/assets\/.*\.svg$/.test(name)),
      );
      expect(asked.length).toBe(count);
      expect(opened.errors).toEqual([]);
      await opened.close();
    }
  });

  it("has its wide picture in the theme that its address asks for, whatever the reader's own", LONG, async () => {
    for (const [colorScheme, theme] of [
      ['light', 'dark'],
      ['dark', 'light'],
    ] as const) {
      const context = await origins().newContext({ colorScheme, viewport: { width: 700, height: 580 } });
      const page = await context.newPage();
      await page.route(/define|element|core/, (route) => route.abort());
      await page.goto(`${origins().site}embed/kachin.html?theme=${theme}`);
      await page.locator('html[data-theme]').waitFor();
      const seen = await page.locator('.poster img').screenshot();
      expect((await lightnessOf(page, seen)) > 0.5 ? 'light' : 'dark').toBe(theme);
      await context.close();
    }
  });

  it('names itself to search engines, to previews and to editors that know oEmbed', () => {
    const html = textOf('embed/london.html');
    expect(html).toContain('<title>Rare earths against chips</title>');
    expect(html).toContain(`<link rel="canonical" href="${SITE_URL}embed/london.html">`);
    expect(html).toContain(`<meta property="og:image" content="${SITE_URL}posters/london.png">`);
    expect(html).toMatch(
      new RegExp(`<link rel="alternate" type="application/json\\+oembed" href="${SITE_URL}oembed/london.json"`),
    );
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const { id, version, title } = realDataset();
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Dataset',
      name: typeof title === 'string' ? title : title['en'],
      version,
      license: 'https://spdx.org/licenses/CC-BY-4.0.html',
      distribution: [{ contentUrl: `${SITE_URL}data/${id}@${version}.json` }],
      temporalCoverage: expect.stringMatching(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/) as string,
    });
  });

  it('answers oEmbed with a frame that content systems let through', () => {
    const answer = JSON.parse(textOf('oembed/london.json')) as { html: string };
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 700,
      thumbnail_url: `${SITE_URL}posters/london.png`,
    });
    expect(answer.html).toMatch(
      new RegExp(`^<iframe src="${SITE_URL}embed/london\\.html\\?data=data/critical-minerals@`),
    );
  });

  it('reads well without a script: title, picture in words, key, sources', LONG, async () => {
    const context = await origins().newContext({ javaScriptEnabled: false, viewport: { width: 700, height: 580 } });
    const page = await context.newPage();
    await page.goto(`${origins().site}embed/kachin.html`);
    expect(await page.locator('main h1').innerText()).toBe('Leave the town or lose the buyer');
    const picture = page.locator('.poster :is(svg[role=img], img[alt]):visible');
    expect(await picture.count()).toBe(1);
    expect((await picture.boundingBox())?.height).toBeGreaterThan(200);
    expect(await page.locator('.key li').count()).toBeGreaterThan(4);
    await page.locator('summary').click();
    expect(await page.locator('.sources li').first().innerText()).toContain('Reuters');
    const data = await page.locator('.sources a').getAttribute('href');
    expect((await page.request.get(new URL(data ?? '', page.url()).href)).status()).toBe(200);
    await page.setViewportSize({ width: 390, height: 600 });
    expect(await picture.evaluate(({ localName }) => localName)).toBe('svg');
    await context.close();
  });
});

describe('our pages', () => {
  const documented = documentedPolicy('our own pages');

  it('get no other policy from our headers than the documentation says, but for what they may lead to', () => {
    for (const path of ['/', '/index.html', '/embed.html', '/embed/*'])
      expect(sentPolicy(path).replace(/; (?:base-uri|form-action|frame-ancestors) '\w+'/g, ''), path).toBe(documented);
    const nginx = readFileSync(new URL('../../docs/nginx.conf', import.meta.url), 'utf8');
    expect(nginx).toContain(`Content-Security-Policy "${sentPolicy('/embed/*')}"`);
  });

  for (const path of ['embed/kachin.html', 'embed.html#view=london&date=2025-05-30', 'index.html#view=kachin'])
    it(`refuse nothing under the strictest policy that they promise to work with: ${path}`, LONG, async () => {
      const opened = await origins().openSite(path, { headers: { 'Content-Security-Policy': documented } });
      await opened.page.waitForSelector('html.leverage-load', { timeout: 90_000 });
      expect(await opened.violations()).toEqual([]);
      // The policy, which names none, would let one of the same origin run.
      expect(await opened.workers()).toEqual([]);
      expect(opened.errors).toEqual([]);
      expect(opened.foreign).toEqual([]);
      const left = await opened.page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
      expect(left).toEqual(['', 0, 0]);
      await opened.close();
    });
});

describe('a frame by its address', () => {
  it(
    'shows the view, the day, the theme and the language that the address says, and links to the same in the explorer',
    LONG,
    async () => {
      const opened = await origins().openSite('embed.html?theme=dark&lang=fr#view=kachin&date=2025-06-10&actor=kia', {
        isStill: true,
      });
      const { page } = opened;
      await page.waitForFunction(() => document.querySelector('leverage-map')?.currentView?.actors.length === 1);
      expect(await page.evaluate(() => document.querySelector('leverage-map')?.currentView)).toMatchObject({
        view: 'kachin',
        date: '2025-06-10',
        actors: ['kia'],
      });
      expect(
        await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['theme']]),
      ).toEqual(['fr', 'dark']);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(20, 25, 30)');
      await expect
        .poll(() => page.locator('.explore').getAttribute('href'))
        .toBe('./index.html#view=kachin&date=2025-06-10&actor=kia&lang=fr');
      await opened.close();
    },
  );

  it('follows its address, and comes back', LONG, async () => {
    const opened = await origins().openSite('embed/kachin.html');
    const { page } = opened;
    const date = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.querySelector('leverage-map')?.date);
    await page.waitForSelector('html.leverage-load', { timeout: 90_000 });
    await page.evaluate(() => {
      location.hash = '#view=london';
    });
    await expect.poll(() => page.locator('h1').innerText()).toBe('Rare earths against chips');
    await page.evaluate(() => {
      const map = document.querySelector('leverage-map');
      if (map) map.date = '2025-05-30';
    });
    await expect.poll(() => page.url(), { timeout: 10_000 }).toMatch(/#view=london&date=2025-05-30$/);
    await page.goBack();
    await expect.poll(date).toBe('2025-06-10');
    await page.goBack();
    await expect.poll(() => page.locator('h1').innerText()).toBe('Leave the town or lose the buyer');
    await opened.close();
  });

  it('fetches the data of its view alone where nothing else is asked for', LONG, async () => {
    for (const more of ['', `?data=${PINNED}&theme=dark#view=kachin&at=24.3,97.2,6`]) {
      const opened = await openStill(`embed/kachin.html${more}`);
      expect(await dataFetched(opened)).toEqual([expect.stringMatching(/^assets\/kachin-[\w-]{8}\.json$/)]);
      await opened.close();
    }
  });

  it('fetches the whole dataset where its address asks for what the data of its view may lack', LONG, async () => {
    for (const [more, path] of [
      ['?lang=fr', PINNED],
      ['#select=bhamo', PINNED],
      ['?data=data/critical-minerals.json', 'data/critical-minerals.json'],
    ]) {
      const opened = await openStill(`embed/kachin.html${more}`);
      expect(await dataFetched(opened)).toEqual([path]);
      await opened.close();
    }
  });

  it('fetches the whole dataset where the data of its view cannot be read', LONG, async () => {
    const name = readdirSync(join(folder, 'assets')).find((one) => /^truce-.*\.json$/.test(one)) ?? '';
    origins().publish(`assets/${name}`, 'gone');
    const opened = await openStill('embed/truce.html');
    expect(await dataFetched(opened)).toEqual([`assets/${name}`, PINNED]);
    await opened.close();
  });

  it(
    'takes the whole dataset where its address goes on to what the data of its view lack, and comes back',
    LONG,
    async () => {
      const opened = await openStill('embed/kachin.html');
      const { page } = opened;
      const view = (): Promise<object> =>
        page.evaluate(() => {
          const { date, select, camera } = document.querySelector('leverage-map')?.currentView ?? {};
          return { date, select, camera };
        });
      const before = await view();
      await page.evaluate(() => (location.hash = '#view=kachin&select=kachin-mines'));
      await expect.poll(view).toEqual({ ...before, select: 'kachin-mines' });
      expect(await dataFetched(opened)).toEqual([expect.stringMatching(/^assets\/kachin-[\w-]{8}\.json$/)]);
      await page.evaluate(() => (location.hash = '#view=kachin&date=2025-06-10&actor=kia&select=kia'));
      await expect.poll(view).toMatchObject({ date: '2025-06-10', select: 'kia' });
      expect((await dataFetched(opened)).slice(1)).toEqual([PINNED]);
      await page.goBack();
      await expect.poll(view).toEqual({ ...before, select: 'kachin-mines' });
      await page.goBack();
      await expect.poll(view).toEqual(before);
      await page.goForward();
      await expect.poll(view).toEqual({ ...before, select: 'kachin-mines' });
      await opened.close();
    },
  );

  it('shows no data from anywhere else, and says so', LONG, async () => {
    for (const data of [
      'https://elsewhere.example/data.json',
      '//elsewhere.example/data.json',
      '../outside.json',
      'data/..%2f..%2fx.json',
    ]) {
      const opened = await origins().openSite(`embed/kachin.html?data=${encodeURIComponent(data)}`, { isStill: true });
      await opened.page.locator('[role=alert]').waitFor();
      expect(await opened.page.locator('[role=alert]').innerText()).toContain('data of another site');
      expect(await opened.page.locator('.poster :is(svg, img):visible').count()).toBe(1);
      expect(opened.foreign).toEqual([]);
      await opened.close();
    }
  });
});

describe('embed.js', () => {
  it('is one small file', () => {
    const script = textOf('embed.js');
    expect(script).not.toMatch(/^import |from\s*["'`]/m);
    expect(brotliBytes(script)).toBeLessThanOrEqual(LARGEST_SCRIPT);
  });
});
