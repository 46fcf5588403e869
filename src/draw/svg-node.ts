import { onCircle } from './polyline.ts';
import type { MarkText, PathSink, PlacedMark, Shape } from './scene.ts';

/** An SVG element as data: the live map makes DOM of it, the poster a string. Attributes only, never `style`, for strict policies. */
export interface SvgNode {
  readonly tag:
    | 'g'
    | 'path'
    | 'text'
    | 'tspan'
    | 'clipPath'
    | 'defs'
    | 'svg'
    | 'title'
    | 'desc'
    | 'rect'
    | 'linearGradient'
    | 'stop'
    | 'marker'
    | 'use';
  readonly attributes: Readonly<Record<string, string>>;
  /** Children, or the text of a text element. */
  readonly children: readonly SvgNode[] | string;
}

/** How marks are written down. */
export interface MarkNodeOptions {
  readonly isHighlighted?: boolean;
  /** Writes one shape; default `pathNode`, which knows no clips. `key` is that of the mark with the place of the shape in it. */
  readonly shapeNode?: (shape: Shape, key: string) => SvgNode;
}

/** Path data of a traced shape. */
export type PathWriter = (trace: Shape['trace']) => string;

/** A mark as one group: its highlight, where it is selected or asked for, under its shapes. */
export function markNode(mark: PlacedMark, options: MarkNodeOptions = {}): SvgNode {
  const { isHighlighted = false, shapeNode = (shape: Shape) => pathNode(shape) } = options;
  const under = mark.isSelected || isHighlighted ? mark.highlight : [];
  const shapes = [...under, ...mark.shapes].map((shape, at) => shapeNode(shape, `${mark.key}:${at}`));
  return {
    tag: 'g',
    attributes: { 'data-mark': mark.key },
    children: [...shapes, ...(mark.texts ?? []).map(textNode)],
  };
}

/** A shape as a path, without its clips. */
export function pathNode(shape: Shape, writePath: PathWriter = pathData): SvgNode {
  const attributes: Record<string, string> = { d: writePath(shape.trace), fill: shape.fill ?? 'none' };
  if (shape.stroke !== undefined) {
    attributes['stroke'] = shape.stroke;
    attributes['stroke-width'] = String(shape.strokeWidthPx ?? 1);
    if (shape.dashPx) attributes['stroke-dasharray'] = shape.dashPx.map(decimal).join(' ');
    if (shape.cap) attributes['stroke-linecap'] = shape.cap;
    if (shape.join) attributes['stroke-linejoin'] = shape.join;
  }
  if (shape.opacity !== undefined && shape.opacity < 1)
    attributes['opacity'] = String(Number(shape.opacity.toFixed(3)));
  return { tag: 'path', attributes, children: [] };
}

function textNode({ text, at, sizePx, weight, fill }: MarkText): SvgNode {
  return {
    tag: 'text',
    attributes: {
      x: decimal(at[0]),
      y: decimal(at[1]),
      'font-size': String(sizePx),
      'font-weight': String(weight),
      'text-anchor': 'middle',
      fill,
    },
    children: text,
  };
}

/** The path data of a shape, to a hundredth of a pixel. */
export function pathData(trace: Shape['trace']): string {
  let data = '';
  const write =
    (command: string) =>
    (...values: readonly number[]): void => {
      data += command + values.map(decimal).join();
    };
  const arcTo = write('A');
  const sink: PathSink = {
    moveTo: write('M'),
    lineTo: write('L'),
    quadraticCurveTo: write('Q'),
    bezierCurveTo: write('C'),
    closePath: write('Z'),
    arc(x, y, radius, startAngle, endAngle) {
      // An arc that ends where it begins would be none: a whole circle is two.
      const isWhole = endAngle - startAngle >= 2 * Math.PI;
      for (const angle of isWhole ? [startAngle + Math.PI, endAngle] : [endAngle]) {
        const isLong = Number(endAngle - startAngle >= Math.PI);
        arcTo(radius, radius, 0, isLong, 1, ...onCircle([x, y], radius, angle));
      }
    },
    rect(x, y, width, height) {
      sink.moveTo(x, y);
      data += `h${decimal(width)}v${decimal(height)}h${decimal(-width)}Z`;
    },
  };
  trace(sink);
  return data;
}

/** A number as SVG has it: to a hundredth, which of a pixel cannot be seen, and without zeros at the end. */
export function decimal(value: number): string {
  return String(Number(value.toFixed(2)));
}
