import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Bounds, Projector } from '../geo/projector.ts';
import { visibleCopies } from '../geo/projector.ts';
import type { Palette } from '../look/palette.ts';
import { gridPath } from './grid-path.ts';
import type { ArcChain, LandGrain, ScreenArcs } from './land-lines.ts';
import { screenArcs } from './land-lines.ts';
import type { LandLineKind } from '../look/land-look.ts';
import { EMPHASIS_FROM_ZOOM, landLineLook } from '../look/land-look.ts';
import type { Point } from './scene.ts';
import type { SvgNode } from './svg-node.ts';

/** `near`: set on the lines that a level for a part of the world draws finer; `rank`: of a river, 0 the greatest. */
export interface LandProperties {
  readonly kind: 'land' | LandLineKind;
  readonly near?: 1;
  readonly rank?: number;
}

type Shapes = GeometryCollection<LandProperties>;
type Outlines = GeometryCollection<{ readonly name?: string }>;

/** Land and its lines. Countries have an ISO 3166-1 alpha-3 `id`, regions an ISO 3166-2 one. */
export type LandTopology = Topology<{
  land: Shapes;
  lines: Shapes;
  rivers: Shapes;
  lakes?: Shapes;
  countries?: Outlines;
  regions?: Outlines;
}>;

/** Land at one level of detail. */
export interface LandLevel {
  readonly topology: LandTopology;
  /** From this zoom on it is drawn, in place of a coarser one or, with `bounds`, over it; further out the first one stays. */
  readonly fromZoom: number;
  /** The part of the world that it knows; absent = all of it. */
  readonly bounds?: Bounds;
}

/** What land is painted with. */
export interface LandPaint {
  readonly palette: Palette;
  readonly grain: LandGrain;
  /** Id of the region or country that the map is about: on a close map the rest is a shade darker. */
  readonly emphasised: string | null;
}

/** How land is drawn where nothing else is said: a coast less than a pixel away from its place cannot be told from it. */
export const FINE_GRAIN: LandGrain = { gridPx: 0.5, tolerancePx: 0.9 };

/** How land is drawn where it is only a backdrop. */
export const COARSE_GRAIN: LandGrain = { gridPx: 1, tolerancePx: 1.2 };

/** The level for the whole world, and the one for a part of it, that a camera calls for; coarser ones come first in `levels`. */
export function levelsAt(
  levels: readonly LandLevel[],
  projector: Projector,
): { readonly world: LandLevel | null; readonly part: LandLevel | null } {
  const due = levels.filter(({ fromZoom }) => projector.zoom >= fromZoom);
  return {
    world: due.findLast(isWhole) ?? levels.find(isWhole) ?? null,
    part:
      due.findLast(({ bounds }) => bounds !== undefined && visibleCopies(projector, bounds[0], bounds[2]).length > 0) ??
      null,
  };
}

function isWhole({ bounds }: LandLevel): boolean {
  return bounds === undefined;
}

/**
 * The ground of a map as SVG: sea, land, lakes, rivers, coast and borders, clipped to the frame and thinned to what a pixel shows. Only
 * presentation attributes, no ids.
 */
export function landNode(levels: readonly LandLevel[], projector: Projector, paint: LandPaint): SvgNode {
  const { widthPx, heightPx } = projector;
  const { world, part } = levelsAt(levels, projector);
  const isCovered = part?.bounds !== undefined && covers(part.bounds, projector);
  const sheets = [
    ...(world && !isCovered ? [sheetOf(world, projector, paint, part !== null)] : []),
    ...(part ? [sheetOf(part, projector, paint, false)] : []),
  ];
  const { gridPx } = paint.grain;
  const scaled = (children: readonly SvgNode[]): SvgNode => ({
    tag: 'g',
    attributes: { transform: `scale(${gridPx})`, fill: 'none', 'stroke-linejoin': 'round' },
    children,
  });
  return {
    tag: 'g',
    attributes: {},
    children: [
      {
        tag: 'rect',
        attributes: { width: num(widthPx), height: num(heightPx), fill: paint.palette.sea },
        children: [],
      },
      scaled(sheets.flatMap(({ fills }, at) => [...(at > 0 ? [boxNode(part, projector, paint)] : []), ...fills])),
      scaled(sheets.flatMap(({ lines }) => lines)),
    ],
  };
}

interface Sheet {
  readonly fills: readonly SvgNode[];
  readonly lines: readonly SvgNode[];
}

