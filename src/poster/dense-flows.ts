import type { LaneLine } from '../draw/flow.ts';
import { distanceToLine } from '../draw/polyline.ts';
import { headCorners } from '../draw/flow.ts';
import type { PlacedFlow } from '../draw/flow-layout.ts';
import type { PlacedMark, Point } from '../draw/scene.ts';
import type { SvgNode } from '../draw/svg-node.ts';
import { flowSizes, headSizePx } from '../look/sizes.ts';
import type { Quadratic } from './fitted-curve.ts';
import { fittedQuadratic } from './fitted-curve.ts';

/** A picture with more flows than this writes them as bare curves. */
export const DENSE_FROM = 150;

/** Lines up to this width, in px, all look alike but for their colour. */
const THIN_PX = 1.75;

/** What bare curves are rounded to, so that no number has a decimal point. */
const GRID_PX = 0.5;

/** How far a bare curve may lie from its line, in px. */
const TOLERANCE_PX = 1.2;

/** So many lines share their halo: they are not parted where they cross each other. */
const SHARE_HALO = 24;

const SAMPLES = 12;
const MOST_HALVINGS = 3;

/** A line that is all of one colour, as a bare curve to the base of its head. */
interface BareFlow {
  readonly flow: PlacedFlow;
  readonly colour: string;
  readonly widthPx: number;
  readonly data: string;
}

/**
 * Splits the marks of a dense picture: of a thousand flows nearly all are hairlines of one width, which a curve and a shared arrowhead
 * say in a tenth of the bytes. Gives the node of those (null where the picture is not dense) and the marks that are left.
 *
 * @param ids - names for the arrowheads of each colour, unique in the page
 */
export function denseFlows(
  marks: readonly PlacedMark[],
  halo: string,
  ids: (colour: string) => string,
): { readonly bare: SvgNode | null; readonly rest: readonly PlacedMark[] } {
  const flows = marks.filter(isFlow);
  if (flows.length <= DENSE_FROM) return { bare: null, rest: marks };
  const bare = flows.flatMap((flow) => bareFlow(flow) ?? []);
  const isBare = new Set<PlacedMark>(bare.map(({ flow }) => flow));
  const faint = bare.filter(({ flow }) => flow.isFaint).sort((a, b) => compare(groupOf(a), groupOf(b)));
  const leading = bare.filter(({ flow }) => !flow.isFaint);
  const thin = leading
    .filter(isThin)
    .sort((a, b) => compare(groupOf(a), groupOf(b)) || compare(a.flow.bundle.from.id, b.flow.bundle.from.id));
  return {
    rest: marks.filter((mark) => !isBare.has(mark)),
    bare: {
      tag: 'g',
      attributes: { transform: `scale(${GRID_PX})`, fill: 'none', 'stroke-linejoin': 'round' },
      children: [
        headsOf(new Set([...faint, ...thin].map(({ colour }) => colour)), halo, ids),
        ...faintNodes(faint, ids),
        ...leading.filter((one) => !isThin(one)).flatMap((one) => wideNodes(one, halo)),
        ...blocksOf(thin).flatMap((block) => thinNodes(block, halo, ids)),
      ],
    },
  };
}

/* By what a colour stands for and not by the colour: a picture differs between the themes in nothing but its colours. */
function groupOf({ flow }: BareFlow): string {
  return flow.lane.states[0].group;
}

function isThin({ widthPx }: BareFlow): boolean {
  return widthPx <= THIN_PX;
}

/* One block of each colour in turn: else the last colour would lie on top of all others. */
function blocksOf(flows: readonly BareFlow[]): readonly (readonly BareFlow[])[] {
  const byColour = new Map<string, BareFlow[][]>();
  for (const flow of flows) {
    const blocks = byColour.get(flow.colour) ?? [];
    byColour.set(flow.colour, blocks);
    const last = blocks.at(-1);
    if (last && last.length < SHARE_HALO) last.push(flow);
    else blocks.push([flow]);
  }
  const queues = [...byColour.values()];
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    queues.flatMap((blocks) => (blocks[turn] ? [blocks[turn]] : [])),
  ).flat();
}

