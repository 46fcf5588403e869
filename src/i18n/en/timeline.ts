import type { TimelineMessages } from '../timeline-messages.ts';

/** The words of the timeline in English. */
export const enTimeline: TimelineMessages = {
  label: 'Timeline',
  play: 'Play',
  pause: 'Pause',
  previousChange: 'Previous change',
  nextChange: 'Next change',
  times: (factor) => `${factor}×`,
  speed: (times) => `Speed: ${times}`,
  events: 'Events',
  lanes: 'What the lanes show',
  status: (name, status) => `${name}: ${status}`,
  dated: (name, date) => `${name}, ${date}`,
  lanesShown: (shown, all) => `${shown} of ${all} shown`,
  overview: 'All the time there is',
};
