import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, codeOf, currentView, fileOf, openBuilder, ownDataset } from './builder-fixture.ts';
import { documentedPolicy } from './embed/policies.ts';
import { type OpenPage, twoOriginsOfFile } from './embed/two-origins.ts';

const LONG = { timeout: 120_000 };
const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const origins = twoOriginsOfFile();

/** Makes a view by hand: another prepared one, on another day, with fewer layers, goods of one kind and a selection. */
async function makeView(page: Page): Promise<void> {
  await page.getByLabel('View', { exact: true }).selectOption('kachin');
  await page.getByLabel('Date', { exact: true }).fill('2025-06-10');
  await page.getByLabel('Date', { exact: true }).dispatchEvent('change');
  await page.getByLabel('Events', { exact: true }).setChecked(false);
  await page.getByRole('combobox', { name: 'Search' }).fill('Pangwa');
  await page.getByRole('combobox', { name: 'Search' }).press('Enter');
  await expect.poll(async () => (await currentView(page))?.select).not.toBeNull();
  await expect.poll(() => codeOf(page)).toContain('date="2025-06-10"');
}

describe('the code that the builder gives', () => {
  it('puts the view that was made into a blank page of another site: element, frame and quotation', LONG, async () => {
    const builder = await openBuilder(origins());
    await makeView(builder.page);
    const made = await currentView(builder.page);
    expect(made).toMatchObject({ view: 'kachin', date: '2025-06-10' });
    const codes = [await codeOf(builder.page)];
    for (const form of ['iframe', 'blockquote'] as const) {
      await choose(builder.page, form);
      codes.push((await codeOf(builder.page)).replace('loading="lazy"', ''));
    }
    // A view of the reader's own has no address for oEmbed.
    expect(await builder.page.locator('input[name=form][value=oembed]').count()).toBe(0);
    expect(builder.errors).toEqual([]);
    await builder.close();

    // High enough for all three: what is below the screen waits.
    const article = await origins().openArticle(codes.join('\n'), {
      isStill: true,
      viewport: { width: 800, height: 2400 },
    });
    const inPage = article.page.locator('leverage-map');
    const shown = async (): Promise<readonly unknown[]> => {
      const frame = article.page.frames().find((one) => one.url().startsWith(`${origins().site}embed.html`));
      const views = await inPage.evaluateAll((maps) =>
        maps.map((map) => (map as HTMLElementTagNameMap['leverage-map']).currentView),
      );
      return [...views, frame && (await currentView(frame))];
    };
    await expect.poll(shown, { timeout: 60_000 }).toEqual([made, made, made]);
    expect(await article.page.locator('blockquote leverage-map').count()).toBe(1);
    expect(article.foreign).toEqual([]);
    expect(article.errors).toEqual([]);
    await article.close();
  });

  it(
    'says language, colours, gestures, size and site, and forgets none of it with a change of gestures',
    LONG,
    async () => {
      const { page, close } = await openBuilder(origins(), '#view=kachin&date=2025-06-10&select=bhamo-town');
      expect(await currentView(page)).toMatchObject({ view: 'kachin', date: '2025-06-10', select: 'bhamo-town' });
      await page.locator('#language').selectOption('fr');
      await page.locator('#theme').selectOption('dark');
      await page.locator('#interaction').selectOption('free');
      await page.locator('#width').fill('480');
      await page.locator('#height').fill('500');
      await page.locator('#site').fill('https://maps.example/leverage');
      await expect.poll(() => codeOf(page)).toContain('interaction="free"');
      const code = await codeOf(page);
      expect(code).toContain('src="https://maps.example/leverage/data/critical-minerals@');
      for (const part of ['lang="fr"', 'theme="dark"', 'style="max-width: 480px; height: 500px"'])
        expect(code).toContain(part);
      await expect.poll(() => codeOf(page)).toContain('Ouvrir la carte interactive');
      await expect.poll(() => currentView(page)).toMatchObject({ date: '2025-06-10', select: 'bhamo-town' });
      const box = await page.locator('leverage-map').boundingBox();
      expect([box?.width, box?.height]).toEqual([480, 500]);
      await page.locator('#site').fill('leverage');
      expect(await codeOf(page)).toBe('');
      expect(await page.locator('#site-hint').innerText()).toContain('https://');
      expect(await page.locator('button.copy').isDisabled()).toBe(true);
      await close();
    },
  );

  it('is copied, and stands selected where the browser lets no page copy', LONG, async () => {
    const { page, close } = await openBuilder(origins(), '#view=kachin');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const notice = page.locator('.output [role=status]');
    await page.locator('button.copy').click();
    await expect.poll(() => notice.innerText()).toBe('Code copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await codeOf(page));
    await page.getByLabel('Flows', { exact: true }).setChecked(false);
    await expect.poll(() => notice.innerText()).toBe('');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.locator('button.copy').click();
    await expect.poll(() => notice.innerText()).toMatch(/press (Ctrl\+C|⌘C)/);
    const selected = await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    expect(selected).toBe(await codeOf(page));
    await close();
  });

  it('comes with posters of what the preview shows', LONG, async () => {
    const { page, close } = await openBuilder(origins(), '#view=kachin');
    for (const kind of ['SVG', 'PNG']) {
      const waiting = page.waitForEvent('download');
      await page.locator('.posters button', { hasText: kind }).click();
      const saved = await waiting;
      expect(saved.suggestedFilename()).toBe(`critical-minerals-kachin.${kind.toLowerCase()}`);
      const bytes = readFileSync(await saved.path());
      if (kind === 'PNG') expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      else expect(bytes.toString()).toContain('Leave the town or lose the buyer');
      await expect.poll(() => page.locator('.posters button[aria-disabled=false]').count()).toBe(2);
    }
    await close();
  });
});

describe('the page', () => {
  it('speaks the language that is chosen, and the map another', LONG, async () => {
    const { page, close } = await openBuilder(origins(), '#view=kachin');
    await page.locator('.language select').selectOption('fr');
    await expect.poll(() => page.locator('h1').innerText()).toBe('Composer une intégration');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
    await page.locator('#language').selectOption('ja');
    await expect.poll(() => codeOf(page)).toContain('lang="ja"');
    expect(await page.locator('h1').innerText()).toBe('Composer une intégration');
    expect(await page.locator('.layers').innerText()).toContain('Flux');
    await close();
  });

  it('says what it is where no script runs', LONG, async () => {
    const context = await origins().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origins().site}builder.html`);
    expect(await page.locator('main h1').innerText()).toBe('Make an embed');
    expect(await page.locator('noscript a').getAttribute('href')).toBe('data/critical-minerals.json');
    await context.close();
  });
});

describe('the page with a live preview, under the strictest policy', () => {
  let opened: OpenPage;

  beforeAll(async () => {
    const headers = { 'Content-Security-Policy': documentedPolicy('our own pages') };
    opened = await openBuilder(origins(), '#view=kachin', { headers });
  }, 120_000);

  afterAll(() => opened.close());

  it('works without a message, and names every dataset of the site', LONG, async () => {
    const { page } = opened;
    expect(await opened.violations()).toEqual([]);
    expect(await opened.workers()).toEqual([]);
    expect(opened.errors).toEqual([]);
    expect(opened.foreign).toEqual([]);
    expect(await page.locator('main').count()).toBe(1);
    expect(await page.locator('h1').innerText()).toBe('Make an embed');
    const paths = await page
      .locator('#dataset option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    const files = readdirSync(new URL('../data', import.meta.url)).filter((name) => name.endsWith('.json'));
    expect(paths.sort()).toEqual(files.map((name) => `data/${name}`).sort());
  });

  it('keeps in its code the frame that the preview was moved to, until it is given back', LONG, async () => {
    const { page } = opened;
    const before = await codeOf(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => codeOf(page)).toMatch(/ at="[\d.,-]+"/);
    const reset = page.getByRole('button', { name: 'Back to the view’s frame' });
    await expect.poll(() => reset.isEnabled()).toBe(true);
    await reset.click();
    await expect.poll(() => codeOf(page)).toBe(before);
    // No attribute says "all that is drawn": the frame that this is today is written out.
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => codeOf(page)).toMatch(/ bounds="[\d.,-]+"/);
  });

  for (const [name, look, viewport] of [
    ['light', { colorScheme: 'light' }, { width: 1280, height: 800 }],
    ['dark', { colorScheme: 'dark' }, { width: 1280, height: 800 }],
    ['forced colours', { forcedColors: 'active' }, { width: 1280, height: 800 }],
    ['320 px', {}, { width: 320, height: 640 }],
  ] as const)
    it(`has no fault that axe finds, and nothing that sticks out: ${name}`, LONG, async () => {
      const { page } = opened;
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce', ...look });
      await page.setViewportSize(viewport);
      await page.locator('#file').setInputFiles(fileOf('own.json', JSON.stringify(ownDataset('A title'))));
      await page.locator('.problems li').first().waitFor();
      await page.locator('details.goods').evaluate((details: HTMLDetailsElement) => {
        details.open = true;
      });
      await page.getByRole('combobox', { name: 'Search' }).fill('a');
      await page.locator('#hits [role=option]').first().waitFor();
      await page.evaluate(axeScript);
      const faults = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof Axe }).axe.run();
        return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      });
      expect(faults).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
});
