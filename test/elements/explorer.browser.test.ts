import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/explorer.css';
import '../../src/explorer.ts';
import type { LeverageExplorer } from '../../src/elements/leverage-explorer.ts';
import { realDataset, until } from './map-fixture.ts';
import { wordsOf } from './companion-host.ts';

let explorer: LeverageExplorer;

async function open(hash = '', [width, height]: readonly [number, number] = [1280, 800]): Promise<void> {
  await page.viewport(width, height);
  history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
  explorer = document.createElement('leverage-explorer');
  explorer.innerHTML = '<main><h1>Leverage</h1></main>';
  explorer.src = realDataset;
  document.body.append(explorer);
  await until(() => find('.flag'));
  await until(() => find('leverage-details').shadowRoot?.querySelector('article'));
}

function find(selector: string): HTMLElement {
  return explorer.querySelector<HTMLElement>(selector) ?? document.createElement('p');
}

/** The timeline's buttons: play, previous change, next change. */
function timelineButton(at: 0 | 1 | 2): HTMLButtonElement {
  const buttons = find('leverage-timeline').shadowRoot?.querySelectorAll<HTMLButtonElement>('.buttons button');
  return buttons?.[at] ?? document.createElement('button');
}

function title(): string {
  return wordsOf(find('h1'));
}

function view() {
  const { currentView } = explorer.querySelector('leverage-map') ?? { currentView: null };
  if (!currentView) throw new Error('got no view');
  return currentView;
}

beforeEach(() => {
  document.body.style.margin = '0';
});

afterEach(() => {
  explorer.remove();
  history.replaceState(null, '', `${location.pathname}${location.search}`);
});

describe('the explorer', () => {
  it('puts title, deck and day of the first view in place of what the page held', async () => {
    await open();
    expect(title()).toBe('Rare earths against chips');
    expect(explorer.querySelectorAll('main')).toHaveLength(1);
    expect(wordsOf(find('.flag'))).toBe('10 June 2025');
    expect(document.title).toBe('Rare earths against chips · Leverage');
    expect(location.hash).toBe('');
  });

  it('opens with the view, the day, the layers and the item of its address', async () => {
    await open('#view=kachin&date=2025-06-01&layers=flows,chokepoints&select=bhamo-town&evidence=reported');
    expect(title()).toBe('Leave the town or lose the buyer');
    await until(() => view().evidence.length > 0);
    expect(view()).toMatchObject({
      date: '2025-06-01',
      layers: ['flows', 'chokepoints'],
      select: 'bhamo-town',
      evidence: ['reported'],
    });
  });

  it('writes what the reader settles on into the address, and goes back', async () => {
    await open();
    explorer.querySelector<HTMLAnchorElement>('.view-list a[href="#view=truce"]')?.click();
    await until(() => title() === 'A truce, and a third less trade');
    await until(() => timelineButton(2).isConnected);
    timelineButton(2).click();
    await until(() => location.hash.includes('date='));
    expect(location.hash).toBe(`#view=truce&date=${view().date}`);
    history.back();
    await until(() => view().date === '2025-06-10');
    expect(view().view).toBe('truce');
    history.back();
    await until(() => title() === 'Rare earths against chips');
  });

  it('steps to the next view by a link that says where it leads', async () => {
    await open('#view=kachin-2024-10');
    const next = find('nav > a:last-of-type');
    expect(next.getAttribute('aria-label')).toBe('Next view: The battle for a supply town');
    next.click();
    await until(() => view().view === 'kachin-2024-12');
  });

  it('lists every view, and closes the list on a choice', async () => {
    await open();
    await userEvent.click(find('.all-views'));
    const list = find('.view-list');
    expect(list.matches(':popover-open')).toBe(true);
    expect(list.querySelectorAll('a').length).toBeGreaterThanOrEqual(12);
    expect(list.querySelector('[aria-current=page]')?.getAttribute('href')).toBe('#view=london');
    await userEvent.click(list.querySelector('a[href="#view=kachin"]') ?? list);
    await until(() => view().view === 'kachin');
    expect(list.matches(':popover-open')).toBe(false);
  });

  it('steps from change to change, takes a typed day, and knows only what was known', async () => {
    await open();
    await until(() => timelineButton(1).isConnected);
    timelineButton(1).click();
    await until(() => wordsOf(find('.flag')) === '9 June 2025');
    timelineButton(2).click();
    await until(() => wordsOf(find('.flag')) === '11 June 2025');
    const field = explorer.querySelector<HTMLInputElement>('input[type=date]');
    if (!field) throw new Error('no field');
    field.value = '0025-06-10';
    field.dispatchEvent(new Event('change'));
    expect(view().date).toBe('2025-06-11');
    field.value = '2025-07-08';
    field.dispatchEvent(new Event('change'));
    await until(() => wordsOf(find('.flag')) === '8 July 2025');
    find('leverage-timeline').shadowRoot?.querySelector<HTMLButtonElement>('.known')?.click();
    await until(() => view().known);
  });

  it('gives the map the width of the details while they are closed, and opens them on a selection', async () => {
    await open();
    const map = explorer.querySelector('leverage-map');
    if (!map) throw new Error('no map');
    const narrow = map.clientWidth;
    const toggle = find('.tools > button:last-of-type');
    await userEvent.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    expect(map.clientWidth).toBeGreaterThan(narrow + 300);
    map.select = 'bhamo-town';
    await until(() => explorer.querySelector('leverage-details'));
  });

  it('opens the search and the filter above the details, and the table over the map', async () => {
    await open();
    await userEvent.click(find('.icon-button'));
    await until(() => explorer.querySelector('.panel leverage-filter')?.shadowRoot?.querySelector('[role=combobox]'));
    await userEvent.click(find('.table-button'));
    await until(() => explorer.querySelector('.table leverage-table')?.shadowRoot?.querySelector('table'));
    await userEvent.click(find('.table .bar button'));
    expect(explorer.querySelector('.table')).toBeNull();
    expect(document.activeElement).toBe(find('.table-button'));
  });

  it('on a phone draws the sheet up in steps, and shows the key in it', async () => {
    await open('', [390, 844]);
    expect(find('leverage-map').clientHeight).toBeGreaterThanOrEqual(300);
    const handle = find('.handle');
    const sheet = find('.sheet');
    const height = sheet.clientHeight;
    handle.focus();
    await userEvent.keyboard('{ArrowUp}');
    await until(() => sheet.clientHeight > height + 100);
    await userEvent.keyboard('{ArrowUp}');
    await until(() => sheet.clientHeight >= 844 - 50);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await until(() => sheet.clientHeight === height);
    await userEvent.click(find('.key-button'));
    expect(find('.content leverage-legend')).toHaveProperty('layout', 'card');
    expect(wordsOf(find('.content .flag'))).toBe('10 June 2025');
    find('.content .known').click();
    await until(() => view().known);
  });

  it('fits into a width of 320 px, and into right-to-left pages, without a bar to scroll', async () => {
    await open('', [320, 640]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    document.documentElement.dir = 'rtl';
    await explorer.updateComplete;
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    document.documentElement.removeAttribute('dir');
  });

  for (const [name, size] of [
    ['1280 px', [1280, 800]],
    ['320 px', [320, 640]],
  ] as const) {
    it(`has no fault that axe finds at ${name}`, async () => {
      await open('#view=london&select=cn-ree-licensing-2025-04', size);
      const { violations } = await axe.run(explorer);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
});
