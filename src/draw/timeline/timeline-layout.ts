import type { Messages } from '../../i18n/messages.ts';
import type { TextIn } from '../../i18n/text.ts';
import { textIn } from '../../i18n/text.ts';
import type { Palette } from '../../look/palette.ts';
import type { Shape } from '../scene.ts';
import { answerArrows } from './answer-arrows.ts';
import type { Span } from './knots.ts';
import { spanOf } from './knots.ts';
import type { Lane, LaneInput } from './lane-choice.ts';
import { chooseLanes } from './lane-choice.ts';
import type { LaneContext, TimelineMark } from './lane-marks.ts';
import { laneMarks } from './lane-marks.ts';
import type { AxisTick } from './time-axis.ts';
import { timeAxis } from './time-axis.ts';
import type { TimeScale } from './time-window.ts';
import { timeScale } from './time-window.ts';
import { timelineSizes as sizes } from './timeline-sizes.ts';

/** All that a timeline is laid out from. */
export interface TimelineInput extends LaneInput {
  /** Width of the time area, px. */
  readonly widthPx: number;
  readonly palette: Palette;
  readonly messages: Messages;
  /** BCP 47 tag that the reader asked for. */
  readonly language: string;
  /** How many lanes at most. */
  readonly budget: number;
}

/** A lane on the screen. */
export interface PlacedLane {
  readonly group: Lane['group'];
  /** Id of its item; null for the lane of all events. */
  readonly id: string | null;
  readonly label: TextIn;
  /** Upper edge, px. */
  readonly top: number;
  readonly isSelected: boolean;
  readonly marks: readonly TimelineMark[];
  /** Under all its marks. */
  readonly ground: readonly Shape[];
}

/** A timeline laid out for one window: everything but the playhead, which moves over it. */
export interface TimelineLayout {
  readonly scale: TimeScale;
  readonly lanes: readonly PlacedLane[];
  /** How many items have something to show in the window. */
  readonly of: number;
  /** Rules between the groups, px. */
  readonly rules: readonly number[];
  /** Height of the lanes, without the axis, px. */
  readonly heightPx: number;
  readonly axis: readonly AxisTick[];
  readonly arrows: readonly Shape[];
  /** Where each round in the window stands. */
  readonly rounds: ReadonlyMap<string, { readonly span: Span; readonly y: number }>;
}

/** Lays out the lanes of a window. */
export function timelineLayout(input: TimelineInput): TimelineLayout {
  const { index, snapshot, window, widthPx, palette, messages, language } = input;
  const { view } = snapshot;
  const scale = timeScale(window, widthPx);
  const choice = chooseLanes(input, input.budget);
  const context: LaneContext = {
    index,
    scale,
    palette,
    messages,
    language,
    select: view.select,
    knownBy: view.known ? view.date : null,
  };
  const lanes: PlacedLane[] = [];
  const rules: number[] = [];
  const rounds = new Map<string, { span: Span; y: number }>();
  let top: number = sizes.padding;
  let before: Lane | null = null;
  for (const lane of choice.lanes) {
    if (before && !isTogether(before, lane)) {
      rules.push(top + sizes.groupGap / 2);
      top += sizes.groupGap;
    }
    const y = top + sizes.lane / 2;
    lanes.push({ ...placed(lane, context), top, ...laneMarks(lane, y, context) });
    if (lane.group === 'negotiations')
      for (const { id, date } of lane.rounds) {
        const span = spanOf(date, scale);
        if (span) rounds.set(id, { span, y });
      }
    top += sizes.lane;
    before = lane;
  }
  const answering = choice.lanes.flatMap((lane, place) =>
    lane.group === 'controls'
      ? [{ id: lane.item.id, y: (lanes[place]?.top ?? 0) + sizes.lane / 2, begins: lane.bars[0]?.begins ?? null }]
      : [],
  );
  return {
    scale,
    lanes,
    of: choice.of,
    rules,
    heightPx: top + sizes.padding,
    axis: timeAxis(scale, messages),
    arrows: answerArrows(index, view.select, answering, scale, palette),
    rounds,
  };
}

/* Talks and events are both moments: no rule parts them. */
function isTogether(a: Lane, b: Lane): boolean {
  return a.group === b.group || (a.group === 'negotiations' && b.group === 'events');
}

function placed(
  lane: Lane,
  { index, select, messages, language }: LaneContext,
): Pick<PlacedLane, 'group' | 'id' | 'label' | 'isSelected'> {
  const { group } = lane;
  if (lane.group === 'events') {
    const label = { text: messages.timeline.events, language: messages.language };
    return { group, id: null, label, isSelected: lane.events.some(({ id }) => id === select) };
  }
  const label = textIn(lane.item.name, language, index.dataset.language);
  const isOwn = lane.item.id === select;
  const isRound = lane.group === 'negotiations' && lane.rounds.some(({ id }) => id === select);
  return { group, id: lane.item.id, label, isSelected: isOwn || isRound };
}
