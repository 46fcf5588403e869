import type { GateMark } from '../geo/marks.ts';
import { gateSizes, gateThicknessPx } from '../look/sizes.ts';
import { groupBy } from '../model/group-by.ts';
import type { DrawContext } from './draw-context.ts';
import { distanceBetween, moved, rightOf } from './flow-course.ts';
import type { FlowLayout, PlacedBundle, PlacedFlow } from './flow-layout.ts';
import type { GateObstacles } from './gate-obstacles.ts';
import type { GatePlace, GateSpot } from './gate-spot.ts';
import { gateBar, newestFirst } from './gate-spot.ts';
import { polygonsMeet } from './polygon.ts';

/** One step of a stack: the bars of a control across one bundle, or of several where the line has no room for each. */
interface Rung {
  /** The one that shows first. */
  readonly marks: readonly [GateMark, ...GateMark[]];
  readonly end: 'exporter' | 'importer';
  readonly gated: ReadonlySet<string>;
}

/** How far along the line a stack may move to clear what is in its way, in px. */
const SLIDES_PX = [0, 4, -4, 8, -8, 12, -12, 18, -18, 24, -24, 32, -32, 40, -40];

/** The least free space between two gates of a stack, in px. */
const LEAST_GAP_PX = 2;

/** A control with a gate on one flow needs no second one nearer than this, in px. */
const SAME_GATE_PX = 20;

/** How often a stack steps back from the heads, 1 px each time. */
const MOST_TRIES = 40;

const STYLE_RANK = { filled: 0, hollow: 1, dashed: 2 } as const;

/** Where the gates stand that act on drawn flows. */
export function spotsOnFlows(
  marks: readonly GateMark[],
  flows: FlowLayout,
  obstacles: GateObstacles,
  context: DrawContext,
): readonly GateSpot[] {
  const spots: GateSpot[] = [];
  for (const bundle of flows.bundles.toSorted((a, b) => b.toPx - b.fromPx - (a.toPx - a.fromPx))) {
    const wished = spotsAcross(rungsOf(marks, bundle), bundle, obstacles, context);
    const repeated = new Set(
      wished.flatMap(({ at, mark, sharing }) => {
        const near = spots.filter((other) => distanceBetween(other.at, at) < SAME_GATE_PX);
        const known = new Set(near.flatMap((other) => [other.mark, ...other.sharing]));
        return [mark, ...sharing].filter((own) => known.has(own));
      }),
    );
    const left = marks.filter((mark) => !repeated.has(mark));
    const own = repeated.size === 0 ? wished : spotsAcross(rungsOf(left, bundle), bundle, obstacles, context);
    spots.push(...own);
    for (const spot of own) obstacles.add(gateBar(spot, context));
  }
  return spots;
}

function spotsAcross(
  rungs: readonly Rung[],
  bundle: PlacedBundle,
  obstacles: GateObstacles,
  context: DrawContext,
): readonly GateSpot[] {
  if (rungs.length === 0) return [];
  const thicknessPx = gateThicknessPx(context.projector.zoom);
  const range = rangeOf(bundle, context, thicknessPx);
  const fitting = withRoom(rungs, (range[1] - range[0]) / (thicknessPx + LEAST_GAP_PX));
  const places = placesAlong(fitting, bundle, range);
  const choices = slidesWithin(places, range).map((slidePx) =>
    fitting.flatMap((rung, i) =>
      runsOf(bundle.lanes, ({ lane }) => rung.gated.has(lane.id)).map((run) =>
        spotAcross(rung, run, bundle, Math.min(range[1], (places[i] ?? 0) + slidePx)),
      ),
    ),
  );
  const costAt = (spots: readonly GateSpot[]): number =>
    spots.reduce(
      (sum, spot) =>
        sum + obstacles.costOnFlow(gateBar(spot, context), gateBar(spot, context, gateSizes.headGap), bundle.bundle.id),
      0,
    );
  return leastCostly(choices, costAt);
}

/* Nearest to the issuer stands its newest: first on an exporter's side, last on an importer's. */
function rungsOf(marks: readonly GateMark[], bundle: PlacedBundle): readonly Rung[] {
  const drawn = new Set(bundle.lanes.map(({ lane }) => lane.id));
  const rungs = newestFirst(marks).flatMap((mark): Rung[] => {
    const own = mark.lanes.filter((lane) => lane.bundle === bundle.bundle.id && drawn.has(lane.lane));
    const first = own[0];
    return first ? [{ marks: [mark], end: first.end, gated: new Set(own.map(({ lane }) => lane)) }] : [];
  });
  return [...rungs.filter(({ end }) => end === 'exporter'), ...rungs.filter(({ end }) => end === 'importer').reverse()];
}

/* On a line too short for all its gates, those alike share one: first of one style at one end, then of one end, then all. */
function withRoom(rungs: readonly Rung[], roomFor: number): readonly Rung[] {
  const keys: readonly ((rung: Rung) => string)[] = [
    ({ marks: [mark] }) => mark.state.control.id,
    ({ end, marks: [mark] }) => `${end} ${mark.style}`,
    ({ end }) => end,
    () => '',
  ];
  const shared = keys.map((keyOf) => sharing(rungs, keyOf));
  return shared.find(({ length }) => length - 1 <= roomFor) ?? shared.at(-1) ?? rungs;
}

