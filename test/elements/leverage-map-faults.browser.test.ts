import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LeverageMap } from '../../src/elements/leverage-map.ts';
import { palettes } from '../../src/look/palette.ts';
import { clearPage, drawn, frame, inside, mountMap, next, smallDataset, until } from './map-fixture.ts';

afterEach(() => {
  vi.restoreAllMocks();
  clearPage();
});

describe('data that cannot be shown', () => {
  it.each([
    ['network', () => Promise.resolve(new Response('', { status: 404 }))],
    ['network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['not-json', () => Promise.resolve(new Response('<!doctype html>'))],
    ['not-a-dataset', () => Promise.resolve(new Response('{"type": "FeatureCollection", "features": []}'))],
    ['too-large', () => Promise.resolve(new Response(' '.repeat(5_000_001)))],
  ])('give the reason %s, a message and the fallback', async (reason, answer) => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
    const map = mountMap({ src: '/some.json' }, '<p>A table</p>');
    const { detail } = await next(map, 'leverage-error');
    await map.updateComplete;
    expect(detail.reason).toBe(reason);
    expect(detail.cause).toBeInstanceOf(Error);
    expect(inside(map, '[part=message]').getAttribute('role')).toBe('alert');
    expect(isSeen(map.querySelector('p'))).toBe(true);
    expect(map.currentView).toBeNull();
  });

  it('come at the second try', async () => {
    const answers = [
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => Promise.resolve(new Response(JSON.stringify(smallDataset(1000)))),
    ];
    const { fetch } = globalThis;
    vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) =>
      new Request(input).url.endsWith('/again.json') ? (answers.shift()?.() ?? fetch(input, init)) : fetch(input, init),
    );
    const map = mountMap({ src: '/again.json' });
    await next(map, 'leverage-error');
    await map.updateComplete;
    inside(map, '[part=retry]').click();
    await next(map, 'leverage-load');
    expect(map.shadowRoot?.querySelector('[part=message]')).toBeNull();
  });
});

describe('other data in place of those that are shown', () => {
  it('are asked for again where they could not be had', async () => {
    const map = mountMap();
    await drawn(map);
    const { fetch } = globalThis;
    let isBroken = true;
    vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
      if (!new Request(input).url.endsWith('/other.json')) return fetch(input, init);
      return isBroken
        ? Promise.reject(new TypeError('Failed to fetch'))
        : Promise.resolve(new Response(JSON.stringify(smallDataset(1000))));
    });
    map.src = '/other.json';
    await next(map, 'leverage-error');
    await map.updateComplete;
    isBroken = false;
    inside(map, '[part=retry]').click();
    await until(() => map.currentView?.view === 'all');
    expect(map.shadowRoot?.querySelector('[part=message]')).toBeNull();
  });

  it('take with them what is written beside them: what is shown stays until they are there', async () => {
    const map = mountMap({ view: 'kachin' });
    await drawn(map);
    const shown = map.currentView;
    Object.assign(map, { data: smallDataset(1000), view: 'later' });
    await map.updateComplete;
    expect(map.currentView).toEqual(shown);
    await until(() => map.currentView?.view === 'later');
    expect(map.currentView?.date).toBe('2025-07-01');
  });
});

describe('without WebGL', () => {
  it('says so and lets the fallback stand', async () => {
    withoutWebgl();
    const map = small({}, '<p>A table</p>');
    expect((await next(map, 'leverage-error')).detail.reason).toBe('webgl');
    await map.updateComplete;
    expect(isSeen(map.querySelector('p'))).toBe(true);
  });

  it('takes its word of it away once that is read, while the still map stays', async () => {
    withoutWebgl();
    const map = small();
    await next(map, 'leverage-error');
    await until(() => map.shadowRoot?.querySelector('[part=dismiss]'));
    inside(map, '[part=dismiss]').click();
    expect(isSeen(inside(map, '[part=message]'))).toBe(false);
    map.zoomIn();
    await map.updateComplete;
    expect(isSeen(inside(map, '[part=message]'))).toBe(false);
    expect(isSeen(inside(map, '.still'))).toBe(true);
  });

  it('keeps the place of its buttons and its credit free under a fallback, and neither is seen', async () => {
    withoutWebgl();
    const map = small({}, '<p>A table</p>');
    await next(map, 'leverage-error');
    await map.updateComplete;
    for (const part of ['.controls', '.credit']) {
      expect(inside(map, part).clientWidth).toBeGreaterThan(0);
      expect(isSeen(inside(map, part))).toBe(false);
    }
  });

  it('draws the same scene over still land where there is no fallback, and marks can be selected', async () => {
    withoutWebgl();
    const map = small();
    await next(map, 'leverage-error');
    await until(() => coloursOf(inside(map, '.still') as HTMLCanvasElement).size > 3);
    expect(inside(map, '.overlay').querySelectorAll('[data-mark]').length).toBeGreaterThan(2);
    expect(map.shadowRoot?.querySelector('.ground canvas')).toBeNull();
    const before = inside(map, '.layer svg').innerHTML;
    const changed = next(map, 'leverage-change');
    map.zoomIn();
    await changed;
    expect(inside(map, '.layer svg').innerHTML).not.toBe(before);
  });
});

