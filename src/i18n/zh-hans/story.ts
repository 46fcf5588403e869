import type { StoryMessages } from '../story-messages.ts';
import type { PartialWords } from '../translation.ts';

/** Simplified Chinese words of stories. */
export const zhHansStory: PartialWords<StoryMessages> = {
  backToStory: '回到报道',
  steps: '报道的各步',
  step: (number, count) => `第${number}步，共${count}步`,
  showOnMap: '在地图上显示',
};
