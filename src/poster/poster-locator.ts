import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { boxesMeet } from '../draw/boxes.ts';
import { clippedShapeNode } from '../draw/clipped-shape-node.ts';
import { labelNode } from '../draw/label-node.ts';
import { clippedRing } from '../draw/land-clip.ts';
import { thinnedLine } from '../draw/land-lines.ts';
import { LOCATOR_BELOW_KM, locator, viewWidthKm } from '../draw/locator.ts';
import { measureByTable } from '../draw/measure-table.ts';
import type { Box, Point, Scene } from '../draw/scene.ts';
import { markNode } from '../draw/svg-node.ts';
import type { SvgNode } from '../draw/svg-node.ts';
import type { Bounds, Projector } from '../geo/projector.ts';
import { palettes } from '../look/palette.ts';
import type { PosterPicture } from './poster-picture.ts';
import { withoutKeys } from './shared-attributes.ts';
import { posterFamilies } from './poster-text.ts';
import { shortPathData } from './short-path.ts';

/** A locator and where it stands on the map. */
export interface PosterLocator {
  readonly node: SvgNode;
  readonly box: Box;
}

/** Between a locator and the edges of the map, in px. */
const MARGIN_PX = 12;

/** How far around the view land is kept, in degrees, and how far it may be off: the locator is a tenth of a map. */
const AROUND_DEGREES = 40;
const TOLERANCE_DEGREES = 0.22;
const SMALLEST_DEGREES = 0.6;

/** What a close map shows of the world in a corner where the scene has the least to say; null where the view is wide enough to do without. */
export function posterLocator(
  picture: PosterPicture,
  scene: Scene,
  size: { readonly widthPx: number; readonly heightPx: number },
  idPrefix: string,
): PosterLocator | null {
  const { projector } = scene;
  const bounds = boundsOfView(projector);
  const coarse = picture.ground.levels.find((level) => level.bounds === undefined);
  if (!coarse || viewWidthKm(bounds) >= LOCATOR_BELOW_KM) return null;
  const palette = palettes[picture.theme];
  const { shapes, labels } = locator({
    land: [landAround(coarse.topology, bounds)],
    bounds,
    names: picture.ground.names
      .filter(({ kind, minZoom }) => kind === 'country' && minZoom <= 2)
      .sort((a, b) => a.minZoom - b.minZoom),
    palette,
    measureText: measureByTable,
    size,
  });
  const box = emptiestCorner(scene, size);
  const mark = { key: 'locator', id: 'locator', ids: [], kind: 'area', highlight: [], hit: null, keepOut: [] } as const;
  const drawn = markNode(
    { ...mark, shapes, isDimmed: false, isSelected: false },
    { shapeNode: clippedShapeNode({ idPrefix, writePath: shortPathData }) },
  );
  const ink = { palette, families: posterFamilies, language: picture.language };
  return {
    box,
    node: {
      tag: 'g',
      attributes: { transform: `translate(${box.x0} ${box.y0})` },
      children: [drawn, ...labels.slice(0, 4).map((label) => labelNode(label, ink))].map(withoutKeys),
    },
  };
}

function boundsOfView({ unproject, widthPx, heightPx }: Projector): Bounds {
  const [west, north] = unproject([0, 0]);
  const [east, south] = unproject([widthPx, heightPx]);
  return [west, south, east, north];
}

type Coarse = PosterPicture['ground']['levels'][number]['topology'];

function landAround(topology: Coarse, [west, south, east, north]: Bounds): MultiPolygon {
  const [lng, lat] = [(west + east) / 2, (south + north) / 2];
  const around = {
    x0: lng - AROUND_DEGREES,
    y0: lat - AROUND_DEGREES,
    x1: lng + AROUND_DEGREES,
    y1: lat + AROUND_DEGREES,
  };
  const rings = feature(topology, topology.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [],
  );
  const shown = rings.flatMap((ring): Position[][][] => {
    const points = ring.map(([x = 0, y = 0]): Point => [x, y]);
    const clipped = clippedRing(thinnedLine(points, TOLERANCE_DEGREES), around);
    return isLarge(clipped) ? [[clipped.map(([x, y]) => [x, y])]] : [];
  });
  return { type: 'MultiPolygon', coordinates: shown };
}

function isLarge(points: readonly Point[]): boolean {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return points.length > 2 && Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys) > SMALLEST_DEGREES;
}

function emptiestCorner(
  scene: Scene,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Box {
  const { widthPx: frameX, heightPx: frameY } = scene.projector;
  const [right, bottom] = [frameX - widthPx - MARGIN_PX, frameY - heightPx - MARGIN_PX];
  const corners = [
    [right, bottom],
    [right, MARGIN_PX],
    [MARGIN_PX, bottom],
    [MARGIN_PX, MARGIN_PX],
  ] as const;
  const [best] = corners
    .map(([x, y]) => {
      const box = { x0: Math.round(x), y0: Math.round(y), x1: Math.round(x) + widthPx, y1: Math.round(y) + heightPx };
      return { box, crowd: crowdIn(box, scene) };
    })
    .sort((a, b) => a.crowd - b.crowd);
  return best?.box ?? { x0: right, y0: bottom, x1: frameX, y1: frameY };
}

/* Marks cannot give way to the locator, labels can. */
function crowdIn(box: Box, { marks, labels }: Scene): number {
  const isIn = ([x, y]: Point): boolean => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1;
  const lines = marks.flatMap(({ hit }) => (hit?.kind === 'line' ? hit.points : []));
  const solid = marks.flatMap(({ keepOut }) => keepOut);
  return (
    3 * lines.filter(isIn).length +
    10 * solid.filter((other) => boxesMeet(box, other, 4)).length +
    labels.filter(({ box: other, id }) => id !== null && boxesMeet(box, other, 4)).length
  );
}
