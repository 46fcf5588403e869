import { boundsOfShape } from '../draw/bounds-of.ts';
import { clippedShapeNode } from '../draw/clipped-shape-node.ts';
import { labelNode, leaderNode } from '../draw/label-node.ts';
import { COARSE_GRAIN, FINE_GRAIN, landNode } from '../draw/land.ts';
import type { Box, PlacedMark, Scene } from '../draw/scene.ts';
import type { SvgNode } from '../draw/svg-node.ts';
import { markNode } from '../draw/svg-node.ts';
import type { Projector } from '../geo/projector.ts';
import { palettes } from '../look/palette.ts';
import { DENSE_FROM, denseFlows } from './dense-flows.ts';
import type { PosterPicture } from './poster-picture.ts';
import { emphasisedRegion } from './poster-picture.ts';
import { withPaintOpacity, withSharedAttributes, withoutKeys } from './shared-attributes.ts';
import { posterFamilies } from './poster-text.ts';
import { shortPathData } from './short-path.ts';

/** How a map is written down. */
export interface MapNodeOptions {
  /** Begins every id. */
  readonly idPrefix: string;
  /** Whether marks carry the key of their scene (`data-mark`). */
  readonly hasKeys: boolean;
  /** What of the map can be seen, in px; marks beyond it are left out. */
  readonly shown: Box;
}

/** The ground of a picture. */
export function groundNode(picture: PosterPicture, projector: Projector): SvgNode {
  return landNode(picture.ground.levels, projector, {
    palette: palettes[picture.theme],
    // Under hundreds of lines nobody sees a coast to half a pixel, and each byte counts.
    grain: picture.marks.bundles.length > DENSE_FROM ? COARSE_GRAIN : FINE_GRAIN,
    emphasised: emphasisedRegion(picture),
  });
}

/** The marks of a scene in each copy of the world that shows, with leaders below the chokepoints as on the live map. */
export function marksNode(scene: Scene, picture: PosterPicture, options: MapNodeOptions): SvgNode {
  const ink = { palette: palettes[picture.theme], families: posterFamilies, language: picture.language };
  const shown = scene.marks.filter((mark) =>
    scene.copyOffsetsPx.some((offsetPx) => isShown(mark, offsetPx, options.shown)),
  );
  const offsetsPx = scene.copyOffsetsPx.filter((offsetPx) =>
    shown.some((mark) => isShown(mark, offsetPx, options.shown)),
  );
  const below = shown.filter(({ kind }) => kind !== 'chokepoint');
  const above = shown.filter(({ kind }) => kind === 'chokepoint');
  return group([
    ...inCopies(linesAndPoints(below, ink.palette.halo, options), offsetsPx, `${options.idPrefix}marks`),
    ...scene.labels.flatMap((label) => leaderNode(label, ink) ?? []),
    ...inCopies(
      above.map((mark) => shortMarkNode(mark, options)),
      offsetsPx,
      `${options.idPrefix}diamonds`,
    ),
  ]);
}

function linesAndPoints(marks: readonly PlacedMark[], halo: string, options: MapNodeOptions): readonly SvgNode[] {
  const looks: string[] = [];
  const headId = (look: string): string => {
    if (!looks.includes(look)) looks.push(look);
    return `${options.idPrefix}head-${looks.indexOf(look)}`;
  };
  const { bare, rest } = denseFlows(marks, halo, headId);
  const nodes = rest.map((mark) => shortMarkNode(mark, options));
  if (!bare) return nodes;
  const firstOnTop = rest.findIndex(({ kind }) => kind !== 'area' && kind !== 'thread');
  const split = firstOnTop < 0 ? nodes.length : firstOnTop;
  return [...nodes.slice(0, split), bare, ...nodes.slice(split)];
}

/** The words on the map. */
export function labelsNode(scene: Scene, { theme, language }: PosterPicture, { hasKeys }: MapNodeOptions): SvgNode {
  const ink = { palette: palettes[theme], families: posterFamilies, language };
  const labels = group(scene.labels.map((label) => labelNode(label, ink)));
  return withSharedAttributes(hasKeys ? labels : withoutKeys(labels));
}

function shortMarkNode(mark: PlacedMark, { idPrefix, hasKeys }: MapNodeOptions): SvgNode {
  const shapeNode = clippedShapeNode({ idPrefix, writePath: shortPathData });
  const node = withPaintOpacity(markNode(mark, { shapeNode }));
  return hasKeys ? node : withoutKeys(node);
}

function isShown({ shapes, highlight, isSelected }: PlacedMark, offsetPx: number, shown: Box): boolean {
  return [...shapes, ...(isSelected ? highlight : [])].some((shape) => {
    const [x0, y0, x1, y1] = boundsOfShape(shape);
    const marginPx = (shape.strokeWidthPx ?? 0) / 2;
    return (
      x0 + offsetPx - marginPx < shown.x1 &&
      x1 + offsetPx + marginPx > shown.x0 &&
      y0 - marginPx < shown.y1 &&
      y1 + marginPx > shown.y0
    );
  });
}

/* The marks are written once, in the first copy, and repeated in the others. */
function inCopies(children: readonly SvgNode[], offsetsPx: readonly number[], id: string): readonly SvgNode[] {
  const [first, ...others] = [...offsetsPx].sort((a, b) => Math.abs(a) - Math.abs(b));
  if (first === undefined || children.length === 0) return [];
  const attributes: Record<string, string> = first === 0 ? {} : { transform: `translate(${decimal(first)})` };
  if (others.length === 0) return [{ tag: 'g', attributes, children }];
  const repeats = others.map((offsetPx) => ({
    tag: 'use' as const,
    attributes: { href: `#${id}`, x: decimal(offsetPx - first) },
    children: [],
  }));
  return [{ tag: 'g', attributes: { id, ...attributes }, children }, ...repeats];
}

function decimal(value: number): string {
  return String(Number(value.toFixed(2)));
}

function group(children: readonly SvgNode[]): SvgNode {
  return { tag: 'g', attributes: {}, children };
}
