import { ringWidths } from '../look/point-sizes.ts';
import type { ChokepointStatus } from '../model/dataset/chokepoint.ts';
import type { DrawContext } from './draw-context.ts';
import { onCircle } from './polyline.ts';
import { disc } from './round-mark.ts';
import type { PathSink, Point, Shape } from './scene.ts';

/** What one diamond with its ring is drawn from. */
export interface Diamond {
  readonly status: ChokepointStatus;
  readonly at: Point;
  /** Half the diagonal of the diamond. */
  readonly halfDiagonalPx: number;
  /** Radius of the ring. */
  readonly radiusPx: number;
  readonly opacity: number;
}

/** Degrees left open at the top of the ring of a restricted chokepoint, and in each gap of a contested one. */
const RESTRICTED_OPENING = 109;
const CONTESTED_GAP = 48;

/** A diamond with the ring of its status, on a halo. Form and colour both tell the status: colour alone never does. */
export function diamondShapes(diamond: Diamond, { palette }: Pick<DrawContext, 'palette'>): readonly Shape[] {
  const { status, at, halfDiagonalPx, radiusPx, opacity } = diamond;
  const color = palette[status];
  const width = ringWidths[status];
  return [
    { trace: disc(at, radiusPx + width / 2 + 1.4), fill: palette.halo, opacity: 0.92 * opacity },
    ...ringTraces(status, at, radiusPx).map((trace): Shape => ({
      trace,
      stroke: color,
      strokeWidthPx: width,
      cap: 'butt',
      opacity,
      ...(status === 'threatened' ? { dashPx: tenDashes(radiusPx) } : {}),
    })),
    { trace: diamondTrace(at, halfDiagonalPx), fill: color, opacity },
    ...(status === 'closed' ? [{ trace: barTrace(at, halfDiagonalPx), fill: palette.paper, opacity }] : []),
  ];
}

function ringTraces(status: ChokepointStatus, at: Point, radiusPx: number): readonly Shape['trace'][] {
  switch (status) {
    case 'restricted':
      return [arcTrace(at, radiusPx, -90 + RESTRICTED_OPENING / 2, 270 - RESTRICTED_OPENING / 2)];
    case 'contested':
      return [
        arcTrace(at, radiusPx, -90 + CONTESTED_GAP / 2, 90 - CONTESTED_GAP / 2),
        arcTrace(at, radiusPx, 90 + CONTESTED_GAP / 2, 270 - CONTESTED_GAP / 2),
      ];
    case 'open':
    case 'threatened':
    case 'closed':
      return [disc(at, radiusPx)];
  }
}

function arcTrace(at: Point, radiusPx: number, fromDegrees: number, toDegrees: number): Shape['trace'] {
  const from = (fromDegrees * Math.PI) / 180;
  return (sink: PathSink) => {
    sink.moveTo(...onCircle(at, radiusPx, from));
    sink.arc(...at, radiusPx, from, (toDegrees * Math.PI) / 180);
  };
}

function tenDashes(radiusPx: number): readonly number[] {
  const pitch = (2 * Math.PI * radiusPx) / 10;
  return [0.6 * pitch, 0.4 * pitch];
}

function diamondTrace([x, y]: Point, halfDiagonalPx: number): Shape['trace'] {
  return (sink) => {
    sink.moveTo(x, y - halfDiagonalPx);
    sink.lineTo(x + halfDiagonalPx, y);
    sink.lineTo(x, y + halfDiagonalPx);
    sink.lineTo(x - halfDiagonalPx, y);
    sink.closePath();
  };
}

function barTrace([x, y]: Point, halfDiagonalPx: number): Shape['trace'] {
  const length = halfDiagonalPx * 0.95;
  const thickness = Math.max(2, halfDiagonalPx * 0.3);
  return (sink) => {
    sink.rect(x - length / 2, y - thickness / 2, length, thickness);
  };
}

/** The thin line from a chokepoint that had to move out to its true place. */
export function leaderShape(
  anchor: Point,
  at: Point,
  radiusPx: number,
  { palette }: DrawContext,
  opacity: number,
): Shape {
  const angle = Math.atan2(anchor[1] - at[1], anchor[0] - at[0]);
  const start = onCircle(at, radiusPx, angle);
  return {
    trace: (sink) => {
      sink.moveTo(...start);
      sink.lineTo(...anchor);
    },
    stroke: palette.ink3,
    strokeWidthPx: 1,
    opacity,
  };
}
