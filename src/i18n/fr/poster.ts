import type { PartialWords } from '../translation.ts';
import type { PosterMessages } from '../poster-messages.ts';

/** French words of the poster. */
export const frPoster: PartialWords<PosterMessages> = {};
