import type { PartialWords } from '../translation.ts';
import type { FilterMessages } from '../filter-messages.ts';

/** Simplified Chinese words of the filter. */
export const zhHansFilter: PartialWords<FilterMessages> = {};
