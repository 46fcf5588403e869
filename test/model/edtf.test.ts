import oracle from 'edtf';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  firstDay,
  isDay,
  isEdtf,
  lastDay,
  monthsIn,
  parseEdtf,
  reachedDay,
} from '../../src/model/edtf.ts';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const day = fc
  .integer({ min: Date.UTC(1800, 0, 1) / 864e5, max: Date.UTC(2199, 11, 31) / 864e5 })
  .map((n) => dayOf(n * 864e5));
const qualifier = fc.constantFrom('', '', '~', '?', '%');
const moment = fc
  .tuple(day, fc.constantFrom(4, 7, 10), qualifier)
  .map(([text, length, mark]) => text.slice(0, length) + mark);
const settings = { seed: 7, numRuns: 400 };

describe('parseEdtf', () => {
  it('reads every form that the format names', () => {
    expect(parseEdtf('2025')).toMatchObject({ start: { first: '2025-01-01', last: '2025-12-31', precision: 'year' } });
    expect(parseEdtf('2024-02').end?.last).toBe('2024-02-29');
    expect(parseEdtf('2025-05~').start).toMatchObject({ approximate: true, uncertain: false, precision: 'month' });
    expect(parseEdtf('2025-05-12?').start).toMatchObject({ approximate: false, uncertain: true, precision: 'day' });
    expect(parseEdtf('2025%').start).toMatchObject({ approximate: true, uncertain: true });
    expect(parseEdtf('2025-04-04/..')).toMatchObject({ end: null, isInterval: true, isOpen: true });
    expect(parseEdtf('../2024-10')).toMatchObject({ start: null, isInterval: true, isOpen: false });
    expect(parseEdtf('2025-01/2025-05')).toMatchObject({ start: { first: '2025-01-01' }, end: { last: '2025-05-31' } });
  });

  it('gives a single moment the same start and end', () => {
    const single = parseEdtf('2025-05-12');
    expect(single.start).toBe(single.end);
    expect(single.isInterval).toBe(false);
  });

  it.each(['', ' ', '25', '2025-5', '2025-13', '2025-00', '2025-02-31', '2025-02-00', '2023-02-29', '1900-02-29'])(
    'refuses %j',
    (text) => expect(isEdtf(text)).toBe(false),
  );

  it.each(['../..', '/', '2025/', '/2025', '2025-05/2025-04', '2025/2026/2027', '2025-05-12T10:00Z', '2025-05-12\n'])(
    'refuses %j',
    (text) => expect(isEdtf(text)).toBe(false),
  );

  it('says what it got and what it expected, without repeating a long text', () => {
    expect(() => parseEdtf('last spring')).toThrow(/got "last spring", expected a date/);
    expect(() => parseEdtf('x'.repeat(1e6))).toThrow(RangeError);
  });

  it('agrees with the edtf library on the days of a moment', () => {
    fc.assert(
      fc.property(moment, (text) => {
        const theirs = oracle(text);
        const ours = parseEdtf(text);
        expect(ours.start?.first).toBe(dayOf(theirs.min));
        expect(ours.end?.last).toBe(dayOf(theirs.max));
        expect(ours.start?.approximate).toBe(Boolean(theirs.approximate?.value));
        expect(ours.start?.uncertain).toBe(Boolean(theirs.uncertain?.value));
      }),
      settings,
    );
  });

  it('agrees with the edtf library on the days of an interval', () => {
    fc.assert(
      fc.property(moment, moment, (from, to) => {
        fc.pre(isEdtf(`${from}/${to}`) && firstDay(from) < firstDay(to) && lastDay(from) < lastDay(to));
        const theirs = oracle(`${from}/${to}`);
        expect(firstDay(`${from}/${to}`)).toBe(dayOf(theirs.min));
        expect(lastDay(`${from}/${to}`)).toBe(dayOf(theirs.max));
      }),
      settings,
    );
  });

  it('agrees with the calendar on which days exist', () => {
    const parts = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, date]) => {
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
        const ms = Date.parse(`${text}T00:00:00Z`);
        expect(isDay(text)).toBe(!Number.isNaN(ms) && dayOf(ms) === text);
      }),
      { seed: 7, numRuns: 3000 },
    );
  });
});

describe('days', () => {
  it('adding days and counting them are inverse', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
      settings,
    );
  });

  it('cross a leap day', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });

  it('stay within the years that can be written', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0000-01-01', -1)).toBe('0000-01-01');
    expect(addDays('0099-12-31', 1)).toBe('0100-01-01');
  });

  it('are the outermost ones where an end is open', () => {
    expect(lastDay('2025-04-04/..')).toBe('9999-12-31');
    expect(firstDay('../2024-10')).toBe('0000-01-01');
  });

  it.each([
    ['2025-05', '2025-05-31'],
    ['2025-01/2025-05', '2025-05-31'],
    ['../2024-10', '2024-10-31'],
    ['2025-04-04/..', '2025-04-04'],
  ])('%s is known to have reached %s', (date, reached) => expect(reachedDay(date)).toBe(reached));

  it('a qualified day is a date but not a day', () => {
    expect(isDay('2025-05-12')).toBe(true);
    expect(isDay('2025-05-12~')).toBe(false);
    expect(isDay('2025-05')).toBe(false);
  });
});

describe('in any time zone', () => {
  const own = process.env['TZ'];
  afterEach(() => {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  });

  it.each([
    ['America/New_York', 300],
    ['Asia/Tokyo', -540],
    ['Pacific/Kiritimati', -840],
    ['Asia/Kathmandu', -345],
  ])('%s has the same days', (zone, offsetMinutes) => {
    process.env['TZ'] = zone;
    expect(new Date(2024, 0, 5).getTimezoneOffset()).toBe(offsetMinutes);
    expect(parseEdtf('2024-01-05').start).toMatchObject({ first: '2024-01-05', last: '2024-01-05' });
    expect(addDays('2024-03-09', 2)).toBe('2024-03-11');
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
    expect(daysBetween('2024-03-09', '2024-11-10')).toBe(246);
    expect(monthsIn('2024-02-10/2024-04-09')).toBeCloseTo(60 / 30.4375, 12);
  });
});

describe('monthsIn', () => {
  it('counts whole months exactly', () => {
    expect(monthsIn('2025-01/2025-05')).toBe(5);
    expect(monthsIn('2024')).toBe(12);
    expect(monthsIn('2022/2024')).toBe(36);
    expect(monthsIn('2025-05')).toBe(1);
    expect(monthsIn('2025-01-01/2025-05-31')).toBe(5);
    expect(monthsIn('2025/2025-05')).toBe(5);
  });

  it('counts other stretches by their days', () => {
    expect(monthsIn('2025-05-12')).toBeCloseTo(1 / 30.4375, 12);
    expect(monthsIn('2025-04-10/2025-05-09')).toBeCloseTo(30 / 30.4375, 12);
  });

  it('is no number where an end is open', () => {
    expect(monthsIn('2025-04-04/..')).toBeNaN();
    expect(monthsIn('../2024-10')).toBeNaN();
  });

  it('is positive for every closed date', () => {
    fc.assert(
      fc.property(moment, (text) => {
        expect(monthsIn(text)).toBeGreaterThan(0);
      }),
      settings,
    );
  });
});
