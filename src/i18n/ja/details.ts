import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Japanese words of the details. */
export const jaDetails: PartialWords<Pick<Messages, 'details'>> = {
  details: {
    nothingSelected: '線、関門、ひし形、結び目を選ぶと、その根拠が読めます。',
    close: '閉じる',
    back: '戻る',
    flow: '流れ',
    control: '規制',
    chokepoint: 'チョークポイント',
    negotiation: '協議',
    event: '出来事',
    place: '場所',
    actor: '当事者',
    fact: '事実',
    fromTo: (from, to) => `${from}から${to}へ`,
    happened: '経緯',
    known: '分かっていること',
    restsOn: '根拠',
    gates: 'かかる規制',
    rounds: '協議の経過',
    positions: '提案・要求・警告',
    heldBy: '握る主体',
    shares: '比率',
    accountsDiffer: '異なる説明がある',
    versions: (count) => `${count}通りの説明`,
    shownInstead: 'こちらを示す理由',
    byDate: (date) => `${date}までに`,
    noLink: 'リンクなし',
    via: (source) => `${source}経由`,
    position: { offer: '提案', demand: '要求', threat: '警告' },
    noLaterReport: 'その後の報道なし',
    notHappening: 'この日付で分かっていることはありません。',
    someTimeIn: (date) => `${date}中のいずれか`,
    reporter: { exporter: '輸出側の報告', importer: '輸入側の報告' },
  },
};
