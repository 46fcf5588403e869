import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Japanese words around the map. */
export const jaMap: PartialWords<Pick<Messages, 'map' | 'view' | 'error' | 'citation'>> = {};
