import type { GateMark } from '../geo/marks.ts';
import { GATE_DASH } from '../look/dashes.ts';
import { palettes } from '../look/palette.ts';
import { gateSizes } from '../look/sizes.ts';
import type { ControlState } from '../model/snapshot.ts';
import type { DrawContext } from './draw-context.ts';
import { selectedLast, standingOf } from './emphasis.ts';
import type { HubSpot } from './flow-bend.ts';
import type { FlowLayout } from './flow-layout.ts';
import { gateObstacles } from './gate-obstacles.ts';
import { spotsBesideHubs } from './gate-beside-hub.ts';
import { spotsOnFlows } from './gate-on-flow.ts';
import type { GateSpot } from './gate-spot.ts';
import { gateBar } from './gate-spot.ts';
import { boxAround } from './polyline.ts';
import type { PathSink, PlacedMark, Point, Shape } from './scene.ts';

/** A gate on the screen: a bar across the flows it acts on, or at its issuer's border. */
export interface PlacedGate extends PlacedMark {
  readonly state: ControlState;
  /** The same and, where a line is too short for all its gates, those that share this one. */
  readonly states: readonly ControlState[];
  readonly style: GateMark['style'];
  readonly at: Point;
  /** Direction of travel through the gate, in radians clockwise from east; the bar stands square to it. */
  readonly angle: number;
  readonly corners: readonly Point[];
  /** Id of the bundle that it stands on; null = beside its issuer's hub. */
  readonly bundle: string | null;
}

/** How far beyond its outline a gate, thin as it is, counts as met, in px. */
const HIT_MARGIN_PX = 3;

/**
 * Places the gates: on the drawn flows that a control gates, one mark a run of neighbouring lanes, or at the issuer's hub where it
 * gates none. What it gates beyond the frame has no mark.
 */
export function placeGates(
  marks: readonly GateMark[],
  flows: FlowLayout,
  hubs: readonly HubSpot[],
  context: DrawContext,
): readonly PlacedGate[] {
  if (marks.length === 0) return [];
  const drawnHubs = hubs.filter(({ role }) => role !== 'town');
  const obstacles = gateObstacles(flows, drawnHubs, context.projector);
  const onFlows = spotsOnFlows(marks, flows, obstacles, context);
  const besideHubs = spotsBesideHubs(marks, drawnHubs, obstacles, context);
  const counts = new Map<string, number>();
  return selectedLast(
    [...onFlows, ...besideHubs].map((spot) => {
      const { id } = spot.mark.state.control;
      const count = counts.get(id) ?? 0;
      counts.set(id, count + 1);
      return gateAt(spot, count === 0 ? `gate:${id}` : `gate:${id}:${count}`, context);
    }),
  );
}

function gateAt(spot: GateSpot, key: string, context: DrawContext): PlacedGate {
  const { at, heading } = spot;
  const selected = context.emphasis?.selected;
  const marks = [spot.mark, ...spot.sharing];
  const mark = marks.find(({ state }) => state.control.id === selected) ?? spot.mark;
  const { id } = mark.state.control;
  const ids = marks.map(({ state }) => state.control.id);
  const grown = (byPx: number): readonly Point[] => gateBar(spot, context, byPx);
  const { palette } = context;
  const { isSelected, isDimmed, opacity } = standingOf(ids, context);
  const pad: Shape = {
    trace: rounded(grown(gateSizes.pad), gateSizes.radius + gateSizes.pad),
    fill: palette.mark,
    stroke: palette.ink,
    strokeWidthPx: gateSizes.padStroke,
  };
  const halo: Shape = {
    trace: rounded(grown(gateSizes.halo), gateSizes.radius + gateSizes.halo),
    fill: palette.halo,
    opacity,
  };
  return {
    key,
    id,
    ids,
    kind: 'gate',
    shapes: [...(isSelected ? [] : [halo]), barShape(mark.style, grown, isSelected, opacity, context)],
    highlight: [pad],
    hit: { kind: 'polygon', points: grown(HIT_MARGIN_PX) },
    keepOut: [boxAround(grown(isSelected ? gateSizes.pad : gateSizes.halo))],
    isDimmed,
    isSelected,
    state: mark.state,
    states: marks.map(({ state }) => state),
    style: mark.style,
    at,
    angle: Math.atan2(heading[1], heading[0]),
    corners: grown(0),
    bundle: spot.bundle,
  };
}

/**
 * The bar of a gate. On marker yellow ink is dark in either theme.
 *
 * @param grown - the corners of the bar, moved outwards by so many px
 */
export function barShape(
  style: GateMark['style'],
  grown: (byPx: number) => readonly Point[],
  isSelected: boolean,
  opacity: number,
  { palette, theme }: Pick<DrawContext, 'palette' | 'theme'>,
): Shape {
  const { ink, paper } = isSelected && theme === 'dark' ? palettes.light : palette;
  if (style === 'filled') return { trace: rounded(grown(0), gateSizes.radius), fill: ink, opacity };
  const outline = {
    trace: rounded(grown(-gateSizes.stroke / 2), gateSizes.radius),
    fill: paper,
    stroke: ink,
    strokeWidthPx: gateSizes.stroke,
    opacity,
  };
  return style === 'dashed' ? { ...outline, dashPx: GATE_DASH, cap: 'butt' } : outline;
}

/** Path of a polygon with rounded corners. */
function rounded(corners: readonly Point[], radiusPx: number): Shape['trace'] {
  const turns = corners.map((corner, i) => {
    const before = corners.at(i - 1) ?? corner;
    const after = corners[(i + 1) % corners.length] ?? corner;
    return { corner, from: towards(corner, before, radiusPx), to: towards(corner, after, radiusPx) };
  });
  return (sink: PathSink) => {
    turns.forEach(({ corner, from, to }, i) => {
      if (i === 0) sink.moveTo(...from);
      else sink.lineTo(...from);
      sink.quadraticCurveTo(...corner, ...to);
    });
    sink.closePath();
  };
}

function towards(from: Point, to: Point, distancePx: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const share = length === 0 ? 0 : Math.min(0.5, distancePx / length);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
