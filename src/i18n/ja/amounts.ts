import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Japanese amounts and dates. */
export const jaAmounts: PartialWords<Pick<Messages, 'amount' | 'change' | 'date'>> = {};
