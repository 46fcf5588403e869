import { GATE_DASH } from '../../look/dashes.ts';
import type { Palette } from '../../look/palette.ts';
import type { ChokepointStatus } from '../../model/dataset/chokepoint.ts';
import type { ControlStatus } from '../../model/dataset/control.ts';
import type { Dated } from '../../model/phase-at.ts';
import { lineRhythm } from '../../model/visible-evidence.ts';
import type { Point, Shape } from '../scene.ts';
import { barOutline, cut, cutHeight, outlineTrace, slices } from './bar-outline.ts';
import type { Edge, PhaseBar } from './phase-bars.ts';
import type { TimeScale } from './time-window.ts';
import { EDGE_DASH, barRhythms, timelineSizes as sizes } from './timeline-sizes.ts';

/** Where a bar is drawn, and in which colours. */
export interface BarGround {
  readonly scale: TimeScale;
  /** Middle of its lane, px from the top. */
  readonly y: number;
  readonly palette: Palette;
}

type Bar = PhaseBar<Dated>;

const STYLE: Readonly<Record<ControlStatus, 'filled' | 'hollow' | 'dashed' | null>> = {
  threatened: 'dashed',
  announced: 'dashed',
  'in-force': 'filled',
  eased: 'hollow',
  suspended: 'hollow',
  expired: null,
  revoked: null,
};

/** How far a bar reaches under the next one of its colour, px: two soft edges side by side would let the ground through. */
const OVERLAP_PX = 0.8;

/** A control's bar, in the language of its gate: filled in force, hollow where suspended or eased, dashed where only said. */
export function controlBarShapes(bar: Bar, status: ControlStatus, ground: BarGround): readonly Shape[] {
  const style = STYLE[status];
  if (style === null) return [];
  const { ink, paper } = ground.palette;
  const rhythm = lineRhythm(bar.phase);
  if (style === 'filled') {
    const outline = barOutline(bar.begins, bar.ends, ground.y, sizes.bar, ground.scale);
    if (outline.length < 3) return [];
    const pieces = rhythm === 'solid' ? [outline] : slices(outline, barRhythms[rhythm]);
    return [{ trace: outlineTrace(...pieces), fill: ink }, ...chevron(bar, ink, ground)];
  }
  const outline = inset(barOutline(bar.begins, bar.ends, ground.y, sizes.bar - sizes.stroke, ground.scale));
  if (outline.length < 3) return [];
  const edge: Shape = {
    trace: outlineTrace(outline),
    fill: paper,
    stroke: ink,
    strokeWidthPx: sizes.stroke,
    join: 'miter',
  };
  if (style === 'hollow')
    return [rhythm === 'solid' ? edge : { ...edge, dashPx: EDGE_DASH }, ...chevron(bar, ink, ground)];
  return [
    { trace: outlineTrace(outline), fill: paper },
    { trace: edgesTrace(outline), stroke: ink, strokeWidthPx: sizes.stroke, dashPx: GATE_DASH, cap: 'butt' },
    ...chevron(bar, ink, ground),
  ];
}

/**
 * A chokepoint's bar in the colour of its status. Form tells the status too: a thin line is open, pieces threatened, rails restricted, a
 * whole bar contested, a higher one closed.
 *
 * @param isRunOn - the next bar says the same: no seam shows between them
 */
export function statusBarShapes(
  bar: Bar,
  status: ChokepointStatus,
  ground: BarGround,
  isRunOn = false,
): readonly Shape[] {
  const { scale, y, palette } = ground;
  const height = status === 'open' ? sizes.statusOpen : status === 'closed' ? sizes.statusClosed : sizes.status;
  const outline = barOutline(bar.begins, bar.ends, y, height, scale, isRunOn ? OVERLAP_PX : 0);
  if (outline.length < 3) return [];
  const isPlanned = bar.phase.modality !== undefined;
  const pieces = isPlanned
    ? slices(outline, barRhythms.dotted)
    : status === 'threatened'
      ? slices(outline, barRhythms.threatened)
      : [outline];
  const shapes: Shape[] = [{ trace: outlineTrace(...pieces), fill: palette[status] }];
  if (status !== 'restricted') return shapes;
  const rail = pieces.map((piece) => cutHeight(piece, y, sizes.statusRail));
  return [...shapes, { trace: outlineTrace(...rail), fill: palette.paper }];
}

/** The line in paper that parts two bars which look alike. */
export function partingShape(
  { begins }: { readonly begins: Edge | null },
  { scale, y, palette }: BarGround,
): Shape | null {
  if (begins === null) return null;
  const half = sizes.bar / 2;
  const [from, to] = [scale.x(begins.bottom), scale.x(begins.top)];
  if (to < 0 || from > scale.widthPx) return null;
  return {
    trace: (sink) => {
      sink.moveTo(from, y + half);
      sink.lineTo(to, y - half);
    },
    stroke: palette.paper,
    strokeWidthPx: sizes.stroke,
  };
}

/** Whether two statuses of a control look alike on the timeline. */
export function looksAlike(a: ControlStatus, b: ControlStatus): boolean {
  return STYLE[a] === STYLE[b];
}

/* What has no end goes on behind the frame. */
function chevron({ begins, ends }: Bar, color: string, { scale, y }: BarGround): readonly Shape[] {
  if (ends !== null || (begins !== null && scale.x(begins.bottom) >= scale.widthPx)) return [];
  const half = sizes.bar / 2;
  const x = scale.widthPx + sizes.stroke / 2;
  return [
    {
      trace: (sink) => {
        sink.moveTo(x, y - half - 0.5);
        sink.lineTo(x + sizes.chevron, y);
        sink.lineTo(x, y + half + 0.5);
      },
      stroke: color,
      strokeWidthPx: sizes.stroke,
      join: 'miter',
    },
  ];
}

/* A stroke lies half outside of its line. */
function inset(outline: readonly Point[]): readonly Point[] {
  const xs = outline.map(([x]) => x);
  return cut(outline, Math.min(...xs) + sizes.stroke / 2, Math.max(...xs) - sizes.stroke / 2);
}

/* Long sides first, each from its own start, so that their dashes stand above each other; an upright start is a side of its own. */
function edgesTrace(outline: readonly Point[]): Shape['trace'] {
  const top = Math.min(...outline.map(([, y]) => y));
  const bottom = Math.max(...outline.map(([, y]) => y));
  const along = (edge: number): readonly Point[] =>
    outline.filter(([, y]) => Math.abs(y - edge) < 0.01).sort((a, b) => a[0] - b[0]);
  const [upper, lower] = [along(top), along(bottom)];
  const start: readonly Point[] = [...lower.slice(0, 1), ...upper.slice(0, 1)];
  const isUpright = Math.abs((start[1]?.[0] ?? 0) - (start[0]?.[0] ?? 0)) < 1;
  const end: readonly Point[] = [...lower.slice(-1), ...upper.slice(-1)];
  const lines = isUpright ? [start, upper, lower, end] : [[...start, ...upper.slice(1)], lower, end];
  return (sink) => {
    for (const [first, ...rest] of lines) {
      if (!first) continue;
      sink.moveTo(...first);
      for (const point of rest) sink.lineTo(...point);
    }
  };
}
