/** One calendar day, `2025-05-12`, years 0000 to 9999: no time of day, no time zone. Comparing the strings compares the days. */
export type Day = string;

/** A day, a month or a year as a stretch of days, `first` and `last` included. */
export interface Moment {
  readonly first: Day;
  readonly last: Day;
  readonly precision: 'year' | 'month' | 'day';
  /** `~` or `%`: about then. */
  readonly approximate: boolean;
  /** `?` or `%`: the source is not sure. */
  readonly uncertain: boolean;
}

/**
 * A date in the sense of EDTF (https://www.loc.gov/standards/datetime/), level 0 and the parts of level 1 that a dataset uses.
 * A single moment has the same `start` and `end`. `start` is null where it began on an unknown day (`../2024-10`); `end` is null
 * and `isOpen` true where it has not ended (`2025-04-04/..`).
 */
export interface Edtf {
  readonly start: Moment | null;
  readonly end: Moment | null;
  readonly isInterval: boolean;
  readonly isOpen: boolean;
}

/** The first day that can be written. */
export const FIRST_DAY: Day = '0000-01-01';

/** The last day that can be written. */
export const LAST_DAY: Day = '9999-12-31';

const MS_PER_DAY = 86_400_000;
const DAYS_PER_MONTH = 30.4375;
const LONGEST = '2025-05-12~/2025-05-13~'.length;
const MEMO_SIZE = 5000;
const MOMENT = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?([~?%])?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const memo = new Map<string, Edtf | null>();

/** What days are counted as: the same few are asked for again and again. */
const numbers = new Map<Day, number>();

/** Whether `text` is a date that `parseEdtf` reads. */
export function isEdtf(text: string): boolean {
  return read(text) !== null;
}

/** Reads a date such as `2025`, `2025-05~`, `2025-01/2025-05` or `2025-04-04/..`; throws a RangeError on anything else. */
export function parseEdtf(text: string): Edtf {
  const edtf = read(text);
  if (edtf === null) throw new RangeError(`got "${text.slice(0, 40)}", expected a date such as "2025-05-12"`);
  return edtf;
}

/** The first day of a date; `FIRST_DAY` where it began on an unknown day. Throws like `parseEdtf`. */
export function firstDay(text: string): Day {
  return parseEdtf(text).start?.first ?? FIRST_DAY;
}

/** The last day of a date; `LAST_DAY` where it has not ended. Throws like `parseEdtf`. */
export function lastDay(text: string): Day {
  return parseEdtf(text).end?.last ?? LAST_DAY;
}

/** The day that a date is known to have reached: its last, or that on which it began where it has not ended. Throws like `parseEdtf`. */
export function reachedDay(text: string): Day {
  const { start, end } = parseEdtf(text);
  return end?.last ?? start?.first ?? FIRST_DAY;
}

/** Order of days, the earlier first: what `sort` asks for. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether `text` is one day of the calendar, `2025-05-12`, without a qualifier. */
export function isDay(text: string): boolean {
  return DAY.test(text) && isEdtf(text);
}

/** The day `days` after `day` (before it where negative; a whole number), held within `FIRST_DAY` and `LAST_DAY`. */
export function addDays(day: Day, days: number): Day {
  if (!Number.isSafeInteger(days)) throw new RangeError(`got ${days}, expected a whole number of days`);
  const number = dayNumber(day) + days;
  if (number <= dayNumber(FIRST_DAY)) return FIRST_DAY;
  if (number >= dayNumber(LAST_DAY)) return LAST_DAY;
  return dayOf(new Date(number * MS_PER_DAY));
}

/** How many days `to` lies after `from`; negative where it lies before. Throws a RangeError where one is no day. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The length of a date in months: whole months are counted (`2025-05` = 1, `2025-01/2025-05` = 5), other stretches are their days
 * over 30.4375, the mean month of the calendar. NaN where it has no known beginning or no end. Throws like `parseEdtf`.
 */
export function monthsIn(text: string): number {
  const { start, end } = parseEdtf(text);
  if (start === null || end === null) return NaN;
  const startsMonth = start.first.endsWith('-01');
  const endsMonth = end.last === lastOfMonth(end.last.slice(0, 7));
  if (startsMonth && endsMonth) return monthNumber(end.last) - monthNumber(start.first) + 1;
  return (daysBetween(start.first, end.last) + 1) / DAYS_PER_MONTH;
}

function read(text: string): Edtf | null {
  if (text.length > LONGEST) return null;
  const known = memo.get(text);
  if (known !== undefined) return known;
  const edtf = text.includes('/') ? readInterval(text) : readSingle(text);
  if (memo.size >= MEMO_SIZE) memo.clear();
  memo.set(text, edtf);
  return edtf;
}

function readSingle(text: string): Edtf | null {
  const moment = readMoment(text);
  return moment && Object.freeze({ start: moment, end: moment, isInterval: false, isOpen: false });
}

function readInterval(text: string): Edtf | null {
  const [from = '', to = '', ...rest] = text.split('/');
  const start = readMoment(from);
  const end = readMoment(to);
  const isOpen = to === '..';
  const areSides = start ? end !== null || isOpen : end !== null && from === '..';
  if (rest.length > 0 || !areSides || (start && end && end.last < start.first)) return null;
  return Object.freeze({ start, end, isInterval: true, isOpen });
}

function readMoment(text: string): Moment | null {
  const [, year, month, day, mark = ' '] = MOMENT.exec(text) ?? [];
  if (year === undefined) return null;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const lastOfAll = lastOfMonth(`${year}-${month ?? '12'}`);
  // There is no 31 June.
  if (first > lastOfAll) return null;
  return Object.freeze({
    first,
    last: day === undefined ? lastOfAll : first,
    precision: month === undefined ? 'year' : day === undefined ? 'month' : 'day',
    approximate: '~%'.includes(mark),
    uncertain: '?%'.includes(mark),
  });
}

function lastOfMonth(yearAndMonth: string): Day {
  const date = new Date(`${yearAndMonth}-01`);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return dayOf(date);
}

function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

function dayNumber(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  if (!isDay(day)) throw new RangeError(`got "${day.slice(0, 40)}", expected a day such as "2025-05-12"`);
  const number = Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
  if (numbers.size >= MEMO_SIZE) numbers.clear();
  numbers.set(day, number);
  return number;
}
