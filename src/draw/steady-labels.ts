import { boxesMeet, segmentMeetsBox, segmentsCross, shiftBox } from './boxes.ts';
import type { DrawContext } from './draw-context.ts';
import type { LabelInput, LabelledMark } from './label-input.ts';
import { placeLabels } from './place-labels.ts';
import type { PlacedLabel } from './scene.ts';

/** Labels that a selection may bring in: its own and, in a stack, what was hidden in it. */
const MOST_SELECTED = 4;

/**
 * Labels that stay where they are while something is selected: those of the drawing at rest, dimmed where their mark is, and besides
 * them only what the selected item lacks. A reader who clicks must find the rest of the map where it was.
 */
export function steadyLabels(input: LabelInput, context: DrawContext): readonly PlacedLabel[] {
  if (context.emphasis === null) return placeLabels(input, context);
  const marks = marksOf(input);
  const solid = marks.flatMap(({ keepOut }) =>
    input.copyOffsetsPx.flatMap((offsetPx) => keepOut.map((box) => shiftBox(box, offsetPx))),
  );
  const dimmed = new Set(marks.filter(({ isDimmed }) => isDimmed).flatMap(({ ids }) => ids));
  const kept = placeLabels(atRest(input), { ...context, emphasis: null })
    .filter(({ box }) => !solid.some((other) => boxesMeet(box, other)))
    .map((label) => ({ ...label, isDimmed: label.id !== null && dimmed.has(label.id) }));
  const named = new Set(kept.flatMap(({ id }) => id ?? []));
  const isUnnamed = ({ isSelected, ids }: LabelledMark) => isSelected && !ids.some((id) => named.has(id));
  if (!marks.some(isUnnamed)) return kept;
  const own = placeLabels(
    {
      ...input,
      flows: input.flows.filter(isUnnamed),
      gates: input.gates.filter(isUnnamed),
      chokepoints: input.chokepoints.filter(isUnnamed),
      threads: input.threads
        .filter((thread) => isUnnamed(thread) || thread.knots.some(isUnnamed))
        .map((thread) => ({ ...thread, knots: thread.knots.filter(isUnnamed) })),
      hubs: input.hubs.filter(isUnnamed),
      events: input.events.filter(isUnnamed),
      contextLabels: [],
      notes: [],
      budget: MOST_SELECTED,
      insets: [...input.insets, ...solid, ...kept.map(({ box }) => box)],
    },
    context,
  );
  const keys = new Set(kept.map(({ key }) => key));
  return [...kept, ...own.filter((label) => !keys.has(label.key) && isClear(label, kept))];
}

function marksOf({ flows, gates, threads, chokepoints, hubs, events }: LabelInput): readonly LabelledMark[] {
  const knots = threads.flatMap((thread) => thread.knots);
  return [...flows, ...gates, ...threads, ...knots, ...chokepoints, ...hubs, ...events];
}

function atRest(input: LabelInput): LabelInput {
  const rest = <Mark extends LabelledMark>(mark: Mark): Mark => ({ ...mark, isDimmed: false, isSelected: false });
  return {
    ...input,
    flows: input.flows.map(rest),
    gates: input.gates.map(rest),
    chokepoints: input.chokepoints.map(rest),
    threads: input.threads.map((thread) => ({ ...rest(thread), knots: thread.knots.map(rest) })),
    hubs: input.hubs.map(rest),
    events: input.events.map(rest),
  };
}

/* The leader of a label that came later must not run through what was there. */
function isClear({ leader }: PlacedLabel, kept: readonly PlacedLabel[]): boolean {
  const [from, to] = leader ?? [];
  if (!from || !to) return true;
  return !kept.some(({ box, leader: other }) => {
    const [start, end] = other ?? [];
    return segmentMeetsBox(from, to, box) || (start && end && segmentsCross(from, to, start, end));
  });
}
