import { flowDash } from '../look/dashes.ts';
import { mixColours } from '../look/mix-colours.ts';
import type { Palette } from '../look/palette.ts';
import { palettes } from '../look/palette.ts';
import { flowSizes } from '../look/sizes.ts';
import type { LaneMark } from '../geo/marks.ts';
import type { CommodityGroup } from '../model/snapshot.ts';
import type { LineRhythm } from '../model/visible-evidence.ts';
import type { DrawContext } from './draw-context.ts';
import type { Standing } from './emphasis.ts';
import { directionTo, moved, rightOf } from './flow-course.ts';
import type { PathSink, Point, Shape } from './scene.ts';

/** A lane that has found its way over the screen. Distances run along its bundle's course, in px. */
export interface LaneLine {
  readonly widthPx: number;
  readonly head: { readonly widthPx: number; readonly lengthPx: number };
  readonly fromPx: number;
  readonly toPx: number;
  /** Distances between which the lane is smooth enough to be drawn by one curve; from `fromPx` to `toPx`, rising. */
  readonly knotsPx: readonly number[];
  /** The point at a distance, moved to the right of travel by `acrossPx`. */
  at(distancePx: number, acrossPx?: number): Point;
}

/** Corners of the arrowhead: tip, right barb, left barb. */
export function headCorners(line: LaneLine): readonly [Point, Point, Point] {
  const tip = line.at(line.toPx);
  const base = line.at(line.toPx - line.head.lengthPx);
  const side = rightOf(directionTo(base, tip));
  return [tip, moved(base, side, line.head.widthPx / 2), moved(base, side, -line.head.widthPx / 2)];
}

/** What the line of a flow says by its paint. */
export interface LinePaint {
  readonly group: CommodityGroup;
  /** The amount is not reported: a tube with a core in the colour of its goods. */
  readonly isTube: boolean;
  readonly rhythm: LineRhythm;
}

/** What is painted for a flow, from below: halo, line, head. */
export function flowShapes(line: LaneLine, lane: LaneMark, standing: Standing, context: DrawContext): readonly Shape[] {
  const [{ group, form }] = lane.states;
  const halo = standing.isSelected ? [] : [haloShape(line, context.palette, standing.opacity)];
  const paint = { group, isTube: form === 'tube', rhythm: rhythmOf(lane) };
  return [...halo, ...linePaint(line, paint, standing, context)];
}

/** What is painted for one of the many small flows of a dense drawing: line and head alone, in a tint of its colour. */
export function faintFlowShapes(
  line: LaneLine,
  lane: LaneMark,
  { opacity }: Standing,
  { palette }: DrawContext,
): readonly Shape[] {
  const fill = mixColours(palette[lane.states[0].group], palette.halo, flowSizes.faintShare);
  return [{ trace: arrowOutline(line), fill, opacity }];
}

/** The line and head of a flow, without the halo. */
export function linePaint(
  line: LaneLine,
  { group, isTube, rhythm }: LinePaint,
  standing: Standing,
  { palette, theme }: Pick<DrawContext, 'palette' | 'theme'>,
): readonly Shape[] {
  const isOnMarker = standing.isSelected && theme === 'dark';
  const colour = isOnMarker ? palettes.light[`${group}Text`] : palette[group];
  const { opacity } = standing;
  const dash = flowDash(rhythm, line.widthPx);
  if (!isTube && dash === null) return [{ trace: arrowOutline(line), fill: colour, opacity }];
  // Seen through, the end of the line would show in the head.
  const overlap = standing.isDimmed ? 0 : flowSizes.headOverlap;
  const trace = lineUntil(line, line.toPx - (1 - overlap) * line.head.lengthPx);
  const stroke = { trace, cap: 'butt', join: 'round', opacity } as const;
  const dashed = dash ? { dashPx: dash } : {};
  const head = { trace: headOutline(line), fill: colour, opacity };
  if (!isTube) return [{ ...stroke, stroke: colour, strokeWidthPx: line.widthPx, ...dashed }, head];
  const { ghost, paper } = isOnMarker ? palettes.light : palette;
  const core = mixColours(colour, paper, flowSizes.tubeCoreShare);
  return [
    { ...stroke, stroke: ghost, strokeWidthPx: line.widthPx, ...dashed },
    { ...stroke, stroke: core, strokeWidthPx: line.widthPx - 2 * flowSizes.tubeEdge },
    head,
  ];
}

