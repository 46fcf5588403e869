import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Japanese words of the legend. */
export const jaLegend: PartialWords<Pick<Messages, 'legend'>> = {};
