import type { PartialWords } from '../translation.ts';
import type { TimelineMessages } from '../timeline-messages.ts';

/** French words of the timeline. */
export const frTimeline: PartialWords<TimelineMessages> = {};
