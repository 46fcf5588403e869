import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/explorer.css';
import '../../src/explorer.ts';
import { wordsOf } from './companion-host.ts';
import { realDataset, until } from './map-fixture.ts';

/** Opens the explorer with a file that `answer` stands for. */
async function open(
  answer: (load: () => Promise<Response>) => Promise<Response>,
  widthPx = 1280,
): Promise<HTMLElement> {
  await page.viewport(widthPx, 800);
  const fetched = window.fetch.bind(window);
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    (input instanceof Request ? input.url : input.toString()).includes('held.json')
      ? answer(() => fetched(realDataset, init))
      : fetched(input, init),
  );
  const explorer = document.createElement('leverage-explorer');
  explorer.src = new URL('held.json', location.href).href;
  document.body.append(explorer);
  await explorer.updateComplete;
  return explorer;
}

const inside = (explorer: HTMLElement, companion: string, selector: string) =>
  explorer.querySelector(companion)?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

afterEach(() => {
  document.querySelector('leverage-explorer')?.remove();
  vi.unstubAllGlobals();
});

describe('the explorer without its data', { timeout: 60_000 }, () => {
  for (const [fault, body, widthPx] of [
    ['cannot be fetched', null, 1280],
    ['are no JSON', '{"id":', 1280],
    ['are no dataset, on a phone', '[1, 2]', 390],
  ] as const)
    it(`says one thing, offers to try again, and has no tool that cannot work: the data ${fault}`, async () => {
      let isBroken = true;
      const explorer = await open(
        (load) =>
          isBroken ? Promise.resolve(body === null ? new Response('', { status: 404 }) : new Response(body)) : load(),
        widthPx,
      );
      await until(() => inside(explorer, 'leverage-map', '[part=message]'));
      await until(() => explorer.querySelector('.failed'));
      expect(
        explorer.querySelectorAll('.panel, .find-button, .table-button, .share-button, .panel-button'),
      ).toHaveLength(0);
      const shown = [...explorer.querySelectorAll<HTMLElement>('leverage-legend, leverage-timeline')];
      expect(shown.filter((companion) => companion.checkVisibility())).toEqual([]);
      isBroken = false;
      inside(explorer, 'leverage-map', '[part=retry]')?.click();
      await until(() => explorer.querySelector('.panel'));
      expect(explorer.querySelector('.failed')).toBeNull();
      await until(() => wordsOf(explorer.querySelector('h1')) === 'Rare earths against chips');
    });

  it('keeps what is typed into the search before the data come, and finds it when they are there', async () => {
    let release = (): void => undefined;
    const isReleased = new Promise<void>((resolve) => {
      release = resolve;
    });
    const explorer = await open((load) => isReleased.then(load));
    expect(explorer.querySelectorAll('.table-button, .share-button')).toHaveLength(0);
    explorer.querySelector<HTMLElement>('.find-button')?.click();
    await until(() => inside(explorer, 'leverage-filter', '#query')?.matches(':focus'));
    await userEvent.keyboard('halt');
    const field = inside(explorer, 'leverage-filter', '#query');
    release();
    await until(() => inside(explorer, 'leverage-filter', '[role=option]'));
    expect(inside(explorer, 'leverage-filter', '#query')).toBe(field);
    expect(field).toMatchObject({ value: 'halt' });
    expect(field?.matches(':focus')).toBe(true);
    expect(wordsOf(inside(explorer, 'leverage-filter', '[role=option]'))).toContain('halt');
  });
});
