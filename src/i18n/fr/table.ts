import type { PartialWords } from '../translation.ts';
import type { TableMessages } from '../table-messages.ts';

/** French words of the table. */
export const frTable: PartialWords<TableMessages> = {};
