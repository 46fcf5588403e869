import type { EmbedMessages } from '../embed-messages.ts';
import type { PartialWords } from '../translation.ts';

/** Simplified Chinese words of embedded maps. */
export const zhHansEmbed: PartialWords<EmbedMessages> = {
  frameTitle: (title) => `地图：${title}`,
  caption: (title, date) => `${title}（${date}的地图）`,
  openMap: '打开交互地图',
  explore: '浏览地图',
  sources: '来源',
  theData: '全部数据（一个文件）',
  foreignData: '该地址指向其他网站的数据。这里只显示本网站的数据。',
};
