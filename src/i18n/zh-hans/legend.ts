import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Chinese words of the legend. */
export const zhHansLegend: PartialWords<Pick<Messages, 'legend'>> = {
  legend: {
    title: '图例',
    flowsHint: '颜色表示货物，粗细表示数量',
    chokepointsHint: '大小：份额',
    aMonth: (amount) => `每月${amount}`,
    planned: '计划或预测',
    workedOut: '推算、一方说法、匿名消息',
    notReported: '数量未公布',
    evenLine: '粗细不代表数量：见标注',
    controlInForce: '已生效',
    controlEased: '已暂停、已放宽',
    controlThreatened: '威胁实施、已宣布',
    severalAtOnePlace: '同一地点有多项',
    approximateArea: '大致范围',
    roundHeld: '已举行的会谈',
    roundPlanned: '计划中的会谈',
    talksGoingOn: '谈判进行中',
    noneWithFilter: '此筛选条件下没有',
    noneHere: '此范围内没有',
    noneOnDate: '当日没有',
    eventOnDate: '最近30天内',
    shownOfAll: (shown, all) => `当日共${all}条流向，图上显示${shown}条。`,
    outsideFrame: (count) => `另有${count}条在此范围之外。`,
    faint: (count, percent) => `浅色线：较小的流向${count}条${percent === null ? '' : `，占总量${percent}`}。`,
    layerSwitch: (layer) => `显示${layer}`,
  },
};
