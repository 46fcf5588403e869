import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Japanese labels on the map. */
export const jaLabels: PartialWords<Pick<Messages, 'label'>> = {};
