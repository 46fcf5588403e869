import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Chinese words of the details. */
export const zhHansDetails: PartialWords<Pick<Messages, 'details'>> = {
  details: {
    nothingSelected: '点选一条线、一道闸、一个菱形或一个结点，即可查看其依据。',
    close: '关闭',
    back: '返回',
    flow: '流向',
    control: '管制措施',
    chokepoint: '关键瓶颈',
    negotiation: '谈判',
    event: '事件',
    place: '地点',
    actor: '相关方',
    fact: '数据',
    fromTo: (from, to) => `${from}流向${to}`,
    happened: '经过',
    known: '已知情况',
    restsOn: '依据',
    gates: '所受管制',
    rounds: '各轮会谈',
    positions: '提议、要求、威胁',
    heldBy: '控制方',
    shares: '份额',
    accountsDiffer: '说法不一',
    versions: (count) => `${count}种说法`,
    shownInstead: '此处采用另一说法，原因：',
    byDate: (date) => `截至${date}`,
    noLink: '无链接',
    via: (source) => `转引自${source}`,
    position: { offer: '提议', demand: '要求', threat: '威胁' },
    noLaterReport: '此后无报道',
    notHappening: '当日没有相关信息。',
    someTimeIn: (date) => `${date}间`,
    reporter: { exporter: '据出口方统计', importer: '据进口方统计' },
  },
};