function sheetOf(level: LandLevel, projector: Projector, paint: LandPaint, leavesOutNear: boolean): Sheet {
  const { topology, bounds } = level;
  const { palette, grain, emphasised } = paint;
  const [west, , east] = bounds ?? [-180, -90, 180, 90];
  const copies = visibleCopies(projector, west, east).map((copy) =>
    screenArcs(topology, projector, grain, copy * projector.worldSizePx),
  );
  const isDimmed = projector.zoom >= EMPHASIS_FROM_ZOOM && emphasised !== null;
  const fill = (outlines: readonly GeometryObject[], color: string): SvgNode[] => {
    const d = gridPath(ringsOf(outlines, copies), true);
    return d === '' ? [] : [{ tag: 'path', attributes: { d, fill: color }, children: [] }];
  };
  const { land, lakes, lines, rivers, countries, regions } = topology.objects;
  const outline = isDimmed
    ? [...(regions?.geometries ?? []), ...(countries?.geometries ?? [])]
        .filter(({ id }) => id === emphasised)
        .slice(0, 1)
    : [];
  const drawn = [...rivers.geometries, ...lines.geometries].filter(
    (shape) => !(leavesOutNear && propertiesOf(shape)?.near),
  );
  return {
    fills: [
      ...fill(land.geometries, isDimmed ? palette.land2 : palette.land),
      ...fill(outline, palette.land),
      ...fill(lakes?.geometries ?? [], palette.sea),
    ],
    lines: [
      ...lineNodes(lakes?.geometries ?? [], copies, projector.zoom, paint),
      ...lineNodes(drawn, copies, projector.zoom, paint),
    ],
  };
}

const KIND_ORDER: readonly LandLineKind[] = ['lake', 'river', 'coast', 'admin', 'border', 'disputed'];

interface AlikeLines {
  readonly attributes: Readonly<Record<string, string>>;
  readonly kind: LandLineKind;
  readonly lines: (readonly Point[])[];
}

/* One path for all lines that look the same. */
function lineNodes(
  shapes: Shapes['geometries'],
  copies: readonly ScreenArcs[],
  zoom: number,
  paint: LandPaint,
): SvgNode[] {
  const { gridPx } = paint.grain;
  const alike = new Map<string, AlikeLines>();
  for (const shape of shapes) {
    const { kind = 'land', rank = 0 } = propertiesOf(shape) ?? {};
    if (kind === 'land') continue;
    const { stroke, widthPx, opacity, dashPx } = landLineLook(kind, rank, zoom, paint.palette);
    if (opacity <= 0) continue;
    const attributes = {
      stroke,
      'stroke-width': num(widthPx / gridPx),
      ...(opacity < 1 ? { opacity: num(opacity) } : {}),
      ...(dashPx ? { 'stroke-dasharray': dashPx.map((lengthPx) => num(lengthPx / gridPx)).join(' ') } : {}),
    };
    const key = `${kind} ${JSON.stringify(attributes)}`;
    const known: AlikeLines = alike.get(key) ?? { attributes, kind, lines: [] };
    alike.set(key, known);
    known.lines.push(...copies.flatMap((arcs) => chainsOf(shape).flatMap((chain) => arcs.line(chain))));
  }
  return [...alike.values()]
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind))
    .map(({ attributes, lines }) => ({
      tag: 'path',
      attributes: { ...attributes, d: gridPath(lines, false) },
      children: [],
    }));
}

/** The outlines of a country (alpha-3) or region on the screen, on the grid; empty where no level knows it or none shows. */
export function ringsOf(
  outlines: readonly GeometryObject[],
  copies: readonly ScreenArcs[],
): readonly (readonly Point[])[] {
  return copies.flatMap((arcs) =>
    outlines.flatMap((outline) => chainsOf(outline).flatMap((chain) => arcs.ring(chain))),
  );
}

function propertiesOf({ properties }: GeometryObject): Partial<LandProperties> | undefined {
  return properties;
}

function chainsOf(shape: GeometryObject): readonly ArcChain[] {
  switch (shape.type) {
    case 'LineString':
      return [shape.arcs];
    case 'MultiLineString':
    case 'Polygon':
      return shape.arcs;
    case 'MultiPolygon':
      return shape.arcs.flat();
    case 'GeometryCollection':
      return shape.geometries.flatMap(chainsOf);
    default:
      return [];
  }
}

function covers([west, south, east, north]: Bounds, projector: Projector): boolean {
  const [x0, y0] = projector.project([west, north]);
  const [x1, y1] = projector.project([east, south]);
  return x0 <= 0 && y0 <= 0 && x1 >= projector.widthPx && y1 >= projector.heightPx;
}

/* Sea under the part, so that the coarser coast does not show beside the finer one. */
function boxNode(part: LandLevel | null, projector: Projector, { palette, grain: { gridPx } }: LandPaint): SvgNode {
  const [west, south, east, north] = part?.bounds ?? [0, 0, 0, 0];
  const grid = (value: number): number => Math.round(value / gridPx);
  const corners = visibleCopies(projector, west, east).map((copy) => {
    const turns = copy * projector.worldSizePx;
    const [x0, y0] = projector.project([west, north]);
    const [x1, y1] = projector.project([east, south]);
    const [w, n, e, s] = [grid(x0 + turns) + 1, grid(y0) + 1, grid(x1 + turns) - 1, grid(y1) - 1];
    return [
      [w, n],
      [e, n],
      [e, s],
      [w, s],
    ] as const;
  });
  return { tag: 'path', attributes: { d: gridPath(corners, true), fill: palette.sea }, children: [] };
}

function num(value: number): string {
  return String(Number(value.toFixed(2)));
}
