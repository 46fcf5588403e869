import { mapFonts } from '../look/type.ts';
import { bundleSides } from './label-flow-sides.ts';
import { labelForms } from './label-forms.ts';
import type { LabelledKnot, LabelledThread } from './label-input.ts';
import type { LabelSpec, SpecSetting } from './label-spec.ts';
import { breakWidths, labelSpec, PRIORITY, visibleOffsets } from './label-spec.ts';
import { discAnchors, longestLeader, pointSpec } from './label-specs-point.ts';
import { spotsAlong } from './label-spots-along.ts';
import { spotsAround } from './label-spots-around.ts';
import type { LabelText } from './label-texts.ts';
import { roundsText, venueText } from './label-texts.ts';
import type { Point } from './scene.ts';

/** From so many rounds at one venue on, the thread says how many there were, not when the last was. */
const ROW_FROM = 3;

/** Specs of the talks: the venue of the round in view, the other venues, and what a row of rounds amounts to. */
export function threadSpecs(setting: SpecSetting, isNoted: (id: string) => boolean): readonly LabelSpec[] {
  const named = new Set(
    setting.input.threads
      .flatMap(({ knots }) => knots)
      .filter(({ rounds }) => rounds.some(({ round }) => isNoted(round.id)))
      .map(nameOf),
  );
  return setting.input.threads.flatMap((thread) => {
    if (isNoted(thread.id)) return [];
    /* Several talks on one day at one venue are one name on the map. */
    const venues = thread.knots.filter((knot) => {
      const name = nameOf(knot);
      const isFirst = knot.isVenue && !named.has(name);
      if (isFirst) named.add(name);
      return isFirst && !knot.ids.some(isNoted) && !knot.rounds.some(({ round }) => isNoted(round.id));
    });
    return venues.flatMap((knot) =>
      isCurrent(knot, thread) && heldAt(knot) >= ROW_FROM
        ? rowSpec(knot, thread, setting)
        : (venueSpec(knot, thread, setting) ?? []),
    );
  });
}

function venueSpec(knot: LabelledKnot, thread: LabelledThread, setting: SpecSetting): LabelSpec | null {
  const { input, context } = setting;
  const anchors = discAnchors(knot, setting);
  const inView = isCurrent(knot, thread);
  const round = knot.rounds.find(({ round: { id } }) => id === thread.state.current.round.id) ?? knot.rounds.at(-1);
  if (anchors.length === 0 || !round) return null;
  const text: LabelText = {
    text: venueText(knot.place, round, input.words, context.isCompact ? 'short' : 'full'),
    font: inView ? mapFonts.callout : mapFonts.context,
    color: inView ? 'ink' : 'ink3',
  };
  const forms = () => labelForms([text], { widthsPx: breakWidths('callout', setting) }, context);
  return pointSpec(knot, anchors, forms, {
    kind: 'venue',
    priority: inView ? PRIORITY.venue : PRIORITY.other,
    longestPx: inView ? longestLeader(setting) : 0,
    mostCost: inView ? 36 : 14,
    marks: new Set(thread.knots.map(({ key }) => key)),
  });
}

/* The words may stand along the thread, which is long, or beside the row itself. */
function rowSpec(knot: LabelledKnot, thread: LabelledThread, setting: SpecSetting): readonly LabelSpec[] {
  const { input, context, frame } = setting;
  const text: LabelText = { text: roundsText(thread.state, input.words), font: mapFonts.edge, color: 'ink2' };
  const [offset] = visibleOffsets(thread.points, setting);
  if (offset === undefined) return [];
  const outward = awayFromChord(thread.points);
  const line = { points: thread.points, widthPx: 5 };
  const sides = bundleSides(line, [line], outward, offset, frame);
  const anchors = discAnchors(knot, setting).map((anchor) => ({ ...anchor, cost: (anchor.cost ?? 0) + 4 }));
  return [
    labelSpec(thread, {
      kind: 'venue',
      priority: PRIORITY.other,
      weight: 1,
      choices: () => ({
        forms: labelForms([text], { widthsPx: breakWidths('flow', setting) }, context),
        groups: [spotsAlong(sides), spotsAround(anchors, 4)],
      }),
      mostCost: 20,
      marks: new Set([thread, ...thread.knots].map(({ key }) => key)),
    }),
  ];
}

function nameOf({ place, rounds }: LabelledKnot): string {
  return `${place.id} ${rounds.at(-1)?.round.date ?? ''}`;
}

function isCurrent({ rounds }: LabelledKnot, { state }: LabelledThread): boolean {
  return rounds.some(({ round }) => round.id === state.current.round.id);
}

function heldAt({ rounds }: LabelledKnot): number {
  return rounds.filter(({ state }) => state === 'held').length;
}

function awayFromChord(points: readonly Point[]): Point {
  const [start, end, middle] = [points[0], points.at(-1), points[Math.floor(points.length / 2)]];
  if (!start || !end || !middle) return [0, -1];
  const [dx, dy] = [middle[0] - (start[0] + end[0]) / 2, middle[1] - (start[1] + end[1]) / 2];
  const length = Math.hypot(dx, dy);
  return length < 1 ? [0, -1] : [dx / length, dy / length];
}
