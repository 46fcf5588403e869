import { boxesMeet, segmentMeetsBox, segmentsCross } from './boxes.ts';
import type { DrawContext } from './draw-context.ts';
import { keptFree } from './label-ground.ts';
import type { LabelInput, LabelledMark } from './label-input.ts';
import { marksOf } from './label-input.ts';
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
  const solid = keptFree(input);
  const dimmed = new Set(marks.filter(({ isDimmed }) => isDimmed).flatMap(({ ids }) => ids));
  const kept = placeLabels(atRest(input), { ...context, emphasis: null })
    .filter(({ box }) => !solid.some((other) => boxesMeet(box, other)))
    .map((label) => ({ ...label, isDimmed: label.id !== null && dimmed.has(label.id) }));
  const named = new Set(kept.flatMap(({ id }) => id ?? []));
  const isUnnamed = ({ isSelected, ids }: LabelledMark) => isSelected && !ids.some((id) => named.has(id));
  if (!marks.some(isUnnamed)) return kept;
  const own = placeLabels(
    {
      ...withMarks(input, (some) => some.filter(isUnnamed)),
      threads: input.threads
        .filter((thread) => isUnnamed(thread) || thread.knots.some(isUnnamed))
        .map((thread) => ({ ...thread, knots: thread.knots.filter(isUnnamed) })),
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

function atRest(input: LabelInput): LabelInput {
  const rest = <Mark extends LabelledMark>(mark: Mark): Mark => ({ ...mark, isDimmed: false, isSelected: false });
  return {
    ...withMarks(input, (some) => some.map(rest)),
    threads: input.threads.map((thread) => ({ ...rest(thread), knots: thread.knots.map(rest) })),
  };
}

/* The same input with other marks, threads apart. */
function withMarks(
  input: LabelInput,
  change: <Mark extends LabelledMark>(marks: readonly Mark[]) => readonly Mark[],
): LabelInput {
  return {
    ...input,
    flows: change(input.flows),
    gates: change(input.gates),
    chokepoints: change(input.chokepoints),
    hubs: change(input.hubs),
    events: change(input.events),
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
