import type { PartialWords } from '../translation.ts';
import type { TimelineMessages } from '../timeline-messages.ts';
import { COLON } from './grammar.ts';

/** French words of the timeline. */
export const frTimeline: PartialWords<TimelineMessages> = {
  label: 'Chronologie',
  play: 'Lire',
  pause: 'Pause',
  previousChange: 'Changement précédent',
  nextChange: 'Changement suivant',
  times: (factor) => `${String(factor).replace('.', ',')}\u00a0×`,
  speed: (times) => `Vitesse${COLON}${times}`,
  events: 'Événements',
  lanes: 'Ce que montrent les lignes',
  status: (name, status) => name + COLON + status,
  dated: (name, date) => `${name}, ${date}`,
  lanesShown: (shown, all) => `${shown} sur ${all}`,
  overview: 'Toute la période',
};
