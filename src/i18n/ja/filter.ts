import type { PartialWords } from '../translation.ts';
import type { FilterMessages } from '../filter-messages.ts';

/** Japanese words of the filter. */
export const jaFilter: PartialWords<FilterMessages> = {};
