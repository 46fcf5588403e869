import type { PartialWords } from '../translation.ts';
import type { TableMessages } from '../table-messages.ts';

/** Japanese words of the table. */
export const jaTable: PartialWords<TableMessages> = {};
