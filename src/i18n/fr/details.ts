import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** French words of the details. */
export const frDetails: PartialWords<Pick<Messages, 'details'>> = {};
