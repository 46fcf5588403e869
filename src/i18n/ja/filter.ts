import type { FilterMessages } from '../filter-messages.ts';
import type { PartialWords } from '../translation.ts';

/** Japanese words of the filter and the search. */
export const jaFilter: PartialWords<FilterMessages> = {
  title: '検索と絞り込み',
  search: '検索',
  searchHint: '場所、品目、人物、出来事',
  results: '検索結果',
  found: (count) => `${count}件`,
  foundFirst: (shown, count) => `${count}件のうち最初の${shown}件`,
  nothingFound: '見つかりません',
  kind: {
    source: '出典',
    place: '場所',
    actor: '当事者',
    commodity: '品目',
    flow: '流れ',
    control: '規制',
    chokepoint: 'チョークポイント',
    negotiation: '協議',
    round: '協議の回',
    position: '立場',
    event: '出来事',
    fact: '数字・事実',
  },
  alsoCalled: (name) => `別名：${name}`,
  misprintOf: (name) => `誤記：${name}`,
  commodities: '品目',
  actors: '当事者',
  evidence: '根拠',
  findActor: '当事者を探す',
  chosen: (count) => `${count}件を選択`,
  all: 'すべて',
  noneTicked: '選ばなければ、すべて表示します。',
  onlyFirm: '公式と報道だけ',
  partsOf: (commodity) => `${commodity}の内訳`,
  showAll: 'すべて表示',
};
