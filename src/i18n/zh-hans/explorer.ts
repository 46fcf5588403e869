import type { ExplorerMessages } from '../explorer-messages.ts';
import type { PartialWords } from '../translation.ts';

/** Chinese words of the explorer page. */
export const zhHansExplorer: PartialWords<ExplorerMessages> = {
  brand: 'Leverage',
  views: '视图',
  moreViews: '更多视图',
  previousView: '上一视图',
  nextView: '下一视图',
  details: '详情',
  key: '图例',
  dateOfMap: '地图所示日期',
  earlierChange: '上一次变化',
  laterChange: '下一次变化',
  noEarlierChange: '此前没有变化',
  noLaterChange: '此后没有变化',
  sheet: '详情、搜索与图例',
  find: '查找、筛选',
  table: '表格',
  closeTable: '关闭表格',
  raiseSheet: '展开详情',
  lowerSheet: '展开地图',
  closePanel: '关闭面板',
  share: '分享',
  language: '语言',
  tab: { details: '详情', find: '查找', key: '图例', time: '时间', table: '表格', share: '分享' },
};
