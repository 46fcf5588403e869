import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { wordsOf } from './companion-host.ts';
import { closeExplorer, find, openExplorer, within } from './explorer-fixture.ts';
import { until } from './map-fixture.ts';

afterEach(async () => {
  closeExplorer();
  await cdp().send('Emulation.setEmulatedMedia', { media: '', features: [] });
});

describe('the explorer on paper', { timeout: 60_000 }, () => {
  it('is the drawing, the key, the description and the sources, in black on white, without anything to press', async () => {
    const features = [{ name: 'prefers-color-scheme', value: 'dark' }];
    await cdp().send('Emulation.setEmulatedMedia', { media: '', features });
    await openExplorer('#view=kachin');
    expect(find('.paper').isConnected).toBe(false);
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print', features });
    await until(() => find('.paper .picture svg').isConnected);
    expect(getComputedStyle(find('.explorer')).display).toBe('none');
    expect(getComputedStyle(find('.paper')).color).toBe('rgb(0, 0, 0)');
    expect(wordsOf(find('.paper h1'))).toBe('Leave the town or lose the buyer');
    expect(find('.paper .picture').querySelectorAll('text').length).toBeGreaterThan(5);
    expect(find('.paper').querySelectorAll('canvas, button, input')).toHaveLength(0);
    expect(wordsOf(find('.paper'))).toContain('Map of Kachin in northern Myanmar on 8 July 2025.');
    expect(find('.paper').querySelectorAll('ol li').length).toBeGreaterThan(3);
    await until(() => within('.paper leverage-legend', '.light').isConnected);
    const switches = find('.paper leverage-legend').shadowRoot?.querySelectorAll('button') ?? [];
    expect([...switches].filter((one) => getComputedStyle(one).display !== 'none')).toEqual([]);
    await cdp().send('Emulation.setEmulatedMedia', { media: '', features });
    await until(() => !find('.paper').isConnected);
    await until(() => within('main leverage-legend', '.dark').isConnected);
  });
});
