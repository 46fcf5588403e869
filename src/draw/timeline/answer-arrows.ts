import type { Palette } from '../../look/palette.ts';
import type { DatasetIndex } from '../../model/dataset-index.ts';
import { disc } from '../round-mark.ts';
import type { Shape } from '../scene.ts';
import type { Edge } from './phase-bars.ts';
import type { TimeScale } from './time-window.ts';
import { timelineSizes as sizes } from './timeline-sizes.ts';

/** A control's lane, as far as arrows need it. */
export interface AnswerLane {
  readonly id: string;
  /** Middle of the lane, px. */
  readonly y: number;
  readonly begins: Edge | null;
}

/** How far along the beginning of the answer an arrow stands: where a slanted bar is high enough to be met. */
const ALONG = 0.66;
const INSIDE_PX = 5;
/** Between two arrows that would lie on each other. */
const PITCH_PX = 7;

/** Arrows from what was answered to what answers it: of a selected control, both ways. */
export function answerArrows(
  index: DatasetIndex,
  selected: string | null,
  lanes: readonly AnswerLane[],
  scale: TimeScale,
  palette: Palette,
): readonly Shape[] {
  if (selected === null) return [];
  const laneOf = new Map(lanes.map((lane) => [lane.id, lane]));
  const used: number[] = [];
  return index.dataset.controls.flatMap((answer) =>
    (answer.relations ?? []).flatMap((relation) => {
      if (relation.kind !== 'answers' || (answer.id !== selected && relation.control !== selected)) return [];
      const from = laneOf.get(relation.control);
      const to = laneOf.get(answer.id);
      if (!from || !to?.begins) return [];
      let x = Math.max(
        scale.x(to.begins.bottom) + ALONG * (scale.x(to.begins.top) - scale.x(to.begins.bottom)),
        scale.x(to.begins.bottom) + INSIDE_PX,
      );
      while (used.some((other) => Math.abs(other - x) < PITCH_PX)) x += PITCH_PX;
      if (x < 0 || x > scale.widthPx) return [];
      used.push(x);
      return arrow(x, from.y, to.y, palette);
    }),
  );
}

function arrow(x: number, fromY: number, toY: number, { ink, paper, mark, markInk }: Palette): readonly Shape[] {
  const way = Math.sign(toY - fromY);
  const tip = toY - way * (sizes.bar / 2);
  const head = sizes.arrowHead;
  const start = fromY + way * sizes.arrowDot;
  const line: Shape['trace'] = (sink) => {
    sink.moveTo(x, start);
    sink.lineTo(x, tip - way * head);
  };
  const tipTrace: Shape['trace'] = (sink) => {
    sink.moveTo(x, tip);
    sink.lineTo(x - head * 0.8, tip - way * head);
    sink.lineTo(x + head * 0.8, tip - way * head);
    sink.closePath();
  };
  return [
    { trace: line, stroke: paper, strokeWidthPx: 4.4 },
    { trace: tipTrace, fill: paper, stroke: paper, strokeWidthPx: 2, join: 'round' },
    { trace: line, stroke: ink, strokeWidthPx: 1.6 },
    { trace: tipTrace, fill: ink },
    { trace: disc([x, fromY], sizes.arrowDot + 0.6), fill: mark, stroke: markInk, strokeWidthPx: 1.2 },
  ];
}
