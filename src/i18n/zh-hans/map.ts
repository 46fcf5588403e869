import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Chinese words around the map. */
export const zhHansMap: PartialWords<Pick<Messages, 'map' | 'view' | 'error' | 'citation'>> = {
  map: {
    label: '贸易流向、出口管制、关键瓶颈与谈判地图',
    zoomIn: '放大',
    zoomOut: '缩小',
    fit: '显示全部',
    sources: '资料来源',
    attribution: (dataTo) => `Natural Earth · 数据截至${dataTo}`,
    disputedNote: '点划线：有争议的边界',
    cooperativeWheel: (key) => `按住${key}键并滚动可缩放地图`,
    cooperativeTouch: '请用两指移动地图',
    loading: '地图加载中。',
    leftOut: (count, all) => `共${all}项，其中${count}项被略去`,
    locator: '所在位置',
    marks: '图上内容',
  },
  view: {
    view: '视图',
    date: '日期',
    earlier: '更早',
    later: '更晚',
    onlyKnown: '仅显示当日已知的内容',
    showAll: '显示全部',
    nothingYet: (when) => `截至当日尚无记录：记录始于${when}。`,
  },
  error: {
    network: '地图的一部分无法获取。',
    'not-json': '数据文件不是JSON格式。',
    'not-a-dataset': '此文件不是本地图的数据集。',
    'too-large': '数据集超出地图可接受的大小。',
    webgl: '此浏览器不支持WebGL，地图以静态方式绘制，其余功能可用。',
    'context-lost': '交互地图已中断，无法恢复。',
    basemap: '无法加载底图。',
    retry: '重试',
    dismiss: '关闭',
  },
  citation: {
    quoted: (title) => `“${title}”`,
    accessed: (date) => `${date}访问`,
    noDate: '日期不详',
  },
};
