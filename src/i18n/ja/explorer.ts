import type { ExplorerMessages } from '../explorer-messages.ts';
import type { PartialWords } from '../translation.ts';

/** Japanese words of the explorer page. */
export const jaExplorer: PartialWords<ExplorerMessages> = {
  brand: 'Leverage',
  views: '場面',
  moreViews: 'ほかの場面',
  previousView: '前の場面',
  nextView: '次の場面',
  details: '詳細',
  key: '凡例',
  dateOfMap: '地図の日付',
  earlierChange: '前の変化',
  laterChange: '次の変化',
  noEarlierChange: 'これより前の変化なし',
  noLaterChange: 'これより後の変化なし',
  sheet: '詳細、検索、凡例',
  find: '検索・絞り込み',
  table: '表',
  closeTable: '表を閉じる',
  raiseSheet: '詳細を広げる',
  lowerSheet: '地図を広げる',
  closePanel: 'パネルを閉じる',
  share: '共有',
  language: '言語',
  tab: { details: '詳細', find: '検索', key: '凡例', time: '時間', table: '表', share: '共有' },
};
