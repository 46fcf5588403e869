import type { PartialWords } from '../translation.ts';
import type { PosterMessages } from '../poster-messages.ts';

/** Simplified Chinese words of the poster. */
export const zhHansPoster: PartialWords<PosterMessages> = {};
