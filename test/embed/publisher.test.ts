import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { viewOf } from '../../src/model/view.ts';
import { embedCodes } from '../../src/words/embed-code.ts';
import { AUTHORED_COLOUR, authoredStyle } from '../authored-style.ts';
import { colourAt } from '../colour-at.ts';
import { realDataset } from '../model/real-dataset.ts';
import { documentedPolicy, sentPolicy } from './policies.ts';
import { type OpenPage, twoOriginsOfFile } from './two-origins.ts';

const LONG = { timeout: 120_000 };
const VIEW = 'kachin';

const origins = twoOriginsOfFile();

function codes() {
  const dataset = realDataset();
  const prepared = dataset.views.find(({ id }) => id === VIEW);
  if (!prepared) throw new Error(`no view "${VIEW}"`);
  const subject = { dataset, view: viewOf(prepared), address: `view=${VIEW}` };
  return embedCodes(subject, { base: origins().site, messages: en });
}

/** The policy that an article needs for the element: nothing but what the documentation says, and the icon of the article. */
function elementPolicy(page = 'article with the element'): string {
  const policy = documentedPolicy(page, new URL(origins().site).origin);
  return `default-src 'none'; ${policy.replace('img-src', 'img-src data:')}`;
}

/** The code of the element with a style of the article's author. */
function authoredElement(): string {
  origins().publish('style.json', JSON.stringify(authoredStyle));
  return codes().element.replace('<leverage-map', `<leverage-map basemap="${origins().site}style.json"`);
}

/** The colour of the map that an article begins with, a little above its lower edge, where nothing is drawn on the ground. */
async function colourOfGround({ page }: OpenPage): Promise<readonly number[]> {
  const { x = 0, y = 0, height = 0 } = (await page.locator('leverage-map [part=map]').boundingBox()) ?? {};
  return colourAt(page, x + 4, y + height - 40);
}

async function isLive({ page }: OpenPage): Promise<void> {
  await page.waitForSelector('html.leverage-load', { timeout: 90_000 });
}

/** What was left behind in the browser. */
function traces(): { cookies: string; stored: number } {
  return { cookies: document.cookie, stored: localStorage.length + sessionStorage.length };
}

describe('the element in an article on another origin', () => {
  it('comes alive under the policy that the documentation asks for, and leaves no trace', LONG, async () => {
    const policy = elementPolicy();
    expect(policy).not.toContain('worker-src');
    const opened = await origins().openArticle(codes().element, { headers: { 'Content-Security-Policy': policy } });
    await isLive(opened);
    expect(await opened.page.evaluate(() => document.querySelector('leverage-map')?.currentView?.view)).toBe(VIEW);
    expect(await opened.violations()).toEqual([]);
    expect(await opened.workers()).toEqual([]);
    expect(opened.errors).toEqual([]);
    expect(opened.foreign).toEqual([]);
    expect(await opened.page.evaluate(traces)).toEqual({ cookies: '', stored: 0 });
    expect(await opened.page.context().cookies()).toEqual([]);
    await opened.close();
  });

  it('has the style of its author under the policy that the documentation asks for with one', LONG, async () => {
    const policy = elementPolicy('the same, with `basemap`');
    const opened = await origins().openArticle(authoredElement(), { headers: { 'Content-Security-Policy': policy } });
    await isLive(opened);
    expect(await colourOfGround(opened)).toEqual(AUTHORED_COLOUR);
    expect(await opened.workers()).toEqual([expect.stringMatching(/^blob:/)]);
    expect(await opened.violations()).toEqual([]);
    expect(opened.errors).toEqual([]);
    await opened.close();
  });

  it(
    'comes alive on the origin of the site under the policy for that, with the style of its author too',
    LONG,
    async () => {
      const policy = `default-src 'none'; ${documentedPolicy('article, all on one origin')}`;
      expect(policy).not.toContain('worker-src');
      for (const [code, workers] of [
        [codes().element, []],
        [authoredElement(), [expect.stringContaining('/maplibre-gl-worker-')]],
      ] as const) {
        const head = '<meta charset="utf-8"><link rel="icon" href="icon.svg"><title>An article</title>';
        origins().publish(
          'article.html',
          `<!doctype html><html lang="en"><head>${head}</head><body>${code}</body></html>`,
        );
        const opened = await origins().openSite('article.html', { headers: { 'Content-Security-Policy': policy } });
        await isLive(opened);
        expect(await opened.workers()).toEqual(workers);
        expect(await opened.violations()).toEqual([]);
        expect(opened.errors).toEqual([]);
        await opened.close();
      }
    },
  );

  it(
    'says that the style of its author failed where the policy lets no worker run, and has our own ground',
    LONG,
    async () => {
      for (const [policy, refused] of [
        [elementPolicy(), /^worker-src blob/],
        [`${elementPolicy()}; worker-src 'none'`, /^worker-src blob/],
        ["require-trusted-types-for 'script'", /^require-trusted-types-for /],
      ] as const) {
        const opened = await origins().openArticle(authoredElement(), {
          headers: { 'Content-Security-Policy': policy },
        });
        await isLive(opened);
        await opened.page.locator('leverage-map .message').waitFor({ state: 'visible' });
        expect(await opened.page.locator('leverage-map .message').innerText()).toContain(en.error.basemap);
        await opened.page.locator('leverage-map .ground.is-shown').waitFor();
        expect(await colourOfGround(opened)).not.toEqual(AUTHORED_COLOUR);
        const violations = new Set(await opened.violations());
        expect([...violations], policy).toEqual([expect.stringMatching(refused)]);
        await opened.close();
      }
    },
  );

  it('comes alive where only trusted types may become code, those of Lit alone', LONG, async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types lit-html";
    const opened = await origins().openArticle(codes().element, { headers: { 'Content-Security-Policy': policy } });
    await isLive(opened);
    await opened.page.locator('leverage-map [part=sources-button]').click();
    await opened.page.locator('leverage-map [part=sources]').waitFor();
    expect(await opened.violations()).toEqual([]);
    expect(opened.errors).toEqual([]);
    await opened.close();
  });
});

