import type { Palette } from '../../look/palette.ts';
import type { NegotiationState } from '../../model/snapshot.ts';
import type { PlacedMark, Shape } from '../scene.ts';
import type { SvgNode } from '../svg-node.ts';
import { markNode } from '../svg-node.ts';
import { ringShapes } from './knots.ts';
import type { AxisTick } from './time-axis.ts';
import type { TimelineLayout } from './timeline-layout.ts';
import { timelineSizes as sizes } from './timeline-sizes.ts';

/** The lanes with their lines and marks, without what moves over them. Each mark is a group that carries its key. */
export function laneNodes(
  { lanes, rules, heightPx, axis, scale, arrows }: TimelineLayout,
  palette: Palette,
): {
  readonly ground: readonly SvgNode[];
  readonly marks: readonly SvgNode[];
  readonly arrows: readonly SvgNode[];
} {
  const months = axis.filter(({ x }) => x >= 0).map(({ x }) => line(x, 0, x, heightPx, palette.hair2));
  return {
    ground: [
      ...months,
      ...rules.map((y) => line(0, y, scale.widthPx, y, palette.hair)),
      line(0, heightPx, scale.widthPx, heightPx, palette.hair),
    ],
    marks: lanes.flatMap(({ ground, marks, top }) => [
      ...(ground.length > 0 ? [plainNode(`ground:${top}`, ground)] : []),
      ...marks.map((mark) => {
        const node = markNode(mark);
        const [from, to] = mark.reach;
        return { ...node, children: [hitNode(from, top, to - from), ...childrenOf(node)] };
      }),
    ]),
    arrows: arrows.length > 0 ? [plainNode('arrows', arrows)] : [],
  };
}

/** The rings round the rounds in view: the last one held of each negotiation. */
export function ringNodes(
  { rounds }: TimelineLayout,
  negotiations: readonly NegotiationState[],
  palette: Palette,
): readonly SvgNode[] {
  return negotiations.flatMap(({ current }) => {
    const place = current.state === 'held' ? rounds.get(current.round.id) : undefined;
    if (place?.span.form !== 'day') return [];
    return [plainNode(`ring:${current.round.id}`, ringShapes(place.span, place.y, palette))];
  });
}

/** The names of the months under the lanes. */
export function axisNodes(axis: readonly AxisTick[], heightPx: number, palette: Palette): readonly SvgNode[] {
  return axis.flatMap(({ label, isYear }) =>
    label === null
      ? []
      : [
          {
            tag: 'text',
            attributes: {
              x: label.x.toFixed(1),
              y: String(heightPx + sizes.axisBaseline),
              'text-anchor': label.align,
              'font-weight': isYear ? '600' : '400',
              fill: isYear ? palette.ink : palette.ink2,
            },
            children: label.text,
          } satisfies SvgNode,
        ],
  );
}

/** Shapes that nobody points at, as one group. */
export function plainNode(key: string, shapes: readonly Shape[]): SvgNode {
  const mark: PlacedMark = {
    key,
    id: key,
    ids: [],
    kind: 'thread',
    shapes,
    highlight: [],
    hit: null,
    keepOut: [],
    isDimmed: false,
    isSelected: false,
  };
  const { tag, children } = markNode(mark);
  return { tag, attributes: { 'pointer-events': 'none' }, children };
}

function hitNode(x: number, top: number, width: number): SvgNode {
  const attributes = {
    x: x.toFixed(1),
    y: String(top),
    width: width.toFixed(1),
    height: String(sizes.lane),
    fill: 'none',
    'pointer-events': 'all',
  };
  return { tag: 'rect', attributes, children: [] };
}

function childrenOf({ children }: SvgNode): readonly SvgNode[] {
  return typeof children === 'string' ? [] : children;
}

function line(x0: number, y0: number, x1: number, y1: number, color: string): SvgNode {
  const place = (value: number): string => String(Math.round(value) + 0.5);
  const d = x0 === x1 ? `M${place(x0)},${y0}V${y1}` : `M${x0},${place(y0)}H${x1}`;
  return { tag: 'path', attributes: { d, stroke: color, fill: 'none', 'pointer-events': 'none' }, children: [] };
}
