import { ContextProvider } from '@lit/context';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import json from '../../data/critical-minerals.json';
import { LeverageTimeline } from '../../src/elements/leverage-timeline.ts';
import { register } from '../../src/elements/register.ts';
import type { MapState } from '../../src/elements/view-context.ts';
import { mapStateContext } from '../../src/elements/view-context.ts';
import { en } from '../../src/i18n/en.ts';
import { changeDays } from '../../src/model/change-days.ts';
import { indexOf } from '../../src/model/dataset-index.ts';
import { parseDataset } from '../../src/model/parse-dataset.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import type { View, ViewChange } from '../../src/model/view.ts';
import { changeView, preparedView, viewOf } from '../../src/model/view.ts';

register('leverage-timeline', LeverageTimeline);

const parsed = parseDataset(json).dataset;
if (!parsed) throw new Error('the dataset does not parse');
const dataset = parsed;
const index = indexOf(dataset);

/** What a map is to its companions: it hands down state, and answers requests by a new one. */
class TimeHost extends HTMLElement {
  readonly #provider = new ContextProvider(this, { context: mapStateContext, initialValue: null });
  readonly requests: ViewChange[] = [];
  view: View = viewOf(preparedView(dataset, 'london') ?? fail('no view'));

  constructor() {
    super();
    this.addEventListener('leverage-request', ({ change }) => {
      this.requests.push(change);
      this.show(change);
    });
  }

  show(change: ViewChange, theme: MapState['theme'] = 'light'): void {
    const view = (this.view = changeView(this.view, change));
    const snapshot = snapshotAt(dataset, view);
    const base = { dataset, index, problems: [], scene: null, language: 'en', messages: en, theme };
    this.#provider.setValue({ ...base, view, snapshot });
  }
}

customElements.define('time-host', TimeHost);

let host: TimeHost;
let timeline: LeverageTimeline;

beforeEach(async () => {
  await page.viewport(1280, 900);
  host = new TimeHost();
  host.id = 'time';
  timeline = document.createElement('leverage-timeline');
  timeline.setAttribute('for', 'time');
  document.body.append(host, timeline);
  host.show({});
  await vi.waitFor(() => expect(find('.time')).toBeTruthy());
});

afterEach(async () => {
  vi.useRealTimers();
  host.remove();
  timeline.remove();
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
});

function fail(message: string): never {
  throw new Error(message);
}

function find<Found extends Element = HTMLElement>(selector: string): Found {
  return timeline.shadowRoot?.querySelector<Found>(selector) ?? fail(`got no ${selector}`);
}

function slider(): HTMLElement {
  return find('[role=slider]');
}

function button(label: string): HTMLButtonElement {
  return find(`button[aria-label="${label}"]`);
}

function lanes(): readonly string[] {
  return [...(timeline.shadowRoot?.querySelectorAll('.labels li') ?? [])].map((lane) => lane.textContent.trim());
}

async function day(expected: string): Promise<void> {
  await vi.waitFor(() => expect(host.view.date).toBe(expected));
  await timeline.updateComplete;
}

/** Where the playhead is painted, px from the left of the window. */
function playheadAt(): number {
  return find('.line').getBoundingClientRect().left;
}

