import type { DescribeMessages } from '../describe-messages.ts';
import type { PartialWords } from '../translation.ts';
import { brackets, clauses, listed, others } from './grammar.ts';

const ROUND = { held: '已举行', planned: '已宣布举行', due: '日期已过，未见举行的报道' };

const CHOKEPOINT = {
  open: '恢复畅通',
  threatened: '受到威胁',
  restricted: '受到限制',
  contested: '陷入争夺',
  closed: '被封闭',
};

/* Names of the data may be in another script: quotation marks tell where they end. */
const BECOMES = {
  threatened: (name: string) => `有威胁要实施${name}`,
  announced: (name: string) => `宣布${name}`,
  'in-force': (name: string) => `${name}生效`,
  eased: (name: string) => `${name}放宽`,
  suspended: (name: string) => `${name}暂停`,
  expired: (name: string) => `${name}到期`,
  revoked: (name: string) => `${name}撤销`,
};

/** Chinese sentences about a day, a mark and a step in time. */
export const zhHansDescribe: PartialWords<DescribeMessages> = {
  dated: (date, sentence) => `${date}，${sentence}`,
  nothing: '没有可显示的内容。',
  flow: (goods, from, to, amount) => `${way(goods, from, to)}，${amount}`,
  flowUnreported: (goods, from, to, words) => way(goods, from, to) + brackets([words]),
  flows: (parts, more) =>
    parts.length + more === 1
      ? `仅有一条流向有数量：${clauses(parts)}。`
      : `最大的流向依次为：${clauses(parts, others(more, '条'))}。`,
  unreported: (parts, more) => `以下流向数量不明：${clauses(parts, others(more, '条'))}。`,
  totals: (parts, more) => `总额：${clauses(parts, others(more))}。`,
  control: (name, issuer, said) => name + brackets([issuer, said]),
  inForce: (parts, more) => `已生效的措施：${clauses(parts, others(more))}。`,
  threatened: (parts, more) => `威胁实施或已宣布的措施：${clauses(parts, others(more))}。`,
  suspended: (parts, more) => `已暂停或放宽的措施：${clauses(parts, others(more))}。`,
  chokepoint: (name, status, holders, said) => name + brackets([status, heldBy(holders), said]),
  contested: (parts, more) => `封闭或争夺中的瓶颈：${clauses(parts, others(more, '处'))}。`,
  restricted: (parts, more) => `受限或受威胁的瓶颈：${clauses(parts, others(more, '处'))}。`,
  talks: (name, round, date, state) => name + brackets([round, date, state]),
  negotiations: (parts, more) => `谈判：${clauses(parts, others(more))}。`,
  events: (count, latest) =>
    count === 1 ? `最近30天内有一起事件：${latest}。` : `最近30天内有${count}起事件，最近一起：${latest}。`,

  inSentence: (words) => words,
  said: {
    derived: '据其他数字推算',
    claimed: '据一方说法',
    analysis: '据分析人士',
    anonymous: '据匿名消息人士',
  },
  saidBy: (name) => `据${name}`,

  flowMark: (from, to, goods, amount) => `${way(goods, from, to)}：${amount}`,
  titled: (name, words) => `${name}：${words}`,
  statusSince: (status, since) => (status === '已宣布' ? `${since}${status}` : since + status.replace(/^已/, '')),
  gatedBy: (names, more) => `受${listed(names.map(quoted), more)}约束`,
  gates: (goods, more) => `涉及${listed(goods, more)}`,
  heldBy: (names) => heldBy(names) ?? '',
  share: (share, whole) => (/\d/.test(share) ? `占${whole}的${share}` : `${whole}：${share}`),
  mark: (parts) => `${clauses(parts)}。`,

  controlBecame: (name, status) => BECOMES[status](quoted(name)),
  chokepointBecame: (name, status) => quoted(name) + CHOKEPOINT[status],
  roundBecame: (negotiation, round, state) => `${negotiation}：${quoted(round)}${ROUND[state]}`,
  newFigure: (flow) => `新数据：${flow}`,
  newReport: (flow) => `新消息：${flow}`,
  holdsNoMore: (name) => `${quoted(name)}到期，此后无报道`,
  stands: (name, status) => `${name}：${status}`,
  notYet: (name) => `${name}：尚未发生`,
  shown: (name) => `新显示：${name}`,
  notShown: (name) => `不再显示：${name}`,
  change: (date, parts, more) => `${date}：${clauses(parts, others(more, '项变化'))}。`,
};

function way(goods: string, from: string, to: string): string {
  return `${from}流向${to}的${goods}`;
}

function heldBy(names: readonly string[]): string | null {
  return names.length === 0 ? null : `由${listed(names)}控制`;
}

function quoted(name: string): string {
  return `“${name}”`;
}
