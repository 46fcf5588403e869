export { formatDate, formatPeriod, isAYearBefore, isByYear, yearOf } from './format-date.ts';
export type { DateStyle } from './format-date.ts';
export { formatNumber, formatQuantity, formatRate } from './format-quantity.ts';
export type { QuantityStyle, WrittenQuantity } from './format-quantity.ts';
export { amountWords, changeWords } from './format-amount.ts';
export type { AmountWords, WrittenAmount } from './format-amount.ts';
