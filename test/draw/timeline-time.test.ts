import { describe, expect, it } from 'vitest';
import { densityStrip } from '../../src/draw/timeline/density-strip.ts';
import { spanOf } from '../../src/draw/timeline/knots.ts';
import { timeAxis } from '../../src/draw/timeline/time-axis.ts';
import {
  addMonths,
  moveWindow,
  quarterOf,
  timeScale,
  windowAround,
  windowHolding,
} from '../../src/draw/timeline/time-window.ts';
import { en } from '../../src/i18n/en.ts';
import { palettes } from '../../src/look/palette.ts';

const long = ['2021-01-01', '2022-10-07', '2024-10-01', '2025-06-10', '2026-11-10'];

describe('the window', () => {
  it('is 15 months from the beginning of a quarter, its day a little after the middle', () => {
    expect(windowAround('2025-06-10', long)).toEqual({ from: '2024-10-01', to: '2026-01-01' });
    expect(windowAround('2025-07-08', long)).toEqual({ from: '2024-10-01', to: '2026-01-01' });
  });

  it('does not open on time in which nothing changes', () => {
    expect(windowAround('2022-10-20', long.slice(1)).from).toBe('2022-07-01');
    expect(windowAround('2026-11-20', long).to >= '2026-12-01').toBe(true);
    expect(windowAround('2026-11-20', long).to <= '2027-01-01').toBe(true);
  });

  it('holds any day, with or without changes', () => {
    for (const day of ['0000-01-01', '1961-01-01', '2025-06-10', '9998-12-31'])
      for (const changes of [long, []]) {
        const { from, to } = windowAround(day, changes);
        expect(from <= day && day < to).toBe(true);
      }
  });

  it('stays while the day is in it', () => {
    const window = windowAround('2025-06-10', long);
    expect(windowHolding(window, '2025-12-31', long)).toBe(window);
    expect(windowHolding(window, '2026-01-01', long)).not.toBe(window);
  });

  it('keeps its length wherever it is moved', () => {
    const window = windowAround('2025-06-10', long);
    expect(moveWindow(window, 31)).toEqual({ from: '2024-11-01', to: '2026-02-01' });
    expect(moveWindow({ from: '0000-01-05', to: '0000-02-01' }, -90)).toEqual({ from: '0000-01-01', to: '0000-01-28' });
  });
});

describe('months', () => {
  it('are added without leaving the month', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-03-15', -3)).toBe('2024-12-15');
    expect(quarterOf('2025-06-10')).toBe('2025-04-01');
  });
});

describe('the scale', () => {
  const scale = timeScale({ from: '2025-01-01', to: '2026-01-01' }, 730);

  it('finds the day that it put somewhere', () => {
    for (const day of ['2025-01-01', '2025-03-30', '2025-06-10', '2025-12-31']) {
      expect(scale.dayAt(scale.x(day))).toBe(day);
      expect(scale.dayAt(scale.middleOf(day))).toBe(day);
    }
  });

  it('makes a coarse date as wide as it is', () => {
    expect(spanOf('2025-02', scale)).toEqual({ x0: 62, x1: 118, form: 'coarse' });
    expect(spanOf('2025-02-03', scale)).toEqual({ x0: 66, x1: 68, form: 'day' });
    expect(spanOf('2025-06-09/2025-06-10', scale)?.form).toBe('day');
    expect(spanOf('2025-04/2025-06', scale)?.form).toBe('lasting');
    expect(spanOf('2023', scale)).toBeNull();
  });
});

describe('the axis', () => {
  const labels = (widthPx: number, months = 15) => {
    const window = { from: '2024-10-01', to: addMonths('2024-10-01', months) };
    return timeAxis(timeScale(window, widthPx), en).flatMap(({ label }) => label?.text ?? []);
  };

  it('names each month where there is room, and the year with the first', () => {
    expect(labels(1080).slice(0, 5)).toEqual(['Oct', 'Nov', 'Dec', 'Jan 2025', 'Feb']);
  });

  it('names quarters on a phone, and years where the time is long', () => {
    expect(labels(300)).toEqual(['Oct', '2025', 'Apr', 'Jul', 'Oct']);
    expect(labels(400, 60)).toEqual(['2025', '2026', '2027', '2028']);
  });

  it('keeps its names apart', () => {
    for (const widthPx of [280, 420, 588, 700, 900, 1080, 1600]) {
      const window = { from: '2024-10-01', to: '2026-01-01' };
      const at = timeAxis(timeScale(window, widthPx), en).flatMap(({ label }) => (label ? [label] : []));
      at.forEach((label, place) => {
        const next = at[place + 1];
        if (next) expect(next.x - label.x).toBeGreaterThan(4 + 4 * (label.text.length + next.text.length));
      });
    }
  });
});

describe('the strip over all time', () => {
  const window = { from: '2024-10-01', to: '2026-01-01' };

  it('is there only where much lies outside the window', () => {
    expect(densityStrip(['2024-11-01', '2025-12-01'], window, 300, 16, palettes.light)).toBeNull();
    const strip = densityStrip(long, window, 300, 16, palettes.light);
    expect(strip?.from).toBeGreaterThan(0);
    expect(strip?.to).toBeLessThan(300);
  });

  it('keeps to the time of the changes where the window is thousands of years off', () => {
    const strip = densityStrip(long, { from: '9998-07-01', to: '9999-10-01' }, 300, 16, palettes.light);
    expect(strip?.scale.window).toEqual({ from: '2021-01-01', to: '2027-01-01' });
    expect([strip?.from, strip?.to]).toEqual([300, 300]);
  });

  it('leaves out single days long ago', () => {
    const strip = densityStrip(['1961-01-01', ...long], window, 300, 16, palettes.light);
    expect(strip?.scale.window.from).toBe('2021-01-01');
  });
});
