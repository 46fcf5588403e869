import { describe, expect, it } from 'vitest';
import { twoOriginsOfFile } from './two-origins.ts';

const LONG = { timeout: 120_000 };

const origins = twoOriginsOfFile();

describe('a frame whose requests fail', () => {
  it('comes alive though MapLibre had to be asked for twice', LONG, async () => {
    const context = await origins().newContext();
    const page = await context.newPage();
    let asked = 0;
    await page.route(/\/maplibre-[\w-]{8}\.js/, (route) => (++asked === 1 ? route.abort() : route.continue()));
    await page.goto(`${origins().site}embed/kachin.html`);
    await page.locator('leverage-map .ground.is-shown').waitFor({ timeout: 60_000 });
    expect(asked).toBe(2);
    await context.close();
  });

  it('says so where MapLibre is not to be had, and tries again when asked to', LONG, async () => {
    const context = await origins().newContext();
    const page = await context.newPage();
    let isBroken = true;
    await page.route(/\/maplibre-[\w-]{8}\.js/, (route) => (isBroken ? route.abort() : route.continue()));
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
