import { afterEach, describe, expect, it } from 'vitest';
import type { AuthoredView } from '../../src/elements/authored.ts';
import type { View } from '../../src/model/view.ts';
import { type OpenPage, twoOriginsOfFile } from './two-origins.ts';

const LONG = { timeout: 120_000 };

const origins = twoOriginsOfFile();

let opened: OpenPage | null = null;

afterEach(() => opened?.close());

/* The page of the view `kachin`, once it shows the data of that view. */
async function openKachin(): Promise<OpenPage['page']> {
  opened = await origins().openSite('embed/kachin.html', { isStill: true });
  const { page } = opened;
  await page.waitForFunction(() => document.querySelector('leverage-map')?.shadowRoot?.querySelector('[data-mark]'));
  return page;
}

/* Writes on the map as a script of the page does. */
async function write(page: OpenPage['page'], written: Partial<AuthoredView>): Promise<void> {
  await page.evaluate(
    (properties) => void Object.assign(document.querySelector('leverage-map') ?? {}, properties),
    written,
  );
}

function viewOf(page: OpenPage['page']): Promise<View | null> {
  return page.evaluate(() => document.querySelector('leverage-map')?.currentView ?? null);
}

/* Paths of the datasets that the page has fetched whole. */
function wholeFetched(page: OpenPage['page']): Promise<readonly string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('/data/')),
  );
}

describe('a script in the page of a frame, which has the data of one view', () => {
  it(
    'may ask for another view, by a property or an attribute: the map shows it, and the words say so',
    LONG,
    async () => {
      for (const way of ['property', 'attribute'] as const) {
        const page = await openKachin();
        if (way === 'property') await write(page, { view: 'london' });
        else await page.locator('leverage-map').evaluate((map) => map.setAttribute('view', 'london'));
        await expect.poll(async () => (await viewOf(page))?.view).toBe('london');
        expect((await viewOf(page))?.date).toBe('2025-06-10');
        await expect.poll(() => page.locator('h1').innerText()).toBe('Rare earths against chips');
        await expect.poll(() => page.locator('leverage-map .overlay [data-mark]').count()).toBeGreaterThan(2);
        expect(await wholeFetched(page)).toHaveLength(1);
        await opened?.close();
      }
    },
  );

  it('sees nothing else meanwhile', LONG, async () => {
    const page = await openKachin();
    const shown = await viewOf(page);
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      void page.route('**/data/*.json', (route) => {
        answer = () => void route.continue();
        resolve();
      });
    });
    await write(page, { view: 'london' });
    await asked;
    expect(await viewOf(page)).toEqual(shown);
    answer();
    await expect.poll(async () => (await viewOf(page))?.view).toBe('london');
  });

  it('may ask for another day, and what the reader has chosen and framed stays', LONG, async () => {
    const page = await openKachin();
    await page.evaluate(() => document.querySelector('leverage-map')?.zoomIn());
    await expect.poll(async () => (await viewOf(page))?.camera).toHaveProperty('zoom');
    const camera = (await viewOf(page))?.camera;
    await write(page, { date: '2025-06-10' });
    await expect.poll(() => viewOf(page)).toMatchObject({ view: 'kachin', date: '2025-06-10' });
    expect((await viewOf(page))?.camera).toEqual(camera);
    expect(await wholeFetched(page)).toHaveLength(1);
  });

  it('may select what those data lack', LONG, async () => {
    const page = await openKachin();
    await write(page, { select: 'tsmc' });
    await expect.poll(async () => (await viewOf(page))?.select).toBe('tsmc');
  });

  it('needs no more to move the map', LONG, async () => {
    const page = await openKachin();
    await write(page, { at: '24.3,97.2,6' });
    await expect.poll(async () => (await viewOf(page))?.camera).toEqual({ center: [97.2, 24.3], zoom: 6 });
    expect(await wholeFetched(page)).toEqual([]);
  });

  it('is told where the data cannot be had, and the reader can try again', LONG, async () => {
    const page = await openKachin();
    let isBroken = true;
    await page.route('**/data/*.json', (route) => (isBroken ? route.abort() : route.continue()));
    await write(page, { view: 'london' });
    const again = page.locator('leverage-map [part=retry]');
    await again.waitFor();
    expect((await viewOf(page))?.view).toBe('kachin');
    isBroken = false;
    await again.click();
    await expect.poll(async () => (await viewOf(page))?.view).toBe('london');
  });
});
