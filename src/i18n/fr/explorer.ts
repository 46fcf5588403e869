import type { PartialWords } from '../translation.ts';
import type { ExplorerMessages } from '../explorer-messages.ts';

/** French words of the explorer. */
export const frExplorer: PartialWords<ExplorerMessages> = {};
