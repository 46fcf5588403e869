import type { BundleMark, LaneMark } from '../geo/marks.ts';
import { flowSizes, headSizePx, tubeWidthPx } from '../look/sizes.ts';
import type { DrawContext } from './draw-context.ts';
import type { WidthScale } from './scales.ts';

/** The measures of a lane, before it has a place. Offsets count from the middle of the bundle, in px, outwards from the chord. */
export interface LanePlan {
  readonly lane: LaneMark;
  readonly widthPx: number;
  readonly head: { readonly widthPx: number; readonly lengthPx: number };
  /** Along the way, and at the tip, where lanes spread so that their heads clear each other. */
  readonly offsetPx: number;
  readonly tipOffsetPx: number;
}

/** A bundle with its lanes side by side, the innermost first. */
export interface BundlePlan {
  readonly bundle: BundleMark;
  readonly lanes: readonly LanePlan[];
  /** Edge to edge along the way. */
  readonly widthPx: number;
  readonly longestHeadPx: number;
}

/** Free space between the heads of neighbours. */
const HEAD_GAP_PX = 1.5;

const FORM_RANK = { scaled: 0, even: 1, tube: 2 } as const;

/** The lanes of a bundle in their order from the chord outwards: measured flows, the widest first, then even lines, then tubes. */
export function planBundle(bundle: BundleMark, widthOf: WidthScale, context: DrawContext): BundlePlan {
  const sized = bundle.lanes
    .map((lane) => ({ lane, widthPx: laneWidthPx(lane, widthOf, context) }))
    .sort((a, b) => FORM_RANK[formOf(a.lane)] - FORM_RANK[formOf(b.lane)] || b.widthPx - a.widthPx)
    .map(({ lane, widthPx }) => ({ lane, widthPx, head: headSizePx(widthPx) }));
  const offsets = centred(sized, (a, b) => a.widthPx / 2 + flowSizes.laneGap + b.widthPx / 2);
  const tipOffsets = centred(sized, headSpacing);
  const lanes = sized.map((lane, i) => ({ ...lane, offsetPx: offsets[i] ?? 0, tipOffsetPx: tipOffsets[i] ?? 0 }));
  return {
    bundle,
    lanes,
    widthPx: lanes.reduce((sum, { widthPx }) => sum + widthPx + flowSizes.laneGap, -flowSizes.laneGap),
    longestHeadPx: Math.max(0, ...lanes.map(({ head }) => head.lengthPx)),
  };
}

type Sized = Pick<LanePlan, 'widthPx' | 'head'>;

function laneWidthPx(lane: LaneMark, widthOf: WidthScale, { projector, isCompact }: DrawContext): number {
  const { rate } = lane.states[0];
  const form = formOf(lane);
  if (form === 'tube') return tubeWidthPx(projector.zoom, isCompact);
  return form === 'scaled' && rate ? widthOf(rate) : flowSizes.even;
}

function formOf({ states: [first] }: LaneMark): 'scaled' | 'even' | 'tube' {
  return first.form;
}

/* Places lanes from the inside out at the given distances, the outer edges equally far from the middle. */
function centred(lanes: readonly Sized[], spacing: (inner: Sized, outer: Sized) => number): readonly number[] {
  const at: number[] = [];
  lanes.forEach((lane, i) => {
    const inner = lanes[i - 1];
    at.push(inner ? (at[i - 1] ?? 0) + spacing(inner, lane) : lane.widthPx / 2);
  });
  const outerEdge = (at.at(-1) ?? 0) + (lanes.at(-1)?.widthPx ?? 0) / 2;
  return at.map((offset) => offset - outerEdge / 2);
}

/* Tips end level, so two heads are nearest where the barbs of either lie beside the other's head or line. */
function headSpacing(a: Sized, b: Sized): number {
  const atBarbs = [a.head.lengthPx, b.head.lengthPx].map((back) => halfWidthAt(a, back) + halfWidthAt(b, back));
  return Math.max(a.widthPx / 2 + flowSizes.laneGap + b.widthPx / 2, ...atBarbs.map((sum) => sum + HEAD_GAP_PX));
}

function halfWidthAt({ widthPx, head }: Sized, backPx: number): number {
  return backPx <= head.lengthPx ? ((head.widthPx / 2) * backPx) / head.lengthPx : widthPx / 2;
}
