import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Simplified Chinese labels on the map. */
export const zhHansLabels: PartialWords<Pick<Messages, 'label'>> = {};
