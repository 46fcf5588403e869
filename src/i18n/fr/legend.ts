import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** French words of the legend. */
export const frLegend: PartialWords<Pick<Messages, 'legend'>> = {};
