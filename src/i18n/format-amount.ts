import type { DateStyle } from './format-date.ts';
import { formatPeriod, isByYear } from './format-date.ts';
import type { WrittenQuantity } from './format-quantity.ts';
import { formatQuantity, formatRate } from './format-quantity.ts';
import type { MapMessages } from './messages.ts';

/** What was observed of a flow, as the model gives it. */
export interface WrittenAmount {
  readonly period: string;
  readonly quantity: WrittenQuantity;
  readonly modality?: 'planned' | 'forecast' | undefined;
  /** What it is a month, in its unit; null where nothing divides it. */
  readonly rate: { readonly value: number; readonly unit: string } | null;
}

/** An amount and when: two pieces, so that a label may leave out the second. */
export interface AmountWords {
  /** `$28.8bn`, `$41m a month`, `amount not reported`. */
  readonly amount: string;
  /** `in May`, `in 2024`; empty where there is no amount that it could belong to. */
  readonly period: string;
}

/**
 * The amount of a flow in words. What is known by the year is told by the month, as the widths of the map are; everything else as
 * it was reported, with its period.
 *
 * @param style - of the period: the year of the view's day goes without saying
 */
export function amountWords(observed: WrittenAmount, messages: MapMessages, style: DateStyle = {}): AmountWords {
  const { quantity, period, rate, modality } = observed;
  const told = (words: string): string => (modality ? messages.amount[modality](words) : words);
  if (quantity.value === null && quantity.text === undefined)
    return { amount: told(messages.amount.notReported), period: '' };
  const amount =
    rate && isByYear(period) ? formatRate(rate, messages) : formatQuantity(quantity, messages, { compact: true });
  return { amount: told(amount), period: formatPeriod(period, messages, style) };
}

/** A change against another period, `down 34.5% on a year before`; null where the data give no number for it. */
export function changeWords(
  change: { readonly quantity: WrittenQuantity; readonly against: string },
  againstWords: string | null,
  messages: MapMessages,
): string | null {
  const { value, unit, qualifier } = change.quantity;
  if (typeof value !== 'number') return null;
  const size = formatQuantity({ value: Math.abs(value), unit, qualifier }, messages);
  const { change: says } = messages;
  const words = value === 0 ? says.unchanged : says[value > 0 ? 'up' : 'down'](size);
  return againstWords === null ? says.onAYearBefore(words) : says.on(words, againstWords);
}
