import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Japanese words of the details. */
export const jaDetails: PartialWords<Pick<Messages, 'details'>> = {};
