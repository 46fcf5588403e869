import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Simplified Chinese amounts and dates. */
export const zhHansAmounts: PartialWords<Pick<Messages, 'amount' | 'change' | 'date'>> = {};
