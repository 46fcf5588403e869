import type { LaneLine } from '../draw/flow.ts';
import { headCorners } from '../draw/flow.ts';
import { distanceToLine } from '../draw/polyline.ts';
import type { Point } from '../draw/scene.ts';
import type { Quadratic } from './fitted-curve.ts';
import { fittedQuadratic } from './fitted-curve.ts';

/** What bare curves are rounded to, in px, and the unit of their path data: so no number has a decimal point. */
export const GRID_PX = 0.5;

/** How far a bare curve may lie from its line, in px. */
const TOLERANCE_PX = 1.2;

const SAMPLES = 12;
const MOST_HALVINGS = 3;

/**
 * Path data of a line up to the base of its head, in units of `GRID_PX`: one curve; or one and, where lanes part before their heads, a
 * straight piece; or as many curves as it takes.
 */
export function bareCurveData(line: LaneLine): string {
  const basePx = line.toPx - line.head.lengthPx;
  const whole = fittedQuadratic(samples(line, line.fromPx, basePx));
  if (whole.errorPx <= TOLERANCE_PX) return written([whole.curve]);
  const bends = line.knotsPx.filter((knot) => knot > line.fromPx + 8 && knot < basePx - 8).slice(-3);
  const [best] = bends
    .map((bendPx) => {
      const main = fittedQuadratic(samples(line, line.fromPx, bendPx));
      const tail = samples(line, bendPx, basePx);
      const bulgePx = Math.max(...tail.map((point) => distanceToLine(point, [tail[0] ?? point, tail.at(-1) ?? point])));
      return { curve: main.curve, errorPx: Math.max(main.errorPx, bulgePx) };
    })
    .sort((a, b) => a.errorPx - b.errorPx);
  if (best && best.errorPx <= TOLERANCE_PX) return written([best.curve], line.at(basePx));
  return written(pieces(line, line.fromPx, basePx, MOST_HALVINGS));
}

/** Path data of the head of a line, in units of `GRID_PX`. */
export function bareHeadData(line: LaneLine): string {
  const [corner, barb, otherBarb] = headCorners(line);
  const [tip, right, left] = [onGrid(corner), onGrid(barb), onGrid(otherBarb)];
  return `M${pairs([left], [0, 0])}l${pairs([tip], left)}${signed(pairs([right], tip))}z`;
}

function pieces(line: LaneLine, fromPx: number, toPx: number, halvings: number): readonly Quadratic[] {
  const { curve, errorPx } = fittedQuadratic(samples(line, fromPx, toPx));
  if (errorPx <= TOLERANCE_PX || halvings === 0) return [curve];
  const middlePx = (fromPx + toPx) / 2;
  return [...pieces(line, fromPx, middlePx, halvings - 1), ...pieces(line, middlePx, toPx, halvings - 1)];
}

function samples(line: LaneLine, fromPx: number, toPx: number): readonly Point[] {
  return Array.from({ length: SAMPLES + 1 }, (_, at) => line.at(fromPx + ((toPx - fromPx) * at) / SAMPLES));
}

function written(curves: readonly Quadratic[], tail?: Point): string {
  const start = onGrid(curves[0]?.[0] ?? [0, 0]);
  let pen = start;
  const steps = curves.map(([, control, end]) => {
    const from = pen;
    pen = onGrid(end);
    return `q${pairs([onGrid(control), pen], from)}`;
  });
  return `M${pairs([start], [0, 0])}${steps.join('')}${tail ? `l${pairs([onGrid(tail)], pen)}` : ''}`;
}

function onGrid([x, y]: Point): Point {
  return [Math.round(x / GRID_PX), Math.round(y / GRID_PX)];
}

function pairs(points: readonly Point[], [fromX, fromY]: Point): string {
  return points
    .flatMap(([x, y]) => [x - fromX, y - fromY])
    .map((value, at) => (at === 0 ? String(value) : signed(String(value))))
    .join('');
}

/* A minus parts two numbers as well as a space does. */
function signed(number: string): string {
  return number.startsWith('-') ? number : ` ${number}`;
}