function sharing(rungs: readonly Rung[], keyOf: (rung: Rung) => string): readonly Rung[] {
  return [...groupBy(rungs, keyOf).values()].map((group) => {
    const marks = group.flatMap((rung) => rung.marks).sort((a, b) => STYLE_RANK[a.style] - STYLE_RANK[b.style]);
    const [{ end, marks: own }] = group;
    const gated = new Set(group.flatMap((rung) => [...rung.gated]));
    return { marks: [marks[0] ?? own[0], ...marks.slice(1)], end, gated };
  });
}

function runsOf(
  lanes: readonly PlacedFlow[],
  isGated: (lane: PlacedFlow) => boolean,
): readonly (readonly PlacedFlow[])[] {
  const runs: PlacedFlow[][] = [];
  lanes.forEach((lane, i) => {
    if (!isGated(lane)) return;
    const before = lanes[i - 1];
    const run = runs.at(-1);
    if (run && before && run.includes(before)) run.push(lane);
    else runs.push([lane]);
  });
  return runs;
}

type Range = readonly [leastPx: number, mostPx: number];

/* Distances along the course. Where the wished-for places are too near each other, or to the heads, all move together and closer. */
function placesAlong(rungs: readonly Rung[], { fromPx, toPx }: PlacedBundle, range: Range): readonly number[] {
  const [leastPx, mostPx] = range;
  const pitchPx = Math.min(gateSizes.pitch, (mostPx - leastPx) / Math.max(1, rungs.length - 1));
  const lengthPx = toPx - fromPx;
  const places = rungs.map(({ end }, i) =>
    end === 'exporter'
      ? fromPx + gateSizes.exporterShare * lengthPx + i * gateSizes.pitch
      : fromPx + gateSizes.importerShare * lengthPx - (rungs.length - 1 - i) * gateSizes.pitch,
  );
  pushBack(places, Math.min(mostPx, places.at(-1) ?? mostPx), pitchPx);
  pushForward(places, leastPx, pitchPx);
  pushBack(places, mostPx, pitchPx);
  return places;
}

function pushForward(places: number[], leastPx: number, pitchPx: number): void {
  let least = leastPx;
  for (let i = 0; i < places.length; i++) {
    const place = Math.max(least, places[i] ?? least);
    places[i] = place;
    least = place + pitchPx;
  }
}

function pushBack(places: number[], mostPx: number, pitchPx: number): void {
  let most = mostPx;
  for (let i = places.length - 1; i >= 0; i--) {
    const place = Math.min(most, places[i] ?? most);
    places[i] = place;
    most = place - pitchPx;
  }
}

/* On a line that is all head, a gate stands before the line begins rather than on the head. */
function rangeOf(bundle: PlacedBundle, context: DrawContext, thicknessPx: number): Range {
  const { fromPx, toPx, lanes } = bundle;
  const headPx = Math.max(...lanes.map(({ line }) => line.head.lengthPx));
  let mostPx = toPx - headPx - gateSizes.headGap - thicknessPx / 2;
  // Where the line curves, the ends of a long bar lean towards the barbs.
  for (let tries = 0; tries < MOST_TRIES && isNearHead(mostPx, bundle, context); tries++) mostPx -= 1;
  return [Math.min(mostPx, fromPx + thicknessPx / 2 + 1), mostPx];
}

function isNearHead(placePx: number, bundle: PlacedBundle, context: DrawContext): boolean {
  const bar = gateBar(barAcross(bundle.lanes, bundle, placePx), context, gateSizes.headGap);
  return bundle.lanes.some(({ head }) => polygonsMeet(bar, head));
}

function slidesWithin(places: readonly number[], [leastPx, mostPx]: Range): readonly number[] {
  const first = Math.min(...places);
  const last = Math.max(...places);
  return SLIDES_PX.filter((slide) => slide === 0 || (first + slide >= leastPx && last + slide <= mostPx));
}

function spotAcross({ marks }: Rung, run: readonly PlacedFlow[], bundle: PlacedBundle, placePx: number): GateSpot {
  return {
    mark: marks[0],
    sharing: marks.slice(1),
    bundle: bundle.bundle.id,
    ...barAcross(run, bundle, placePx),
  };
}

function barAcross(run: readonly PlacedFlow[], { course }: PlacedBundle, placePx: number): GatePlace {
  const heading = course.heading(placePx);
  const middle = course.at(placePx);
  const side = rightOf(heading);
  const offsets = run.flatMap(({ line }) => {
    const [x, y] = line.at(placePx);
    const offset = (x - middle[0]) * side[0] + (y - middle[1]) * side[1];
    return [offset - line.widthPx / 2, offset + line.widthPx / 2];
  });
  const low = Math.min(...offsets) - gateSizes.overhang;
  const high = Math.max(...offsets) + gateSizes.overhang;
  return { at: moved(middle, side, (low + high) / 2), heading, lengthPx: high - low };
}

function leastCostly<Choice>(choices: readonly Choice[], costOf: (choice: Choice) => number): Choice {
  let best: Choice | undefined;
  let least = Infinity;
  for (const choice of choices) {
    const cost = costOf(choice);
    if (cost < least) [best, least] = [choice, cost];
    if (least === 0) break;
  }
  if (best === undefined) throw new RangeError('got no choices');
  return best;
}
