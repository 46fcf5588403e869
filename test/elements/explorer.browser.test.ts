import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { wordsOf } from './companion-host.ts';
import { closeExplorer, find, focused, openExplorer, title, view, within } from './explorer-fixture.ts';
import { until } from './map-fixture.ts';

/** The timeline's buttons: play, previous change, next change. */
function timelineButton(at: 0 | 1 | 2): HTMLElement {
  return within('leverage-timeline', `.buttons button:nth-of-type(${at + 1})`);
}

function dayOfTimeline(): string {
  return wordsOf(within('leverage-timeline', '.flag'));
}

afterEach(() => closeExplorer());

describe('the explorer', { timeout: 60_000 }, () => {
  it('puts title, deck and day of the first view in place of what the page held', async () => {
    const explorer = await openExplorer();
    expect(title()).toBe('Rare earths against chips');
    expect(explorer.querySelectorAll('main')).toHaveLength(1);
    expect(dayOfTimeline()).toBe('10 June 2025');
    expect(document.title).toBe('Rare earths against chips · Leverage');
    expect(location.hash).toBe('');
  });

  it('opens with the view, the day, the layers and the item of its address', async () => {
    await openExplorer('#view=kachin&date=2025-06-01&layers=flows,chokepoints&select=bhamo-town&evidence=reported');
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
    await openExplorer();
    find('.view-list a[href="#view=truce"]').click();
    await until(() => title() === 'A truce, and a third less trade');
    timelineButton(2).click();
    await until(() => location.hash.includes('date='));
    expect(location.hash).toBe(`#view=truce&date=${view().date}`);
    history.back();
    await until(() => view().date === '2025-06-10');
    expect(view().view).toBe('truce');
    history.back();
    await until(() => title() === 'Rare earths against chips');
  });

  it('makes each item a place to come back to, however fast its links are followed', async () => {
    await openExplorer('#view=kachin&select=cn-kachin-purchase-halt');
    const follow = async (): Promise<string> => {
      const before = view().select;
      within('leverage-details', 'button.ref').click();
      await until(() => view().select !== before);
      const after = view().select ?? '';
      await until(() => location.hash.includes(`select=${after}`));
      return after;
    };
    const first = await follow();
    await follow();
    history.back();
    await until(() => view().select === first);
    history.back();
    await until(() => view().select === 'cn-kachin-purchase-halt');
  });

  it('steps to the next view by a link that says where it leads', async () => {
    await openExplorer('#view=kachin-2024-10');
    const next = find('nav > a:last-of-type');
    expect(next.getAttribute('aria-label')).toBe('Next view: The battle for a supply town');
    next.click();
    await until(() => view().view === 'kachin-2024-12');
  });

  it('lists every view, and closes the list on a choice', async () => {
    await openExplorer();
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
    await openExplorer('', [1600, 900]);
    timelineButton(1).click();
    await until(() => wordsOf(find('.flag')) === '9 June 2025');
    timelineButton(2).click();
    await until(() => wordsOf(find('.flag')) === '11 June 2025');
    const field = find('input[type=date]') as HTMLInputElement;
    field.value = '0025-06-10';
    field.dispatchEvent(new Event('change'));
    expect(view().date).toBe('2025-06-11');
    field.value = '2025-07-08';
    field.dispatchEvent(new Event('change'));
    await until(() => wordsOf(find('.flag')) === '8 July 2025');
    within('leverage-timeline', '.known').click();
    await until(() => view().known);
  });

  it('gives the map the width of the details while they are closed, and opens them on a selection', async () => {
    const explorer = await openExplorer();
    const map = explorer.querySelector('leverage-map');
    if (!map) throw new Error('no map');
    const narrow = map.clientWidth;
    await userEvent.click(find('.panel-button'));
    expect(find('.panel-button').getAttribute('aria-expanded')).toBe('false');
    expect(map.clientWidth).toBeGreaterThan(narrow + 300);
    map.select = 'bhamo-town';
    await until(() => explorer.querySelector('leverage-details'));
  });

  it('opens the search and the filter above the details with the focus in the search, and the table over the map', async () => {
    const explorer = await openExplorer();
    await userEvent.click(find('.find-button'));
    await until(() => focused()?.getAttribute('role') === 'combobox');
    expect(explorer.querySelector('.panel leverage-details')).not.toBeNull();
    await userEvent.click(find('.table-button'));
    await until(() => explorer.querySelector('.table leverage-table')?.shadowRoot?.querySelector('table'));
    await userEvent.click(find('.table .bar button'));
    expect(explorer.querySelector('.table')).toBeNull();
    expect(document.activeElement).toBe(find('.table-button'));
  });

  it('keeps a place for sharing, which opens from the head and closes on Escape', async () => {
    await openExplorer();
    await userEvent.click(find('.share-button'));
    expect(find('#share-box').matches(':popover-open')).toBe(true);
    expect(find('#share-box leverage-share').getAttribute('for')).toBe('map');
    await userEvent.keyboard('{Escape}');
    expect(find('#share-box').matches(':popover-open')).toBe(false);
  });
});
