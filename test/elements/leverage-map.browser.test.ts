import { afterEach, describe, expect, it, vi } from 'vitest';
import { LeverageMap } from '../../src/elements/leverage-map.ts';
import { register } from '../../src/elements/register.ts';
import { clearPage, drawn, inside, mountMap, next, smallDataset, until } from './map-fixture.ts';

afterEach(clearPage);

describe('a map of the real data', () => {
  it('loads: live ground, lines on canvas, marks and words in SVG, and nothing from elsewhere', async () => {
    const map = mountMap();
    await next(map, 'leverage-load');
    expect(map.currentView?.view).toBe('london');
    expect(inside(map, '.ground').classList).toContain('is-shown');
    expect(inside(map, '.ground canvas')).toBeTruthy();
    // MapLibre's own sheet has reached it through the shadow root: without it the canvas is in the flow.
    expect(getComputedStyle(inside(map, '.ground .maplibregl-canvas')).position).toBe('absolute');
    expect(inside(map, '.overlay').querySelectorAll('[data-mark]').length).toBeGreaterThan(5);
    expect(inside(map, '.overlay').querySelectorAll('[data-label] text').length).toBeGreaterThan(5);
    expect(paintedPixels(map)).toBeGreaterThan(1000);
    const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
    expect([...new Set(hosts)]).toEqual([location.host]);
  });
});

describe('a map of small data', () => {
  it('takes parsed JSON in place of an address, and the first view where none is named', async () => {
    const map = mountMap({ src: '' });
    map.data = smallDataset(2000);
    await until(() => map.currentView);
    expect(map.currentView).toMatchObject({ view: 'all', date: '2025-06-01', select: null });
    map.view = 'no-such-view';
    await map.updateComplete;
    expect(map.currentView?.view).toBe('all');
  });

  it('lets attributes override the view, and ignores what is malformed', async () => {
    const map = mountMap({
      src: '',
      view: 'later',
      date: '2025-08-01',
      layers: 'flows nonsense',
      at: '10,20',
      select: 'nobody',
    });
    map.data = smallDataset(2000);
    await until(() => map.currentView);
    expect(map.currentView).toMatchObject({ view: 'later', date: '2025-08-01', layers: ['flows'], select: null });
    expect(map.currentView?.camera).toEqual({ center: [104, 35], zoom: 3 });
    map.setAttribute('at', '10,20,4');
    map.removeAttribute('date');
    await map.updateComplete;
    expect(map.currentView).toMatchObject({ date: '2025-07-01', camera: { center: [20, 10], zoom: 4 } });
  });

  it('keeps what the reader changes out of its attributes and in its properties', async () => {
    const map = mountMap({ src: '', view: 'all' }, '<p>A fallback</p>');
    map.data = smallDataset(2000);
    await drawn(map);
    const before = map.outerHTML;
    const selected = next(map, 'leverage-select');
    const changed = next(map, 'leverage-change');
    const box = inside(map, '.stage').getBoundingClientRect();
    await clickMarkInColumn(map, box.left + box.width / 2);
    expect((await selected).detail.id).toBe('a-b');
    expect((await changed).detail.view.select).toBe('a-b');
    expect(map.select).toBe('a-b');
    expect(map.outerHTML).toBe(before);
    inside(map, '.stage').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await map.updateComplete;
    expect(map.currentView?.select).toBeNull();
  });

  it('draws a wider line for a larger number', async () => {
    const widths: number[] = [];
    for (const tonnes of [250, 1000]) {
      const map = mountMap({ src: '' });
      map.data = smallDataset(tonnes);
      await drawn(map);
      widths.push(lineWidthAtTheMiddle(map));
      map.remove();
    }
    const [thin = 0, wide = 0] = widths;
    expect(wide).toBeGreaterThan(thin * 2);
  });

  it('names the items it left out and draws the rest', async () => {
    const data = smallDataset(1000);
    const flows = data['flows'] as { to: string }[];
    const broken = { ...flows[1], id: 'broken', to: 'nowhere' };
    const map = mountMap({ src: '' });
    map.data = { ...data, flows: [...flows, broken] };
    await drawn(map);
    await until(() => map.shadowRoot?.querySelector('[part=problems]'));
    expect(inside(map, '[part=problems] summary').textContent).toBe('1 of 10 items left out');
    expect(inside(map, '[part=problems] li').textContent).toContain('broken');
    expect(paintedPixels(map)).toBeGreaterThan(500);
  });

  it('says where in the world it is only when it is close', async () => {
    const map = mountMap({ src: '', style: 'width: 700px; height: 400px' });
    map.data = smallDataset(1000);
    await drawn(map);
    expect(inside(map, '[part=locator]').hidden).toBe(true);
    expect(inside(map, '[part=scale]').hidden).toBe(true);
    map.at = '25,97,7';
    await until(() => !inside(map, '[part=locator]').hidden);
    expect(inside(map, '[part=scale]').textContent).toMatch(/^\d+ km$/);
  });

  it('takes another dataset in place', async () => {
    const map = mountMap({ src: '' });
    map.data = smallDataset(1000);
    await next(map, 'leverage-load');
    map.data = {
      ...smallDataset(1000),
      views: [{ id: 'new', title: 'New', date: '2025-01-01', camera: { center: [0, 0], zoom: 2 } }],
    };
    await until(() => map.currentView?.view === 'new');
    expect(map.shadowRoot?.querySelectorAll('.ground canvas')).toHaveLength(1);
  });
});