describe('a frame in an article on another origin', () => {
  it('comes alive in a sandbox without an origin, under the policy that our headers give it', LONG, async () => {
    const code = codes().iframe.replace('<iframe', '<iframe sandbox="allow-scripts"').replace('loading="lazy"', '');
    const policy = sentPolicy('/embed/*');
    const opened = await origins().openArticle(code, { siteHeaders: { 'Content-Security-Policy': policy } });
    const frame = opened.page.frameLocator('iframe');
    await frame.locator('html.leverage-load').waitFor({ timeout: 90_000 });
    const asked = await frame
      .locator('html')
      .evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    // What has all that is published is not asked for.
    expect(asked.filter((name) => name.includes('maplibre'))).toEqual([
      expect.stringMatching(/\/maplibre-[\w-]{8}\.js$/),
    ]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('worker-src');
    expect(await opened.workers()).toEqual([]);
    expect(await opened.violations()).toEqual([]);
    expect(opened.errors).toEqual([]);
    expect(opened.foreign).toEqual([]);
    await opened.close();
  });

  it('gets the height that it asks for, and none that anybody else asks for', LONG, async () => {
    const { siteScript } = codes();
    const frame = `<iframe src="${origins().site}embed/${VIEW}.html" width="700" height="150"></iframe>`;
    const rogue = `<iframe id="rogue" srcdoc="<p>Not a map</p>" width="700" height="111"></iframe>`;
    const opened = await origins().openArticle(frame + rogue + siteScript, { isStill: true });
    const heights = (): Promise<readonly number[]> =>
      opened.page.$$eval('iframe', (frames) => frames.map(({ clientHeight }) => clientHeight));
    await expect.poll(async () => (await heights())[0], { timeout: 60_000 }).toBeGreaterThan(450);
    const settled = await stable(heights);
    const ours = opened.page.frames().find((one) => one.url().startsWith(origins().site));
    const theirs = opened.page.frames().find((one) => one.url() === 'about:srcdoc');
    for (const height of [1e9, -5, 99, 4001, NaN, Infinity, '600', null, undefined, {}])
      await ours?.evaluate((value) => parent.postMessage({ type: 'leverage:height', height: value }, '*'), height);
    for (const message of ['leverage:height', 700, null, ['leverage:height', 700], { type: 'height', height: 700 }])
      await ours?.evaluate((value) => parent.postMessage(value, '*'), message);
    await theirs?.evaluate(() => parent.postMessage({ type: 'leverage:height', height: 700 }, '*'));
    await opened.page.evaluate(() => postMessage({ type: 'leverage:height', height: 700 }, '*'));
    expect(await stable(heights)).toEqual(settled);
    await ours?.evaluate(() => parent.postMessage({ type: 'leverage:height', height: 777 }, '*'));
    await expect.poll(async () => (await heights())[0]).toBe(777);
    expect((await heights())[1]).toBe(111);
    expect(opened.errors).toEqual([]);
    await opened.close();
  });

  it('tells its height in the form that AMP reads too', LONG, async () => {
    const head = `<script src="data:text/javascript,window.heard=[];addEventListener('message',e=>heard.push(e.data))"></script>`;
    const opened = await origins().openArticle(codes().iframe.replace('loading="lazy"', ''), { head, isStill: true });
    const heard = (): Promise<readonly Record<string, unknown>[]> => opened.page.evaluate('heard');
    await expect.poll(async () => (await heard()).length, { timeout: 60_000 }).toBeGreaterThan(1);
    const [own, amp] = await heard();
    expect(own).toEqual({ type: 'leverage:height', height: expect.any(Number) as number });
    expect(amp).toEqual({ sentinel: 'amp', type: 'embed-size', height: own?.['height'] });
    await opened.close();
  });
});

describe('a quotation in an article', () => {
  it('becomes the live map by the script of the site, one that comes later too; its caption stays', LONG, async () => {
    const { blockquote, siteScript } = codes();
    const opened = await origins().openArticle(siteScript + blockquote);
    await opened.page.waitForSelector('blockquote leverage-map');
    await opened.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), blockquote);
    await expect.poll(() => opened.page.locator('blockquote leverage-map').count()).toBe(2);
    const map = opened.page.locator('leverage-map').first();
    expect(await map.getAttribute('view')).toBe(VIEW);
    expect(await map.getAttribute('src')).toMatch(/^http.*\/leverage\/data\/critical-minerals@[\d.]+\.json$/);
    expect(await opened.page.locator('blockquote p').first().innerText()).toContain('Open the interactive map');
    await isLive(opened);
    expect(opened.errors.filter((error) => !error.includes('404'))).toEqual([]);
    await opened.close();
  });

  it('stays what it is where its link leads to another site', LONG, async () => {
    const { siteScript, blockquote } = codes();
    const elsewhere = blockquote.replaceAll(origins().site, 'https://elsewhere.example/leverage/');
    const foreignData = blockquote.replaceAll(/data=[^"]*/g, 'data=https://elsewhere.example/data.json');
    const opened = await origins().openArticle(
      `${siteScript}${elsewhere.replace(/<img[^>]*>/, '')}${foreignData}${blockquote}`,
      { isStill: true },
    );
    await opened.page.waitForSelector('leverage-map');
    expect(await opened.page.locator('leverage-map').count()).toBe(1);
    expect(await opened.page.locator('blockquote').nth(2).locator('leverage-map').count()).toBe(1);
    await opened.close();
  });
});

describe('what a content system leaves of a code', () => {
  it('is a picture, a caption and a link', LONG, async () => {
    const { element, iframe, blockquote } = codes();
    for (const code of [element, blockquote, iframe]) {
      const opened = await origins().openArticle(filtered(code), { isStill: true });
      const text = await opened.page.locator('body').innerText();
      expect(text).toContain('Leave the town or lose the buyer. The map on 8 July 2025.');
      expect(await opened.page.locator(`a[href="${origins().site}index.html#view=${VIEW}"]`).count()).toBeGreaterThan(
        0,
      );
      const hasFrame = code === iframe;
      expect(await opened.page.locator(hasFrame ? 'iframe[title][src][width][height]' : 'img[alt][src]').count()).toBe(
        1,
      );
      await opened.close();
    }
  });
});

/** Leaves `a`, `blockquote`, `iframe`, `img` and `figure`, and the attributes that are harmless there; of the rest the text. */
function filtered(html: string): string {
  const kept = /^(?:a|blockquote|iframe|img|figure)$/;
  const harmless = /^(?:href|class|alt|src|width|height|frameborder|scrolling|title)$/;
  return html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<(\/?)([a-z-]+)([^>]*)>/g, (_tag, slash: string, name: string, rest: string) => {
      if (!kept.test(name)) return '';
      const attributes = [...rest.matchAll(/\s([a-z-]+)="[^"]*"/g)].filter(([, attribute = '']) =>
        harmless.test(attribute),
      );
      return `<${slash}${name}${attributes.map(([whole]) => whole).join('')}>`;
    });
}

/** What a reading gives once it stays the same for some time. */
async function stable<Value>(read: () => Promise<Value>): Promise<Value> {
  for (let before = await read(); ;) {
    await new Promise((resolve) => setTimeout(resolve, 700));
    const now = await read();
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
}
