import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Japanese words around the map. */
export const jaMap: PartialWords<Pick<Messages, 'map' | 'view' | 'error' | 'citation'>> = {
  map: {
    label: '貿易の流れ、輸出規制、チョークポイント、協議の地図',
    zoomIn: '拡大',
    zoomOut: '縮小',
    fit: '全体を表示',
    sources: '出典',
    attribution: (dataTo) => `Natural Earth · データは${dataTo}まで`,
    disputedNote: '一点鎖線：係争中の境界',
    cooperativeWheel: (key) => `${key}キーを押しながらスクロールすると拡大・縮小できます`,
    cooperativeTouch: '地図は2本の指で動かせます',
    loading: '地図を読み込んでいます。',
    leftOut: (count, all) => `${all}件のうち${count}件を省略`,
    locator: '位置',
    marks: '地図上の項目',
  },

  view: {
    view: '場面',
    date: '日付',
    earlier: '前へ',
    later: '後へ',
    onlyKnown: 'その日に知られていたことだけ',
    showAll: 'すべて表示',
    nothingYet: (when) => `この日までの記録はまだありません。記録は${when}に始まります。`,
  },

  error: {
    network: '地図の一部を取得できませんでした。',
    'not-json': 'データファイルがJSONではありません。',
    'not-a-dataset': 'この地図のデータではありません。',
    'too-large': 'データが地図の扱える大きさを超えています。',
    webgl: 'WebGLが使えないため、静止した地図です。ほかの機能は使えます。',
    'context-lost': '動く地図が失われ、復元できませんでした。',
    basemap: '背景地図を読み込めませんでした。',
    retry: '再試行',
    dismiss: '閉じる',
  },

  citation: {
    quoted: (title) => `「${title}」`,
    accessed: (date) => `${date}閲覧`,
    noDate: '日付なし',
  },
};
