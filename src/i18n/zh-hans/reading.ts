import type { PartialWords } from '../translation.ts';
import type { ReadingMessages } from '../reading-messages.ts';

/** Simplified Chinese words of the reading. */
export const zhHansReading: PartialWords<ReadingMessages> = {};
