import type { Page } from 'playwright';
import type { View } from '../src/model/view.ts';
import type { Opening, OpenPage, TwoOrigins } from './embed/two-origins.ts';

/** Opens the builder until its preview has all that it will have: a live map, or the drawn one that a still browser keeps. */
export async function openBuilder(
  origins: TwoOrigins,
  fragment = '',
  opening: Opening = { isStill: true },
): Promise<OpenPage> {
  const opened = await origins.openSite(`builder.html${fragment}`, {
    viewport: { width: 1280, height: 900 },
    ...opening,
  });
  await opened.page.waitForSelector(opening.isStill ? 'html.leverage-error' : 'html.leverage-load', {
    timeout: 90_000,
  });
  return opened;
}

/** The code that the builder shows. */
export function codeOf(page: Page): Promise<string> {
  return page.locator('#code').inputValue();
}

/** What the first map of a page or a frame shows; undefined without a map, null without data. */
export function currentView(page: Pick<Page, 'evaluate'>): Promise<View | null | undefined> {
  return page.evaluate(() => document.querySelector('leverage-map')?.currentView);
}

/** Chooses what the code is to be. */
export function choose(page: Page, form: 'element' | 'iframe' | 'blockquote'): Promise<void> {
  return page.locator(`input[name=form][value=${form}]`).check({ force: true });
}

/** A dataset small enough to see through, with one flow that leads nowhere. Every text in it has the title in it. */
export function ownDataset(title: string): Record<string, unknown> {
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

/** A file as a reader chooses one. */
export function fileOf(name: string, text: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}
