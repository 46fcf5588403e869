import type { StoryMessages } from '../story-messages.ts';
import type { PartialWords } from '../translation.ts';

/** French words of stories. */
export const frStory: PartialWords<StoryMessages> = {
  backToStory: 'Revenir au récit',
  steps: 'Étapes du récit',
  step: (number, count) => `Étape ${number} sur ${count}`,
  showOnMap: 'montrer sur la carte',
};
