import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LeverageRef } from '../../src/elements/leverage-ref.ts';
import { PointedEvent, PointRequestEvent } from '../../src/elements/view-context.ts';
import { clearStory, mountStory } from './story-fixture.ts';
import { drawn, inside, until } from './map-fixture.ts';

afterEach(clearStory);

describe('<leverage-ref>', () => {
  it('is plain words before there is a map, and a button that names what it does once there is one', async () => {
    const { map } = mountStory();
    const ref = word();
    expect(button(ref)).toBeNull();
    await until(() => button(ref));
    expect(ref.textContent).toBe('to Bland');
    expect(button(ref)?.textContent).toContain('show on the map');
    expect(button(ref)).toMatchObject({ role: 'button', tabIndex: 0, ariaPressed: 'false' });
    map.remove();
    await until(() => !button(ref));
  });

  it('lights its mark up while it is pointed at, and puts it out again', async () => {
    const { map } = mountStory();
    const ref = word();
    ref.scrollIntoView({ block: 'center' });
    await until(() => button(ref));
    await drawn(map);
    const requests: (string | null)[] = [];
    map.addEventListener(PointRequestEvent.type, ({ id }) => requests.push(id));
    expect(yellowPixels(map)).toBe(0);
    await userEvent.hover(ref);
    expect(requests).toEqual(['a-b']);
    await until(() => yellowPixels(map) > 0 && isLit(ref));
    await userEvent.hover(document.body, { position: { x: 1, y: 1 } });
    expect(requests).toEqual(['a-b', null]);
    await until(() => yellowPixels(map) === 0 && !isLit(ref));
  });

  it('is lit while the reader points at its mark on the map', async () => {
    const { map } = mountStory();
    const ref = word();
    await until(() => button(ref));
    await drawn(map);
    // Who finds what is pointed at comes with the words.
    await until(() => !inside(map, '.mark-list').hidden);
    map.scrollIntoView();
    const stage = inside(map, '.stage');
    const { left, top, width, height } = stage.getBoundingClientRect();
    const point = (x: number, y: number): void => {
      const at = { clientX: x, clientY: y, bubbles: true, composed: true, pointerType: 'mouse' };
      stage.dispatchEvent(new PointerEvent('pointermove', at));
    };
    let pointed: readonly string[] = [];
    map.addEventListener(PointedEvent.type, ({ ids }) => (pointed = ids));
    for (let y = top; y < top + height && !pointed.includes('a-b'); y += 4) point(left + width * 0.5, y);
    expect(pointed).toContain('a-b');
    await ref.updateComplete;
    expect(isLit(ref)).toBe(true);
    stage.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    await ref.updateComplete;
    expect(isLit(ref)).toBe(false);
  });

  it('selects its mark by mouse and by keyboard, and gives it back', async () => {
    const { map } = mountStory();
    const ref = word();
    ref.scrollIntoView({ block: 'center' });
    await until(() => button(ref));
    await userEvent.click(ref);
    expect(map.currentView?.select).toBe('a-b');
    await until(() => button(ref)?.ariaPressed === 'true' && isLit(ref));
    button(ref)?.focus();
    await userEvent.keyboard('{Enter}');
    expect(map.currentView?.select).toBeNull();
    await userEvent.keyboard(' ');
    expect(map.currentView?.select).toBe('a-b');
  });

  it('brings a map into sight that it selects something on', async () => {
    const { map } = mountStory('', '<p id="far">See <leverage-ref for="map" to="a-c">Cland</leverage-ref>.</p>');
    const ref = word('#far leverage-ref');
    await until(() => button(ref));
    scrollTo({ top: 0, behavior: 'instant' });
    expect(map.getBoundingClientRect().top).toBeGreaterThanOrEqual(innerHeight);
    button(ref)?.click();
    expect(map.getBoundingClientRect().top).toBeLessThan(innerHeight);
    expect(map.currentView?.select).toBe('a-c');
  });

  it('stays plain words where the dataset has no such item, and tells the author once', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { map } = mountStory('', '', '<leverage-ref id="lost" to="atlantis">Atlantis</leverage-ref>');
    const ref = word('#lost');
    await until(() => map.currentView && warn.mock.calls.length > 0);
    map.select = 'a-c';
    await map.updateComplete;
    await ref.updateComplete;
    expect(button(ref)).toBeNull();
    expect(warn.mock.calls.map(String)).toEqual([
      '<leverage-ref to="atlantis">: the dataset "small" has no item of that id.',
    ]);
    warn.mockRestore();
  });
});

function word(selector = 'leverage-step leverage-ref'): LeverageRef {
  const found = document.querySelector<LeverageRef>(selector);
  if (!found) throw new Error(`got no word at ${selector}, expected one`);
  return found;
}

function button(ref: LeverageRef): HTMLElement | null {
  return ref.shadowRoot?.querySelector<HTMLElement>('[role=button]') ?? null;
}

function isLit(ref: LeverageRef): boolean {
  return button(ref)?.part.contains('lit') === true;
}

/** How many pixels of the map's lines have the colour of what is pointed at. */
function yellowPixels(map: HTMLElement): number {
  let count = 0;
  for (const canvas of inside(map, '.overlay').querySelectorAll('canvas')) {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === 0xff && data[at + 1] === 0xd8 && data[at + 2] === 0x4d) count++;
  }
  return count;
}
