import type { PartialWords } from '../translation.ts';
import type { TableMessages } from '../table-messages.ts';

/** Simplified Chinese words of the table. */
export const zhHansTable: PartialWords<TableMessages> = {};
