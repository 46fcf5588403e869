import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LeverageMap } from '../../src/elements/leverage-map.ts';
import { clearPage, drawn, frame, inside, mountMap, next, smallDataset, until } from './map-fixture.ts';

const FIRST = 'Aland to Bland, ore';
const SECOND = 'Aland to Cland, ore';

afterEach(clearPage);

describe('the marks of the real data by keyboard', () => {
  it('are one tab stop of sentences: arrows, Home and End, type-ahead, Enter selects, Escape leaves to the map', async () => {
    const map = mountMap({ style: 'width: 900px; height: 560px' });
    await next(map, 'leverage-load');
    await until(() => options(map).length > 10);
    inside(map, '.maplibregl-canvas').focus();
    await userEvent.keyboard('{Tab}');
    expect(focused(map)).toBe(list(map));
    const [first, second, ...others] = options(map).map(wordsOf);
    expect(active(map)).toBe(first);
    await userEvent.keyboard('{ArrowDown}');
    expect(active(map)).toBe(second);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(active(map)).toBe(first);
    await userEvent.keyboard('{End}');
    expect(active(map)).toBe(others.at(-1));
    await userEvent.keyboard('{Home}');
    expect(active(map)).toBe(first);
    await userEvent.keyboard('kachin');
    expect(active(map)).toContain('Kachin');
    const selected = next(map, 'leverage-select');
    await userEvent.keyboard('{Enter}');
    const { id } = (await selected).detail;
    expect(id).not.toBeNull();
    await until(() => inside(map, '[role=option][aria-selected=true]'));
    expect(wordsOf(inside(map, '[role=option][aria-selected=true]'))).toContain('Kachin');
    await userEvent.keyboard('{Escape}');
    expect(map.select).toBeNull();
    expect(focused(map)).toBe(inside(map, '.maplibregl-canvas'));
    await userEvent.keyboard('{Tab}{Tab}');
    expect(focused(map)?.localName).toBe('button');
  });

  it('are each shown on the map in their turn, inside the frame', async () => {
    const map = mountMap({ style: 'width: 900px; height: 560px' });
    await next(map, 'leverage-load');
    await until(() => options(map).length > 10);
    list(map).focus();
    for (const option of options(map)) {
      await map.updateComplete;
      expect(active(map)).toBe(wordsOf(option));
      expect(isRingSeen(map), active(map)).toBe(true);
      await userEvent.keyboard('{ArrowDown}');
    }
  });

  it('break no rule of accessibility, with the focus in the list and without', async () => {
    const map = mountMap({ style: 'width: 900px; height: 560px' });
    await next(map, 'leverage-load');
    await until(() => options(map).length > 10);
    for (const isFocused of [false, true]) {
      if (isFocused) list(map).focus();
      // MapLibre calls its canvas a region too, and by the same name as ours.
      const rules = { region: { enabled: false }, 'landmark-unique': { enabled: false } };
      const { violations } = await axe.run(map, { rules });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
    }
  });
});

describe('the marks of small data by keyboard', () => {
  it('show the sentence and the place of the mark in turn only while they have the focus', async () => {
    const map = await smallMap();
    expect(inside(map, '.mark-caption').hidden).toBe(true);
    list(map).focus();
    expect(inside(map, '.mark-caption').hidden).toBe(false);
    expect(inside(map, '.mark-caption').textContent).toBe(active(map));
    await until(() => map.shadowRoot?.querySelector('.mark-ring'));
    expect(isRingSeen(map)).toBe(true);
    list(map).blur();
    expect(inside(map, '.mark-caption').hidden).toBe(true);
    expect(map.shadowRoot?.querySelector('.mark-ring')).toBeNull();
  });

  it('lead from one to the other by the direction on the screen', async () => {
    const map = await smallMap();
    list(map).focus();
    expect(active(map)).toContain(FIRST);
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(active(map)).toContain(SECOND);
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(active(map)).toContain(SECOND);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(active(map)).toContain(FIRST);
  });

  it('bring the map along where they are outside the frame', async () => {
    const map = await smallMap();
    map.at = '0,-30,5';
    await until(() => map.currentView?.camera && 'center' in map.currentView.camera);
    const changed = next(map, 'leverage-change');
    list(map).focus();
    expect((await changed).detail.view.camera).not.toMatchObject({ center: [-30, 0] });
    await until(() => map.shadowRoot?.querySelector('.mark-ring') && isRingSeen(map));
  });

  it('stay where they are on a map that stands still', async () => {
    const map = await smallMap({ interaction: 'none', at: '0,-30,5' });
    const onChange = vi.fn();
    map.addEventListener('leverage-change', onChange);
    list(map).focus();
    await frame();
    expect(onChange).not.toHaveBeenCalled();
    expect(inside(map, '.mark-caption').textContent).toContain(FIRST);
    await userEvent.keyboard('{Enter}');
    expect(map.select).toBe('a-b');
  });
});

describe('what is said', () => {
  it('is nothing at first, then what a date and a selection changed, at most once a second', async () => {
    const map = mountMap();
    await drawn(map);
    await until(() => map.shadowRoot?.querySelector('[role=option]'));
    const region = inside(map, '[role=status]');
    expect(region.textContent).toBe('');
    const said: { readonly words: string; readonly ms: number }[] = [];
    const writings = new MutationObserver(() => {
      said.push({ words: region.textContent, ms: performance.now() });
    });
    writings.observe(region, { childList: true, characterData: true });
    map.date = '2025-04-04';
    await vi.waitFor(() => expect(region.textContent).toContain('4 April 2025'));
    map.select = 'cn-ree-licensing-2025-04';
    await map.updateComplete;
    map.date = '2025-06-10';
    await vi.waitFor(() => expect(region.textContent).toMatch(/^10 June 2025: .+ Selected: .+\.$/), { timeout: 3000 });
    map.select = null;
    await vi.waitFor(() => expect(region.textContent).toBe('Nothing is selected.'), { timeout: 3000 });
    writings.disconnect();
    expect(said).toHaveLength(3);
    for (const [at, { ms }] of said.entries()) expect(ms - (said[at - 1]?.ms ?? -Infinity)).toBeGreaterThan(950);
  });
});

async function smallMap(attributes: Readonly<Record<string, string>> = {}): Promise<LeverageMap> {
  const map = mountMap({ src: '', ...attributes });
  map.data = smallDataset(2000);
  await until(() => map.currentView && options(map).length === 2);
  return map;
}

function list(map: LeverageMap): HTMLElement {
  return inside(map, '[role=listbox]');
}

function options(map: LeverageMap): readonly HTMLElement[] {
  return [...list(map).querySelectorAll<HTMLElement>('[role=option]')];
}

function focused(map: LeverageMap): Element | null | undefined {
  return map.shadowRoot?.activeElement;
}

/** The sentence of the option that `aria-activedescendant` names. */
function active(map: LeverageMap): string {
  return wordsOf(inside(map, `#${list(map).getAttribute('aria-activedescendant')}`));
}

function wordsOf(element: Element): string {
  return element.textContent.trim();
}

function isRingSeen(map: LeverageMap): boolean {
  const ring = inside(map, '.mark-ring').getBoundingClientRect();
  const stage = inside(map, '.stage').getBoundingClientRect();
  const [x, y] = [ring.left + ring.width / 2, ring.top + ring.height / 2];
  return x > stage.left && x < stage.right && y > stage.top && y < stage.bottom;
}