describe('registering', () => {
  it('warns once where another copy was first, and leaves that one in place', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    register('leverage-map', class extends HTMLElement {});
    register('leverage-legend', class extends HTMLElement {});
    register('leverage-map', LeverageMap);
    expect(warn.mock.calls).toHaveLength(1);
    expect(String(warn.mock.calls[0])).toContain('loaded twice');
    expect(customElements.get('leverage-map')).toBe(LeverageMap);
    warn.mockRestore();
  });
});

/** Clicks the uppermost mark that lies in a column of the page. */
async function clickMarkInColumn(map: HTMLElement, x: number): Promise<void> {
  // Who finds what is pointed at comes with the words.
  await until(() => !inside(map, '.mark-list').hidden);
  const stage = inside(map, '.stage');
  const { top, bottom } = stage.getBoundingClientRect();
  for (let y = top; y < bottom; y += 4) {
    const at = {
      clientX: x,
      clientY: y,
      bubbles: true,
      composed: true,
      isPrimary: true,
      pointerId: 1,
      pointerType: 'mouse',
    };
    stage.dispatchEvent(new PointerEvent('pointermove', at));
    if (!stage.classList.contains('is-pointing')) continue;
    await until(() => !inside(map, '[part=tooltip]').hidden);
    stage.dispatchEvent(new PointerEvent('pointerdown', { ...at, button: 0 }));
    stage.dispatchEvent(new PointerEvent('pointerup', { ...at, button: 0 }));
    return;
  }
  throw new Error('got no mark in the column, expected one');
}

function lineCanvas(map: HTMLElement): HTMLCanvasElement {
  return inside(map, '.overlay canvas') as HTMLCanvasElement;
}

function paintedPixels(map: HTMLElement): number {
  const canvas = lineCanvas(map);
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let painted = 0;
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 128) painted++;
  return painted;
}

/** How many pixels of the ore's own colour the column through the middle of the map crosses. */
function lineWidthAtTheMiddle(map: HTMLElement): number {
  const canvas = lineCanvas(map);
  const data = canvas.getContext('2d')?.getImageData(Math.round(canvas.width / 2), 0, 1, canvas.height).data ?? [];
  let width = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at + 3] ?? 0) > 128 && (data[at] ?? 255) < 130) width++;
  return width;
}
