import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** French words around the map. */
export const frMap: PartialWords<Pick<Messages, 'map' | 'view' | 'error' | 'citation'>> = {};
