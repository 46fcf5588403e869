import type { Arc } from '../geo/arc.ts';
import { worldPoint } from '../geo/arc.ts';
import type { Projector } from '../geo/projector.ts';
import { flowSizes } from '../look/sizes.ts';
import type { HubSpot } from './flow-bend.ts';
import type { Course, ToScreen } from './flow-course.ts';
import {
  courseAlong,
  directionTo,
  distanceBetween,
  moved,
  rightOf,
  screenArc,
  straightCourse,
  withEndsMoved,
  worldToScreen,
} from './flow-course.ts';
import type { EndsInView, Stretch } from './flow-frame.ts';
import { cutToFrame, endsInView } from './flow-frame.ts';
import type { BundlePlan } from './flow-lanes.ts';
import type { PortEnd, PortShift } from './flow-ports.ts';
import { shiftPorts } from './flow-ports.ts';
import { leadingAmong } from './leading-flows.ts';
import type { Point } from './scene.ts';

/** Where a bundle runs: its course, and the part of it that is drawn. */
export interface Route extends Stretch {
  readonly course: Course;
  /** 1 = it bends to the right of travel, -1 = to the left: the side on which its lanes lie outwards. */
  readonly side: 1 | -1;
  /** One of the many small ones of a dense drawing: it makes no room and finds none. */
  readonly isFaint: boolean;
}

/** Bundles that are drawn, with their routes, and those that only pass through the frame. */
export interface Routing {
  readonly routed: readonly { readonly plan: BundlePlan; readonly route: Route }[];
  readonly outside: readonly BundlePlan[];
}

/** Radius of the hub at an end that has none of its own in the drawing, in px. */
const NO_HUB_RADIUS_PX = 4;

/** The least of a line that shows before its head, in px. */
const LEAST_LINE_PX = 5;

/** What is left free of the hubs at either end of a line that is short of room, in px. */
const TIGHT_GAP_PX = 1;

const MOST_SIDEWAYS_PX = 24;
const MOST_OUTWARDS_PX = 30;

/** Finds each bundle its way: bent, its ends parted from others at their hubs, cut to the frame. */
export function routeBundles(
  plans: readonly BundlePlan[],
  hubs: readonly HubSpot[],
  chooseBends: (plans: readonly BundlePlan[]) => readonly number[],
  { projector, leavesOutPassing }: { readonly projector: Projector; readonly leavesOutPassing: boolean },
): Routing {
  const toScreen = worldToScreen(projector);
  const seen = plans.map((plan) => {
    const { chord } = plan.bundle;
    const inView = endsInView(toScreen(worldPoint(chord[0])), toScreen(worldPoint(chord[1])), projector);
    return { plan, inView };
  });
  const isPassing = ({ inView }: { inView: EndsInView }): boolean => leavesOutPassing && !inView.start && !inView.end;
  const shown = seen.filter((entry) => !isPassing(entry));
  const leading = leadingAmong(shown.map(({ plan }) => plan));
  const led = shown.flatMap(({ plan }) => (leading.has(plan) ? plan : []));
  const chosen = chooseBends(led);
  const bends = new Map(led.map((plan, i) => [plan, chosen[i] ?? 1]));
  const radii = new Map(hubs.map(({ id, radiusPx }) => [id, radiusPx]));
  const drafts = shown.map(({ plan, inView }) => draftOf(plan, inView, bends.get(plan) ?? null, radii, toScreen));
  const ends = drafts.flatMap(({ ports }) => ports ?? []);
  const shifts = shiftPorts(ends);
  let next = 0;
  const routed = drafts.map((draft) => {
    const [start, tip] = draft.ports ? [shifts[next++], shifts[next++]] : [];
    return { plan: draft.plan, route: routeOf(draft, start, tip, projector) };
  });
  return { routed, outside: seen.filter(isPassing).map(({ plan }) => plan) };
}

interface Draft {
  readonly isFaint: boolean;
  readonly plan: BundlePlan;
  readonly inView: EndsInView;
  readonly arc: Arc;
  readonly side: 1 | -1;
  readonly startRadiusPx: number;
  readonly tipRadiusPx: number;
  readonly course: Course;
  readonly hasRoom: boolean;
  /** At start and tip; null where the two hubs leave no room for a line between them, and for faint lines. */
  readonly ports: readonly [PortEnd, PortEnd] | null;
}

function draftOf(
  plan: BundlePlan,
  inView: EndsInView,
  chosenBend: number | null,
  radii: ReadonlyMap<string, number>,
  toScreen: ToScreen,
): Draft {
  const { bundle } = plan;
  const isFaint = chosenBend === null;
  const bend = chosenBend ?? 1;
  const arc = screenArc(bundle.chord, bend, toScreen);
  const side = bend < 0 ? -1 : 1;
  const startRadiusPx = radii.get(bundle.from.id) ?? NO_HUB_RADIUS_PX;
  const tipRadiusPx = radii.get(bundle.to.id) ?? NO_HUB_RADIUS_PX;
  const course = courseAlong(arc);
  const roomPx = course.lengthPx - startRadiusPx - tipRadiusPx - 2 * TIGHT_GAP_PX;
  const hasRoom = roomPx >= leastPx(plan);
  const ends = { plan, course, side, startRadiusPx, tipRadiusPx } as const;
  return { ...ends, isFaint, inView, arc, hasRoom, ports: hasRoom && !isFaint ? portsOf(ends) : null };
}

