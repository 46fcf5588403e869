import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

type Topics =
  | 'controlStatus'
  | 'controlKind'
  | 'chokepointStatus'
  | 'chokepointKind'
  | 'evidence'
  | 'modality'
  | 'relation'
  | 'roundKind'
  | 'roundResult'
  | 'roundState'
  | 'layer'
  | 'group';

/** Chinese names of kinds and statuses. */
export const zhHansNames: PartialWords<Pick<Messages, Topics>> = {
  controlStatus: {
    threatened: '威胁实施',
    announced: '已宣布',
    'in-force': '已生效',
    eased: '已放宽',
    suspended: '已暂停',
    expired: '已到期',
    revoked: '已撤销',
  },
  controlKind: {
    'export-licence': '出口许可',
    'export-ban': '出口禁令',
    'import-tariff': '进口关税',
    'investment-curb': '投资限制',
    'entity-listing': '实体清单',
    'purchase-halt': '停止采购',
    'output-cap': '产量上限',
    'border-closure': '关闭边境',
    'visa-curb': '签证限制',
    tax: '税费',
    pause: '暂缓措施',
    other: '其他措施',
  },
  chokepointStatus: {
    open: '畅通',
    threatened: '受威胁',
    restricted: '受限',
    contested: '争夺中',
    closed: '封闭',
  },
  chokepointKind: {
    'mine-belt': '矿区',
    processing: '加工',
    manufacturing: '制造',
    hub: '枢纽',
    crossing: '口岸',
    strait: '海峡',
    technology: '技术',
    market: '市场',
  },
  evidence: {
    official: '官方',
    reported: '报道',
    derived: '推算',
    claimed: '一方说法',
    analysis: '分析',
    anonymous: '匿名消息',
  },
  modality: { planned: '计划', forecast: '预测' },
  relation: {
    answers: '回应',
    suspends: '暂停',
    eases: '放宽',
    tightens: '收紧',
    extends: '延长',
    replaces: '取代',
    'part-of': '属于',
  },
  roundKind: {
    talks: '会谈',
    call: '通话',
    summit: '峰会',
    visit: '访问',
    letter: '信函',
    signing: '签署',
    contact: '接触',
  },
  roundResult: {
    none: '无成果',
    progress: '取得进展',
    framework: '框架协议',
    agreement: '达成协议',
    breakdown: '破裂',
  },
  roundState: { held: '已举行', planned: '计划举行', due: '日期已过，未见举行的报道' },
  layer: {
    flows: '流向',
    controls: '管制措施',
    chokepoints: '关键瓶颈',
    negotiations: '谈判',
    events: '事件',
  },
  group: {
    minerals: '稀土、矿产',
    goods: '货物',
    tech: '芯片、软件、发动机',
    energy: '燃料、天然气',
    metals: '汽车、钢铁',
    capital: '投资',
  },
};
