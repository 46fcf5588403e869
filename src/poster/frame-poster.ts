import type { SvgNode } from '../draw/svg-node.ts';
import type { Projector } from '../geo/projector.ts';
import { mercatorProjector } from '../geo/projector.ts';
import { groundNode, labelsNode, marksNode } from './map-node.ts';
import type { PosterPicture } from './poster-picture.ts';
import { posterScene, projectorOf } from './poster-picture.ts';

/** What a bare frame is drawn with. */
export interface FrameOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly idPrefix: string;
  readonly hasKeys: boolean;
  /** Land beyond each edge of the frame, as a share of its width and of its height. */
  readonly bleed: readonly [x: number, y: number];
}

/** The map alone, in the frame that a live map of this size opens with. */
export function frameNodes(picture: PosterPicture, options: FrameOptions): readonly SvgNode[] {
  const { widthPx, heightPx } = options;
  const projector = projectorOf(picture, { widthPx, heightPx });
  const scene = posterScene(picture, projector);
  const written = { ...options, shown: { x0: 0, y0: 0, x1: widthPx, y1: heightPx } };
  return [
    beyond(picture, projector, options.bleed),
    marksNode(scene, picture, written),
    labelsNode(scene, picture, written),
  ];
}

function beyond(picture: PosterPicture, projector: Projector, [x, y]: FrameOptions['bleed']): SvgNode {
  const { widthPx, heightPx } = projector;
  const [marginX, marginY] = [Math.round(widthPx * x), Math.round(heightPx * y)];
  if (marginX === 0 && marginY === 0) return groundNode(picture, projector);
  const wider = mercatorProjector({ ...projector, widthPx: widthPx + 2 * marginX, heightPx: heightPx + 2 * marginY });
  const ground = groundNode(picture, wider);
  return { ...ground, attributes: { ...ground.attributes, transform: `translate(${-marginX} ${-marginY})` } };
}
