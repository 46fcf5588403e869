import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** French labels on the map. */
export const frLabels: PartialWords<Pick<Messages, 'label'>> = {};
