import type { Projector } from '../geo/projector.ts';
import { mercatorY, visibleCopies } from '../geo/projector.ts';
import type { GroundMesh, MeshBlock } from './ground-mesh.ts';

/** Where the world of a mesh lies: its origin from the middle of the frame, and a world's length, in pixels of the canvas. */
export interface Placing {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** In pixels of the canvas, from the middle of the frame. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** One for each copy of the world that the frame shows. */
export function placingsOf({ origin }: GroundMesh, projector: Projector, ratio: number): readonly Placing[] {
  const { center, worldSizePx } = projector;
  const scale = worldSizePx * ratio;
  const [middleX, middleY] = [center[0] / 360 + 0.5, mercatorY(center[1])];
  return visibleCopies(projector).map((copy) => ({
    x: (origin[0] - middleX + copy) * scale,
    y: (origin[1] - middleY) * scale,
    scale,
  }));
}

/** The blocks that meet the frame, those that follow each other as one; boxes in pixels from the middle. */
export function runsIn(
  blocks: readonly MeshBlock[],
  { x, y, scale }: Placing,
  [width, height]: readonly [number, number],
  margin: number,
): readonly MeshBlock[] {
  const [halfX, halfY] = [width / 2 + margin, height / 2 + margin];
  const runs: MeshBlock[] = [];
  for (const { first, count, box } of blocks) {
    const inFrame: Box = [box[0] * scale + x, box[1] * scale + y, box[2] * scale + x, box[3] * scale + y];
    if (inFrame[0] > halfX || inFrame[1] > halfY || inFrame[2] < -halfX || inFrame[3] < -halfY) continue;
    const last = runs.at(-1);
    if (last && last.first + last.count === first)
      runs[runs.length - 1] = { first: last.first, count: last.count + count, box: unionOf([last.box, inFrame]) };
    else runs.push({ first, count, box: inFrame });
  }
  return runs;
}

/** The box round boxes, of which there is one at least. */
export function unionOf(boxes: readonly Box[]): Box {
  return [
    Math.min(...boxes.map(([x0]) => x0)),
    Math.min(...boxes.map(([, y0]) => y0)),
    Math.max(...boxes.map(([, , x1]) => x1)),
    Math.max(...boxes.map(([, , , y1]) => y1)),
  ];
}
