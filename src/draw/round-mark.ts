import type { DrawContext } from './draw-context.ts';
import type { Standing } from './emphasis.ts';
import type { MarkKind, PlacedMark, Point, Shape } from './scene.ts';
import { boxAround } from './polyline.ts';

/** A mark that is met within a circle. */
export interface RoundMark extends PlacedMark {
  readonly at: Point;
  readonly radiusPx: number;
}

/** A round mark of one item, but for what is painted: a pad 6 px wider under it, and 1 px around it that no label may cover. */
export function roundMark(
  kind: MarkKind,
  id: string,
  at: Point,
  radiusPx: number,
  { isDimmed, isSelected }: Standing,
  context: DrawContext,
): Omit<RoundMark, 'shapes'> {
  return {
    key: `${kind}:${id}`,
    id,
    ids: [id],
    kind,
    at,
    radiusPx,
    highlight: [discHighlight(at, radiusPx + 6, context)],
    hit: { kind: 'disc', at, radiusPx },
    keepOut: [boxAround([at], radiusPx + 1)],
    isDimmed,
    isSelected,
  };
}

/** Path of a full circle. */
export function disc([x, y]: Point, radiusPx: number): Shape['trace'] {
  return (sink) => {
    sink.moveTo(x + radiusPx, y);
    sink.arc(x, y, radiusPx, 0, 2 * Math.PI);
    sink.closePath();
  };
}

/** The marker-yellow pad under a round mark while it is selected or pointed at. */
export function discHighlight(at: Point, radiusPx: number, { palette }: DrawContext): Shape {
  return { trace: disc(at, radiusPx), fill: palette.mark, stroke: palette.markInk, strokeWidthPx: 1.5 };
}
