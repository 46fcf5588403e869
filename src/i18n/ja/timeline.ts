import type { TimelineMessages } from '../timeline-messages.ts';
import type { PartialWords } from '../translation.ts';

/** Japanese words of the timeline. */
export const jaTimeline: PartialWords<TimelineMessages> = {
  label: '年表',
  play: '再生',
  pause: '一時停止',
  previousChange: '前の変化',
  nextChange: '次の変化',
  times: (factor) => `${factor}倍`,
  speed: (times) => `速度：${times}`,
  events: '出来事',
  lanes: '年表の項目',
  status: (name, status) => `${name}：${status}`,
  dated: (name, date) => `${name}（${date}）`,
  lanesShown: (shown, all) => `${all}件のうち${shown}件を表示`,
  overview: '全期間',
};
