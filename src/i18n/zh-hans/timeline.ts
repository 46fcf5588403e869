import type { PartialWords } from '../translation.ts';
import type { TimelineMessages } from '../timeline-messages.ts';

/** Simplified Chinese words of the timeline. */
export const zhHansTimeline: PartialWords<TimelineMessages> = {};
