import type { Token } from '../look/palette.ts';
import { labelLineHeights, mapFonts } from '../look/type.ts';
import { bundleSides } from './label-flow-sides.ts';
import { labelForms } from './label-forms.ts';
import type { LabelledEvent, LabelledMark } from './label-input.ts';
import type { LabelSpec, SpecSetting } from './label-spec.ts';
import { breakWidths, PRIORITY, visibleOffsets } from './label-spec.ts';
import type { Disc } from './label-specs-point.ts';
import { discAnchors, pointSpec } from './label-specs-point.ts';
import type { LabelAnchor } from './label-spot.ts';
import type { LabelText } from './label-texts.ts';
import { chokepointText, controlText, inInk, laneText, placeName, say, venueText } from './label-texts.ts';
import type { Point } from './scene.ts';

const LONGEST_LEADER = { wide: 210, compact: 90 };
const MOST_BODY_LINES = 3;
const WITHOUT_BODY_COST = 24;

/** What a note stands at: the mark, its own words in bold, and where leaders may begin. */
interface NoteTarget {
  readonly mark: LabelledMark;
  readonly head: LabelText;
  readonly anchors: readonly LabelAnchor[];
}

/** Specs of the view's notes: the mark's own line in bold, and the note under it. Notes on what is dimmed are silent. */
export function noteSpecs(setting: SpecSetting): readonly LabelSpec[] {
  const { input, context } = setting;
  return input.notes.flatMap(({ to, text }, place) => {
    const target = targetOf(to, setting);
    if (!target || target.mark.isDimmed || target.anchors.length === 0) return [];
    const [first = '', ...rest] = text.split('\n');
    const ownHead = rest.length > 0 ? { ...target.head, text: first } : target.head;
    const head = { ...ownHead, font: mapFonts.noteHead };
    const body: LabelText = { text: rest.length > 0 ? rest.join(' ') : first, font: mapFonts.noteBody, color: 'ink2' };
    const options = { lineHeightPx: labelLineHeights.note, widthsPx: breakWidths('note', setting) };
    const full = labelForms([head, body], options, context).filter(({ lines }) => lines.length <= 1 + MOST_BODY_LINES);
    const alone = { ...options, widthsPx: breakWidths('callout', setting), cost: WITHOUT_BODY_COST };
    return pointSpec(target.mark, target.anchors, () => [...full, ...labelForms([head], alone, context)], {
      key: `label:note:${to}`,
      id: to,
      kind: 'note',
      priority: PRIORITY.note,
      weight: -place,
      longestPx: context.isCompact ? LONGEST_LEADER.compact : LONGEST_LEADER.wide,
      mostCost: 70,
    });
  });
}

/** The spec of the selected event: its title. Events are silent otherwise. */
export function eventSpecs(setting: SpecSetting): readonly LabelSpec[] {
  const { input, context } = setting;
  return input.events.flatMap((event) => {
    const { state, isSelected } = event;
    if (!isSelected || !state) return [];
    const forms = () =>
      labelForms([inInk(say(state.event.title, input.words))], { widthsPx: breakWidths('callout', setting) }, context);
    return pointSpec(event, eventAnchors(event, setting), forms, {
      kind: 'note',
      priority: PRIORITY.selected,
      longestPx: LONGEST_LEADER.compact,
      mostCost: 40,
    });
  });
}

function targetOf(id: string, setting: SpecSetting): NoteTarget | null {
  const { flows, gates, threads, chokepoints, hubs, events, words } = setting.input;
  const names = (mark: LabelledMark) => mark.id === id || mark.ids.includes(id);
  const atDisc = (mark: LabelledMark & Disc, head: LabelText): NoteTarget => ({
    mark,
    head,
    anchors: discAnchors(mark, setting),
  });
  const chokepoint = chokepoints.find(names);
  if (chokepoint) {
    const state = chokepoint.states.find((one) => one.chokepoint.id === id) ?? chokepoint.states[0];
    return atDisc(chokepoint, chokepointText(state, words));
  }
  const gate = gates.find(names);
  if (gate) {
    const anchors = gateAnchors(gate.corners, gate.at, setting);
    return { mark: gate, head: inInk(controlText(gate.state, words)), anchors };
  }
  const flow = flows.find(names);
  if (flow) {
    const color: Token = `${flow.lane.states[0].group}Text`;
    const head = { text: laneText(flow.lane, words, 'full'), font: mapFonts.callout, color };
    return { mark: flow, head, anchors: lineAnchors(flow.points, flow.widthPx, flow.apexNormal, setting) };
  }
  for (const thread of threads) {
    const knot =
      thread.knots.find((one) => one.isVenue && names(one)) ?? thread.knots.find((one) => one.isVenue && names(thread));
    const round = knot?.rounds.find((one) => one.round.id === id) ?? knot?.rounds.at(-1);
    if (knot && round) return atDisc(knot, inInk(venueText(knot.place, round, words, 'full')));
    if (names(thread)) {
      const head = inInk(say(thread.state.negotiation.name, words));
      return { mark: thread, head, anchors: lineAnchors(thread.points, 4, [0, -1], setting) };
    }
  }
  const hub = hubs.find(names);
  if (hub) return atDisc(hub, inInk(placeName(hub.place, words)));
  const event = events.find(names);
  if (!event?.state) return null;
  return {
    mark: event,
    head: inInk(say(event.state.event.title, words)),
    anchors: eventAnchors(event, setting),
  };
}

function eventAnchors(event: LabelledEvent, setting: SpecSetting): readonly LabelAnchor[] {
  return discAnchors({ ...event, radiusPx: 4 }, setting);
}

function gateAnchors(corners: readonly Point[], at: Point, setting: SpecSetting): readonly LabelAnchor[] {
  const radiusPx = Math.max(0, ...corners.map(([x, y]) => Math.hypot(x - at[0], y - at[1])));
  return discAnchors({ at, radiusPx, isSelected: false }, setting);
}

function lineAnchors(
  points: readonly Point[],
  widthPx: number,
  outward: Point,
  setting: SpecSetting,
): readonly LabelAnchor[] {
  const [offset] = visibleOffsets(points, setting);
  if (offset === undefined) return [];
  const line = { points, widthPx };
  return bundleSides(line, [line], outward, offset, setting.frame).flatMap(({ at, normal, cost }) => [
    { at, radiusPx: widthPx / 2 + 1, out: normal, cost },
    { at, radiusPx: widthPx / 2 + 1, out: [-normal[0], -normal[1]] as const, cost: cost + 1 },
  ]);
}
