import type { Shape } from './scene.ts';
import type { MarkNodeOptions, PathWriter, SvgNode } from './svg-node.ts';
import { pathData, pathNode } from './svg-node.ts';

/** How shapes are written with their clips. */
export interface ClippedShapeOptions {
  /** Begins the ids of clips: several drawings on one page must not share any. Default none. */
  readonly idPrefix?: string;
  /** Writes the path data; default `pathData`. */
  readonly writePath?: PathWriter;
}

/** Gives the `shapeNode` of a drawing in SVG alone, areas included. */
export function clippedShapeNode(options: ClippedShapeOptions = {}): NonNullable<MarkNodeOptions['shapeNode']> {
  const { idPrefix = '', writePath = pathData } = options;
  return (shape, key) => {
    const path = pathNode(shape, writePath);
    if (!shape.clips?.length) return path;
    const id = `clip-${(idPrefix + key).replace(/[^a-z0-9-]+/gi, '-')}`;
    return within(path, shape.clips, id, writePath);
  };
}

function within(path: SvgNode, clips: NonNullable<Shape['clips']>, id: string, writePath: PathWriter): SvgNode {
  const idOf = (at: number): string => (at === 0 ? id : `${id}-${at}`);
  const outlines = clips.map((trace, at): SvgNode => ({
    tag: 'clipPath',
    attributes: { id: idOf(at) },
    children: [{ tag: 'path', attributes: { d: writePath(trace) }, children: [] }],
  }));
  const inner = clips.reduce<SvgNode>(
    (node, _, at) => ({ tag: 'g', attributes: { 'clip-path': `url(#${idOf(at)})` }, children: [node] }),
    path,
  );
  return { tag: 'g', attributes: {}, children: [...outlines, inner] };
}
