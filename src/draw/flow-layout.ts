import type { BundleMark, LaneMark } from '../geo/marks.ts';
import { CLOSE_ZOOM } from '../look/sizes.ts';
import type { DrawContext } from './draw-context.ts';
import { isTied, standingOf } from './emphasis.ts';
import type { LaneLine } from './flow.ts';
import { faintFlowShapes, flowHighlight, flowShapes, headCorners } from './flow.ts';
import type { HubSpot } from './flow-bend.ts';
import { chooseBends } from './flow-bend.ts';
import type { Course } from './flow-course.ts';
import { rightOf } from './flow-course.ts';
import type { BundlePlan, LanePlan } from './flow-lanes.ts';
import { planBundle } from './flow-lanes.ts';
import { routeBundles } from './flow-route.ts';
import type { Route } from './flow-route.ts';
import { boxAround } from './polyline.ts';
import { widthScale } from './scales.ts';
import type { PlacedMark, Point } from './scene.ts';

/** A lane on the screen. */
export interface PlacedFlow extends PlacedMark {
  readonly lane: LaneMark;
  readonly bundle: BundleMark;
  /** Centre line from start to tip. */
  readonly points: readonly Point[];
  readonly widthPx: number;
  /** Tip and barbs of the arrowhead. */
  readonly head: readonly [tip: Point, right: Point, left: Point];
  /** Half way along the centre line. */
  readonly apex: Point;
  /** Unit direction at the apex away from the chord: outwards. */
  readonly apexNormal: Point;
  /** It ends at the edge of the frame, short of the place it goes to. */
  readonly isEdge: boolean;
  /** One of the many small ones of a dense drawing: pale, without a halo, and named only while selected. */
  readonly isFaint: boolean;
  /** The lane by distance along its bundle's course: what gates stand on. */
  readonly line: LaneLine;
}

/** A bundle on the screen. */
export interface PlacedBundle {
  readonly bundle: BundleMark;
  /** From the chord outwards. */
  readonly lanes: readonly PlacedFlow[];
  readonly course: Course;
  /** The part of the course that is drawn, by distance in px from its start. */
  readonly fromPx: number;
  readonly toPx: number;
}

/** All flows of a drawing. */
export interface FlowLayout {
  readonly bundles: readonly PlacedBundle[];
  /** In the order of painting: dimmed below, then faint, wide first, tubes on top, the selected last. */
  readonly lanes: readonly PlacedFlow[];
  /** Ids of flows that only pass through a close frame: not drawn. */
  readonly outsideIds: readonly string[];
  /** Ids of flows that a dense drawing shows faint. */
  readonly faintIds: readonly string[];
}

/** Distance between two points of a lane's centre line, in px, and how many there are at most. */
const POINT_EVERY_PX = 10;
const FAINT_POINT_EVERY_PX = 30;
const MOST_POINTS = 64;

/** Length of a piece of line that one cubic curve draws well, in px. */
const KNOT_EVERY_PX = 160;

/** Over how long a way lanes spread before their heads, in px. */
const FLARE_PX = 130;

/** Lays out the flows: lanes in bundles on bent arcs, ends parted at the hubs, cut to the frame where they leave it. */
export function placeFlows(bundles: readonly BundleMark[], hubs: readonly HubSpot[], context: DrawContext): FlowLayout {
  const widthOf = widthScale(context.largestRates, context.isCompact);
  const plans = bundles.filter(({ lanes }) => lanes.length > 0).map((bundle) => planBundle(bundle, widthOf, context));
  const { routed, outside } = routeBundles(plans, hubs, (shown) => chooseBends(shown, hubs, context.projector), {
    projector: context.projector,
    leavesOutPassing: context.projector.zoom >= CLOSE_ZOOM,
  });
  const placed = routed.map(({ plan, route }) => placeBundle(plan, route, context));
  return {
    bundles: placed,
    lanes: placed.flatMap(({ lanes }) => lanes).sort(byPainting),
    outsideIds: flowIds(outside),
    faintIds: flowIds(routed.flatMap(({ plan, route }) => (route.isFaint ? plan : []))),
  };
}

function flowIds(plans: readonly BundlePlan[]): readonly string[] {
  return plans.flatMap(({ bundle }) => bundle.lanes.flatMap(({ states }) => states.map(({ flow }) => flow.id)));
}

