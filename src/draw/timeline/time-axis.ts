import { formatDate } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Day } from '../../model/edtf.ts';
import { daysBetween } from '../../model/edtf.ts';
import type { TimeScale } from './time-window.ts';
import { addMonths } from './time-window.ts';

/** A line of the axis, with the name of the stretch that begins there. */
export interface AxisTick {
  readonly day: Day;
  readonly x: number;
  /** Null where there is no room for it. */
  readonly label: { readonly text: string; readonly x: number; readonly align: 'start' | 'middle' } | null;
  /** The first of a year is set bold, and carries the year. */
  readonly isYear: boolean;
}

/** Room that the name of a month or a year takes, px. */
const LABEL_PX = 54;
/** Months narrower than this have no room for "Jan 2025": the year alone stands for it, px. */
const WIDE_MONTH_PX = 64;
/** Room that it takes beyond the frame at most, px. */
const EDGE_PX = 20;
const YEAR_DAYS = 360;
const MONTH_DAYS = 32;

/** The lines of the axis: months, quarters or years, whatever has room for its name. Months and years are named in their middle. */
export function timeAxis(scale: TimeScale, messages: Messages, roomPx = LABEL_PX): readonly AxisTick[] {
  const { window, widthPx } = scale;
  const wanted = Math.max(2, Math.floor(widthPx / roomPx));
  const days = scale.ticks(wanted).filter((day) => day.endsWith('-01'));
  const stepDays = days[0] !== undefined && days[1] !== undefined ? daysBetween(days[0], days[1]) : MONTH_DAYS;
  const isByYear = stepDays >= YEAR_DAYS;
  const isNamedInside = stepDays < MONTH_DAYS || isByYear;
  return days.map((day) => {
    const x = scale.x(day);
    const end = scale.x(addMonths(day, isByYear ? 12 : 1));
    const at = isNamedInside ? (x + end) / 2 : x;
    const isYear = day.slice(5, 7) === '01';
    const isShort = !isNamedInside || end - x < WIDE_MONTH_PX;
    const text = isYear && isShort ? formatDate(day.slice(0, 4), messages) : nameOf(day, isByYear, isYear, messages);
    const isCut = at < (isNamedInside ? EDGE_PX : 0) || at > widthPx - EDGE_PX || day >= window.to;
    return { day, x, label: isCut ? null : { text, x: at, align: isNamedInside ? 'middle' : 'start' }, isYear };
  });
}

function nameOf(day: Day, isByYear: boolean, isYear: boolean, messages: Messages): string {
  if (isByYear) return formatDate(day.slice(0, 4), messages);
  const style = { months: 'short' as const, ...(isYear ? {} : { omitYear: Number(day.slice(0, 4)) }) };
  return formatDate(day.slice(0, 7), messages, style);
}
