import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { wordsOf } from './companion-host.ts';
import { closeExplorer, find, focused, openExplorer, view, within } from './explorer-fixture.ts';
import { until } from './map-fixture.ts';

const tabs = (): string[] => [...find('[role=tablist]').querySelectorAll('[role=tab]')].map(wordsOf);

afterEach(() => closeExplorer());

describe('the explorer on a phone', { timeout: 60_000 }, () => {
  it('gives the map the most, and draws the sheet up in steps', async () => {
    await openExplorer('', [390, 844]);
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
  });

  it('has details, search, key, time, table and share in tabs, which arrows go through', async () => {
    await openExplorer('', [390, 844]);
    expect(tabs()).toEqual(['Details', 'Find', 'Key', 'Time', 'Table', 'Share']);
    find('#tab-details').focus();
    await userEvent.keyboard('{ArrowRight}');
    await until(() => within('.content leverage-filter', '[role=combobox]').isConnected);
    expect(document.activeElement).toBe(find('#tab-find'));
    await userEvent.keyboard('{ArrowRight}');
    await until(() => within('.content leverage-legend', '.columns').isConnected);
    await userEvent.keyboard('{ArrowRight}');
    expect(wordsOf(find('.content .flag'))).toBe('10 June 2025');
    await userEvent.keyboard('{ArrowRight}');
    await until(() => within('.content leverage-table', 'table').isConnected);
    await userEvent.keyboard('{End}{Home}');
    expect(find('#tab-details').getAttribute('aria-selected')).toBe('true');
  });

  it('has the switch of what was known among the tabs', async () => {
    await openExplorer('', [390, 844]);
    find('#tab-time').click();
    await until(() => find('.content .known').isConnected);
    find('.content .known').click();
    await until(() => view().known);
  });

  it('shows what is selected, but leaves the table to whoever reads it', async () => {
    await openExplorer('#view=kachin', [390, 844]);
    find('#tab-key').click();
    const map = find('leverage-map') as HTMLElementTagNameMap['leverage-map'];
    map.select = 'bhamo';
    await until(() => find('#tab-details').getAttribute('aria-selected') === 'true');
    find('#tab-table').click();
    await until(() => within('.content leverage-table', 'tr .name').isConnected);
    within('.content leverage-table', 'tr .name').click();
    await until(() => view().select !== 'bhamo');
    expect(find('#tab-table').getAttribute('aria-selected')).toBe('true');
  });

  it('goes from what was found to its name in the details', async () => {
    await openExplorer('#view=kachin', [390, 844]);
    await userEvent.click(find('.find-button'));
    await until(() => focused()?.getAttribute('role') === 'combobox');
    await userEvent.keyboard('bhamo{Enter}');
    await until(() => focused()?.localName === 'h2');
    expect(wordsOf(focused())).toContain('Bhamo');
  });
});

describe('the explorer in other windows', { timeout: 60_000 }, () => {
  for (const [name, size] of [
    ['320 px', [320, 640]],
    ['280 px', [280, 640]],
    ['640 px', [640, 700]],
    ['a phone held across', [844, 390]],
    ['400% zoom', [320, 256]],
    ['1920 px', [1920, 1080]],
  ] as const) {
    it(`fits without a bar to scroll sideways, left to right and right to left: ${name}`, async () => {
      const explorer = await openExplorer('', size);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(size[0]);
      document.documentElement.dir = 'rtl';
      await explorer.updateComplete;
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(size[0]);
      document.documentElement.removeAttribute('dir');
    });
  }

  it('lays the panel over the map below 1024 px, and beside it from there on', async () => {
    await openExplorer('', [800, 900]);
    await userEvent.click(find('.panel-button'));
    const panel = () => find('.panel').getBoundingClientRect();
    expect(find('leverage-map').clientWidth).toBe(800);
    expect(panel().width).toBe(344);
    await page.viewport(1024, 768);
    await until(() => find('leverage-map').clientWidth === 1024 - 344);
    await page.viewport(1600, 900);
    await until(() => panel().width === 400);
  });

  it('has the key under the map where there is room, else in a tab', async () => {
    await openExplorer('', [1280, 800]);
    expect(within('main leverage-legend', '.columns').isConnected).toBe(true);
    expect(find('[role=tablist]').isConnected).toBe(false);
    await page.viewport(1100, 800);
    await until(() => within('main leverage-legend', '.pills').isConnected);
    expect(tabs()).toEqual(['Details', 'Find', 'Key', 'Time']);
  });

  it('gives the map at least 400 px of a window of 1280 by 720, with the key and the lanes in sight', async () => {
    for (const view of ['london', 'kachin', 'japan-us', 'lashio-handover']) {
      await openExplorer(`#view=${view}`, [1280, 720]);
      await until(() => within('leverage-legend', '.column').checkVisibility());
      expect(find('leverage-map').offsetHeight).toBeGreaterThanOrEqual(400);
      expect(within('leverage-timeline', '.labels li').checkVisibility()).toBe(true);
    }
  });

  it('held across, shows the map with one thing beside it', async () => {
    await openExplorer('', [844, 390]);
    expect(find('leverage-map').clientHeight).toBeGreaterThanOrEqual(250);
    expect(find('.panel').getBoundingClientRect().bottom).toBe(390);
  });

  it('zoomed to 400%, lets all of it scroll', async () => {
    await openExplorer('', [320, 256]);
    expect(document.documentElement.scrollHeight).toBeGreaterThan(1000);
    expect(getComputedStyle(find('.sheet')).position).toBe('static');
  });
});
