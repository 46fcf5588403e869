import { path as d3Path } from 'd3-path';
import type { MarkText, PlacedMark, Shape } from './scene.ts';

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

/** Decimals of coordinates: a hundredth of a pixel cannot be seen. */
const DIGITS = 2;

/** The path data of a shape. */
export function pathData(trace: Shape['trace']): string {
  const path = d3Path();
  trace(path);
  return rounded(path.toString());
}

function rounded(data: string): string {
  return data.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (digits) => String(Number(Number(digits).toFixed(DIGITS))));
}

/** How marks are written down. */
export interface MarkNodeOptions {
  readonly isHighlighted?: boolean;
  /** Writes the path data; default `pathData`. */
  readonly writePath?: PathWriter;
  /** Begins the ids of clips: several drawings on one page must not share any. Default none. */
  readonly idPrefix?: string;
}

/** Path data of a traced shape. */
export type PathWriter = (trace: Shape['trace']) => string;

/** A mark as one group: its highlight, where it is selected or asked for, under its shapes. */
export function markNode(mark: PlacedMark, options: MarkNodeOptions = {}): SvgNode {
  const under = mark.isSelected || options.isHighlighted ? mark.highlight : [];
  const { writePath = pathData, idPrefix = '' } = options;
  const shapes = [...under, ...mark.shapes].flatMap((shape, at) =>
    shapeNodes(shape, `${idPrefix}${mark.key}:${at}`, writePath),
  );
  return {
    tag: 'g',
    attributes: { 'data-mark': mark.key },
    children: [...shapes, ...(mark.texts ?? []).map(textNode)],
  };
}

function shapeNodes(shape: Shape, key: string, writePath: PathWriter): readonly SvgNode[] {
  const attributes: Record<string, string> = { d: writePath(shape.trace) };
  attributes['fill'] = shape.fill ?? 'none';
  if (shape.stroke !== undefined) {
    attributes['stroke'] = shape.stroke;
    attributes['stroke-width'] = String(shape.strokeWidthPx ?? 1);
    if (shape.dashPx)
      attributes['stroke-dasharray'] = shape.dashPx.map((length) => Number(length.toFixed(DIGITS))).join(' ');
    if (shape.cap) attributes['stroke-linecap'] = shape.cap;
    if (shape.join) attributes['stroke-linejoin'] = shape.join;
  }
  if (shape.opacity !== undefined && shape.opacity < 1)
    attributes['opacity'] = String(Number(shape.opacity.toFixed(3)));
  if (!shape.clip && shape.hatch === undefined) return [{ tag: 'path', attributes, children: [] }];
  return [clippedNode(shape, attributes, `clip-${key.replace(/[^a-z0-9-]+/gi, '-')}`, writePath)];
}

/* Hatching is lines inside a clip: a pattern would need an id that other maps on the page must not share. */
function clippedNode(
  shape: Shape,
  attributes: Readonly<Record<string, string>>,
  id: string,
  writePath: PathWriter,
): SvgNode {
  const clips: SvgNode[] = [];
  let inner: SvgNode =
    shape.hatch === undefined
      ? { tag: 'path', attributes, children: [] }
      : {
          tag: 'g',
          attributes: { 'clip-path': `url(#${id}-hatch)` },
          children: [
            {
              tag: 'path',
              attributes: {
                d: writePath(hatchTrace(boundsOf(shape.trace))),
                fill: 'none',
                stroke: shape.hatch,
                'stroke-width': '1',
                ...(attributes['opacity'] === undefined ? {} : { opacity: attributes['opacity'] }),
              },
              children: [],
            },
          ],
        };
  if (shape.hatch !== undefined) clips.push(clipNode(`${id}-hatch`, shape.trace, writePath));
  if (shape.clip) {
    clips.push(clipNode(id, shape.clip, writePath));
    inner = { tag: 'g', attributes: { 'clip-path': `url(#${id})` }, children: [inner] };
  }
  return { tag: 'g', attributes: {}, children: [...clips, inner] };
}

function clipNode(id: string, trace: Shape['trace'], writePath: PathWriter): SvgNode {
  return {
    tag: 'clipPath',
    attributes: { id },
    children: [{ tag: 'path', attributes: { d: writePath(trace) }, children: [] }],
  };
}

/** Pitch of hatching in px. */
export const HATCH_PITCH_PX = 6;

/** Path of 45 degree lines over a box `[x0, y0, x1, y1]` in px. */
export function hatchTrace([x0, y0, x1, y1]: readonly [number, number, number, number]): Shape['trace'] {
  return (sink) => {
    const height = y1 - y0;
    const pitch = HATCH_PITCH_PX * Math.SQRT2;
    for (let x = Math.floor((x0 - height) / pitch) * pitch; x < x1; x += pitch) {
      sink.moveTo(x, y1);
      sink.lineTo(x + height, y0);
    }
  };
}

/** The box that the points of a path span, in px. */
export function boundsOf(trace: Shape['trace']): readonly [number, number, number, number] {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  const see = (x: number, y: number) => {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  };
  trace({
    moveTo: see,
    lineTo: see,
    quadraticCurveTo: (cx, cy, x, y) => {
      see(cx, cy);
      see(x, y);
    },
    bezierCurveTo: (ax, ay, bx, by, x, y) => {
      see(ax, ay);
      see(bx, by);
      see(x, y);
    },
    arc: (x, y, radius) => {
      see(x - radius, y - radius);
      see(x + radius, y + radius);
    },
    rect: (x, y, width, height) => {
      see(x, y);
      see(x + width, y + height);
    },
    closePath: () => undefined,
  });
  return x0 <= x1 ? [x0, y0, x1, y1] : [0, 0, 0, 0];
}

function textNode({ text, at, sizePx, weight, fill }: MarkText): SvgNode {
  return {
    tag: 'text',
    attributes: {
      x: String(Number(at[0].toFixed(DIGITS))),
      y: String(Number(at[1].toFixed(DIGITS))),
      'font-size': String(sizePx),
      'font-weight': String(weight),
      'text-anchor': 'middle',
      fill,
    },
    children: text,
  };
}
