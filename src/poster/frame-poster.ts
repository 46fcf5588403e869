import type { SvgNode } from '../draw/svg-node.ts';
import { groundNode, labelsNode, marksNode } from './map-node.ts';
import type { PosterPicture } from './poster-picture.ts';
import { posterScene, projectorOf } from './poster-picture.ts';

/** What a bare frame is drawn with. */
export interface FrameOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly idPrefix: string;
  readonly hasKeys: boolean;
}

/** The map alone, in the frame that a live map of this size opens with. */
export function frameNodes(picture: PosterPicture, options: FrameOptions): readonly SvgNode[] {
  const { widthPx, heightPx } = options;
  const projector = projectorOf(picture, { widthPx, heightPx });
  const scene = posterScene(picture, projector);
  const written = { ...options, shown: { x0: 0, y0: 0, x1: widthPx, y1: heightPx } };
  return [groundNode(picture, projector), marksNode(scene, picture, written), labelsNode(scene, picture, written)];
}