/** The casing under a flow that is selected or pointed at: marker yellow in ink, from start to tip. */
export function flowHighlight(line: LaneLine, { palette }: DrawContext): readonly Shape[] {
  const casing = { trace: lineUntil(line, line.toPx), cap: 'round', join: 'round' } as const;
  return [
    { ...casing, stroke: palette.ink, strokeWidthPx: line.widthPx + flowSizes.casingInk },
    { ...casing, stroke: palette.mark, strokeWidthPx: line.widthPx + flowSizes.casing },
  ];
}

/* The firmest of those that share a tube. */
function rhythmOf({ states }: LaneMark): LineRhythm {
  const rhythms = states.map(({ rhythm }) => rhythm);
  return rhythms.includes('solid') ? 'solid' : rhythms.includes('dashed') ? 'dashed' : 'dotted';
}

function haloShape(line: LaneLine, { halo }: Palette, opacity: number): Shape {
  return {
    trace: arrowOutline(line),
    fill: halo,
    stroke: halo,
    strokeWidthPx: flowSizes.halo,
    join: 'round',
    opacity: flowSizes.haloOpacity * opacity,
  };
}

function lineUntil(line: LaneLine, toPx: number): Shape['trace'] {
  const knots = knotsBetween(line, toPx);
  return (sink) => {
    traceCurve(sink, 'moveTo', (distancePx) => line.at(distancePx), knots);
  };
}

/* One outline of line and head: no seam where both are half transparent. */
function arrowOutline(line: LaneLine): Shape['trace'] {
  return (sink) => {
    const half = line.widthPx / 2;
    const knots = knotsBetween(line, line.toPx - line.head.lengthPx);
    const [tip, right, left] = headCorners(line);
    traceCurve(sink, 'moveTo', (distancePx) => line.at(distancePx, -half), knots);
    sink.lineTo(...left);
    sink.lineTo(...tip);
    sink.lineTo(...right);
    traceCurve(sink, 'lineTo', (distancePx) => line.at(distancePx, half), knots.toReversed());
    sink.closePath();
  };
}

function headOutline(line: LaneLine): Shape['trace'] {
  const [tip, right, left] = headCorners(line);
  return (sink) => {
    sink.moveTo(...left);
    sink.lineTo(...tip);
    sink.lineTo(...right);
    sink.closePath();
  };
}

function knotsBetween({ fromPx, knotsPx }: LaneLine, toPx: number): readonly number[] {
  return [fromPx, ...knotsPx.filter((knot) => knot > fromPx + 1 && knot < toPx - 1), Math.max(fromPx, toPx)];
}

/* Cubic curves that pass the knots in the line's own direction (Hermite form). */
function traceCurve(
  sink: PathSink,
  begin: 'moveTo' | 'lineTo',
  at: (distancePx: number) => Point,
  knots: readonly number[],
): void {
  let from = 0;
  let x0 = 0;
  let y0 = 0;
  let vx0 = 0;
  let vy0 = 0;
  knots.forEach((to, i) => {
    const third = (to - from) / 3;
    const point = at(to);
    const before = at(to - 0.5);
    const after = at(to + 0.5);
    const x1 = point[0];
    const y1 = point[1];
    const vx1 = after[0] - before[0];
    const vy1 = after[1] - before[1];
    if (i === 0) sink[begin](x1, y1);
    else sink.bezierCurveTo(x0 + vx0 * third, y0 + vy0 * third, x1 - vx1 * third, y1 - vy1 * third, x1, y1);
    from = to;
    x0 = x1;
    y0 = y1;
    vx0 = vx1;
    vy0 = vy1;
  });
}
