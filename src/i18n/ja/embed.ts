import type { EmbedMessages } from '../embed-messages.ts';
import type { PartialWords } from '../translation.ts';

/** Japanese words of embedded maps. */
export const jaEmbed: PartialWords<EmbedMessages> = {
  frameTitle: (title) => `地図：${title}`,
  caption: (title, date) => `${title}（${date}の地図）`,
  openMap: 'インタラクティブな地図を開く',
  explore: '地図を詳しく見る',
  sources: '出典',
  theData: '全データ（1ファイル）',
  foreignData: 'アドレスが別のサイトのデータを指しています。ここではこのサイトのデータだけを表示します。',
};
