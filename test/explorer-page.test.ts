import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from './built-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { serveSite, type Served } from './serve-site.ts';

let served: Served;
let browser: Browser;
let address: string;

beforeAll(async () => {
  served = await serveSite(await builtSite());
  ({ address } = served);
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser.close();
  served.close();
});

/** Opens the built page until the map is on screen; gives all that was printed, and all that was asked of other hosts. */
async function openPage(width: number, height: number, fragment = '') {
  const page = await browser.newPage({ viewport: { width, height } });
  const heard: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob):/.test(url)) foreign.push(url);
  });
  await page.addInitScript('addEventListener("leverage-load", () => document.documentElement.classList.add("loaded"))');
  await page.goto(address + fragment);
  await page.waitForSelector('html.loaded', { timeout: 90_000 });
  return { page, heard, foreign };
}

describe('the explorer page, as it is built', () => {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    it(
      `shows the live map at ${width} x ${height} without a message on the console or a request to another host`,
      { timeout: 120_000 },
      async () => {
        const { page, heard, foreign } = await openPage(width, height, '#view=kachin&select=bhamo-town');
        expect(await page.locator('h1').innerText()).toBe('Leave the town or lose the buyer');
        expect(await page.locator('leverage-details h2').innerText()).toBe('Bhamo');
        expect(await page.locator('leverage-legend [role=switch]').count()).toBe(5);
        expect(heard).toEqual([]);
        expect(foreign).toEqual([]);
        await page.close();
      },
    );
  }

  it('says what it is where no script runs', { timeout: 60_000 }, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    expect(await page.locator('main h1').innerText()).toBe('Leverage');
    const link = page.locator('noscript a');
    expect(await link.count()).toBe(1);
    expect((await page.request.get(new URL((await link.getAttribute('href')) ?? '', address).href)).status()).toBe(200);
    await context.close();
  });
});