function placeBundle(plan: BundlePlan, route: Route, context: DrawContext): PlacedBundle {
  const { course, fromPx, toPx } = route;
  const lanes = plan.lanes.map((lane) => placeLane(lane, plan, route, context));
  return { bundle: plan.bundle, lanes, course, fromPx, toPx };
}

function placeLane(lanePlan: LanePlan, plan: BundlePlan, route: Route, context: DrawContext): PlacedFlow {
  const { lane, widthPx } = lanePlan;
  const ids = lane.states.map(({ flow }) => flow.id);
  const line = laneLine(lanePlan, plan, route);
  const head = headCorners(line);
  const standing = standingOf(ids, context);
  const points = pointsOf(line, route.isFaint ? FAINT_POINT_EVERY_PX : POINT_EVERY_PX);
  const halfWay = (route.fromPx + route.toPx) / 2;
  const right = rightOf(route.course.heading(halfWay));
  const isPale = route.isFaint && !standing.isSelected && !isTied(ids, context);
  return {
    key: `flow:${lane.id}`,
    id: lane.id,
    ids,
    kind: 'flow',
    shapes: isPale ? faintFlowShapes(line, lane, standing, context) : flowShapes(line, lane, standing, context),
    // Of hundreds of lines, one is pointed at.
    get highlight() {
      return flowHighlight(line, context);
    },
    hit: { kind: 'line', points, halfWidthPx: widthPx / 2 },
    keepOut: route.isFaint ? [] : [boxAround(head)],
    isDimmed: standing.isDimmed,
    isSelected: standing.isSelected,
    lane,
    bundle: plan.bundle,
    points,
    widthPx,
    head,
    apex: line.at(halfWay),
    apexNormal: [route.side * right[0], route.side * right[1]],
    isEdge: route.isEdge,
    isFaint: route.isFaint,
    line,
  };
}

function laneLine(lane: LanePlan, { longestHeadPx }: BundlePlan, route: Route): LaneLine {
  const { course, fromPx, toPx, side } = route;
  const spreadPx = lane.tipOffsetPx - lane.offsetPx;
  const flareEndPx = toPx - longestHeadPx;
  const flarePx = Math.max(1, Math.min(FLARE_PX, 0.5 * (flareEndPx - fromPx)));
  const offsetAt = (distancePx: number): number => {
    if (spreadPx === 0) return side * lane.offsetPx;
    const t = Math.min(1, Math.max(0, 1 - (flareEndPx - distancePx) / flarePx));
    return side * (lane.offsetPx + spreadPx * t * t * (3 - 2 * t));
  };
  const smoothUntilPx = spreadPx === 0 ? toPx : flareEndPx - flarePx;
  const pieces = Math.min(12, Math.max(1, Math.ceil((smoothUntilPx - fromPx) / KNOT_EVERY_PX)));
  const even = Array.from({ length: pieces + 1 }, (_, i) => fromPx + ((smoothUntilPx - fromPx) * i) / pieces);
  return {
    widthPx: lane.widthPx,
    head: lane.head,
    fromPx,
    toPx,
    knotsPx: spreadPx === 0 ? even : [...even, flareEndPx - flarePx / 2, flareEndPx],
    at: (distancePx, acrossPx = 0) => course.at(distancePx, offsetAt(distancePx) + acrossPx),
  };
}

function pointsOf(line: LaneLine, everyPx: number): readonly Point[] {
  const lengthPx = line.toPx - line.fromPx;
  const steps = Math.min(MOST_POINTS, Math.max(2, Math.ceil(lengthPx / everyPx)));
  const points: Point[] = [];
  for (let i = 0; i <= steps; i++) points.push(line.at(line.fromPx + (lengthPx * i) / steps));
  return points;
}

function byPainting(a: PlacedFlow, b: PlacedFlow): number {
  return (
    Number(a.isSelected) - Number(b.isSelected) ||
    Number(b.isDimmed) - Number(a.isDimmed) ||
    Number(b.isFaint) - Number(a.isFaint) ||
    Number(isTube(a)) - Number(isTube(b)) ||
    b.widthPx - a.widthPx
  );
}

function isTube({ lane }: PlacedFlow): boolean {
  return lane.states[0].form === 'tube';
}
