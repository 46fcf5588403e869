import { afterEach, describe, expect, it } from 'vitest';
import type { LeverageMap } from '../../src/elements/leverage-map.ts';
import { clearPage, drawn, frame, mountMap, smallDataset, until } from './map-fixture.ts';

const COUNT = 20;
const MOST = 8;
const PICTURE = `<img alt="A map" src="data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="480" height="500"/>')}">`;

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
      await pointAt(map);
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
      await pointAt(map);
      await until(() => isLive(map));
    }
    expect(isLive(first)).toBe(false);
    expect(first.currentView?.select).toBe('b');
    expect(hasPicture(first)).toBe(true);
    first.scrollIntoView();
    await pointAt(first);
    await until(() => isLive(first));
  }, 90_000);
});

describe('maps with a picture in an article', () => {
  it('stay asleep while they are scrolled past; where the reader stops, the map wakes', async () => {
    const maps = column(PICTURE);
    const last = mapAt(maps, COUNT - 1);
    for (let y = 0; y < document.documentElement.scrollHeight - window.innerHeight; y += 120) {
      window.scrollTo(0, y);
      await frame();
    }
    last.scrollIntoView();
    await until(() => isLive(last));
    const passed = maps.slice(2, -3);
    expect(passed.filter(({ currentView }) => currentView !== null)).toEqual([]);
    expect(maps.filter((map) => !hasPicture(map) && !map.querySelector('img')?.checkVisibility())).toEqual([]);
  }, 90_000);

  it('wake where a companion asks what they show, and at a touch', async () => {
    const [followed, touched, asleep] = ['<leverage-legend></leverage-legend>', '', ''].map((companion) =>
      small({ loading: 'lazy', style: 'width: 480px; height: 900px' }, PICTURE + companion),
    );
    await until(() => followed?.currentView);
    touched?.dispatchEvent(new PointerEvent('pointerdown'));
    await until(() => touched?.currentView);
    expect(asleep?.currentView).toBe(null);
  }, 90_000);
});

function column(inside = ''): readonly LeverageMap[] {
  return Array.from({ length: COUNT }, () => small({ loading: 'lazy', style: 'width: 480px; height: 500px' }, inside));
}

function small(attributes: Readonly<Record<string, string>>, inside = ''): LeverageMap {
  const map = mountMap({ src: '', ...attributes }, inside);
  map.data = smallDataset(1000);
  return map;
}

function mapAt(maps: readonly LeverageMap[], at: number): LeverageMap {
  const map = maps[at];
  if (!map) throw new Error(`got no map ${at}, expected one`);
  return map;
}

/* A mouse that comes to it: who only reads waits longer. */
async function pointAt(map: LeverageMap): Promise<void> {
  // As long as the page scrolls, it is the page that moves.
  for (let at = 0; at < 2; at++) await frame();
  map.dispatchEvent(new PointerEvent('pointermove', { pointerType: 'mouse', movementX: 3 }));
}

function isLive(map: LeverageMap): boolean {
  return map.shadowRoot?.querySelector('.ground.is-shown') != null;
}

function hasPicture(map: LeverageMap): boolean {
  return isLive(map) || map.shadowRoot?.querySelector('.overlay [data-mark]') != null;
}
