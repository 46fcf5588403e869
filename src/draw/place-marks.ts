import type { LngLat } from '../geo/lng-lat.ts';
import type { Marks } from '../geo/marks.ts';
import { visibleCopies } from '../geo/projector.ts';
import { threadSizes } from '../look/point-sizes.ts';
import { placeChokepoints } from './chokepoint.ts';
import { placeGates } from './control.ts';
import type { DrawContext } from './draw-context.ts';
import { selectedLast } from './emphasis.ts';
import { placeEvents } from './event.ts';
import { placeFlows } from './flow-layout.ts';
import { placeHubs } from './hub.ts';
import type { ContextLabel, LabelNote, LabelWords } from './label-input.ts';
import { labelBudget } from './label-input.ts';
import type { LineObstacle } from './line-obstacle.ts';
import { lineObstacle } from './line-obstacle.ts';
import { placeThreads } from './negotiation.ts';
import { steadyLabels } from './steady-labels.ts';
import { shiftLine } from './polyline.ts';
import type { Box, Point, Scene } from './scene.ts';

/** What labels are made of besides the marks. */
export interface Labelling {
  readonly words: LabelWords;
  /** The basemap's own names, placed where room is left. */
  readonly contextLabels: readonly ContextLabel[];
  /** The annotations of the view. */
  readonly notes: readonly LabelNote[];
  /** Boxes on the map that no label may touch: buttons, attribution, locator. */
  readonly insets: readonly Box[];
}

/** Marks this far beyond the frame are painted too, so that a small pan shows no bare edge. */
const DRAWN_MARGIN_PX = 200;

/**
 * Lays out a snapshot's marks for one camera. Each step sees what the ones before it placed: flows part at hubs, threads give way to
 * flows, gates stand on flows, chokepoints keep off gates, labels keep off everything.
 */
export function placeMarks(marks: Marks, context: DrawContext, labelling: Labelling): Scene {
  const hubs = placeHubs(marks, context);
  const flows = placeFlows(marks.bundles, hubs, context);
  const isCrossed = marks.threads.length + marks.chokepoints.length > 0;
  const flowLines = isCrossed ? flows.lanes.map(({ points, widthPx }) => lineObstacle(points, widthPx / 2)) : [];
  const threads = placeThreads(marks.threads, flowLines, hubs, context);
  const gates = placeGates(marks.gates, flows, hubs, context);
  const chokepoints = placeChokepoints(
    marks.chokepoints,
    {
      frame: context.projector,
      lines: [...flowLines, ...threads.flatMap(({ points }) => inNeighbourCopies(points, context))],
      discs: [
        ...hubs.map(({ at, radiusPx }) => ({ at, radiusPx })),
        ...gates.map(({ at }) => ({ at, radiusPx: 8 })),
        ...threads.flatMap(({ knots }) => knots.map(({ at, radiusPx }) => ({ at, radiusPx }))),
      ],
    },
    context,
  );
  const events = placeEvents(marks.events, chokepoints, context);
  const knots = threads.flatMap((thread) => thread.knots);
  const copyOffsetsPx = copyOffsets(marks, context);
  return {
    projector: context.projector,
    copyOffsetsPx,
    marks: [
      ...(context.placeAreas?.(marks, context) ?? []),
      ...threads,
      ...flows.lanes,
      ...hubs,
      ...events,
      ...gates,
      ...selectedLast(knots),
      ...selectedLast(chokepoints),
    ],
    labels: steadyLabels(
      {
        ...labelling,
        flows: flows.lanes,
        gates,
        threads,
        chokepoints,
        hubs,
        events,
        budget: labelBudget(context.projector.widthPx),
        copyOffsetsPx,
      },
      context,
    ),
    outsideIds: flows.outsideIds,
    faintIds: flows.faintIds,
  };
}

/* A thread that goes round the other way lies a world away from the hubs that it ends at. */
function inNeighbourCopies(points: readonly Point[], { projector }: DrawContext): readonly LineObstacle[] {
  return [-1, 0, 1].map((copy) => lineObstacle(shiftLine(points, copy * projector.worldSizePx), threadSizes.width / 2));
}

function copyOffsets(marks: Marks, { projector }: DrawContext): readonly number[] {
  let west = Infinity;
  let east = -Infinity;
  const see = (lngLat: LngLat): void => {
    west = Math.min(west, lngLat[0]);
    east = Math.max(east, lngLat[0]);
  };
  for (const { chord } of marks.bundles) chord.forEach(see);
  for (const { path } of marks.threads) path.forEach(see);
  for (const { lngLat } of [...marks.hubs, ...marks.chokepoints, ...marks.events]) see(lngLat);
  if (west > east) return [0];
  return visibleCopies(projector, west, east, DRAWN_MARGIN_PX).map((copy) => copy * projector.worldSizePx);
}
