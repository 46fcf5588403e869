import { describe, expect, it } from 'vitest';
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