/* Without a halo they need not take turns, the wide among them lie below. */
function faintNodes(flows: readonly BareFlow[], ids: (colour: string) => string): readonly SvgNode[] {
  const thin = flows.filter(isThin);
  const hairlines = [...new Set(thin.map(({ colour }) => colour))].map((colour) => {
    const lines = thin.filter((flow) => flow.colour === colour).map(({ data }) => path({ d: data }));
    return group(
      { stroke: colour, 'stroke-width': grid(flowSizes.floor), 'marker-end': `url(#${ids(colour)})` },
      lines,
    );
  });
  return [...flows.filter((flow) => !isThin(flow)).flatMap(wideLine), ...hairlines];
}

function thinNodes(block: readonly BareFlow[], halo: string, ids: (colour: string) => string): readonly SvgNode[] {
  const colour = block[0]?.colour ?? halo;
  const lines = block.map(({ data }) => path({ d: data }));
  const haloed = {
    stroke: halo,
    'stroke-width': grid(flowSizes.floor + flowSizes.halo),
    'stroke-opacity': String(flowSizes.haloOpacity),
  };
  return [
    group({ ...haloed, 'marker-end': `url(#${ids(halo)})` }, lines),
    group({ stroke: colour, 'stroke-width': grid(flowSizes.floor), 'marker-end': `url(#${ids(colour)})` }, lines),
  ];
}

function wideNodes(bare: BareFlow, halo: string): readonly SvgNode[] {
  const { widthPx, data } = bare;
  const edge = { stroke: halo, 'stroke-opacity': String(flowSizes.haloOpacity) };
  const lines = [path({ d: data }), path({ d: headData(bare), 'stroke-width': grid(flowSizes.halo) })];
  return [group({ ...edge, 'stroke-width': grid(widthPx + flowSizes.halo) }, lines), ...wideLine(bare)];
}

function wideLine(bare: BareFlow): readonly SvgNode[] {
  const { colour, widthPx, data } = bare;
  const head = path({ d: headData(bare), fill: colour, stroke: 'none' });
  return [group({ stroke: colour, 'stroke-width': grid(widthPx) }, [path({ d: data }), head])];
}

function headData({ flow }: BareFlow): string {
  const [corner, barb, otherBarb] = headCorners(flow.line);
  const [tip, right, left] = [onGrid(corner), onGrid(barb), onGrid(otherBarb)];
  return `M${pairs([left], [0, 0])}l${pairs([tip], left)}${signed(pairs([right], tip))}z`;
}

/* The arrowheads of thin lines: one of each colour, and one for the halo. */
function headsOf(colours: ReadonlySet<string>, halo: string, ids: (colour: string) => string): SvgNode {
  const { widthPx, lengthPx } = headSizePx(flowSizes.floor);
  const [length, half, overlap] = [lengthPx, widthPx / 2, -flowSizes.headOverlap * lengthPx].map(Number).map(grid);
  const d = `M${overlap} -${half}L${length} 0 ${overlap} ${half}z`;
  const paint = (colour: string): Record<string, string> =>
    colour === halo
      ? { fill: halo, stroke: halo, 'stroke-width': grid(flowSizes.halo) }
      : { fill: colour, stroke: 'none' };
  const heads = [halo, ...colours].map((colour) => ({
    tag: 'marker' as const,
    attributes: { id: ids(colour), markerUnits: 'userSpaceOnUse', orient: 'auto', overflow: 'visible' },
    children: [path({ d, ...paint(colour) })],
  }));
  return { tag: 'defs', attributes: {}, children: heads };
}

