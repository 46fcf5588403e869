import { formatDate } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { LocalisedText } from '../../i18n/text.ts';
import { textIn } from '../../i18n/text.ts';
import type { Palette } from '../../look/palette.ts';
import type { DatasetIndex } from '../../model/dataset-index.ts';
import type { Day } from '../../model/edtf.ts';
import { parseEdtf } from '../../model/edtf.ts';
import type { Dated } from '../../model/phase-at.ts';
import type { MarkKind, PlacedMark, Shape } from '../scene.ts';
import { barOutline, outlineTrace } from './bar-outline.ts';
import { controlBarShapes, looksAlike, partingShape, statusBarShapes } from './bar-shapes.ts';
import { eventShapes, isToCome, knotShapes, padShape, reachOf, spanOf, threadShape } from './knots.ts';
import type { Lane, StatusPhase } from './lane-choice.ts';
import type { Edge, PhaseBar } from './phase-bars.ts';
import type { TimeScale } from './time-window.ts';
import { timelineSizes as sizes } from './timeline-sizes.ts';

/** What the marks of a lane are drawn with. */
export interface LaneContext {
  readonly index: DatasetIndex;
  readonly scale: TimeScale;
  readonly palette: Palette;
  readonly messages: Messages;
  /** BCP 47 tag that the reader asked for. */
  readonly language: string;
  readonly select: string | null;
  /** The day of a view that shows only what was known by it; else null. */
  readonly knownBy: Day | null;
}

/** A bar, a knot or a dot of a lane. */
export interface TimelineMark extends PlacedMark {
  /** What it is, in words: for pointers that rest on it. */
  readonly title: string;
  /** The stretch of its lane where it is met, px. */
  readonly reach: readonly [from: number, to: number];
}

/** The marks of a lane whose middle is at `y` px, lowest first, and what lies under all of them. */
export function laneMarks(
  lane: Lane,
  y: number,
  context: LaneContext,
): { readonly marks: readonly TimelineMark[]; readonly ground: readonly Shape[] } {
  switch (lane.group) {
    case 'controls':
      return { marks: controlMarks(lane, y, context), ground: [] };
    case 'chokepoints':
      return { marks: statusMarks(lane, y, context), ground: [] };
    case 'negotiations':
      return roundMarks(lane, y, context);
    case 'events':
      return { marks: eventMarks(lane, y, context), ground: [] };
  }
}

function controlMarks({ item, bars }: Extract<Lane, { group: 'controls' }>, y: number, context: LaneContext) {
  const { scale, palette, messages } = context;
  const ground = { scale, y, palette };
  return bars.flatMap((bar, place): readonly TimelineMark[] => {
    const shapes = controlBarShapes(bar, bar.phase.status, ground);
    if (shapes.length === 0) return [];
    const before = bars[place - 1];
    const isParted = before?.isContinued === true && looksAlike(before.phase.status, bar.phase.status);
    const parting = isParted ? partingShape(bar, ground) : null;
    const title = phaseTitle(item.name, messages.controlStatus[bar.phase.status], bar, context);
    return [barMark(item.id, place, 'gate', bar, parting ? [...shapes, parting] : shapes, title, y, context)];
  });
}

function statusMarks({ item, bars }: Extract<Lane, { group: 'chokepoints' }>, y: number, context: LaneContext) {
  const { scale, palette, messages } = context;
  return bars.flatMap((bar, place): readonly TimelineMark[] => {
    const isRunOn = saysTheSame(bar, bars[place + 1]);
    const begins = saysTheSame(bars[place - 1], bar) ? upright(bar.begins) : bar.begins;
    const seamless = { ...bar, begins, ends: isRunOn ? upright(bar.ends) : bar.ends };
    const shapes = statusBarShapes(seamless, bar.phase.status, { scale, y, palette }, isRunOn);
    if (shapes.length === 0) return [];
    const title = phaseTitle(item.name, messages.chokepointStatus[bar.phase.status], bar, context);
    return [barMark(item.id, place, 'chokepoint', bar, shapes, title, y, context)];
  });
}

/* Where a phase only says the same again, no slant nor seam may look like a change. */
function saysTheSame(before: PhaseBar<StatusPhase> | undefined, bar: PhaseBar<StatusPhase> | undefined): boolean {
  return before?.isContinued === true && before.phase.status === bar?.phase.status;
}

function upright(edge: Edge | null): Edge | null {
  return edge && { bottom: edge.bottom, top: edge.bottom };
}

