import { mapFonts } from '../look/type.ts';
import { undimmed } from './emphasis.ts';
import type { LabelForm } from './label-forms.ts';
import { labelForms } from './label-forms.ts';
import type { LabelledGate } from './label-input.ts';
import type { LabelSpec, SpecSetting } from './label-spec.ts';
import { breakWidths, PRIORITY, visibleOffsets } from './label-spec.ts';
import { longestLeader, OTHER_COPY_COST, PAD_PX, pointSpec } from './label-specs-point.ts';
import type { LabelAnchor } from './label-spot.ts';
import type { LabelText } from './label-texts.ts';
import { controlText, inInk } from './label-texts.ts';
import type { Point } from './scene.ts';

/** Gates nearer to each other than this, in px, are one stack with one label. */
const STACK_PX = 34;
const MOST_IN_STACK = 3;

/** Specs of the gates: one a stack on one spot, one line a control; a control with several gates is named once. */
export function gateSpecs(setting: SpecSetting, isNoted: (id: string) => boolean): readonly LabelSpec[] {
  const { input, context } = setting;
  const named = new Set<string>();
  return gateStacks(input.gates.filter(({ id }) => !isNoted(id))).flatMap((stack) => {
    const gates = stack.filter(({ id }) => !named.has(id));
    const inOrder = [...new Map(undimmed(gates).map((gate) => [gate.id, gate])).values()].sort(
      (a, b) => Number(b.isSelected) - Number(a.isSelected),
    );
    const [first] = inOrder;
    const anchors = outermost(stack).flatMap((gate) => gateAnchors(gate, setting));
    if (!first || anchors.length === 0) return [];
    for (const { id } of inOrder) named.add(id);
    const isFree = first.state.gates.length === 0;
    return pointSpec(first, anchors, () => gateForms(inOrder, setting), {
      kind: 'gate',
      priority: isFree ? PRIORITY.other : PRIORITY.gate,
      weight: first.state.status === 'in-force' ? 1 : 0,
      longestPx: longestLeader(setting),
      mostCost: isFree ? 22 : context.isCompact ? 30 : 40,
      marks: new Set(stack.map(({ key }) => key)),
    });
  });
}

function gateForms(gates: readonly LabelledGate[], setting: SpecSetting): readonly LabelForm[] {
  const { input, context } = setting;
  const options = { widthsPx: breakWidths('callout', setting) };
  const lines = gates.map(({ state }) => inInk(controlText(state, input.words)));
  const counts = [Math.min(MOST_IN_STACK, lines.length), ...(lines.length > 1 ? [1] : [])];
  return counts.flatMap((count, place) => {
    const left = lines.length - count;
    const more: LabelText[] =
      left > 0 ? [{ text: input.words.messages.label.andMore(left), font: mapFonts.second, color: 'ink2' }] : [];
    return labelForms([...lines.slice(0, count), ...more], { ...options, cost: place * 12 }, context);
  });
}

function gateStacks(gates: readonly LabelledGate[]): readonly (readonly LabelledGate[])[] {
  const stacks: LabelledGate[][] = [];
  for (const gate of gates) {
    const near = stacks.find((stack) =>
      stack.some(({ at }) => Math.hypot(at[0] - gate.at[0], at[1] - gate.at[1]) < STACK_PX),
    );
    if (near) near.push(gate);
    else stacks.push([gate]);
  }
  /* A control that stands alone somewhere is named there, not in the crowd. */
  return stacks.sort((a, b) => a.length - b.length);
}

function outermost<T>(stack: readonly T[]): readonly T[] {
  const last = stack.at(-1);
  return [...stack.slice(0, 1), ...(stack.length > 1 && last ? [last] : [])];
}

/* A gate is a bar: its label stands at one of the two ends. */
function gateAnchors(gate: LabelledGate, setting: SpecSetting): readonly LabelAnchor[] {
  const pad = gate.isSelected ? PAD_PX : 0;
  return visibleOffsets([gate.at], setting).flatMap((offset, copy) =>
    barEnds(gate.corners).map((end): LabelAnchor => {
      const length = Math.hypot(end[0] - gate.at[0], end[1] - gate.at[1]) || 1;
      const out: Point = [(end[0] - gate.at[0]) / length, (end[1] - gate.at[1]) / length];
      const at: Point = [end[0] + offset + out[0] * pad, end[1] + out[1] * pad];
      return { at, radiusPx: 1, out, cost: copy * OTHER_COPY_COST };
    }),
  );
}

function barEnds(corners: readonly Point[]): readonly Point[] {
  const [a, b, c, d] = corners;
  if (!a || !b || !c || !d) return corners;
  const isFirstShort = Math.hypot(b[0] - a[0], b[1] - a[1]) <= Math.hypot(c[0] - b[0], c[1] - b[1]);
  return isFirstShort ? [middle(a, b), middle(c, d)] : [middle(b, c), middle(d, a)];
}

function middle(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
