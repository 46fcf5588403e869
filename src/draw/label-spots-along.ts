import { distanceToBox } from './boxes.ts';
import type { LabelForm } from './label-forms.ts';
import type { SpotGroup, SpotSink } from './label-spot.ts';
import { addSpot } from './label-spot.ts';
import type { Point } from './scene.ts';

/** The shape of a bundle that its label stands beside. */
export interface BundleSide {
  /** A point on the main line and the unit normal there that points away from the chord. */
  readonly at: Point;
  readonly normal: Point;
  /** How far the bundle reaches from that point, outwards and inwards, in px. */
  readonly outerPx: number;
  readonly innerPx: number;
  readonly cost: number;
}

const DISTANCES_PX = [4, 8, 13, 20, 30];
const INSIDE_COST = 5;
const NEAR_PX = 14;
const FAR_COST_A_PX = 0.3;
const STEEP = 0.12;
const CORNER_COST = 1.5;

/** Spots beside a bundle: outside its curve, then inside, at each of the given points. */
export function spotsAlong(sides: readonly BundleSide[]): SpotGroup {
  return {
    leastCost: 0,
    addSpots: (form, sink) => {
      for (const side of sides) {
        addBeside(form, side, 1, sink);
        addBeside(form, side, -1, sink);
      }
    },
  };
}

/*
 * The box touches the line's tangent: with its middle straight out from the point, or, where the line is steep, with the corner that
 * is next to the line, so that a wide label does not have to stand far off.
 */
function addBeside(form: LabelForm, side: BundleSide, sign: 1 | -1, sink: SpotSink): void {
  const { widthPx, heightPx } = form;
  const normalX = side.normal[0] * sign;
  const normalY = side.normal[1] * sign;
  const reach = sign > 0 ? side.outerPx : side.innerPx;
  const support = (Math.abs(normalX) * widthPx + Math.abs(normalY) * heightPx) / 2;
  const align = normalX > 0.45 ? 'start' : normalX < -0.45 ? 'end' : 'middle';
  const cornerAlign = normalX > 0 ? 'start' : 'end';
  const cost = side.cost + (sign > 0 ? 0 : INSIDE_COST);
  for (const distance of DISTANCES_PX) {
    const away = reach + distance + support;
    const price = cost + 0.22 * (distance - 4);
    const x0 = side.at[0] + normalX * away - widthPx / 2;
    const y0 = side.at[1] + normalY * away - heightPx / 2;
    const gap = distanceToBox(side.at, { x0, y0, x1: x0 + widthPx, y1: y0 + heightPx }) - reach;
    addSpot(sink, form, x0, y0, align, price + FAR_COST_A_PX * Math.max(0, gap - NEAR_PX));
    if (Math.abs(normalX) < STEEP) continue;
    const x = side.at[0] + normalX * (reach + distance) + (Math.sign(normalX) * widthPx) / 2;
    const y = side.at[1] + normalY * (reach + distance) + (Math.sign(normalY) * heightPx) / 2;
    addSpot(sink, form, x - widthPx / 2, y - heightPx / 2, cornerAlign, price + CORNER_COST);
  }
}
