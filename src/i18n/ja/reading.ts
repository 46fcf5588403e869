import type { PartialWords } from '../translation.ts';
import type { ReadingMessages } from '../reading-messages.ts';

/** Japanese words of the reading. */
export const jaReading: PartialWords<ReadingMessages> = {};
