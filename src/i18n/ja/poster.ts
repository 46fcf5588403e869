import type { PartialWords } from '../translation.ts';
import type { PosterMessages } from '../poster-messages.ts';

/** Japanese words of the poster. */
export const jaPoster: PartialWords<PosterMessages> = {};
