import { mapFonts } from '../look/type.ts';
import type { Place } from '../model/dataset/place.ts';
import { labelForms } from './label-forms.ts';
import { isNamed } from './label-input.ts';
import type { LabelledMark, LabelledThread } from './label-input.ts';
import type { LabelSpec, SpecSetting } from './label-spec.ts';
import { isInFrame, labelSpec, PRIORITY } from './label-spec.ts';
import { spotsAtEdge } from './label-spots-edge.ts';
import type { LabelText } from './label-texts.ts';
import { placeName } from './label-texts.ts';
import { shiftLine } from './polyline.ts';
import type { Point } from './scene.ts';

/** Exits to one place that are nearer to each other than this, in px, are named once. */
const ONE_EXIT_PX = 160;

/** Specs of what stands where a line leaves the frame: `to London`. */
export function edgeSpecs(setting: SpecSetting): readonly LabelSpec[] {
  const seen: { readonly name: string; readonly at: Point }[] = [];
  return [...threadExits(setting), ...flowExits(setting)].flatMap(({ place, at, mark }) => {
    const { input, context, frame } = setting;
    const name = placeName(place, input.words, context.isCompact ? 'short' : 'full');
    if (seen.some((one) => one.name === name && Math.hypot(one.at[0] - at[0], one.at[1] - at[1]) < ONE_EXIT_PX))
      return [];
    seen.push({ name, at });
    const text: LabelText = { text: input.words.messages.label.toPlace(name), font: mapFonts.edge, color: 'ink2' };
    const { key, id, isDimmed } = mark;
    return labelSpec(
      { key, id, isDimmed, isSelected: false },
      {
        key: `label:edge:${key}:${name}:${Math.round(at[0])}`,
        kind: 'edge',
        priority: PRIORITY.edge,
        choices: () => ({
          forms: labelForms([text], { widthsPx: [400] }, context),
          groups: [spotsAtEdge(at, frame)],
        }),
        mostCost: 16,
      },
    );
  });
}

interface Exit {
  readonly place: Place;
  readonly at: Point;
  readonly mark: LabelledMark;
}

function flowExits({ input }: SpecSetting): readonly Exit[] {
  const named = new Set<string>();
  return input.flows.flatMap((flow) => {
    const at = flow.points.at(-1);
    if (!flow.isEdge || !isNamed(flow) || !at || named.has(flow.bundle.id)) return [];
    named.add(flow.bundle.id);
    return { place: flow.bundle.to, at, mark: flow };
  });
}

function threadExits(setting: SpecSetting): readonly Exit[] {
  const { input, frame } = setting;
  const exits: Exit[] = [];
  for (const thread of input.threads) {
    const stops = stopsOf(thread, setting);
    for (const offset of input.copyOffsetsPx) {
      const points = shiftLine(thread.points, offset);
      for (let i = 1; i < points.length; i++) {
        const [before, after] = [points[i - 1], points[i]];
        if (!before || !after || isInFrame(before, frame) === isInFrame(after, frame)) continue;
        const outwards = isInFrame(before, frame);
        const next = outwards
          ? stops.find(({ index }) => index >= i)
          : [...stops].reverse().find(({ index }) => index < i);
        const target = next && points[next.index];
        if (next && target && !isInFrame(target, frame))
          exits.push({ place: next.place, at: outwards ? before : after, mark: thread });
      }
    }
  }
  return exits;
}

/* Venues and ends of a thread, by their place in its line. */
function stopsOf(thread: LabelledThread, { input, context }: SpecSetting): readonly { index: number; place: Place }[] {
  const worldPx = context.projector.worldSizePx;
  const venues = thread.knots
    .filter(({ isVenue }) => isVenue)
    .map(({ at, place }) => ({ index: nearest(thread.points, at), place }));
  const ends = [0, thread.points.length - 1].flatMap((index) => {
    const end = thread.points[index];
    const hub = end && input.hubs.find(({ at, radiusPx }) => isAt(at, end, radiusPx + 14, worldPx));
    return hub ? [{ index, place: hub.place }] : [];
  });
  return [...venues, ...ends].sort((a, b) => a.index - b.index);
}

function isAt(a: Point, b: Point, withinPx: number, worldPx: number): boolean {
  const turns = Math.round((a[0] - b[0]) / worldPx);
  return Math.hypot(a[0] - b[0] - turns * worldPx, a[1] - b[1]) < withinPx;
}

function nearest(points: readonly Point[], to: Point): number {
  let best = 0;
  let bestDistance = Infinity;
  for (const [index, [x, y]] of points.entries()) {
    const distance = Math.hypot(x - to[0], y - to[1]);
    if (distance < bestDistance) [best, bestDistance] = [index, distance];
  }
  return best;
}
