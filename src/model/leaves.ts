import type { ViewCamera } from './dataset/view.ts';
import { isDay as isCalendarDay, isEdtf } from './edtf.ts';

/** Form of every id in a dataset: lower-case words joined by hyphens, at most 80 characters. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** BCP 47 language tag, in the forms that pages use: `en`, `zh-Hans`, `pt-BR`. */
export const LANGUAGE_PATTERN = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$/;

/** How an address begins that a reader may follow. */
export const LINK_PATTERN = /^(?:https?:\/\/|mailto:)/i;

/** Units with a meaning of their own; besides them, an ISO 4217 currency code or one lower-case count word. */
export const measureUnits = ['t', 'kg', 'km', 'm', 'nm', 'km2', 'ha', 'MW', 'TWh', '%', 'pp'] as const;

/** Form of a unit. */
export const UNIT_PATTERN = new RegExp(`^(?:${measureUnits.join('|')}|[A-Z]{3}|[a-z]{3,24}(?:-[a-z]{2,24})?)$`);

/** The greatest amount of a number. */
export const MOST = 1e18;

const CURRENCY_FORM = /^[A-Z]{3}$/;

/* Values of other accounts that nest deeper are not for a quick look. */
const DEEPEST_VALUE = 4;

// What the platform knows of ISO 4217 needs no list of our own; an engine without one is held to the form alone.
const currencyCodes = new Set(typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('currency') : []);

/** Whether what has the form of a currency code is one. */
export function isKnownUnit(unit: string): boolean {
  return !CURRENCY_FORM.test(unit) || currencyCodes.size === 0 || currencyCodes.has(unit);
}

/** Whether a value is an object, and neither a list nor null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A test for strings of so many characters. */
export function ofLength(least: number, most: number): (value: unknown) => value is string {
  return (value): value is string => typeof value === 'string' && value.length >= least && value.length <= most;
}

/** A test for numbers within limits. */
export function within(least: number, most: number): (value: unknown) => value is number {
  return (value): value is number => typeof value === 'number' && value >= least && value <= most;
}

const isWords = ofLength(1, 4000);
const isShort = ofLength(1, 80);
const isNumber = within(-MOST, MOST);
const isLongitude = within(-540, 540);
const isLatitude = within(-90, 90);

/** Whether a value is an id. */
export function isId(value: unknown): value is string {
  return isShort(value) && ID_PATTERN.test(value);
}

/** Whether a value is a Text: a string, or one a language. */
export function isText(value: unknown): boolean {
  if (!isRecord(value)) return isWords(value);
  const tags = Object.keys(value);
  return tags.length > 0 && tags.every((tag) => LANGUAGE_PATTERN.test(tag) && isWords(value[tag]));
}

/** Whether a value is one calendar day. */
export function isDay(value: unknown): boolean {
  return typeof value === 'string' && isCalendarDay(value);
}

/** Whether a value is a Date of the format. */
export function isDate(value: unknown): boolean {
  return typeof value === 'string' && isEdtf(value);
}

/** Whether a value is an address to follow. */
export function isLink(value: unknown): boolean {
  return ofLength(0, 2000)(value) && LINK_PATTERN.test(value) && URL.canParse(value);
}

/** Whether a value is a unit. */
export function isUnit(value: unknown): boolean {
  return typeof value === 'string' && UNIT_PATTERN.test(value) && isKnownUnit(value);
}

/** Whether a value is the value of a Quantity: a number, a pair of them, or null. */
export function isAmount(value: unknown): boolean {
  if (!Array.isArray(value)) return value === null || isNumber(value);
  const [low, high] = value as readonly unknown[];
  return value.length === 2 && isNumber(low) && isNumber(high) && low <= high;
}

/** Whether a value is a point on the globe. */
export function isPoint(value: unknown): boolean {
  return isPlace(value) && Math.abs(value[0]) <= 180;
}

/** Whether a value is the camera of a view, and nothing beside it. */
export function isCamera(value: unknown): value is ViewCamera {
  if (!isRecord(value)) return false;
  const { center, zoom, bounds } = value;
  if (Object.keys(value).length === 2) return isPlace(center) && within(0, 22)(zoom);
  if (!Array.isArray(bounds) || bounds.length !== 4 || Object.keys(value).length !== 1) return false;
  const [from, to] = [bounds.slice(0, 2), bounds.slice(2)];
  return isPlace(from) && isPlace(to) && from[0] < to[0] && from[1] < to[1];
}

/** Whether a value is one that another account may give: whatever JSON can say, if not too deep. */
export function isPlainValue(value: unknown, depth: unknown = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const inner = Number(depth) + 1;
  return inner < DEEPEST_VALUE && Object.values(value).every((one) => isPlainValue(one, inner));
}

/** Whether a value is true or false. */
export function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

/** Whether a fact has a figure or a text. */
export function saysSomething(fact: unknown): boolean {
  return isRecord(fact) && (fact['quantity'] !== undefined || fact['text'] !== undefined);
}

function isPlace(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && isLongitude(value[0]) && isLatitude(value[1]);
}
