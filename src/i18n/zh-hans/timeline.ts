import type { TimelineMessages } from '../timeline-messages.ts';
import type { PartialWords } from '../translation.ts';

/** Chinese words of the timeline. */
export const zhHansTimeline: PartialWords<TimelineMessages> = {
  label: '时间轴',
  play: '播放',
  pause: '暂停',
  previousChange: '上一次变化',
  nextChange: '下一次变化',
  times: (factor) => `${factor}倍`,
  speed: (times) => `速度：${times}`,
  events: '事件',
  lanes: '各行的内容',
  status: (name, status) => `${name}：${status}`,
  dated: (name, date) => `${name}，${date}`,
  lanesShown: (shown, all) => `共${all}行，显示${shown}行`,
  overview: '全部时间',
};
