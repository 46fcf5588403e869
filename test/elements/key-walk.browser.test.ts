import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { wordsOf } from './companion-host.ts';
import { closeExplorer, find, focused, openExplorer, view } from './explorer-fixture.ts';
import { until } from './map-fixture.ts';

/** A reader's patience, from the search to the source. */
const MOST_PRESSES = 12;

const PRESSES_TO_SEARCH = 5;

const SOURCE = 'https://www.daily8.com/en/article/c8fd10fcb5d1b5639c4d510cbdae502a';

/** What a screen reader says on the way, as far as it is names; docs/key-walk.md shows the same. */
const SPOKEN = [
  'Chinese purchase halt',
  'The ultimatum',
  'A KIA official, unnamed, via The Straits Times, 8 July (opens in a new window)',
];

afterEach(() => closeExplorer());

describe('the keyboard alone', { timeout: 60_000 }, () => {
  for (const [name, size] of [
    ['1280 px', [1280, 800]],
    ['a phone', [390, 844]],
  ] as const) {
    it(`leads from the search to the source of China's threat to stop buying from Kachin: ${name}`, async () => {
      await openExplorer('', size);
      find('.find-button').focus();
      await userEvent.keyboard('{Enter}');
      await until(() => focused()?.getAttribute('role') === 'combobox');
      let presses = 0;
      const press = async (key: string): Promise<void> => {
        presses += 1;
        await userEvent.keyboard(key);
      };
      for (const letter of 'halt') await press(letter);
      await press('{Enter}');
      await until(() => focused()?.localName === 'h2');
      expect(view().select).toBe('cn-kachin-purchase-halt');
      const spoken = [wordsOf(focused())];
      while (!(focused() instanceof HTMLAnchorElement) && presses < MOST_PRESSES) {
        await press('{Tab}');
        spoken.push(wordsOf(focused()));
      }
      expect(focused()).toHaveProperty('href', SOURCE);
      expect(spoken).toEqual(SPOKEN);
      expect(presses).toBeLessThanOrEqual(MOST_PRESSES);
    });

    it(`opens the search within ${PRESSES_TO_SEARCH} presses of the page: ${name}`, async () => {
      await openExplorer('', size);
      find('leverage-explorer').focus();
      let presses = 0;
      while (document.activeElement !== find('.find-button') && presses < PRESSES_TO_SEARCH) {
        presses += 1;
        await userEvent.keyboard('{Tab}');
      }
      await userEvent.keyboard('{Enter}');
      await until(() => focused()?.getAttribute('role') === 'combobox');
      expect(presses + 1).toBeLessThanOrEqual(PRESSES_TO_SEARCH);
    });
  }
});
