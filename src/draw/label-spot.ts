import type { LabelForm } from './label-forms.ts';
import type { Box, PlacedLabel, Point } from './scene.ts';

/** A spot that a label could stand on. */
export interface LabelSpot {
  readonly form: LabelForm;
  readonly at: Point;
  readonly align: PlacedLabel['align'];
  readonly box: Box;
  /** From the mark to the label; null where it stands beside it. */
  readonly leader: readonly [Point, Point] | null;
  readonly angle: number;
  /** What the spot itself costs, before what lies under it. */
  readonly cost: number;
}

/** Takes the spots of a form. What may not stand, or costs too much by itself, is asked for first and never made. */
export interface SpotSink {
  readonly takes: (x0: number, y0: number, x1: number, y1: number, cost: number) => boolean;
  readonly spots: LabelSpot[];
}

/** Spots of one manner. They are worked out only where nothing cheaper is free. */
export interface SpotGroup {
  /** What none of them costs less than, before the form's own cost. */
  readonly leastCost: number;
  readonly addSpots: (form: LabelForm, sink: SpotSink) => void;
  /** Those of the same manner that cost more; absent = there are none. */
  readonly next?: () => SpotGroup | null;
}

/** What a label stands beside. */
export interface LabelAnchor {
  readonly at: Point;
  /** Free space it keeps around itself, in px. */
  readonly radiusPx: number;
  /** Unit vector that spots must lie towards; absent = any direction. */
  readonly out?: Point;
  /** What spots here cost more than at the best anchor of the label. */
  readonly cost?: number;
}

/**
 * Gives a sink the spot whose box has its upper left corner at `x0`, `y0`, if the sink takes it. A leader by the coordinates of its ends;
 * without them the label stands beside its mark.
 */
export function addSpot(
  { takes, spots }: SpotSink,
  form: LabelForm,
  x0: number,
  y0: number,
  align: PlacedLabel['align'],
  ownCost: number,
  startX?: number,
  startY = 0,
  endX = 0,
  endY = 0,
): void {
  const { widthPx, heightPx, ascentPx } = form;
  const x1 = x0 + widthPx;
  const y1 = y0 + heightPx;
  const cost = ownCost + form.cost;
  if (!takes(x0, y0, x1, y1, cost)) return;
  const x = align === 'start' ? x0 : align === 'end' ? x1 : x0 + widthPx / 2;
  spots.push({
    form,
    at: [x, y0 + ascentPx],
    align,
    box: { x0, y0, x1, y1 },
    leader:
      startX === undefined
        ? null
        : [
            [startX, startY],
            [endX, endY],
          ],
    angle: 0,
    cost,
  });
}
