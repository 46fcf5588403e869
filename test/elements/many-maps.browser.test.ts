import { afterEach, describe, expect, it } from 'vitest';
import type { LeverageMap } from '../../src/elements/leverage-map.ts';
import { clearPage, drawn, mountMap, smallDataset, until } from './map-fixture.ts';

const COUNT = 20;
const MOST = 8;

afterEach(() => {
  clearPage();
  window.scrollTo(0, 0);
});

describe('twenty maps on a page', () => {
  it('all show a picture, at most eight are live, those on the screen among them, and no context is lost', async () => {
    const errors: string[] = [];
    const onError = (event: HTMLElementEventMap['leverage-error']): number => errors.push(event.detail.reason);
    document.body.addEventListener('leverage-error', onError);
    const maps = column();
    let most = 0;
    for (let at = 0; at < COUNT; at += 3) {
      const map = mapAt(maps, at);
      map.scrollIntoView({ block: 'center' });
      await until(() => {
        most = Math.max(most, maps.filter(isLive).length);
        return isLive(map);
      });
    }
    await Promise.all(maps.map((map) => drawn(map)));
    expect(most).toBeLessThanOrEqual(MOST);
    expect(most).toBeGreaterThan(0);
    expect(maps.filter(hasPicture)).toHaveLength(COUNT);
    expect(errors).toEqual([]);
    document.body.removeEventListener('leverage-error', onError);
  }, 90_000);

  it('one that has given its place away keeps its selection and its marks, and wakes when it is scrolled to', async () => {
    const maps = column();
    const first = mapAt(maps, 0);
    first.scrollIntoView();
    await until(() => isLive(first));
    first.select = 'b';
    await first.updateComplete;
    for (let at = 2; at < COUNT && isLive(first); at++) {
      const map = mapAt(maps, at);
      map.scrollIntoView({ block: 'center' });
      await until(() => isLive(map));
    }
    expect(isLive(first)).toBe(false);
    expect(first.currentView?.select).toBe('b');
    expect(hasPicture(first)).toBe(true);
    first.scrollIntoView();
    await until(() => isLive(first));
  }, 90_000);
});

function column(): readonly LeverageMap[] {
  return Array.from({ length: COUNT }, () => small({ loading: 'lazy', style: 'width: 480px; height: 500px' }));
}

function small(attributes: Readonly<Record<string, string>>): LeverageMap {
  const map = mountMap({ src: '', ...attributes });
  map.data = smallDataset(1000);
  return map;
}

function mapAt(maps: readonly LeverageMap[], at: number): LeverageMap {
  const map = maps[at];
  if (!map) throw new Error(`got no map ${at}, expected one`);
  return map;
}

function isLive(map: LeverageMap): boolean {
  return map.shadowRoot?.querySelector('.ground.is-shown') != null;
}

function hasPicture(map: LeverageMap): boolean {
  return isLive(map) || map.shadowRoot?.querySelector('.overlay [data-mark]') != null;
}
