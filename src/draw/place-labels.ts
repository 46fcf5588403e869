import { labelGround } from './label-ground.ts';
import type { LabelOption } from './label-options.ts';
import type { LabelInput, LabelledFlow, LabelledHub } from './label-input.ts';
import { byImportance, labelSearch } from './label-search.ts';
import type { LabelSearch } from './label-search.ts';
import type { LabelSpec, SpecSetting } from './label-spec.ts';
import { FRAME_MARGIN_PX, isInFrame, PRIORITY } from './label-spec.ts';
import { contextSpecs } from './label-specs-context.ts';
import { bundlesToName, flowSpecs, laneSpec, lanesInOrder } from './label-specs-flow.ts';
import { eventSpecs, noteSpecs } from './label-specs-note.ts';
import { chokepointSpecs } from './label-specs-chokepoint.ts';
import { edgeSpecs } from './label-specs-edge.ts';
import { gateSpecs } from './label-specs-gate.ts';
import { hubSpecs } from './label-specs-hub.ts';
import { threadSpecs } from './label-specs-thread.ts';
import { placeName } from './label-texts.ts';
import { CLOSE_ZOOM, flowSizes } from '../look/sizes.ts';
import type { DrawContext } from './draw-context.ts';
import { shift } from './polyline.ts';
import type { Box, PlacedLabel } from './scene.ts';

/** The largest part of the budget that one kind of label may take while others wait. */
const MOST_SHARE: Partial<Record<PlacedLabel['kind'], number>> = {
  flow: 0.4,
  chokepoint: 0.3,
  gate: 0.28,
  venue: 0.2,
};

/** The part of the budget that is kept for the names of hubs: a flow between places without names says nothing. */
const HUB_SHARE = 0.36;

/** How far names of hubs and of what a line leaves the frame for may pass the budget where there is room for them. */
const NAMES_BEYOND = 1.5;

/**
 * Places the labels of a drawing, the most important first, each at its cheapest free spot: none covers another, nor a head, gate,
 * diamond, knot or hub, all lie within the frame, no leader crosses another. What finds no place waits for selection. The same
 * input always gives the same labels.
 */
export function placeLabels(given: LabelInput, context: DrawContext): readonly PlacedLabel[] {
  const input = { ...given, flows: given.flows.map(inCasing) };
  const { widthPx, heightPx } = context.projector;
  const frame: Box = {
    x0: FRAME_MARGIN_PX,
    y0: FRAME_MARGIN_PX,
    x1: widthPx - FRAME_MARGIN_PX,
    y1: heightPx - FRAME_MARGIN_PX,
  };
  const setting: SpecSetting = { input, context, frame };
  const search = labelSearch(labelGround(input, widthPx, heightPx), frame);
  const specs = allSpecs(setting).sort((a, b) => byImportance({ spec: a }, { spec: b }));
  if (context.projector.zoom >= CLOSE_ZOOM && !context.isCompact)
    search.placeAligned(specs.filter(({ kind, priority }) => kind === 'note' && priority === PRIORITY.note));
  placeCounted(
    specs.filter(({ isCounted, key }) => isCounted && !search.placed.has(key)),
    input.budget,
    search,
  );
  const room = input.budget - counted(search);
  const lanes = leftOutLanes(
    setting,
    search,
    new Set(specs.flatMap(({ kind, id }) => (kind === 'note' && id !== null ? id : []))),
  );
  for (const spec of lanes.slice(0, Math.max(0, room))) search.place(spec);
  for (const spec of specs) if (!spec.isCounted) search.place(spec);
  search.improve();
  return [...search.placed.values()].sort(byImportance).map(labelOf);
}

/* The casing of a selected flow is part of it: words keep off that too. */
function inCasing(flow: LabelledFlow): LabelledFlow {
  return flow.isSelected ? { ...flow, widthPx: flow.widthPx + flowSizes.casingInk } : flow;
}

