import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Simplified Chinese words around the map. */
export const zhHansMap: PartialWords<Pick<Messages, 'map' | 'view' | 'error' | 'citation'>> = {};
