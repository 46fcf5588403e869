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

/** Japanese names of kinds and statuses. */
export const jaNames: PartialWords<Pick<Messages, Topics>> = {
  controlStatus: {
    threatened: '警告',
    announced: '発表',
    'in-force': '発効中',
    eased: '緩和',
    suspended: '停止中',
    expired: '失効',
    revoked: '撤廃',
  },
  controlKind: {
    'export-licence': '輸出許可制',
    'export-ban': '禁輸',
    'import-tariff': '関税',
    'investment-curb': '投資規制',
    'entity-listing': '禁輸リスト',
    'purchase-halt': '購入停止',
    'output-cap': '生産抑制',
    'border-closure': '国境封鎖',
    'visa-curb': '査証規制',
    tax: '課税',
    pause: '一時停止',
    other: 'その他の措置',
  },
  chokepointStatus: {
    open: '通常',
    threatened: '遮断の警告',
    restricted: '制限中',
    contested: '係争中',
    closed: '遮断',
  },
  chokepointKind: {
    'mine-belt': '鉱床帯',
    processing: '処理・精製',
    manufacturing: '製造',
    hub: '拠点',
    crossing: '通過点',
    strait: '海峡',
    technology: '技術',
    market: '市場',
  },
  evidence: {
    official: '公式',
    reported: '報道',
    derived: '算出',
    claimed: '当事者の主張',
    analysis: '分析',
    anonymous: '匿名の情報源',
  },
  modality: { planned: '予定', forecast: '予測' },
  relation: {
    answers: '対抗した相手',
    suspends: '停止させる措置',
    eases: '緩める措置',
    tightens: '強める措置',
    extends: '延長する措置',
    replaces: '置き換える措置',
    'part-of': '上位の措置',
  },
  roundKind: {
    talks: '協議',
    call: '電話',
    summit: '首脳会談',
    visit: '訪問',
    letter: '書簡',
    signing: '署名',
    contact: '接触',
  },
  roundResult: {
    none: '成果なし',
    progress: '進展',
    framework: '枠組みで一致',
    agreement: '合意',
    breakdown: '決裂',
  },
  roundState: { held: '開催', planned: '予定', due: '予定日を過ぎ開催の報道なし' },
  layer: {
    flows: '流れ',
    controls: '規制',
    chokepoints: 'チョークポイント',
    negotiations: '協議',
    events: '出来事',
  },
  group: {
    minerals: 'レアアース・鉱物',
    goods: '商品全般',
    tech: '半導体・ソフト・エンジン',
    energy: '燃料・ガス',
    metals: '自動車・鉄鋼',
    capital: '投資',
  },
};
