import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { View } from '../src/model/view.ts';
import { type OpenPage, type TwoOrigins, twoOrigins } from './embed/two-origins.ts';

const LONG = { timeout: 150_000 };
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'";
const ATTACK = `"><img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;
const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let origins: TwoOrigins;

beforeAll(async () => {
  origins = await twoOrigins();
}, 300_000);

afterAll(() => origins.close());

/** Opens the builder until its preview is alive. */
async function openBuilder(fragment = '', headers = {}): Promise<OpenPage> {
  const opened = await origins.openSite(`builder.html${fragment}`, headers);
  await opened.page.setViewportSize({ width: 1280, height: 900 });
  await opened.page.waitForSelector('html.leverage-load', { timeout: 90_000 });
  return opened;
}

const codeOf = (page: Page): Promise<string> => page.locator('#code').inputValue();

function currentView(page: Pick<Page, 'evaluate'>): Promise<View | null | undefined> {
  return page.evaluate(() => document.querySelector('leverage-map')?.currentView);
}

const choose = (page: Page, form: 'element' | 'iframe' | 'blockquote' | 'oembed'): Promise<void> =>
  page.locator(`input[name=form][value=${form}]`).check({ force: true });

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

/** A dataset small enough to see through, with words in it that would like to be markup. */
function ownDataset(title: string): Record<string, unknown> {
  const evidence = [{ source: 'report', status: 'official' }];
  const country = (id: string, code: string, coordinates: readonly number[]) => ({
    id,
    name: `${id} ${title}`,
    kind: 'country',
    country: code,
    coordinates,
  });
  const observation = { period: '2024', measure: 'mass', quantity: { value: 1200, unit: 't' }, evidence };
  return {
    id: 'own-file',
    version: '2.1.0',
    updated: '2025-06-01',
    language: 'en',
    license: 'CC0-1.0',
    title,
    summary: title,
    sources: [{ id: 'report', type: 'article', title, issued: '2025-06-01' }],
    places: [country('a', 'CHN', [104, 35]), country('b', 'USA', [-98, 39])],
    actors: [],
    commodities: [{ id: 'ore', name: title }],
    flows: [
      { id: 'a-b', from: 'a', to: 'b', commodity: 'ore', kind: 'goods', observations: [observation] },
      { id: 'broken', from: 'a', to: 'nowhere', commodity: 'ore', kind: 'goods', observations: [observation] },
    ],
    controls: [],
    chokepoints: [],
    negotiations: [],
    events: [],
    facts: [],
    views: [{ id: 'one', title, date: '2025-06-01', camera: { bounds: [60, -20, 290, 60] } }],
    stories: [],
    corrections: [],
  };
}

const fileOf = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

describe('the code that the builder gives', () => {
  it('puts the view that was made into a blank page of another site: the element', LONG, async () => {
    const builder = await openBuilder();
    await makeView(builder.page);
    const made = await currentView(builder.page);
    const code = await codeOf(builder.page);
    expect(builder.errors).toEqual([]);
    await builder.close();
    const article = await origins.openArticle(code);
    await article.page.waitForSelector('html.leverage-load', { timeout: 90_000 });
    expect(made).toMatchObject({ view: 'kachin', date: '2025-06-10' });
    expect(await currentView(article.page)).toEqual(made);
    expect(article.foreign).toEqual([]);
    expect(article.errors).toEqual([]);
    await article.close();
  });

  it('puts it there in a frame, and in a quotation', LONG, async () => {
    const builder = await openBuilder('#view=kachin&date=2025-06-10&select=bhamo-town');
    const made = await currentView(builder.page);
    expect(made).toMatchObject({ view: 'kachin', date: '2025-06-10', select: 'bhamo-town' });
    await choose(builder.page, 'iframe');
    const frame = await codeOf(builder.page);
    await choose(builder.page, 'blockquote');
    const quotation = await codeOf(builder.page);
    // A view of the reader's own has no address for oEmbed.
    expect(await builder.page.locator('input[name=form][value=oembed]').count()).toBe(0);
    await builder.close();

    const framed = await origins.openArticle(frame.replace('loading="lazy"', ''));
    await framed.page.frameLocator('iframe').locator('html.leverage-load').waitFor({ timeout: 90_000 });
    const inside = framed.page.frames().find((one) => one.url().startsWith(`${origins.site}embed.html`));
    expect(inside && (await currentView(inside))).toEqual(made);
    await framed.close();

    const quoted = await origins.openArticle(quotation);
    await quoted.page.waitForSelector('html.leverage-load', { timeout: 90_000 });
    expect(await currentView(quoted.page)).toEqual(made);
    await quoted.close();
  });

  it('keeps the frame that the preview was moved to, until it is given back', LONG, async () => {
    const { page, close } = await openBuilder('#view=kachin');
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
    await close();
  });

  it(
    'says language, colours, gestures, size and site, and forgets none of it with a change of gestures',
    LONG,
    async () => {
      const { page, close } = await openBuilder('#view=kachin&date=2025-06-10');
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
      await expect.poll(async () => (await currentView(page))?.date).toBe('2025-06-10');
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
    const { page, close } = await openBuilder('#view=kachin');
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
    const { page, close } = await openBuilder('#view=kachin');
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

describe('a file of the reader’s own', () => {
  it('is shown without a request that carries any of it, and what is wrong in it is listed', LONG, async () => {
    const { page, close, errors, foreign } = await openBuilder();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (/^(?:data|blob):/.test(request.url())) return;
      const isPlain = request.method() === 'GET' && !request.url().includes('?');
      if (!isPlain || /own/i.test(request.url())) sent.push(`${request.method()} ${request.url()}`);
    });
    await page.locator('#file').setInputFiles(fileOf('own.json', JSON.stringify(ownDataset(ATTACK))));
    await expect.poll(async () => (await currentView(page))?.view).toBe('one');
    expect(await page.locator('#view').innerText()).toContain('onerror');
    const problem = await page.locator('.problems li').first().innerText();
    expect(problem).toContain('/flows/1/to');
    expect(problem).toContain('"nowhere"');
    for (const name of ['Where', 'Got', 'Expected', 'Remedy']) expect(problem).toContain(name);
    expect(await codeOf(page)).toBe('');
    expect(await page.locator('#code').getAttribute('placeholder')).toContain('address');
    await page.locator('#published').fill('https://elsewhere.example/own.json');
    await expect.poll(() => codeOf(page)).toContain('src="https://elsewhere.example/own.json"');
    expect(await page.locator('input[name=form]').count()).toBe(0);
    await page.waitForTimeout(500);
    expect(sent).toEqual([]);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    expect(await page.title()).not.toBe('taken');
    await close();
  });

  it('is embedded from where it is published, whatever its title says', LONG, async () => {
    const builder = await openBuilder();
    const text = JSON.stringify(ownDataset(ATTACK));
    await builder.page.locator('#file').setInputFiles(fileOf('own.json', text));
    await builder.page.locator('#published').fill('data/own.json');
    await expect.poll(() => codeOf(builder.page)).toContain(`src="${origins.site}data/own.json"`);
    const made = await currentView(builder.page);
    const element = await codeOf(builder.page);
    await choose(builder.page, 'iframe');
    const frame = (await codeOf(builder.page)).replace('loading="lazy"', '');
    await builder.close();
    for (const [code, address] of [
      [element, origins.press],
      [frame, `${origins.site}embed.html`],
    ] as const) {
      const { page, close } = await origins.openArticle(code);
      const headers = { 'Access-Control-Allow-Origin': '*' };
      await page
        .context()
        .route(`${origins.site}data/own.json`, (route) =>
          route.fulfill({ json: JSON.parse(text) as unknown, headers }),
        );
      await page.reload();
      const shown = async (): Promise<View | null | undefined> => {
        const inside = page.frames().find((one) => one.url().startsWith(address));
        return inside && currentView(inside);
      };
      await expect.poll(async () => (await shown())?.view, { timeout: 60_000 }).toBe('one');
      expect(await shown()).toEqual(made);
      expect(await page.title()).toBe('An article');
      expect(await page.locator('img[onerror], script:not([src])').count()).toBe(0);
      await close();
    }
  });

  it('that is none of ours is refused with the reason, and all that was there stays', LONG, async () => {
    const { page, close } = await openBuilder('#view=kachin');
    const before = await codeOf(page);
    for (const [file, words] of [
      [fileOf('notes.json', '{"id": '), 'not JSON'],
      [fileOf('list.json', '[1, 2]'), 'not a dataset'],
      [fileOf('large.json', `"${'x'.repeat(5_000_001)}"`), 'larger than the map accepts'],
    ] as const) {
      await page.locator('#file').setInputFiles(file);
      const alert = page.locator('[role=alert]', { hasText: file.name });
      await alert.waitFor();
      expect(await alert.innerText()).toContain(words);
      expect(await codeOf(page)).toBe(before);
      expect((await currentView(page))?.view).toBe('kachin');
    }
    await close();
  });

  it('that is read anew after a correction shows the view that it was left at', LONG, async () => {
    const { page, close } = await openBuilder();
    const dataset = ownDataset('A title');
    const [one] = dataset['views'] as readonly object[];
    const views = [one, { ...one, id: 'two', title: 'Another', date: '2025-03-01' }];
    await page.locator('#file').setInputFiles(fileOf('own.json', JSON.stringify({ ...dataset, views })));
    await page.locator('#view').selectOption('two');
    await page.locator('#published').fill('data/own.json');
    await expect.poll(() => codeOf(page)).toContain('view="two"');
    const mended = { ...dataset, views, title: 'Mended', flows: (dataset['flows'] as readonly object[]).slice(0, 1) };
    await page.locator('#file').setInputFiles(fileOf('own.json', JSON.stringify(mended)));
    await expect.poll(() => page.locator('.problems').count()).toBe(0);
    await expect.poll(async () => (await currentView(page))?.view).toBe('two');
    await expect.poll(() => codeOf(page)).toContain('view="two"');
    await close();
  });

  it('may be dropped anywhere on the page', LONG, async () => {
    const { page, close } = await openBuilder();
    const text = JSON.stringify(ownDataset('A title'));
    const data = await page.evaluateHandle((json) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([json], 'dropped.json', { type: 'application/json' }));
      return transfer;
    }, text);
    await page.dispatchEvent('.stage', 'dragenter', { dataTransfer: data });
    await page.dispatchEvent('.stage', 'drop', { dataTransfer: data });
    await expect.poll(async () => (await currentView(page))?.view).toBe('one');
    expect(await page.locator('#dataset').innerText()).toContain('dropped.json (on this device)');
    await page.locator('#dataset').selectOption({ index: 0 });
    await expect.poll(async () => (await currentView(page))?.view).toBe('london');
    await expect.poll(() => codeOf(page)).toContain('view="london"');
    await close();
  });
});

describe('the page', () => {
  it('works under the strictest policy without a message, and names every dataset of the site', LONG, async () => {
    const opened = await openBuilder('#view=kachin', { 'Content-Security-Policy': POLICY });
    expect(await opened.violations()).toEqual([]);
    expect(opened.errors).toEqual([]);
    expect(opened.foreign).toEqual([]);
    expect(await opened.page.locator('main').count()).toBe(1);
    expect(await opened.page.locator('h1').innerText()).toBe('Make an embed');
    const paths = await opened.page
      .locator('#dataset option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    const files = readdirSync(new URL('../data', import.meta.url)).filter((name) => name.endsWith('.json'));
    expect(paths.sort()).toEqual(files.map((name) => `data/${name}`).sort());
    await opened.close();
  });

  for (const [name, options] of [
    ['light', { colorScheme: 'light', viewport: { width: 1280, height: 800 } }],
    ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 800 } }],
    ['forced colours', { forcedColors: 'active', viewport: { width: 1280, height: 800 } }],
    ['320 px', { viewport: { width: 320, height: 640 } }],
  ] as const)
    it(`has no fault that axe finds, and nothing that sticks out: ${name}`, LONG, async () => {
      const context = await origins.newContext(options);
      const page = await context.newPage();
      await page.goto(`${origins.site}builder.html#view=kachin&select=bhamo-town`);
      await page.locator('#view').waitFor({ timeout: 60_000 });
      await page.locator('#file').setInputFiles(fileOf('own.json', JSON.stringify(ownDataset('A title'))));
      await page.locator('.problems li').first().waitFor();
      await page.locator('.goods summary').click();
      await page.getByRole('combobox', { name: 'Search' }).fill('a');
      await page.locator('#hits [role=option]').first().waitFor();
      await page.evaluate(axeScript);
      const faults = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof Axe }).axe.run();
        return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      });
      expect(faults).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await context.close();
    });

  it('speaks the language that is chosen, and the map another', LONG, async () => {
    const { page, close } = await openBuilder('#view=kachin');
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
    const context = await origins.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origins.site}builder.html`);
    expect(await page.locator('main h1').innerText()).toBe('Make an embed');
    expect(await page.locator('noscript a').getAttribute('href')).toBe('data/critical-minerals.json');
    await context.close();
  });
});
