import type { DescribeMessages } from '../describe-messages.ts';
import type { PartialWords } from '../translation.ts';

const CONTROL = {
  threatened: 'を警告',
  announced: 'を発表',
  'in-force': 'が発効',
  eased: 'を緩和',
  suspended: 'を停止',
  expired: 'が失効',
  revoked: 'を撤廃',
};

const CHOKEPOINT = {
  open: 'が通常の状態に',
  threatened: 'に遮断の警告',
  restricted: 'に制限',
  contested: 'が係争中に',
  closed: 'が遮断',
};

const ROUND = { held: '開催', planned: '予定を発表', due: '予定日を迎えたが、開催の報道はない' };

/** Japanese sentences about a day, a mark and a step in time. */
export const jaDescribe: PartialWords<DescribeMessages> = {
  dated: (date, sentence) => `${date}時点。${sentence}`,
  nothing: '表示するものはない。',
  flow: (goods, from, to, amount) => `${way(goods, from, to)}が${amount}`,
  flowUnreported: (goods, from, to, words) => way(goods, from, to) + brackets([words]),
  flows: (parts, more) =>
    parts.length + more === 1 ? `数量が分かる流れは、${list(parts, more)}。` : `大きな流れは、${list(parts, more)}。`,
  unreported: (parts, more) => `数量が分からない流れは、${list(parts, more)}。`,
  totals: (parts, more) => `合計では、${list(parts, more)}。`,
  control: (name, issuer, said) => name + brackets([issuer, said]),
  inForce: (parts, more) => `発効中の規制は、${list(parts, more)}。`,
  threatened: (parts, more) => `警告または発表の段階にあるのは、${list(parts, more)}。`,
  suspended: (parts, more) => `停止または緩和されているのは、${list(parts, more)}。`,
  chokepoint: (name, status, holders, said) => name + brackets([status, heldBy(holders), said]),
  contested: (parts, more) => `遮断または係争中のチョークポイントは、${list(parts, more)}。`,
  restricted: (parts, more) => `制限または警告を受けるチョークポイントは、${list(parts, more)}。`,
  talks: (name, round, date, state) => name + brackets([round, date, state]),
  negotiations: (parts, more) => `協議は、${list(parts, more)}。`,
  events: (count, latest) =>
    count === 1 ? `過去30日の出来事は1件。${latest}。` : `過去30日の出来事は${count}件。最新は、${latest}。`,

  inSentence: (words) => words,
  said: {
    derived: 'ほかの数字から算出',
    claimed: '当事者の一方によると',
    analysis: '分析者によると',
    anonymous: '匿名の関係者によると',
  },
  saidBy: (name) => `${name}によると`,

  flowMark: (from, to, goods, amount) => `${from}から${to}へ、${goods}：${amount}`,
  titled: (name, words) => `${name}：${words}`,
  statusSince: (status, since) => (since.endsWith('から') ? since + status : status + brackets([since])),
  gatedBy: (names, more) => `かかる規制は${list(names, more)}`,
  gates: (goods, more) => `対象は${list(goods, more)}`,
  heldBy: (names) => heldBy(names) ?? '',
  share: (share, of) => (/\d/.test(share) ? `${of}の${share}` : `${of}：${share}`),
  mark: (parts) => `${parts.join('。')}。`,

  controlBecame: (name, status) => name + CONTROL[status],
  chokepointBecame: (name, status) => name + CHOKEPOINT[status],
  roundBecame: (negotiation, round, state) => `${negotiation}の${round}：${ROUND[state]}`,
  newFigure: (flow) => `新しい数字：${flow}`,
  newReport: (flow) => `新しい報道：${flow}`,
  holdsNoMore: (name) => `${name}が期限を迎え、その後の報道はない`,
  stands: (name, status) => `${name}：${status}`,
  notYet: (name) => `${name}：まだない`,
  shown: (name) => `表示：${name}`,
  notShown: (name) => `非表示：${name}`,
  change: (date, parts, more) => `${date}。${[...parts, ...(more > 0 ? [`ほか${more}件の変化`] : [])].join('。')}。`,
};

function way(goods: string, from: string, to: string): string {
  return `${from}から${to}への${goods}`;
}

function brackets(parts: readonly (string | null)[]): string {
  const present = parts.filter((part) => part !== null && part !== '');
  return present.length > 0 ? `（${present.join('、')}）` : '';
}

function heldBy(names: readonly string[]): string | null {
  return names.length === 0 ? null : `${names.join('と')}が握る`;
}

function list(parts: readonly string[], more: number): string {
  return [...parts, ...(more > 0 ? [`ほか${more}件`] : [])].join('、');
}
