import type { MapMessages } from './messages.ts';

/** How a date is written. */
export interface DateStyle {
  /** `short`: months in three letters. */
  readonly months?: 'long' | 'short';
  /** This year goes without saying: "May" for May of it. */
  readonly omitYear?: number | undefined;
}

interface Part {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** `~`, `?`, `%` or nothing. */
  readonly mark: string;
}

const PART = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Dates already in words: a range takes `Intl` long, and a map writes the same few at every step in time. */
const written = new WeakMap<MapMessages, Map<string, string>>();
const MOST_WRITTEN = 2000;

/**
 * A date of the data (EDTF, as `parseEdtf` reads it) in words: `10 June 2025`, `May 2025`, `January–May 2025`, `since 4 April 2025`,
 * `by October 2024`, `about May 2025`. What is no date comes back as it is. Dates are of the calendar: no time zone moves them.
 */
export function formatDate(edtf: string, messages: MapMessages, style: DateStyle = {}): string {
  const known = written.get(messages) ?? new Map<string, string>();
  const key = `${edtf} ${style.months ?? ''} ${style.omitYear ?? ''}`;
  const words = known.get(key) ?? writeDate(edtf, messages, style);
  if (known.size > MOST_WRITTEN) known.clear();
  known.set(key, words);
  written.set(messages, known);
  return words;
}

function writeDate(edtf: string, messages: MapMessages, style: DateStyle): string {
  const { start, end, isInterval } = read(edtf);
  if (!isInterval) return start ? moment(start, messages, style) : edtf;
  if (start && end) return interval(start, end, messages, style);
  if (start) return messages.date.since(moment(start, messages, style));
  return end ? messages.date.by(moment(end, messages, style)) : edtf;
}

/** The same as an adverb of time, to follow a figure: `in May 2025`, `on 10 June`, `in January–May`, `since 4 April 2025`. */
export function formatPeriod(edtf: string, messages: MapMessages, style: DateStyle = {}): string {
  const { start, end, isInterval } = read(edtf);
  const words = formatDate(edtf, messages, style);
  if (!start || (isInterval && !end) || start.mark || end?.mark) return words;
  if (!isInterval) return start.day === null ? messages.date.in(words) : messages.date.on(words);
  return end && start.day === null && precision(start) === precision(end) ? messages.date.in(words) : words;
}

/** Whether a date is known by years only, so that its amounts are best told by the month: `2024`, `2022/2024`. */
export function isByYear(edtf: string): boolean {
  const { start, end, isInterval } = read(edtf);
  return start !== null && start.month === null && (!isInterval || (end !== null && end.month === null));
}

/** The year of a day or of the end of a period; NaN where there is none. */
export function yearOf(edtf: string): number {
  const { start, end } = read(edtf);
  return (end ?? start)?.year ?? NaN;
}

/** Whether `date` is the same stretch of the calendar as `period`, one year earlier. */
export function isAYearBefore(date: string, period: string): boolean {
  return date === period.replace(/\d{4}/g, (year) => String(Number(year) - 1).padStart(4, '0'));
}

function moment(part: Part, messages: MapMessages, style: DateStyle): string {
  const words = formatOf(messages.locale, part, style).format(utc(part));
  return marked(messages.date.written(words), part.mark, messages);
}

function interval(start: Part, end: Part, messages: MapMessages, style: DateStyle): string {
  const isEven = precision(start) === precision(end) && !start.mark && !end.mark;
  if (!isEven) return messages.date.fromTo(moment(start, messages, style), moment(end, messages, style));
  const inner = start.year === end.year ? style : { ...style, omitYear: undefined };
  const own = messages.date.range(moment(start, messages, inner), moment(end, messages, inner));
  if (own !== null) return own;
  const words = formatOf(messages.locale, end, inner).formatRange(utc(start), utc(end));
  return messages.date.written(words.replace(/^(\S+)\s+–\s+/u, '$1–').replace(/[\u2009\u202f]/gu, ' '));
}

function marked(words: string, mark: string, { date }: MapMessages): string {
  const about = mark === '~' || mark === '%' ? date.about(words) : words;
  return mark === '?' || mark === '%' ? date.perhaps(about) : about;
}

function precision({ month, day }: Part): 'year' | 'month' | 'day' {
  return month === null ? 'year' : day === null ? 'month' : 'day';
}

function formatOf(locale: string, part: Part, { months = 'long', omitYear }: DateStyle): Intl.DateTimeFormat {
  const hasYear = part.month === null || part.year !== omitYear;
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: hasYear ? 'numeric' : undefined,
    month: part.month === null ? undefined : months,
    day: part.day === null ? undefined : 'numeric',
  };
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, options)));
  return format;
}

function utc({ year, month, day }: Part): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  return date;
}

function read(edtf: string): { start: Part | null; end: Part | null; isInterval: boolean } {
  const [from = '', to] = edtf.split('/');
  return { start: readPart(from), end: to === undefined ? null : readPart(to), isInterval: to !== undefined };
}

function readPart(text: string): Part | null {
  const [, year, month, day, mark = ''] = PART.exec(text) ?? [];
  if (year === undefined) return null;
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null, mark };
}
