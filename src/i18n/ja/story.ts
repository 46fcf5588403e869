import type { StoryMessages } from '../story-messages.ts';
import type { PartialWords } from '../translation.ts';

/** Japanese words of stories. */
export const jaStory: PartialWords<StoryMessages> = {
  backToStory: '記事に戻る',
  steps: '記事の段階',
  step: (number, count) => `全${count}段階の${number}`,
  showOnMap: '地図に表示',
};
