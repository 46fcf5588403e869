import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Simplified Chinese words of the legend. */
export const zhHansLegend: PartialWords<Pick<Messages, 'legend'>> = {};