describe('the playhead', () => {
  it('is a slider that says its day in words', () => {
    expect(slider().getAttribute('aria-valuetext')).toBe('10 June 2025');
    expect(slider().getAttribute('aria-label')).toBe('Date');
    const value = Number(slider().getAttribute('aria-valuenow'));
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(Number(slider().getAttribute('aria-valuemax')));
  });

  it('goes by keys to the changes before and after, by months, and to both ends', async () => {
    const days = changeDays(index, host.view);
    slider().focus();
    await userEvent.keyboard('{ArrowRight}');
    await day('2025-06-11');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await day('2025-06-07');
    await userEvent.keyboard('{PageUp}');
    await day('2025-07-07');
    await userEvent.keyboard('{PageDown}{PageDown}');
    await day('2025-05-07');
    await userEvent.keyboard('{Home}');
    await day(days[0] ?? '');
    await userEvent.keyboard('{ArrowLeft}');
    await userEvent.keyboard('{End}');
    await day(days.at(-1) ?? '');
    expect(slider().getAttribute('aria-valuenow')).toBe(slider().getAttribute('aria-valuemax'));
  });

  it('asks once a frame, however fast the keys are', async () => {
    slider().focus();
    const press = (): boolean => slider().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    for (let presses = 0; presses < 5; presses++) press();
    const days = changeDays(index, host.view);
    await day(days[days.indexOf('2025-06-11') + 4] ?? '');
    expect(host.requests).toHaveLength(1);
  });

  it('comes to where the time area is clicked', async () => {
    const { left } = find('.time').getBoundingClientRect();
    await userEvent.click(find('.time'), { position: { x: 300, y: 2 } });
    await vi.waitFor(() => expect(host.view.date).toBe('2025-02-06'));
    await vi.waitFor(() => expect(Math.abs(playheadAt() - left - 300)).toBeLessThan(3));
  });

  it('is dragged by its flag, and what it passes is asked for', async () => {
    await userEvent.dragAndDrop(find('.flag'), find('.time'), {
      sourcePosition: { x: 20, y: 8 },
      targetPosition: { x: 900, y: 100 },
    });
    await vi.waitFor(() => expect(host.view.date > '2025-09-20').toBe(true));
    expect(host.requests.every((change) => Object.keys(change).join() === 'date')).toBe(true);
  });

  it('is drawn where its day is, before and after the map has answered', async () => {
    const before = playheadAt();
    host.show({ date: '2025-07-10' });
    await vi.waitFor(() => expect(playheadAt() - before).toBeCloseTo((30 / 457) * 1068, 0));
  });

  it('moves without drawing the lanes anew', async () => {
    const mark = find<SVGElement>('[data-mark]');
    const label = find('.labels button');
    host.show({ date: '2025-06-13' });
    await timeline.updateComplete;
    expect(slider().getAttribute('aria-valuetext')).toBe('13 June 2025');
    expect(find<SVGElement>('[data-mark]')).toBe(mark);
    expect(find('.labels button')).toBe(label);
  });

  it('brings its own time into sight when it is sent far away', async () => {
    host.show({ date: '2022-10-20' });
    await timeline.updateComplete;
    expect(find('[data-part=axis]').textContent).toContain('2022');
    const { left, right } = find('.time').getBoundingClientRect();
    expect(playheadAt()).toBeGreaterThan(left);
    expect(playheadAt()).toBeLessThan(right);
  });
});

describe('playing', () => {
  it('shows each change for 1.2 seconds, faster or slower on demand, and ends at the last', async () => {
    vi.useFakeTimers();
    const days = changeDays(index, host.view).filter((one) => one > '2025-06-10');
    button('Play').click();
    await vi.advanceTimersByTimeAsync(50);
    expect(host.view.date).toBe(days[0]);
    expect(button('Pause')).toBeTruthy();
    await vi.advanceTimersByTimeAsync(1100);
    expect(host.view.date).toBe(days[0]);
    await vi.advanceTimersByTimeAsync(100);
    expect(host.view.date).toBe(days[1]);
    button('Speed: 1×').click();
    await vi.advanceTimersByTimeAsync(1200 + 600);
    expect(host.view.date).toBe(days[3]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(host.view.date).toBe(days.at(-1));
    expect(button('Play')).toBeTruthy();
  });

  it('stops when it is paused, when the reader steps, and when the timeline leaves the page', async () => {
    vi.useFakeTimers();
    const stops = [() => button('Pause').click(), () => button('Previous change').click(), () => timeline.remove()];
    for (const stop of stops) {
      host.show({ date: '2025-05-01' });
      await vi.advanceTimersByTimeAsync(50);
      button('Play').click();
      await vi.advanceTimersByTimeAsync(50);
      stop();
      await vi.advanceTimersByTimeAsync(50);
      const { date } = host.view;
      await vi.advanceTimersByTimeAsync(5000);
      expect(host.view.date).toBe(date);
    }
  });

  it('glides from change to change, and jumps where the reader wants less motion', async () => {
    const seconds = (): string => getComputedStyle(find('.line')).transitionDuration;
    host.show({ date: '2025-06-13' });
    await timeline.updateComplete;
    expect(seconds()).toBe('0.3s');
    await cdp().send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
    });
    expect(seconds()).toBe('0s');
    const before = playheadAt();
    host.show({ date: '2025-07-13' });
    await timeline.updateComplete;
    expect(playheadAt() - before).toBeCloseTo((30 / 457) * 1068, 0);
  });

  it('steps to the changes before and after, as far as there are any', async () => {
    button('Next change').click();
    await day('2025-06-11');
    button('Previous change').click();
    await day('2025-06-09');
    host.show({ date: changeDays(index, host.view).at(-1) ?? '' });
    await timeline.updateComplete;
    expect(button('Next change').disabled).toBe(true);
    expect(button('Previous change').disabled).toBe(false);
  });
});

