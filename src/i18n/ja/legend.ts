import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Japanese words of the legend. */
export const jaLegend: PartialWords<Pick<Messages, 'legend'>> = {
  legend: {
    title: 'この地図の見方',
    flowsHint: '色は品目、太さは量',
    chokepointsHint: '大小は比率',
    aMonth: (amount) => `月${amount}`,
    planned: '予定・予測',
    workedOut: '算出・主張・匿名',
    notReported: '数量は不明',
    evenLine: '太さは一定、量は文字で表示',
    controlInForce: '発効中',
    controlEased: '停止・緩和',
    controlThreatened: '警告・発表',
    severalAtOnePlace: '同じ場所に複数',
    approximateArea: 'おおよその範囲',
    roundHeld: '開催済み',
    roundPlanned: '予定',
    talksGoingOn: '継続中の協議',
    noneWithFilter: 'この絞り込みでは該当なし',
    noneHere: 'この範囲には該当なし',
    noneOnDate: 'この日には該当なし',
    eventOnDate: '過去30日以内',
    shownOfAll: (shown, all) => `この日の流れ${all}件のうち${shown}件を表示。`,
    outsideFrame: (count) => `ほか${count}件は範囲の外。`,
    faint: (count, percent) => `淡い線：小さな流れ${count}件${percent === null ? '' : `、全体の${percent}`}。`,
    layerSwitch: (layer) => `${layer}を表示`,
  },
};
