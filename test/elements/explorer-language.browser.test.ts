import { afterEach, describe, expect, it } from 'vitest';
import { offeredLanguages } from '../../src/i18n/offered-languages.ts';
import { wordsOf } from './companion-host.ts';
import { closeExplorer, find, openExplorer, title, view, within } from './explorer-fixture.ts';
import { until } from './map-fixture.ts';

const choice = (): HTMLSelectElement => find('.language select') as HTMLSelectElement;

function choose(tag: string): void {
  choice().value = tag;
  choice().dispatchEvent(new Event('change'));
}

afterEach(() => closeExplorer());

describe('the language of the explorer', { timeout: 60_000 }, () => {
  it('is offered in the words of each language', async () => {
    await openExplorer();
    expect([...choice().options].map(({ lang, text }) => [lang, text])).toEqual(
      offeredLanguages.map(({ tag, name }) => [tag, name]),
    );
  });

  it('changes the page and all its parts, and stands in the address', async () => {
    await openExplorer();
    expect(choice().value).toBe('en');
    choose('ja');
    await until(() => !/[a-z]/i.test(title()));
    expect(document.documentElement.lang).toBe('ja');
    expect(location.hash).toBe('#view=london&lang=ja');
    await until(() => wordsOf(within('leverage-timeline', '.flag')) === '2025年6月10日');
    await until(() => within('leverage-details', 'article').getAttribute('lang') === 'ja');
  });

  it('comes with an address, and stays when a link names another view', async () => {
    await openExplorer('#view=kachin&lang=fr');
    await until(() => within('leverage-details', 'article').getAttribute('lang') === 'fr');
    expect(choice().value).toBe('fr');
    find('.view-list a[href="#view=truce"]').click();
    await until(() => view().view === 'truce');
    await until(() => location.hash === '#view=truce&lang=fr');
    expect(document.documentElement.lang).toBe('fr');
  });

  it("is the reader's own where the address names one that is not offered", async () => {
    await openExplorer('#view=kachin&lang=tlh');
    expect(choice().value).toBe('en');
    expect(location.hash).toBe('#view=kachin&lang=tlh');
  });
});
