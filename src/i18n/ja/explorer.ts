import type { PartialWords } from '../translation.ts';
import type { ExplorerMessages } from '../explorer-messages.ts';

/** Japanese words of the explorer. */
export const jaExplorer: PartialWords<ExplorerMessages> = {};
