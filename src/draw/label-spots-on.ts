import type { LabelForm } from './label-forms.ts';
import type { SpotGroup, SpotSink } from './label-spot.ts';
import { addSpot } from './label-spot.ts';
import type { Box, Point } from './scene.ts';

/** The spot right on a point, and two a little above and below it: names of countries and waters. */
export function spotsOn(at: Point, angle = 0): SpotGroup {
  return {
    leastCost: 0,
    addSpots: (form, sink) => {
      const x0 = at[0] - form.widthPx / 2;
      const y0 = at[1] - form.heightPx / 2;
      if (angle !== 0) {
        addTurned(form, x0, y0, angle, sink);
        return;
      }
      addSpot(sink, form, x0, y0, 'middle', 0);
      addSpot(sink, form, x0, y0 - form.heightPx * 1.1, 'middle', 1);
      addSpot(sink, form, x0, y0 + form.heightPx * 1.1, 'middle', 2);
    },
  };
}

function addTurned(form: LabelForm, x0: number, y0: number, angle: number, sink: SpotSink): void {
  const flat = { x0, y0, x1: x0 + form.widthPx, y1: y0 + form.heightPx };
  const box = turnedBox(flat, angle);
  if (!sink.takes(box.x0, box.y0, box.x1, box.y1, form.cost)) return;
  const at: Point = [x0 + form.widthPx / 2, y0 + form.ascentPx];
  sink.spots.push({ form, at, align: 'middle', box, leader: null, angle, cost: form.cost });
}

function turnedBox({ x0, y0, x1, y1 }: Box, angle: number): Box {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
  const [width, height] = [x1 - x0, y1 - y0];
  const halfWidth = (width * cos + height * sin) / 2;
  const halfHeight = (width * sin + height * cos) / 2;
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return { x0: x - halfWidth, y0: y - halfHeight, x1: x + halfWidth, y1: y + halfHeight };
}
