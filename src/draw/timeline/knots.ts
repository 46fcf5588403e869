import { threadSizes } from '../../look/point-sizes.ts';
import type { Palette } from '../../look/palette.ts';
import type { Day } from '../../model/edtf.ts';
import { addDays, firstDay, lastDay, parseEdtf } from '../../model/edtf.ts';
import { disc } from '../round-mark.ts';
import type { PathSink, Shape } from '../scene.ts';
import type { TimeScale } from './time-window.ts';
import { timelineSizes as sizes } from './timeline-sizes.ts';

/** A date on the timeline. */
export interface Span {
  readonly x0: number;
  readonly x1: number;
  /** `day`: a point; `coarse`: some time in it; `lasting`: from its first day to its last. */
  readonly form: 'day' | 'coarse' | 'lasting';
}

/** Something with a date that is drawn as a point, or as wide as the date is coarse. */
export interface DatedItem {
  readonly date: string;
}

/** Stretches of up to so many days are one meeting, drawn as a knot. */
const ONE_MEETING_DAYS = 7;

/** Where a date stands, px; null where it lies outside of the frame. */
export function spanOf(date: string, scale: TimeScale): Span | null {
  const { start, end, isOpen } = parseEdtf(date);
  const first = start ? start.first : (end?.first ?? firstDay(date));
  const last = isOpen ? addDays(scale.window.to, -1) : start ? lastDay(date) : (end?.last ?? first);
  const x0 = scale.x(first);
  const whole = scale.x(addDays(last, 1));
  if (whole < 0 || x0 > scale.widthPx) return null;
  const x1 = Math.min(whole, scale.widthPx);
  if (start && end && start !== end) {
    const isMeeting = addDays(first, ONE_MEETING_DAYS) >= last;
    return { x0, x1, form: isMeeting ? 'day' : 'lasting' };
  }
  return { x0, x1, form: (start ?? end)?.precision === 'day' ? 'day' : 'coarse' };
}

/** A knot: a disc for a day, a capsule as wide as a coarse date, a thinner one for what lasted; hollow while it is to come. */
export function knotShapes(span: Span, y: number, isPlanned: boolean, palette: Palette): readonly Shape[] {
  const r = span.form === 'lasting' ? sizes.eventBar / 2 : threadSizes.knotRadius;
  const inner = isPlanned ? r - sizes.thread / 2 : r;
  return [
    { trace: pill(span, y, r + sizes.knotHalo), fill: palette.paper },
    isPlanned
      ? { trace: pill(span, y, inner), fill: palette.paper, stroke: palette.ink, strokeWidthPx: sizes.thread }
      : { trace: pill(span, y, r), fill: palette.ink },
  ];
}

/** The ring round the round in view. */
export function ringShapes(span: Span, y: number, palette: Palette): readonly Shape[] {
  const r = threadSizes.knotRadius + threadSizes.ringGap;
  return [
    { trace: pill(span, y, r), fill: palette.paper, stroke: palette.ink, strokeWidthPx: threadSizes.ringWidth },
    { trace: pill(span, y, threadSizes.knotRadius), fill: palette.ink },
  ];
}

/** The thread that joins the rounds. */
export function threadShape(spans: readonly Span[], y: number, { widthPx }: TimeScale, palette: Palette): Shape | null {
  const from = Math.max(-sizes.overhang, Math.min(...spans.map(({ x0 }) => x0)));
  const to = Math.min(widthPx, Math.max(...spans.map(({ x1 }) => x1)));
  if (to <= from) return null;
  return {
    trace: (sink) => {
      sink.moveTo(from, y);
      sink.lineTo(to, y);
    },
    stroke: palette.ink,
    strokeWidthPx: sizes.thread,
  };
}

/** An event: a dot for a day, a thin bar as wide as the date otherwise. */
export function eventShapes(span: Span, y: number, palette: Palette): readonly Shape[] {
  const r = span.form === 'day' ? sizes.eventRadius : sizes.eventBar / 2;
  return [{ trace: pill(span, y, r), fill: palette.ink2, stroke: palette.paper, strokeWidthPx: 1 }];
}

/** The yellow pad under a knot or an event that is selected or pointed at. */
export function padShape(span: Span, y: number, palette: Palette): Shape {
  const r = (span.form === 'day' ? threadSizes.knotRadius : sizes.bar / 2) + 2.6;
  return { trace: pill(span, y, r), fill: palette.mark, stroke: palette.markInk, strokeWidthPx: 1.2 };
}

/** The stretch of a lane where a mark is met, px: never narrower than it can be pointed at. */
export function reachOf(span: Span): readonly [from: number, to: number] {
  const middle = (span.x0 + span.x1) / 2;
  const half = Math.max((span.x1 - span.x0) / 2, 6);
  return [middle - half, middle + half];
}

/** Whether a round is drawn as one to come: planned, or, where only what was known counts, later than that day. */
export function isToCome(date: string, modality: string | undefined, knownBy: Day | null): boolean {
  return modality !== undefined || (knownBy !== null && firstDay(date) > knownBy);
}

function pill(span: Span, y: number, r: number): (sink: PathSink) => void {
  const middle = (span.x0 + span.x1) / 2;
  if (span.form === 'day' || span.x1 - span.x0 <= 2 * r) return disc([middle, y], r);
  // The grown outline of a halo or a ring keeps the ends of its capsule.
  const own = Math.min(r, threadSizes.knotRadius);
  const [from, to] = [span.x0 + own, span.x1 - own];
  return (sink) => {
    sink.moveTo(from, y - r);
    sink.lineTo(to, y - r);
    sink.arc(to, y, r, -Math.PI / 2, Math.PI / 2);
    sink.lineTo(from, y + r);
    sink.arc(from, y, r, Math.PI / 2, (3 * Math.PI) / 2);
    sink.closePath();
  };
}