function allSpecs(setting: SpecSetting): LabelSpec[] {
  const { input } = setting;
  const notes = noteSpecs(setting);
  const noted = new Set(notes.map(({ id }) => id));
  const isNoted = (id: string) => noted.has(id);
  const threads = threadSpecs(setting, isNoted);
  const chokepoints = chokepointSpecs(setting, isNoted);
  const visible = input.hubs.filter((hub) => isVisible(hub, setting));
  const names = new Set(visible.flatMap(({ place }) => namesOf(place, setting)));
  return [
    ...notes,
    ...eventSpecs(setting),
    ...flowSpecs(setting, isNoted),
    ...chokepoints,
    ...gateSpecs(setting, isNoted),
    ...threads,
    ...hubSpecs(setting, (hub) => isNoted(hub.id) || isNamedByOthers(hub, setting)),
    ...edgeSpecs(setting),
    ...contextSpecs(setting, (name) => names.has(name)),
  ];
}

/* "Bhamo: contested" names the town as well, and "London, 9–10 June" the seat. */
function isNamedByOthers(hub: LabelledHub, { input }: SpecSetting): boolean {
  const isVenue = input.threads.some(({ knots }) =>
    knots.some(({ place, isVenue: isNamed }) => isNamed && place.id === hub.place.id),
  );
  const isChokepoint =
    hub.place.kind !== 'country' && input.chokepoints.some(({ states }) => states[0].chokepoint.place === hub.place.id);
  return isChokepoint || (isVenue && hub.role !== 'hub');
}

function namesOf(place: LabelledHub['place'], { input }: SpecSetting): readonly string[] {
  return [placeName(place, input.words), placeName(place, input.words, 'short')];
}

function isVisible(hub: LabelledHub, { input, frame }: SpecSetting): boolean {
  return input.copyOffsetsPx.some((offset) => isInFrame(shift(hub.at, offset), frame));
}

/*
 * By importance, but the names of hubs come before all that can stand elsewhere: only a few spots touch a hub. Shares keep one kind
 * from using up the budget; what has to wait for that comes after all others.
 */
function placeCounted(specs: readonly LabelSpec[], budget: number, search: LabelSearch): void {
  const selected = specs.filter(({ priority }) => priority === PRIORITY.selected);
  const hubs = specs.filter(({ kind, priority }) => kind === 'hub' && priority === PRIORITY.hub);
  const first = new Set([...selected, ...hubs.slice(0, Math.ceil(budget * HUB_SHARE))]);
  const waiting: LabelSpec[] = [];
  const used = new Map<PlacedLabel['kind'], number>();
  for (const spec of [...first, ...specs.filter((one) => !first.has(one))]) {
    const count = used.get(spec.kind) ?? 0;
    const share = spec.priority > PRIORITY.selected ? (MOST_SHARE[spec.kind] ?? 1) : 1;
    if (counted(search) < budget && count < Math.ceil(budget * share)) {
      if (search.place(spec)) used.set(spec.kind, count + 1);
    } else waiting.push(spec);
  }
  for (const spec of waiting)
    if (counted(search) < (isName(spec) ? Math.ceil(budget * NAMES_BEYOND) : budget)) search.place(spec);
}

/* What a ring stands for and where a line leads to, said in a word. */
function isName({ kind, priority }: LabelSpec): boolean {
  return kind === 'edge' || (kind === 'hub' && priority === PRIORITY.hub);
}

function counted(search: LabelSearch): number {
  let count = 0;
  for (const { spec } of search.placed.values()) if (spec.isCounted) count++;
  return count;
}

/* Lanes that are drawn but that the label of their pair had no room for. */
function leftOutLanes(setting: SpecSetting, search: LabelSearch, noted: ReadonlySet<string>): readonly LabelSpec[] {
  return bundlesToName(setting, (id) => noted.has(id))
    .flatMap((lanes) => {
      const standing = search.placed.get(`label:flow:${lanes[0].bundle.id}`);
      if (!standing) return [];
      return lanesInOrder(lanes)
        .slice(standing.spot.form.names)
        .flatMap((lane) => laneSpec(lane, setting) ?? []);
    })
    .sort((a, b) => byImportance({ spec: a }, { spec: b }));
}

function labelOf({ spec, spot }: LabelOption): PlacedLabel {
  return {
    key: spec.key,
    id: spec.id,
    kind: spec.kind,
    lines: spot.form.lines,
    at: spot.at,
    align: spot.align,
    lineHeightPx: spot.form.lineHeightPx,
    angle: spot.angle,
    box: spot.box,
    leader: spot.leader,
    isDimmed: spec.isDimmed,
    language: spec.language,
  };
}