function leastPx({ longestHeadPx }: BundlePlan): number {
  return longestHeadPx + LEAST_LINE_PX;
}

/* An end out of view still has its port: what is seen of the line should not move when the map pans. */
function portsOf(
  draft: Pick<Draft, 'plan' | 'course' | 'side' | 'startRadiusPx' | 'tipRadiusPx'>,
): readonly [PortEnd, PortEnd] {
  const { plan, course, side, startRadiusPx, tipRadiusPx } = draft;
  const { lanes, widthPx, bundle } = plan;
  const { lengthPx } = course;
  const lookPx = Math.min(flowSizes.portRadius, lengthPx / 3);
  const common = {
    widthPx,
    mostSidewaysPx: Math.min(MOST_SIDEWAYS_PX, 0.3 * lengthPx),
    mostOutwardsPx: Math.min(MOST_OUTWARDS_PX, 0.15 * lengthPx),
  };
  const tips = lanes.map(({ tipOffsetPx }) => -side * tipOffsetPx);
  const barbs = lanes.flatMap(({ tipOffsetPx, head }) => [
    -side * tipOffsetPx - head.widthPx / 2,
    -side * tipOffsetPx + head.widthPx / 2,
  ]);
  return [
    {
      ...common,
      hub: bundle.from.id,
      outward: directionTo(course.at(0), course.at(lookPx)),
      reachPx: startRadiusPx + flowSizes.startGap,
      profile: [{ alongPx: 0, lowPx: -widthPx / 2, highPx: widthPx / 2 }],
    },
    {
      ...common,
      hub: bundle.to.id,
      outward: directionTo(course.at(lengthPx), course.at(lengthPx - lookPx)),
      reachPx: tipRadiusPx + flowSizes.tipGap,
      profile: [
        { alongPx: 0, lowPx: Math.min(...tips), highPx: Math.max(...tips) },
        { alongPx: plan.longestHeadPx, lowPx: Math.min(...barbs), highPx: Math.max(...barbs) },
      ],
    },
  ];
}

function routeOf(
  draft: Draft,
  startShift: Readonly<PortShift> | undefined,
  tipShift: Readonly<PortShift> | undefined,
  projector: Projector,
): Route {
  const { ports } = draft;
  if (draft.isFaint && draft.hasRoom) return alongCourse(draft, draft.course, 0, 0, projector);
  if (!ports || !startShift || !tipShift) return besideHubs(draft);
  const arc = withEndsMoved(draft.arc, sideways(ports[0], startShift), sideways(ports[1], tipShift));
  return alongCourse(draft, courseAlong(arc), startShift.outwardsPx, tipShift.outwardsPx, projector);
}

function alongCourse(draft: Draft, course: Course, startByPx: number, tipByPx: number, projector: Projector): Route {
  const { isFaint, plan, inView, side, startRadiusPx, tipRadiusPx } = draft;
  const fromPx = startRadiusPx + flowSizes.startGap + startByPx;
  const toPx = course.lengthPx - (tipRadiusPx + flowSizes.tipGap) - tipByPx;
  const whole = { fromPx, toPx, isEdge: false };
  const tight = { ...whole, fromPx: startRadiusPx + TIGHT_GAP_PX, toPx: course.lengthPx - tipRadiusPx - TIGHT_GAP_PX };
  const stretch = toPx - fromPx < leastPx(plan) ? tight : whole;
  const cut = cutToFrame(course, stretch, inView, projector);
  return { course, side, isFaint, ...(cut.toPx - cut.fromPx < leastPx(plan) ? stub(cut, plan, inView) : cut) };
}

function sideways({ outward }: PortEnd, { sidewaysPx }: Readonly<PortShift>): Point {
  return moved([0, 0], rightOf(outward), sidewaysPx);
}

/* At the edge of the frame at least a head with a bit of line is seen, on the side of the place in view. */
function stub(cut: Stretch, plan: BundlePlan, inView: EndsInView): Stretch {
  return inView.start ? { ...cut, toPx: cut.fromPx + leastPx(plan) } : { ...cut, fromPx: cut.toPx - leastPx(plan) };
}

/* Where two hubs all but touch, a short straight arrow stands beside them. */
function besideHubs({ isFaint, plan, arc, side, startRadiusPx, tipRadiusPx }: Draft): Route {
  const direction = directionTo(arc.start, arc.end);
  const middle = moved(arc.start, direction, distanceBetween(arc.start, arc.end) / 2);
  const asidePx = Math.max(startRadiusPx, tipRadiusPx) + flowSizes.startGap + plan.widthPx / 2;
  const at = moved(middle, rightOf(direction), side * asidePx);
  const lengthPx = leastPx(plan);
  const course = straightCourse(moved(at, direction, -lengthPx / 2), moved(at, direction, lengthPx / 2));
  return { course, side, isFaint, fromPx: 0, toPx: lengthPx, isEdge: false };
}
