import type { LabelForm } from './label-forms.ts';
import type { LabelAnchor, SpotGroup, SpotSink } from './label-spot.ts';
import { addSpot } from './label-spot.ts';
import type { PlacedLabel } from './scene.ts';

const GAP_PX = 5;

/** [x, y, cost, extra gap in px] of the places around a point: E, W, NE, NW, SE, SW, N, S, four between, and E and W further off. */
const AROUND: readonly (readonly [number, number, number, number?])[] = [
  [1, 0, 0],
  [-1, 0, 0.6],
  [1, -1, 1.4],
  [-1, -1, 1.8],
  [1, 1, 2],
  [-1, 1, 2.4],
  [0, -1, 2.8],
  [0, 1, 2.6],
  [1, -0.5, 1.6],
  [1, 0.5, 1.8],
  [-1, -0.5, 2],
  [-1, 0.5, 2.2],
  [1, 0, 3, 8],
  [-1, 0, 3.4, 8],
];

/** Spots right beside points. */
export function spotsAround(anchors: readonly LabelAnchor[], leastCost = 0): SpotGroup {
  return {
    leastCost,
    addSpots: (form, sink) => {
      for (const anchor of anchors) addAround(form, anchor, sink);
    },
  };
}

function addAround(form: LabelForm, { at, radiusPx, out, cost = 0 }: LabelAnchor, sink: SpotSink): void {
  const { widthPx, heightPx } = form;
  for (const [sideX, sideY, ownCost, extraPx = 0] of AROUND) {
    if (out && sideX * out[0] + sideY * out[1] <= 0.15) continue;
    const isCorner = Math.abs(sideY) === 1 && sideX !== 0;
    const reach = isCorner ? radiusPx * 0.72 + 2 : radiusPx + GAP_PX + extraPx;
    const reachY = sideX === 0 ? radiusPx + 3 : radiusPx * 0.72;
    const x0 = sideX === 0 ? at[0] - widthPx / 2 : sideX > 0 ? at[0] + reach : at[0] - reach - widthPx;
    const y0 =
      Math.abs(sideY) === 1
        ? sideY > 0
          ? at[1] + reachY
          : at[1] - reachY - heightPx
        : at[1] - heightPx / 2 + sideY * heightPx * 0.8;
    addSpot(sink, form, x0, y0, alignOf(sideX), cost + ownCost);
  }
}

function alignOf(sideX: number): PlacedLabel['align'] {
  return sideX > 0 ? 'start' : sideX < 0 ? 'end' : 'middle';
}
