import type { LayerName } from '../model/dataset/view.ts';
import { layerNames } from '../model/layer-names.ts';
import type { ChokepointStatus } from '../model/dataset/chokepoint.ts';
import { chokepointStatuses } from '../model/vocabulary.ts';
import type { ControlStatus } from '../model/dataset/control.ts';
import type { CommodityGroup, FlowState, RoundState, Snapshot } from '../model/snapshot.ts';
import type { KeyValues } from './key-values.ts';
import { keyValues } from './key-values.ts';
import { widthScale } from './scales.ts';
import type { Box, MarkKind, PlacedMark, Point, Scene } from './scene.ts';
import { boxAround } from './polyline.ts';
import { boundsOfShape } from './bounds-of.ts';

/** The colour of one group of goods, and what of it is drawn. */
export interface DrawnGroup {
  readonly group: CommodityGroup;
  /** Ids of its commodities on the map, the first drawn first. */
  readonly commodities: readonly string[];
}

/** Every way of drawing that is on the screen now, and none that is not: what a key has to explain. */
export interface EncodingsDrawn {
  readonly layers: ReadonlySet<LayerName>;
  readonly groups: readonly DrawnGroup[];
  readonly rates: readonly KeyValues[];
  /** The state whose rate it is, for its colour. */
  readonly stateOfRate: ReadonlyMap<KeyValues['rates'][number], FlowState>;
  readonly tubes: readonly FlowState[];
  readonly evenLines: readonly FlowState[];
  readonly rhythms: ReadonlySet<FlowState['rhythm']>;
  readonly gates: readonly ('filled' | 'hollow' | 'dashed')[];
  readonly chokepoints: readonly ChokepointStatus[];
  /** How many stand in the largest stack; 1 = there is none. */
  readonly stackCount: number;
  readonly areas: readonly ChokepointStatus[];
  /** Whether a thread of talks is drawn, with knots or without. */
  readonly hasThreads: boolean;
  readonly rounds: ReadonlySet<RoundState['state']>;
  readonly hasEvents: boolean;
  readonly shownFlows: number;
  readonly flowsOnDate: number;
  /** Flows that hold and are not drawn because both ends are out of a close frame. */
  readonly outsideFrame: number;
  /** The small flows of a dense drawing; null where all are drawn in full. */
  readonly faint: FaintDrawn | null;
}

/** Flows that are drawn faint. */
export interface FaintDrawn {
  readonly count: number;
  /** Their part of all that is drawn, 0 to 1; null where not all amounts have one unit. */
  readonly share: number | null;
}

const GATE_STYLES = ['filled', 'hollow', 'dashed'] as const;
const GATE_OF: Readonly<Partial<Record<ControlStatus, (typeof GATE_STYLES)[number]>>> = {
  'in-force': 'filled',
  eased: 'hollow',
  suspended: 'hollow',
  threatened: 'dashed',
  announced: 'dashed',
};

