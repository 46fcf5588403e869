import type { StoryMessages } from '../story-messages.ts';

/** English words of stories. */
export const enStory: StoryMessages = {
  backToStory: 'Back to the story',
  steps: 'Steps of the story',
  step: (number, count) => `Step ${number} of ${count}`,
  showOnMap: 'show on the map',
};
