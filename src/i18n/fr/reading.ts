import type { PartialWords } from '../translation.ts';
import type { ReadingMessages } from '../reading-messages.ts';

/** French words of the reading. */
export const frReading: PartialWords<ReadingMessages> = {};