describe('a WebGL context that is lost', () => {
  it('is reported, still drawn, and built anew', async () => {
    const map = small();
    await next(map, 'leverage-load');
    const failed = next(map, 'leverage-error');
    const canvas = inside(map, '.ground canvas') as HTMLCanvasElement;
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    expect((await failed).detail.reason).toBe('context-lost');
    expect(coloursOf(inside(map, '.still') as HTMLCanvasElement).size).toBeGreaterThan(3);
    await until(() => map.shadowRoot?.querySelector('.ground.is-shown canvas'));
    expect(inside(map, '.ground canvas')).not.toBe(canvas);
    expect(map.shadowRoot?.querySelectorAll('.ground canvas')).toHaveLength(1);
  });

  it('is built anew in the colours of now, not those that it began with', async () => {
    const map = small({ theme: 'light' });
    await next(map, 'leverage-load');
    map.theme = 'dark';
    await map.updateComplete;
    const canvas = inside(map, '.ground canvas') as HTMLCanvasElement;
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    await until(() => map.shadowRoot?.querySelector('.ground.is-shown canvas') !== canvas);
    await until(() => map.shadowRoot?.querySelector('.ground.is-shown canvas'));
    expect(await liveColoursOf(map)).toContain(Number.parseInt(palettes.dark.sea.slice(1), 16));
  });
});

describe("an author's basemap that cannot be had", () => {
  it('gives way to our own', async () => {
    const map = small({ basemap: '/no-such-style.json' });
    const failed = next(map, 'leverage-error');
    await next(map, 'leverage-load');
    expect((await failed).detail.reason).toBe('basemap');
    expect(map.shadowRoot?.querySelectorAll('.ground canvas')).toHaveLength(1);
  });
});

describe('a hidden container', () => {
  it('is waited for, and then filled', async () => {
    const box = document.createElement('div');
    box.style.display = 'none';
    document.body.append(box);
    const map = small();
    box.append(map);
    await until(() => map.currentView);
    for (let count = 0; count < 5; count++) await frame();
    expect(map.shadowRoot?.querySelector('.ground canvas')).toBeNull();
    box.style.display = 'block';
    await next(map, 'leverage-load');
    expect(inside(map, '.ground canvas').clientWidth).toBe(480);
    expect(inside(map, '.layer svg').getAttribute('width')).toBe('480');
    box.remove();
  });
});

describe('an element that leaves the page', () => {
  it('frees its map, and brings it back where it left when it returns', async () => {
    const map = small();
    await next(map, 'leverage-load');
    map.date = '2025-06-20';
    await map.updateComplete;
    map.remove();
    expect(map.shadowRoot?.querySelector('.ground canvas')).toBeNull();
    expect(map.shadowRoot?.querySelector('.layer')).toBeNull();
    document.body.append(map);
    await next(map, 'leverage-load');
    expect(map.currentView?.date).toBe('2025-06-20');
    expect(map.shadowRoot?.querySelectorAll('.ground canvas')).toHaveLength(1);
  });
});

describe("a page's own style", () => {
  it('does not reach the buttons, the words and the canvas', async () => {
    const style = document.createElement('style');
    style.textContent = `
      * { font-size: 40px !important; letter-spacing: 9px; text-transform: uppercase; line-height: 3; box-sizing: content-box }
      canvas, svg { max-width: 10px !important; display: none !important }
      button { width: 300px !important; position: fixed !important }`;
    document.head.append(style);
    const map = small();
    await next(map, 'leverage-load');
    const { width, height } = inside(map, '[part=zoom-in]').getBoundingClientRect();
    expect([width, height]).toEqual([32, 32]);
    const credit = getComputedStyle(inside(map, '[part=attribution]'));
    expect([credit.fontSize, credit.letterSpacing, credit.textTransform]).toEqual(['12px', 'normal', 'none']);
    expect(inside(map, '.ground canvas').clientWidth).toBe(480);
    const label = getComputedStyle(inside(map, '[data-label] text'));
    expect(label.letterSpacing).toBe('normal');
    style.remove();
  });

  it('can set a colour, on lines too', async () => {
    const map = small({
      style: 'width: 480px; height: 320px; --leverage-ghost: rgb(255 0 255); --leverage-ink2: hsl(0 100% 50%)',
    });
    await drawn(map);
    expect(inside(map, '.overlay').innerHTML).toContain('#ff0000');
  });
});

function small(attributes: Readonly<Record<string, string>> = {}, within = ''): LeverageMap {
  const map = mountMap({ src: '', ...attributes }, within);
  map.data = smallDataset(1000);
  return map;
}

function withoutWebgl(): void {
  const original = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (...given: unknown[]) => unknown;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: HTMLCanvasElement, ...given) {
    return (given[0].startsWith('webgl') ? null : original.apply(this, given)) as null;
  });
}

function isSeen(element: Element | null): boolean {
  return element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
}

/* What a live map is drawn with can be read in the frame alone that draws it: while it moves. */
async function liveColoursOf(map: LeverageMap): Promise<readonly number[]> {
  const copy = document.createElement('canvas');
  const found = new Set<number>();
  map.zoomIn();
  for (let count = 0; count < 20; count++) {
    await frame();
    const live = inside(map, '.ground canvas') as HTMLCanvasElement;
    copy.width = live.width;
    copy.height = live.height;
    copy.getContext('2d')?.drawImage(live, 0, 0);
    for (const colour of coloursOf(copy)) found.add(colour);
  }
  return [...found];
}

function coloursOf(canvas: HTMLCanvasElement): ReadonlySet<number> {
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 404)
    colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
  return colours;
}
