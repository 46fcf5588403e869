import type { Palette, Theme } from '../look/palette.ts';
import { chokepointSizes, threadSizes } from '../look/point-sizes.ts';
import { CHIP_DASH } from '../look/dashes.ts';
import { gateSizes, headSizePx, tubeWidthPx } from '../look/sizes.ts';
import type { ChokepointStatus } from '../model/dataset/chokepoint.ts';
import type { CommodityGroup, RoundState } from '../model/snapshot.ts';
import type { LineRhythm } from '../model/visible-evidence.ts';
import { areaShapes } from './area.ts';
import { badgeShape, badgeText } from './chokepoint.ts';
import { diamondShapes } from './chokepoint-shapes.ts';
import { barShape } from './control.ts';
import { eventShape } from './event.ts';
import { straightCourse } from './flow-course.ts';
import type { LaneLine } from './flow.ts';
import { linePaint } from './flow.ts';
import { knotShapes, threadShapes } from './negotiation.ts';
import { barCorners } from './polygon.ts';
import type { MarkText, Point, Shape } from './scene.ts';
import { clippedShapeNode } from './clipped-shape-node.ts';
import { markNode, type SvgNode } from './svg-node.ts';

/** A mark out of its map, for a key or a line of text. */
export interface KeySample {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly shapes: readonly Shape[];
  readonly texts?: readonly MarkText[];
}

/** What samples are painted with. */
export interface SampleLook {
  readonly palette: Palette;
  readonly theme: Theme;
}

/** What an arrow of a key shows. */
export interface ArrowSample {
  readonly form: 'line' | 'tube';
  /** Width of the line in px; a tube has its own. */
  readonly widthPx: number;
  readonly lengthPx: number;
  /** Null = of no goods in particular: grey. */
  readonly group: CommodityGroup | null;
  readonly rhythm: LineRhythm;
}

const SOLID = { isSelected: false, isDimmed: false, opacity: 1 } as const;
const HALF = 0.5;

/** An arrow, pointing right. */
export function arrowSample(arrow: ArrowSample, { palette, theme }: SampleLook): KeySample {
  const { form, lengthPx, group, rhythm } = arrow;
  const widthPx = form === 'tube' ? tubeWidthPx(0, false) : arrow.widthPx;
  const head = headSizePx(widthPx);
  const heightPx = Math.ceil(head.widthPx + 2);
  const course = straightCourse([1, heightPx * HALF], [lengthPx - 1, heightPx * HALF]);
  const line: LaneLine = {
    widthPx,
    head,
    fromPx: 0,
    toPx: course.lengthPx,
    knotsPx: [],
    at: (distancePx, acrossPx) => course.at(distancePx, acrossPx),
  };
  const colours = group === null ? { ...palette, goods: palette.ghost } : palette;
  const paint = { group: group ?? 'goods', isTube: form === 'tube', rhythm };
  return { widthPx: lengthPx, heightPx, shapes: linePaint(line, paint, SOLID, { palette: colours, theme }) };
}

/** A gate, upright. */
export function gateSample(style: 'filled' | 'hollow' | 'dashed', look: SampleLook): KeySample {
  const [widthPx, heightPx] = [10, 18];
  const grown = (byPx: number) =>
    barCorners([widthPx * HALF, heightPx * HALF], [1, 0], 6 + 2 * byPx, gateSizes.freeLength + 2 * byPx);
  return { widthPx, heightPx, shapes: [barShape(style, grown, false, 1, look)] };
}

/** A diamond with the ring of its status, of the size that a chokepoint of unknown share has, or larger. */
export function chokepointSample(status: ChokepointStatus, look: SampleLook, halfDiagonalPx = 5): KeySample {
  const radiusPx = halfDiagonalPx + chokepointSizes.ringGap + chokepointSizes.ringGapScaled;
  const sizePx = 2 * Math.ceil(radiusPx + 1.5);
  const at: Point = [sizePx * HALF, sizePx * HALF];
  const shapes = diamondShapes({ status, at, halfDiagonalPx, radiusPx, opacity: 1 }, look);
  return { widthPx: sizePx, heightPx: sizePx, shapes: shapes.slice(1) };
}

/** The badge of a stack of chokepoints. */
export function stackSample(count: number, look: SampleLook): KeySample {
  const { width, height } = chokepointSizes.badge;
  const at: Point = [width * HALF + 1, height * HALF + 1];
  return {
    widthPx: width + 2,
    heightPx: height + 2,
    shapes: [badgeShape(at, look, 1)],
    texts: [badgeText(count, at, look)],
  };
}

/** A knot on its thread; null = the thread alone. */
export function knotSample(state: RoundState['state'] | null, look: SampleLook, widthPx = 32): KeySample {
  const heightPx = 14;
  const at: Point = [widthPx * HALF, heightPx * HALF];
  const line: Shape['trace'] = (sink) => {
    sink.moveTo(1, at[1]);
    sink.lineTo(widthPx - 1, at[1]);
  };
  const thread = threadShapes(line, 1, look).slice(1);
  if (state === null) return { widthPx, heightPx, shapes: thread };
  const knot = { state, at, radiusPx: threadSizes.knotRadius, isCurrent: false, opacity: 1 };
  return { widthPx, heightPx, shapes: [...thread, ...knotShapes(knot, inPaper(look))] };
}

/** The dot of an event. */
export function eventSample(look: SampleLook): KeySample {
  return { widthPx: 10, heightPx: 10, shapes: [eventShape([5, 5], 1, inPaper(look))] };
}

/** A short line that shows how evidence is drawn. */
export function evidenceSample(rhythm: LineRhythm, { palette }: SampleLook): KeySample {
  const [widthPx, heightPx] = [18, 4];
  const dashPx = CHIP_DASH[rhythm];
  const trace: Shape['trace'] = (sink) => {
    sink.moveTo(0, heightPx * HALF);
    sink.lineTo(widthPx, heightPx * HALF);
  };
  const line = { trace, stroke: palette.ink, strokeWidthPx: 2, ...(dashPx ? { dashPx } : {}) };
  return { widthPx, heightPx, shapes: [line] };
}

/** An approximate area in the colour of a status. */
export function areaSample(status: ChokepointStatus, look: SampleLook): KeySample {
  return { widthPx: 24, heightPx: 24, shapes: areaShapes([12, 12], 11, look.palette[status], 1, null) };
}

/** A sample as an SVG element of its own size, for readers of the screen no more than an ornament. `key` tells it from others. */
export function sampleNode({ widthPx, heightPx, shapes, texts = [] }: KeySample, key: string): SvgNode {
  const mark = { key, id: key, ids: [], kind: 'event', highlight: [], hit: null, keepOut: [] } as const;
  return {
    tag: 'svg',
    attributes: {
      width: String(widthPx),
      height: String(heightPx),
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      'aria-hidden': 'true',
    },
    children: [
      markNode({ ...mark, shapes, texts, isDimmed: false, isSelected: false }, { shapeNode: clippedShapeNode() }),
    ],
  };
}

/* Out of the map a mark stands on the panel, not on the sea. */
function inPaper({ palette, theme }: SampleLook): SampleLook {
  return { palette: { ...palette, halo: palette.paper }, theme };
}
