import type { FilterMessages } from '../filter-messages.ts';
import type { PartialWords } from '../translation.ts';

/** Chinese words of the filter and the search. */
export const zhHansFilter: PartialWords<FilterMessages> = {
  title: '搜索与筛选',
  search: '搜索',
  searchHint: '地点、货物、人物、事件',
  results: '搜索结果',
  found: (count) => `${count}条结果`,
  foundFirst: (shown, count) => `共${count}条结果，显示前${shown}条`,
  nothingFound: '没有结果',
  kind: {
    source: '资料来源',
    place: '地点',
    actor: '相关方',
    commodity: '货物',
    flow: '流向',
    control: '管制措施',
    chokepoint: '关键瓶颈',
    negotiation: '谈判',
    round: '一轮会谈',
    position: '立场',
    event: '事件',
    fact: '数据',
  },
  alsoCalled: (name) => `又称${name}`,
  misprintOf: (name) => `误作${name}`,
  commodities: '货物',
  actors: '相关方',
  evidence: '依据',
  findActor: '查找相关方',
  chosen: (count) => `已选${count}项`,
  all: '全部',
  noneTicked: '未勾选时全部显示。',
  onlyFirm: '仅官方与报道',
  partsOf: (commodity) => `${commodity}的组成`,
  showAll: '显示全部',
};
