import type { MapMessages, QualifierName } from './messages.ts';
import type { LocalisedText } from './text.ts';
import { textIn } from './text.ts';

/** An amount as the data write it; `value` null = not reported. */
export interface WrittenQuantity {
  readonly value: number | readonly [number, number] | null;
  readonly unit: string;
  readonly qualifier?: QualifierName | undefined;
  /** What the source says instead of a number, or of a bracket that nobody counted. */
  readonly text?: LocalisedText | undefined;
}

/** How an amount is written. */
export interface QuantityStyle {
  /** Three significant digits where numbers are large, for labels; else four. */
  readonly compact?: boolean;
  /** At most this many significant digits: for what was worked out and is not exact to the last digit. */
  readonly digits?: number | undefined;
}

const MILLION = 1e6;
const MYRIAD = 1e4;

/* Languages that count by ten thousands: 16.6万人, but 12,944吨, which would lose a digit. */
const MYRIADS = /^(?:zh|ja|ko)\b/;

/* Currencies whose bare sign readers of English take for this currency and no other. */
const PLAIN_SIGNS = new Set(['USD', 'EUR', 'GBP', 'JPY', 'INR', 'KRW']);

const formats = new Map<string, Intl.NumberFormat>();

/**
 * An amount in words: `12,944 t`, `$28.8bn`, `nearly 50%`, `15,000–20,000 people`. Without a number: the source's own words where
 * the data give them, else "amount not reported"; the source's words also stand for a pair, which nobody counted.
 */
export function formatQuantity(quantity: WrittenQuantity, messages: MapMessages, style: QuantityStyle = {}): string {
  const { value, qualifier } = quantity;
  const text = quantity.text === undefined ? undefined : textIn(quantity.text, messages.language, 'en').text;
  if (value === null) return text ?? messages.amount.notReported;
  if (typeof value !== 'number' && text !== undefined) return text;
  const amount =
    typeof value === 'number' ? single(value, quantity, messages, style) : pair(value, quantity, messages, style);
  return qualifier ? messages.amount.qualified(qualifier, amount) : amount;
}

/** A monthly rate in words, `$41m a month`: money to two digits and up to a hundred, as it is worked out from longer periods. */
export function formatRate(rate: { readonly value: number; readonly unit: string }, messages: MapMessages): string {
  const digits = isCurrency(rate.unit) ? leadingDigits(rate.value) : undefined;
  return messages.amount.aMonth(formatQuantity(rate, messages, { compact: true, digits }));
}

/** A bare number with its group separators, at most three decimals. */
export function formatNumber(value: number, messages: MapMessages): string {
  return write(value, messages, { maximumFractionDigits: 3 });
}

function single(value: number, { unit }: WrittenQuantity, messages: MapMessages, style: QuantityStyle): string {
  if (isCurrency(unit)) return money(value, unit, messages, style);
  if (unit === '%') return write(value / 100, messages, { style: 'percent', maximumFractionDigits: 2 });
  return messages.amount.withUnit(plain(value, messages, style), unit);
}

function pair(
  [low, high]: readonly [number, number],
  { unit }: WrittenQuantity,
  messages: MapMessages,
  style: QuantityStyle,
): string {
  const { range, withUnit } = messages.amount;
  if (isCurrency(unit)) return range(money(low, unit, messages, style), money(high, unit, messages, style));
  const numbers = range(plain(low, messages, style), plain(high, messages, style));
  return unit === '%'
    ? numbers + single(0, { value: 0, unit }, messages, style).replace(/[\d٠-٩]/g, '')
    : withUnit(numbers, unit);
}

function money(exact: number, currency: string, messages: MapMessages, style: QuantityStyle): string {
  const value = style.digits === undefined ? exact : Number(exact.toPrecision(style.digits));
  const name = messages.amount.currencyName(currency);
  if (name !== null) return plain(value, messages, style) + name;
  const decimals = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : 2;
  return write(value, messages, {
    style: 'currency',
    currency,
    currencyDisplay: PLAIN_SIGNS.has(currency) ? 'narrowSymbol' : 'symbol',
    ...(Math.abs(value) >= MILLION
      ? { notation: 'compact', ...significant(style) }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  });
}

function plain(value: number, messages: MapMessages, style: QuantityStyle): string {
  const digits = significant(style).maximumSignificantDigits;
  const isRoundMyriad = MYRIADS.test(messages.locale) && Number(value.toPrecision(digits)) === value;
  if (Math.abs(value) < (isRoundMyriad ? MYRIAD : MILLION))
    return write(value, messages, { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 2 });
  const compactDisplay = style.compact ? 'short' : 'long';
  return write(value, messages, { notation: 'compact', compactDisplay, ...significant(style) });
}

function significant({ compact, digits }: QuantityStyle): { readonly maximumSignificantDigits: number } {
  return { maximumSignificantDigits: digits ?? (compact ? 3 : 4) };
}

/* $8.8m and $41m, but $126m and not $130m: a figure of three digits before the point keeps them. */
function leadingDigits(value: number): number {
  const before = (Math.floor(Math.log10(Math.max(1, Math.abs(value)))) % 3) + 1;
  return Math.max(2, before);
}

function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

function write(value: number, { locale }: MapMessages, options: Intl.NumberFormatOptions): string {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format.format(value);
}
