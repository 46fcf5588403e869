import type { PlacedFlow } from '../draw/flow-layout.ts';
import type { PlacedMark } from '../draw/scene.ts';
import type { SvgNode } from '../draw/svg-node.ts';
import { flowSizes, headSizePx } from '../look/sizes.ts';
import { groupBy } from '../model/group-by.ts';
import { bareCurveData, bareHeadData, GRID_PX } from './bare-curve.ts';

/** A picture with more flows than this writes them as bare curves. */
export const DENSE_FROM = 150;

/** Lines up to this width, in px, all look alike but for their colour. */
const THIN_PX = 1.75;

/** So many lines share their halo: they are not parted where they cross each other. */
const SHARE_HALO = 24;

/** Lines of one look, each of which a curve says, with an arrowhead that all of them share. */
interface LineLook {
  readonly colour: string;
  readonly widthPx: number;
}

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
 * @param ids - names for the arrowheads of each look, unique in the page
 */
export function denseFlows(
  marks: readonly PlacedMark[],
  halo: string,
  ids: (look: string) => string,
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
        headsOf(
          [...faint.map(faintLook), ...thin.flatMap(({ colour }) => [hairline(halo), hairline(colour)])],
          halo,
          ids,
        ),
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

/* Without a halo they need not take turns, and no one sees which lies on top of another of its colour: the wide lie below. */
function faintNodes(flows: readonly BareFlow[], ids: (look: string) => string): readonly SvgNode[] {
  const byLook = groupBy(flows, (flow) => lookName(faintLook(flow)));
  return [...byLook.values()]
    .sort(([a], [b]) => Number(isThin(a)) - Number(isThin(b)))
    .map((alike) => headedLines(faintLook(alike[0]), alike, ids));
}

function thinNodes(block: readonly BareFlow[], halo: string, ids: (look: string) => string): readonly SvgNode[] {
  const colour = block[0]?.colour ?? halo;
  const haloed = {
    stroke: halo,
    'stroke-width': grid(flowSizes.floor + flowSizes.halo),
    'stroke-opacity': String(flowSizes.haloOpacity),
    'marker-end': `url(#${ids(lookName(hairline(halo)))})`,
  };
  return [group(haloed, linesOf(block)), headedLines(hairline(colour), block, ids)];
}

function headedLines(look: LineLook, flows: readonly BareFlow[], ids: (look: string) => string): SvgNode {
  const { colour, widthPx } = look;
  const attributes = {
    stroke: colour,
    'stroke-width': grid(widthPx),
    'marker-end': `url(#${ids(lookName(look))})`,
  };
  return group(attributes, linesOf(flows));
}

function linesOf(flows: readonly BareFlow[]): readonly SvgNode[] {
  return flows.map(({ data }) => path({ d: data }));
}

/* Under the lines that lead nobody sees half a pixel of width: so many look alike. */
function faintLook(flow: BareFlow): LineLook {
  return isThin(flow) ? hairline(flow.colour) : { colour: flow.colour, widthPx: Math.round(flow.widthPx) };
}

function hairline(colour: string): LineLook {
  return { colour, widthPx: flowSizes.floor };
}

function lookName({ colour, widthPx }: LineLook): string {
  return `${colour}-${widthPx}`;
}

function wideNodes(bare: BareFlow, halo: string): readonly SvgNode[] {
  const { colour, widthPx, data } = bare;
  const edge = { stroke: halo, 'stroke-opacity': String(flowSizes.haloOpacity) };
  const lines = [path({ d: data }), path({ d: bareHeadData(bare.flow.line), 'stroke-width': grid(flowSizes.halo) })];
  const head = path({ d: bareHeadData(bare.flow.line), fill: colour, stroke: 'none' });
  return [
    group({ ...edge, 'stroke-width': grid(widthPx + flowSizes.halo) }, lines),
    group({ stroke: colour, 'stroke-width': grid(widthPx) }, [path({ d: data }), head]),
  ];
}

/* The arrowheads that lines share: one of each look, of which the halo of hairlines is one. */
function headsOf(looks: readonly LineLook[], halo: string, ids: (look: string) => string): SvgNode {
  const byName = new Map(looks.map((look) => [lookName(look), look]));
  const heads = [...byName].map(([name, { colour, widthPx }]) => {
    const head = headSizePx(widthPx);
    const [overlap, length, half] = [-flowSizes.headOverlap * head.lengthPx, head.lengthPx, head.widthPx / 2].map(grid);
    const paint =
      colour === halo
        ? { fill: halo, stroke: halo, 'stroke-width': grid(flowSizes.halo) }
        : { fill: colour, stroke: 'none' };
    return {
      tag: 'marker' as const,
      attributes: { id: ids(name), markerUnits: 'userSpaceOnUse', orient: 'auto', overflow: 'visible' },
      children: [path({ d: `M${overlap} -${half}L${length} 0 ${overlap} ${half}z`, ...paint })],
    };
  });
  return { tag: 'defs', attributes: {}, children: heads };
}

function bareFlow(flow: PlacedFlow): BareFlow | null {
  const { line, shapes, isSelected, isDimmed, widthPx } = flow;
  const isFilled = shapes.every(({ fill, dashPx }) => fill !== undefined && dashPx === undefined);
  const isWhole = isFilled && shapes.length === (flow.isFaint ? 1 : 2);
  const colour = shapes.at(-1)?.fill;
  if (!isWhole || isSelected || isDimmed || colour === undefined) return null;
  return { flow, colour, widthPx, data: bareCurveData(line) };
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
