import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { closeExplorer, find, openExplorer, within } from './explorer-fixture.ts';
import { until } from './map-fixture.ts';

type Media = { readonly name: string; readonly value: string };

const DESK = [1280, 800] as const;
const WAYS: readonly (readonly [
  name: string,
  size: readonly [number, number],
  media: readonly Media[],
  isRightToLeft?: boolean,
])[] = [
  ['light', DESK, []],
  ['dark', DESK, [{ name: 'prefers-color-scheme', value: 'dark' }]],
  ['forced colours', DESK, [{ name: 'forced-colors', value: 'active' }]],
  ['right to left', DESK, [], true],
  ['320 px', [320, 640], []],
  ['320 px, dark', [320, 640], [{ name: 'prefers-color-scheme', value: 'dark' }]],
];

async function emulate(features: readonly Media[]): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: [...features] });
}

async function faults(): Promise<unknown> {
  const { violations } = await axe.run(find('.explorer'));
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html, failureSummary])]);
}

afterEach(async () => {
  closeExplorer();
  document.documentElement.removeAttribute('dir');
  await emulate([]);
});

describe('the explorer with all its parts', { timeout: 90_000 }, () => {
  for (const [name, size, media, isRightToLeft = false] of WAYS) {
    it(`has no fault that axe finds: ${name}`, async () => {
      await emulate(media);
      if (isRightToLeft) document.documentElement.dir = 'rtl';
      await openExplorer('#view=london&select=cn-ree-licensing-2025-04', size);
      expect(await faults()).toEqual([]);
      if (size[0] < 640) {
        for (const tab of ['find', 'key', 'time', 'table', 'share']) {
          find(`#tab-${tab}`).click();
          await until(() => find(`#tab-${tab}`).getAttribute('aria-selected') === 'true');
          if (tab === 'table') await until(() => within('leverage-table', 'table').isConnected);
          expect([tab, await faults()]).toEqual([tab, []]);
        }
        return;
      }
      find('.find-button').click();
      find('.table-button').click();
      find('.share-button').click();
      await until(() => within('leverage-filter', '[role=combobox]').isConnected);
      await until(() => within('leverage-table', 'table').isConnected);
      expect(await faults()).toEqual([]);
    });
  }
});
