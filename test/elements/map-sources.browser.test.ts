import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { clearPage, drawn, inside, mountMap, until } from './map-fixture.ts';

async function opened(): Promise<HTMLElementTagNameMap['leverage-map']> {
  const map = mountMap({ select: 'kachin-mines' });
  await drawn(map);
  await userEvent.click(inside(map, '.credit button'));
  await until(() => sheet(map));
  return map;
}

const sheet = (map: HTMLElement): Element | null => map.shadowRoot?.querySelector('.sources') ?? null;

afterEach(clearPage);

it('the sources close on Escape, which gives the focus back and leaves the selection', async () => {
  const map = await opened();
  await userEvent.keyboard('{Escape}');
  await map.updateComplete;
  expect(sheet(map)).toBeNull();
  expect(map.shadowRoot?.activeElement).toBe(inside(map, '.credit button'));
  expect(map.select).toBe('kachin-mines');
});

it('the sources close on a press beside them, not on one in them, and by their button', async () => {
  const map = await opened();
  await userEvent.click(inside(map, '.sources h2'));
  expect(sheet(map)).not.toBeNull();
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  await map.updateComplete;
  expect(sheet(map)).toBeNull();
  await userEvent.click(inside(map, '.credit button'));
  await userEvent.click(inside(map, '.credit button'));
  expect(sheet(map)).toBeNull();
});
