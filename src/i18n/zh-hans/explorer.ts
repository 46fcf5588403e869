import type { PartialWords } from '../translation.ts';
import type { ExplorerMessages } from '../explorer-messages.ts';

/** Simplified Chinese words of the explorer. */
export const zhHansExplorer: PartialWords<ExplorerMessages> = {};
