import type { Palette } from '../../look/palette.ts';
import type { Day } from '../../model/edtf.ts';
import { daysBetween } from '../../model/edtf.ts';
import type { SvgNode } from '../svg-node.ts';
import type { TimeScale, TimeWindow } from './time-window.ts';
import { addMonths, timeScale } from './time-window.ts';

/** How many changes each stretch of a long time has, with the window that is shown of it. */
export interface DensityStrip {
  readonly scale: TimeScale;
  readonly nodes: readonly SvgNode[];
  /** The window on the strip, px. */
  readonly from: number;
  readonly to: number;
}

/** Changes that span so many windows get a strip wherever the window is. */
const SLACK = 1.25;
/** Empty stretches longer than this part single old days from the time that the strip is about. */
const GAP_DAYS = 3 * 366;
const COLUMN_PX = 3;

/** The strip over all changes (in order); null where the window holds them all and is not much shorter than they are. */
export function densityStrip(
  changes: readonly Day[],
  window: TimeWindow,
  widthPx: number,
  heightPx: number,
  palette: Palette,
): DensityStrip | null {
  const first = firstAfterSilence(changes) ?? window.from;
  const last = changes.at(-1) ?? window.from;
  const isLong = daysBetween(first, last) > SLACK * daysBetween(window.from, window.to);
  if (!isLong && first >= window.from && last < window.to) return null;
  const reach = yearsOf(first, last, window);
  const scale = timeScale(reach, widthPx);
  const clamp = (x: number): number => Math.min(widthPx, Math.max(0, x));
  const counts = new Map<number, number>();
  for (const day of changes) {
    const column = Math.floor(scale.x(day) / COLUMN_PX);
    if (column >= 0) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const columns = [...counts].map(([column, count]) => {
    const height = Math.max(2, Math.sqrt(count / most) * (heightPx - 1));
    return `M${column * COLUMN_PX + 0.5},${heightPx}h2v${(-height).toFixed(1)}h-2z`;
  });
  return {
    scale,
    nodes: [
      {
        tag: 'path',
        attributes: { d: `M0,${heightPx - 0.5}H${widthPx}`, stroke: palette.hair, fill: 'none' },
        children: [],
      },
      { tag: 'path', attributes: { d: columns.join(''), fill: palette.ink3 }, children: [] },
    ],
    from: clamp(scale.x(window.from)),
    to: clamp(scale.x(window.to)),
  };
}

function firstAfterSilence(changes: readonly Day[]): Day | undefined {
  let first = 0;
  for (let at = 1; at < changes.length; at++) {
    const [before, day] = [changes[at - 1], changes[at]];
    if (before !== undefined && day !== undefined && daysBetween(before, day) > GAP_DAYS) first = at;
  }
  return changes[first];
}

/* Whole years, and wide enough for the window, unless that is so far off that nothing could be told apart any more. */
function yearsOf(first: Day, last: Day, window: TimeWindow): TimeWindow {
  const from = `${first.slice(0, 4)}-01-01`;
  const to = `${addMonths(last, 12).slice(0, 4)}-01-01`;
  const isNear = daysBetween(window.from, from) < GAP_DAYS && daysBetween(to, window.to) < GAP_DAYS;
  if (!isNear) return { from, to };
  return { from: from < window.from ? from : window.from, to: to > window.to ? to : window.to };
}