function bareFlow(flow: PlacedFlow): BareFlow | null {
  const { line, shapes, isSelected, isDimmed, widthPx } = flow;
  const isFilled = shapes.every(({ fill, dashPx }) => fill !== undefined && dashPx === undefined);
  const isWhole = isFilled && shapes.length === (flow.isFaint ? 1 : 2);
  const colour = shapes.at(-1)?.fill;
  if (!isWhole || isSelected || isDimmed || colour === undefined) return null;
  return { flow, colour, widthPx, data: curveData(line, line.toPx - line.head.lengthPx) };
}

/* One curve; or one and, where lanes part before their heads, a straight piece; or as many curves as it takes. */
function curveData(line: LaneLine, basePx: number): string {
  const whole = fittedQuadratic(samples(line, line.fromPx, basePx));
  if (whole.errorPx <= TOLERANCE_PX) return written([whole.curve]);
  const bends = line.knotsPx.filter((knot) => knot > line.fromPx + 8 && knot < basePx - 8).slice(-3);
  const [best] = bends
    .map((bendPx) => {
      const main = fittedQuadratic(samples(line, line.fromPx, bendPx));
      const tail = samples(line, bendPx, basePx);
      const bulgePx = Math.max(...tail.map((point) => distanceToLine(point, [tail[0] ?? point, tail.at(-1) ?? point])));
      return { curve: main.curve, errorPx: Math.max(main.errorPx, bulgePx) };
    })
    .sort((a, b) => a.errorPx - b.errorPx);
  if (best && best.errorPx <= TOLERANCE_PX) return written([best.curve], line.at(basePx));
  return written(pieces(line, line.fromPx, basePx, MOST_HALVINGS));
}

function pieces(line: LaneLine, fromPx: number, toPx: number, halvings: number): readonly Quadratic[] {
  const { curve, errorPx } = fittedQuadratic(samples(line, fromPx, toPx));
  if (errorPx <= TOLERANCE_PX || halvings === 0) return [curve];
  const middlePx = (fromPx + toPx) / 2;
  return [...pieces(line, fromPx, middlePx, halvings - 1), ...pieces(line, middlePx, toPx, halvings - 1)];
}

function samples(line: LaneLine, fromPx: number, toPx: number): readonly Point[] {
  return Array.from({ length: SAMPLES + 1 }, (_, at) => line.at(fromPx + ((toPx - fromPx) * at) / SAMPLES));
}

function written(curves: readonly Quadratic[], tail?: Point): string {
  const start = onGrid(curves[0]?.[0] ?? [0, 0]);
  let pen = start;
  const steps = curves.map(([, control, end]) => {
    const from = pen;
    pen = onGrid(end);
    return `q${pairs([onGrid(control), pen], from)}`;
  });
  return `M${pairs([start], [0, 0])}${steps.join('')}${tail ? `l${pairs([onGrid(tail)], pen)}` : ''}`;
}

function onGrid([x, y]: Point): Point {
  return [Math.round(x / GRID_PX), Math.round(y / GRID_PX)];
}

function pairs(points: readonly Point[], [fromX, fromY]: Point): string {
  return points
    .flatMap(([x, y]) => [x - fromX, y - fromY])
    .map((value, at) => (at === 0 ? String(value) : signed(String(value))))
    .join('');
}

/* A minus parts two numbers as well as a space does. */
function signed(number: string): string {
  return number.startsWith('-') ? number : ` ${number}`;
}

function grid(lengthPx: number): string {
  return String(Number((lengthPx / GRID_PX).toFixed(1)));
}

function path(attributes: Readonly<Record<string, string>>): SvgNode {
  return { tag: 'path', attributes, children: [] };
}

function group(attributes: Readonly<Record<string, string>>, children: readonly SvgNode[]): SvgNode {
  return { tag: 'g', attributes, children };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isFlow(mark: PlacedMark): mark is PlacedFlow {
  return mark.kind === 'flow' && 'line' in mark;
}