describe('the lanes', () => {
  it('are fewer in a low window, which is the map first', async () => {
    const lanes = () => timeline.shadowRoot?.querySelectorAll('.labels li').length ?? 0;
    const many = lanes();
    await page.viewport(1280, 620);
    host.show({ select: 'cn-ree-licensing-2025-04' });
    await vi.waitFor(() => expect(lanes()).toBeLessThan(many));
    expect(lanes()).toBeGreaterThan(0);
  });

  it('select what is pressed on them, and do not move the playhead', async () => {
    const mark = find<SVGElement>('[data-mark^="us-tech-curbs-2025-05:"] rect');
    await userEvent.click(mark, { force: true });
    await vi.waitFor(() => expect(host.view.select).toBe('us-tech-curbs-2025-05'));
    expect(host.requests).toEqual([{ select: 'us-tech-curbs-2025-05' }]);
    await timeline.updateComplete;
    expect(find('.labels .selected').textContent.trim()).toBe('US technology stop');
  });

  it('say what a bar is while a mouse rests on it', async () => {
    await userEvent.hover(find<SVGElement>('[data-mark^="us-tech-curbs-2025-05:"] rect'), { force: true });
    await vi.waitFor(() =>
      expect(find('.tip').textContent).toBe('US technology stop: in force, some time in May 2025'),
    );
    await userEvent.hover(button('Play'));
    await vi.waitFor(() => expect(timeline.shadowRoot?.querySelector('.tip')).toBeNull());
  });

  it('join a selected measure to its answers', async () => {
    expect(find('[data-part=arrows]').childElementCount).toBe(0);
    host.show({ select: 'cn-ree-licensing-2025-04' });
    await timeline.updateComplete;
    expect(find('[data-part=arrows] path')).toBeTruthy();
    expect(lanes()).toContain('US duties of 2 April');
  });

  it('have names that are one stop of the keyboard and select by it', async () => {
    const stops = timeline.shadowRoot?.querySelectorAll('.labels [tabindex="0"]') ?? [];
    expect(stops).toHaveLength(1);
    find('.labels [tabindex="0"]').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await vi.waitFor(() => expect(host.view.select).not.toBeNull());
    await timeline.updateComplete;
    expect(find('.labels .selected button').getAttribute('aria-pressed')).toBe('true');
  });

  it('of what was known that day leave out what was not', async () => {
    const marks = (): number => timeline.shadowRoot?.querySelectorAll('[data-mark]').length ?? 0;
    const before = marks();
    find('[role=switch]').click();
    await vi.waitFor(() => expect(host.view.known).toBe(true));
    await timeline.updateComplete;
    expect(find('[role=switch]').getAttribute('aria-checked')).toBe('true');
    expect(marks()).toBeLessThan(before);
  });

  it('move with the wheel along the time, and back with the strip', async () => {
    const axis = (): string => find('[data-part=axis]').textContent;
    const before = axis();
    find('.time').dispatchEvent(new WheelEvent('wheel', { deltaX: -300, bubbles: true, cancelable: true }));
    await timeline.updateComplete;
    expect(axis()).not.toBe(before);
    const { width } = find('.strip').getBoundingClientRect();
    await userEvent.click(find('.strip'), { position: { x: width / 4, y: 8 } });
    await vi.waitFor(() => expect(axis()).toContain('2022'));
    expect(host.view.date).toBe('2025-06-10');
  });
});

describe('a phone', () => {
  beforeEach(async () => {
    await page.viewport(390, 844);
    await vi.waitFor(() => expect(find('.compact .handle')).toBeTruthy());
  });

  it('has one lane, 72 px high, with a handle', async () => {
    expect(timeline.getBoundingClientRect().height).toBe(72);
    expect(timeline.shadowRoot?.querySelector('.labels')).toBeNull();
    slider().focus();
    await userEvent.keyboard('{ArrowRight}');
    await day('2025-06-11');
    expect(find('.flag').textContent).toBe('11 June 2025');
  });

  it('has targets large enough for fingers', () => {
    const { width, height } = button('Play').getBoundingClientRect();
    expect(Math.min(width, height)).toBe(44);
    for (const step of [button('Previous change'), button('Next change')])
      expect(step.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  });
});

describe('for everyone', () => {
  it('breaks no rule of accessibility, in light, dark, forced colours and right to left', async () => {
    const violations = async (): Promise<readonly string[]> => {
      const { violations } = await axe.run(timeline, { rules: { region: { enabled: false } } });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
    };
    host.show({ select: 'cn-ree-licensing-2025-04' });
    await timeline.updateComplete;
    expect(await violations()).toEqual([]);
    host.show({}, 'dark');
    await timeline.updateComplete;
    expect(await violations()).toEqual([]);
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    expect(await violations()).toEqual([]);
    document.documentElement.dir = 'rtl';
    expect(await violations()).toEqual([]);
    const names = find('.labels').getBoundingClientRect();
    expect(names.left).toBeGreaterThan(find('.time').getBoundingClientRect().right - 16);
    document.documentElement.dir = '';
  });

  it('writes no style attributes, and leaves nothing running when it goes', async () => {
    expect(timeline.shadowRoot?.innerHTML).not.toMatch(/<[^>]* style="(?!--lev-)/);
    timeline.remove();
    host.show({ date: '2025-06-20' });
    document.body.append(timeline);
    await timeline.updateComplete;
    await vi.waitFor(() => expect(slider().getAttribute('aria-valuetext')).toBe('20 June 2025'));
  });
});