function barMark(
  id: string,
  place: number,
  kind: MarkKind,
  bar: PhaseBar<Dated>,
  shapes: readonly Shape[],
  title: string,
  y: number,
  { scale, palette }: LaneContext,
): TimelineMark {
  const pad = barOutline(bar.begins, bar.ends, y, sizes.lane - 1, scale);
  const xs = pad.map(([x]) => x);
  const highlight: Shape = { trace: outlineTrace(pad), fill: palette.mark, stroke: palette.markInk, strokeWidthPx: 1 };
  return mark(`${id}:${place}`, id, kind, shapes, highlight, title, [Math.min(...xs), Math.max(...xs)], false);
}

function roundMarks({ item, rounds }: Extract<Lane, { group: 'negotiations' }>, y: number, context: LaneContext) {
  const { scale, palette, messages, select, knownBy } = context;
  const inOrder = [...rounds].sort((a, b) => widthOf(b.date, scale) - widthOf(a.date, scale));
  const spans = rounds.flatMap(({ date }) => wholeSpan(date, scale));
  const thread = threadShape(spans, y, scale, palette);
  const marks = inOrder.flatMap((round): readonly TimelineMark[] => {
    const span = spanOf(round.date, scale);
    if (!span) return [];
    const isPlanned = isToCome(round.date, round.modality, knownBy);
    const title = messages.timeline.dated(say(round.name, context), formatDate(round.date, messages));
    const shapes = knotShapes(span, y, isPlanned, palette);
    const pad = padShape(span, y, palette);
    return [mark(round.id, round.id, 'knot', shapes, pad, title, reachOf(span), select === round.id)];
  });
  const isAlone = item.rounds.length < 2;
  return { marks, ground: thread && !isAlone ? [thread] : [] };
}

function eventMarks({ events }: Extract<Lane, { group: 'events' }>, y: number, context: LaneContext) {
  const { scale, palette, messages, select } = context;
  const inOrder = [...events].sort((a, b) => widthOf(b.date, scale) - widthOf(a.date, scale));
  return inOrder.flatMap((event): readonly TimelineMark[] => {
    const span = spanOf(event.date, scale);
    if (!span) return [];
    const title = messages.timeline.dated(say(event.title, context), formatDate(event.date, messages));
    const shapes = eventShapes(span, y, palette);
    const pad = padShape(span, y, palette);
    return [mark(event.id, event.id, 'event', shapes, pad, title, reachOf(span), select === event.id)];
  });
}

function mark(
  key: string,
  id: string,
  kind: MarkKind,
  shapes: readonly Shape[],
  highlight: Shape,
  title: string,
  reach: TimelineMark['reach'],
  isSelected: boolean,
): TimelineMark {
  return {
    key,
    id,
    ids: [id],
    kind,
    shapes,
    highlight: [highlight],
    hit: null,
    keepOut: [],
    isDimmed: false,
    isSelected,
    title,
    reach,
  };
}

function phaseTitle(name: LocalisedText, status: string, bar: PhaseBar<Dated>, context: LaneContext): string {
  const { messages } = context;
  return messages.timeline.dated(messages.timeline.status(say(name, context), status), whenOf(bar, messages));
}

function whenOf({ phase, ends }: PhaseBar<Dated>, messages: Messages): string {
  const { start, isInterval } = parseEdtf(phase.from);
  if (phase.until !== undefined && ends) {
    const [from, until] = [formatDate(phase.from, messages), formatDate(phase.until, messages)];
    return start ? messages.date.fromTo(from, until) : until;
  }
  if (isInterval) return formatDate(phase.from, messages);
  const date = formatDate(phase.from, messages);
  return start?.precision === 'day' ? messages.date.since(date) : messages.details.someTimeIn(date);
}

function say(text: LocalisedText, { index, language }: LaneContext): string {
  return textIn(text, language, index.dataset.language).text;
}

/* The thread runs on to rounds outside of the frame. */
function wholeSpan(date: string, scale: TimeScale) {
  const { start, end } = parseEdtf(date);
  const first = (start ?? end)?.first;
  const last = (end ?? start)?.last;
  return first === undefined || last === undefined
    ? []
    : [{ x0: scale.x(first), x1: scale.x(last), form: 'day' as const }];
}

function widthOf(date: string, scale: TimeScale): number {
  const span = spanOf(date, scale);
  return span ? span.x1 - span.x0 : 0;
}
