import type { GateMark } from '../geo/marks.ts';
import { gateThicknessPx } from '../look/sizes.ts';
import { firstDay } from '../model/edtf.ts';
import type { DrawContext } from './draw-context.ts';
import { barCorners } from './polygon.ts';
import type { Point } from './scene.ts';

/** Where a gate stands, before it is drawn. */
export interface GateSpot {
  readonly mark: GateMark;
  /** Those that share its place, for want of room. */
  readonly sharing: readonly GateMark[];
  readonly bundle: string | null;
  readonly at: Point;
  /** Unit direction of travel. */
  readonly heading: Point;
  readonly lengthPx: number;
}

/** The place of a gate's bar on the screen. */
export type GatePlace = Pick<GateSpot, 'at' | 'heading' | 'lengthPx'>;

/** The corners of a gate's bar, moved outwards by so many px. */
export function gateBar({ at, heading, lengthPx }: GatePlace, { projector }: DrawContext, byPx = 0): readonly Point[] {
  return barCorners(at, heading, gateThicknessPx(projector.zoom) + 2 * byPx, lengthPx + 2 * byPx);
}

/** Gates by the day since which their controls stand as they do, the newest first. */
export function newestFirst(marks: readonly GateMark[]): readonly GateMark[] {
  return marks.toSorted((a, b) => firstDay(b.state.phase.from).localeCompare(firstDay(a.state.phase.from)));
}
