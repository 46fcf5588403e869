import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** French amounts and dates. */
export const frAmounts: PartialWords<Pick<Messages, 'amount' | 'change' | 'date'>> = {};
