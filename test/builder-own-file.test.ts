import { describe, expect, it } from 'vitest';
import type { View } from '../src/model/view.ts';
import { choose, codeOf, currentView, fileOf, openBuilder, ownDataset } from './builder-fixture.ts';
import { twoOriginsOfFile } from './embed/two-origins.ts';

const LONG = { timeout: 120_000 };
const ATTACK = `"><img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;

const origins = twoOriginsOfFile();

describe('a file of the reader’s own', () => {
  it('is shown without a request that carries any of it, and what is wrong in it is listed', LONG, async () => {
    const { page, close, errors, foreign } = await openBuilder(origins());
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
    // What was to be sent is on its way before this is back.
    await page.evaluate(() => fetch('data/critical-minerals.json').then((answer) => answer.text()));
    expect(sent).toEqual([]);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    expect(await page.title()).not.toBe('taken');
    await close();
  });

  it('is embedded from where it is published, whatever its title says', LONG, async () => {
    const builder = await openBuilder(origins());
    const text = JSON.stringify(ownDataset(ATTACK));
    await builder.page.locator('#file').setInputFiles(fileOf('own.json', text));
    await builder.page.locator('#published').fill('data/own.json');
    await expect.poll(() => codeOf(builder.page)).toContain(`src="${origins().site}data/own.json"`);
    const made = await currentView(builder.page);
    const element = await codeOf(builder.page);
    await choose(builder.page, 'iframe');
    const frame = (await codeOf(builder.page)).replace('loading="lazy"', '');
    await builder.close();
    origins().publish('data/own.json', text);
    const article = await origins().openArticle(`${element}\n${frame}`, {
      isStill: true,
      viewport: { width: 800, height: 1800 },
    });
    for (const address of [origins().press, `${origins().site}embed.html`]) {
      const shown = async (): Promise<View | null | undefined> => {
        const inside = article.page.frames().find((one) => one.url().startsWith(address));
        return inside && currentView(inside);
      };
      await expect.poll(shown, { timeout: 60_000 }).toEqual(made);
    }
    expect(made?.view).toBe('one');
    expect(await article.page.title()).toBe('An article');
    expect(await article.page.locator('img[onerror], script:not([src])').count()).toBe(0);
    await article.close();
  });

  it('that is none of ours is refused with the reason, and all that was there stays', LONG, async () => {
    const { page, close } = await openBuilder(origins(), '#view=kachin');
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
    const { page, close } = await openBuilder(origins());
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
    const { page, close } = await openBuilder(origins());
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