/** What is drawn of a snapshot in a scene, within its frame. */
export function encodingsDrawn(snapshot: Snapshot, scene: Scene, isCompact: boolean): EncodingsDrawn {
  const inFrame = scene.marks.filter((mark) => isInFrame(mark, scene));
  const drawn = (kind: MarkKind): readonly PlacedMark[] => inFrame.filter((mark) => mark.kind === kind);
  const idsOf = (kind: MarkKind): ReadonlySet<string> => new Set(drawn(kind).flatMap(({ ids }) => ids));
  const flowIds = idsOf('flow');
  // A mark that stands for several is drawn as its first.
  const gateIds = new Set(drawn('gate').map(({ id }) => id));
  const knotIds = idsOf('knot');
  const flows = snapshot.flows.filter(({ flow }) => flowIds.has(flow.id));
  const styles = new Set(snapshot.controls.flatMap((state) => (gateIds.has(state.control.id) ? styleOf(state) : [])));
  const statusOf = new Map(snapshot.chokepoints.map((state) => [state.chokepoint.id, state.status]));
  const strongest = new Set(drawn('chokepoint').map(({ id }) => statusOf.get(id)));
  const areas = new Set(drawn('area').map(({ id }) => statusOf.get(id)));
  const rounds = snapshot.negotiations.flatMap((state) => state.rounds).filter(({ round }) => knotIds.has(round.id));
  const stateOfRate = new Map(flows.flatMap((state) => (state.rate ? [[state.rate, state] as const] : [])));
  return {
    layers: new Set(layerNames.filter((layer) => snapshot.view.layers.includes(layer))),
    groups: groupsOf(flows),
    rates: keyValues(flows, widthScale(snapshot.largestRates, isCompact)),
    stateOfRate,
    tubes: flows.filter(({ form }) => form === 'tube'),
    evenLines: flows.filter(({ form }) => form === 'even'),
    rhythms: new Set(flows.map(({ rhythm }) => rhythm)),
    gates: GATE_STYLES.filter((style) => styles.has(style)),
    chokepoints: [...chokepointStatuses].reverse().filter((status) => strongest.has(status)),
    stackCount: drawn('chokepoint').reduce((most, { ids }) => Math.max(most, ids.length), 1),
    areas: [...chokepointStatuses].reverse().filter((status) => areas.has(status)),
    hasThreads: drawn('thread').length > 0,
    rounds: new Set(rounds.map(({ state }) => state)),
    hasEvents: drawn('event').length > 0,
    shownFlows: flows.length,
    flowsOnDate: snapshot.flowsOnDate,
    outsideFrame: scene.outsideIds.length,
    faint: faintAmong(flows, new Set(scene.faintIds)),
  };
}

function faintAmong(flows: readonly FlowState[], faintIds: ReadonlySet<string>): FaintDrawn | null {
  const faint = flows.filter(({ flow }) => faintIds.has(flow.id));
  if (faint.length === 0) return null;
  const units = new Set(flows.map(({ rate }) => rate?.unit ?? null));
  const sum = (states: readonly FlowState[]): number =>
    states.reduce((total, { rate }) => total + (rate?.value ?? 0), 0);
  const isOneUnit = units.size === 1 && !units.has(null);
  return { count: faint.length, share: isOneUnit ? sum(faint) / sum(flows) : null };
}

/** The gate that a status of a control draws; nothing where it draws none. */
function styleOf({ status }: { readonly status: ControlStatus }): (typeof GATE_STYLES)[number] | readonly [] {
  return GATE_OF[status] ?? [];
}

function groupsOf(flows: readonly FlowState[]): readonly DrawnGroup[] {
  const groups = new Map<CommodityGroup, Set<string>>();
  for (const { group, flow } of flows) {
    const known = groups.get(group);
    if (known) known.add(flow.commodity);
    else groups.set(group, new Set([flow.commodity]));
  }
  return [...groups].map(([group, commodities]) => ({ group, commodities: [...commodities] }));
}

/* Marks are painted some way beyond the frame, so that a small pan shows no bare edge. */
function isInFrame(mark: PlacedMark, { projector, copyOffsetsPx }: Scene): boolean {
  const box = boxOf(mark);
  return copyOffsetsPx.some(
    (offset) => box.x0 + offset < projector.widthPx && box.x1 + offset > 0 && box.y0 < projector.heightPx && box.y1 > 0,
  );
}

const NOWHERE: Box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };

function boxOf({ shapes, hit }: PlacedMark): Box {
  if (hit?.kind === 'line' && hit.points.length > 0) return boxAround(hit.points);
  if (shapes.length === 0) return NOWHERE;
  const corners = shapes.flatMap((shape): readonly Point[] => {
    const [x0, y0, x1, y1] = boundsOfShape(shape);
    return [
      [x0, y0],
      [x1, y1],
    ];
  });
  return boxAround(corners);
}
