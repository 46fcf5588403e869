import type { LabelForm } from './label-forms.ts';
import type { SpotGroup, SpotSink } from './label-spot.ts';
import { addSpot } from './label-spot.ts';
import type { Box, Point } from './scene.ts';

const DISTANCES_PX = [4, 8, 13, 19, 26, 34];

/** Spots beside the point where a line leaves the frame: along that edge, before or after the line. */
export function spotsAtEdge(exit: Point, frame: Box): SpotGroup {
  return { leastCost: 0, addSpots: (form, sink) => addAtEdge(form, exit, frame, sink) };
}

function addAtEdge(form: LabelForm, exit: Point, frame: Box, sink: SpotSink): void {
  const { widthPx, heightPx } = form;
  const left = exit[0] - frame.x0;
  const right = frame.x1 - exit[0];
  const isAtSide = Math.min(left, right) < Math.min(exit[1] - frame.y0, frame.y1 - exit[1]);
  const x0 = left < right ? frame.x0 : frame.x1 - widthPx;
  const y0 = exit[1] < (frame.y0 + frame.y1) / 2 ? frame.y0 : frame.y1 - heightPx;
  const align = left < right ? 'start' : 'end';
  for (const [step, distance] of DISTANCES_PX.entries()) {
    if (isAtSide) {
      addSpot(sink, form, x0, exit[1] - distance - heightPx, align, step);
      addSpot(sink, form, x0, exit[1] + distance, align, step + 0.5);
      continue;
    }
    addSpot(sink, form, exit[0] + distance + 2, y0, 'start', step);
    addSpot(sink, form, exit[0] - distance - 2 - widthPx, y0, 'end', step + 0.5);
    addSpot(sink, form, exit[0] + distance + 2, exit[1] - heightPx / 2, 'start', step + 1);
    addSpot(sink, form, exit[0] - distance - 2 - widthPx, exit[1] - heightPx / 2, 'end', step + 1.5);
  }
}
