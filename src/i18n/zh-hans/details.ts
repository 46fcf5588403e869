import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Simplified Chinese words of the details. */
export const zhHansDetails: PartialWords<Pick<Messages, 'details'>> = {};
