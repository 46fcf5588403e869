import { scaleUtc } from 'd3-scale';
import type { Day } from '../../model/edtf.ts';
import { FIRST_DAY, LAST_DAY, addDays, daysBetween } from '../../model/edtf.ts';

/** The stretch of time that is shown: from the beginning of one day to the beginning of another. */
export interface TimeWindow {
  readonly from: Day;
  /** The first day that is not shown any more. */
  readonly to: Day;
}

/** Where days stand on the screen. Time runs from left to right in every language. */
export interface TimeScale {
  readonly window: TimeWindow;
  readonly widthPx: number;
  /** Where a day begins, px from the left; out of the frame for days out of the window. */
  readonly x: (day: Day) => number;
  /** Middle of a day, where the playhead stands. */
  readonly middleOf: (day: Day) => number;
  /** The day at a distance from the left. */
  readonly dayAt: (xPx: number) => Day;
  /** Beginnings of even stretches of the calendar, about `count` of them. */
  readonly ticks: (count: number) => readonly Day[];
}

/** Months in view, and how many of them lie before the day it was opened at. */
const MONTHS = 15;
const MONTHS_BEFORE = 8;
/** Months that are shown before the first change at least. */
const MONTHS_OF_CALM = 2;

const MS_PER_DAY = 86_400_000;

/** The scale of a window that is `widthPx` wide. */
export function timeScale(window: TimeWindow, widthPx: number): TimeScale {
  const scale = scaleUtc([dateOf(window.from), dateOf(window.to)], [0, widthPx]);
  const x = (day: Day): number => scale(dateOf(day));
  const dayPx = widthPx / daysBetween(window.from, window.to);
  return {
    window,
    widthPx,
    x,
    middleOf: (day) => x(day) + dayPx / 2,
    dayAt: (xPx) => addDays(window.from, Math.floor((xPx + 1e-6) / dayPx)),
    ticks: (count) => scale.ticks(count).map(dayOf),
  };
}

/**
 * The window that a day is first shown in: 15 months from the beginning of a quarter, the day a little after the middle, moved where
 * `changes` (in order) leave one of its sides empty.
 */
export function windowAround(day: Day, changes: readonly Day[]): TimeWindow {
  const first = changes[0] ?? day;
  const last = changes.at(-1) ?? day;
  const around = quarterOf(addMonths(day, -MONTHS_BEFORE));
  const earliest = quarterOf(addMonths(first < day ? first : day, -MONTHS_OF_CALM));
  const latest = quarterOf(addMonths(last > day ? last : day, 2 - MONTHS));
  const from = later(earliest, earlier(around, latest));
  return { from, to: addMonths(from, MONTHS) };
}

/** The same window where it holds the day, else the one around it. */
export function windowHolding(window: TimeWindow | null, day: Day, changes: readonly Day[]): TimeWindow {
  return window && window.from <= day && day < window.to ? window : windowAround(day, changes);
}

/** The window, as long as before, so many days later; earlier where negative. */
export function moveWindow(window: TimeWindow, days: number): TimeWindow {
  const length = daysBetween(window.from, window.to);
  const from = addDays(window.from, days);
  const to = addDays(from, length);
  return daysBetween(from, to) === length ? { from, to } : { from: addDays(to, -length), to };
}

/** The same day of a month so many months later; its last day where it has no such day. Held within the days that can be written. */
export function addMonths(day: Day, months: number): Day {
  const number = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  if (number < 0) return FIRST_DAY;
  if (number >= 120_000) return LAST_DAY;
  const start = monthStart(number);
  const last = number === 119_999 ? LAST_DAY : addDays(monthStart(number + 1), -1);
  const same = start.slice(0, 8) + day.slice(8);
  return same < last ? same : last;
}

/** The first day of a day's quarter. */
export function quarterOf(day: Day): Day {
  const month = Number(day.slice(5, 7)) - 1;
  return addMonths(`${day.slice(0, 7)}-01`, -(month % 3));
}

function monthStart(number: number): Day {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}-01`;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function dayOf(date: Date): Day {
  return new Date(Math.round(date.getTime() / MS_PER_DAY) * MS_PER_DAY).toISOString().slice(0, 10);
}
