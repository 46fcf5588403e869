import type { PartialWords } from '../translation.ts';
import type { TimelineMessages } from '../timeline-messages.ts';

/** Japanese words of the timeline. */
export const jaTimeline: PartialWords<TimelineMessages> = {};
