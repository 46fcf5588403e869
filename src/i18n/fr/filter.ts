import type { PartialWords } from '../translation.ts';
import type { FilterMessages } from '../filter-messages.ts';

/** French words of the filter. */
export const frFilter: PartialWords<FilterMessages> = {};
