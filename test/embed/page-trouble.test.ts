import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { AUTHORED_COLOUR, authoredStyle } from '../authored-style.ts';
import { colourAt } from '../colour-at.ts';
import { type OpenPage, twoOriginsOfFile } from './two-origins.ts';

const LONG = { timeout: 120_000 };

const origins = twoOriginsOfFile();

interface Failing {
  readonly opened: OpenPage;
  /** From now on the script can be had. */
  readonly mend: () => void;
}

/* An article with a map, the core of which cannot be fetched, once the map says so. */
async function openFailing(): Promise<Failing> {
  const { site } = origins();
  const opened = await origins().openArticle(
    `<h1>An article</h1><leverage-map src="${site}data/critical-minerals.json" view="kachin"><p>A table</p></leverage-map>
    <script type="module" src="${site}leverage-map.js"></script>`,
    { isStill: true, head: '<style>leverage-map { block-size: 400px }</style>' },
  );
  const { page } = opened;
  let isBroken = true;
  await page.route(/\/core-[\w-]{8}\.js/, (route) => (isBroken ? route.abort() : route.continue()));
  await page.reload();
  await page.locator('leverage-map [part=message]').waitFor({ timeout: 60_000 });
  return { opened, mend: () => void (isBroken = false) };
}

describe('an article in which the script of a map could not be fetched', () => {
  it('keeps what the author gave, and shows the map when its reader asks for that', LONG, async () => {
    const { opened, mend } = await openFailing();
    const { page } = opened;
    expect(await page.getByText('A table').isVisible()).toBe(true);
    mend();
    await page.locator('leverage-map [part=message] button').click();
    await page.waitForFunction(() => document.querySelector('leverage-map')?.currentView);
    await opened.close();
  });

  it('is not taken away while there is no network', LONG, async () => {
    const { opened } = await openFailing();
    const { page } = opened;
    await page.context().setOffline(true);
    await page.locator('leverage-map [part=message] button').click();
    await page.waitForTimeout(500);
    expect(await page.locator('h1').innerText()).toBe('An article');
    await opened.close();
  });
});

describe("an article with the style of its author, for which MapLibre's worker could not be fetched", () => {
  it(
    'has our own ground in its place, says so, and gets that of its author when it is asked for again',
    LONG,
    async () => {
      const { site, publish, openArticle } = origins();
      publish('style.json', JSON.stringify(authoredStyle));
      const opened = await openArticle('');
      const { page } = opened;
      await page.route(/\/maplibre-gl-worker-[\w-]{8}\.js/, (route) => route.abort());
      await page.evaluate((folder) => {
        document.body.innerHTML = `<leverage-map src="${folder}data/critical-minerals.json" view="kachin" loading="eager"
        basemap="${folder}style.json" style="width: 700px; height: 500px"></leverage-map>`;
      }, site);
      await page.addScriptTag({ type: 'module', url: `${site}leverage-map.js` });
      await page.locator('html.leverage-load').waitFor({ timeout: 60_000 });
      expect(await page.locator('leverage-map [part=message]').innerText()).toContain(en.error.basemap);
      const { x = 0, y = 0, height = 0 } = (await page.locator('leverage-map [part=map]').boundingBox()) ?? {};
      const corner = (): Promise<readonly number[]> => colourAt(page, x + 4, y + height - 40);
      expect(await corner()).not.toEqual(AUTHORED_COLOUR);
      await page.unrouteAll();
      await page.locator('leverage-map [part=message] button').click();
      await expect.poll(corner).toEqual(AUTHORED_COLOUR);
      expect(await page.locator('leverage-map [part=message]').count()).toBe(0);
      await opened.close();
    },
  );
});
