import type { LabelForm } from './label-forms.ts';
import type { LabelledMark } from './label-input.ts';
import type { Labelled, LabelChoices, LabelSpec, SpecParts, SpecSetting } from './label-spec.ts';
import { labelSpec, visibleOffsets } from './label-spec.ts';
import type { LabelAnchor } from './label-spot.ts';
import { spotsAround } from './label-spots-around.ts';
import { spotsOnLeaders } from './label-spots-leader.ts';
import { shift } from './polyline.ts';
import type { Point } from './scene.ts';

/** How far the pad under a selected mark reaches beyond it, with some air, in px. */
export const PAD_PX = 7;

/** What a spot costs more in a world copy that shows the mark less well. */
export const OTHER_COPY_COST = 8;

const LONGEST_LEADER = { wide: 120, compact: 80 };

/** The spec of a label that stands beside a point, or at the end of a leader from it; `longestPx`: 0 = only right beside the mark. */
export function pointSpec(
  labelled: Labelled,
  anchors: readonly LabelAnchor[],
  forms: () => readonly LabelForm[],
  parts: Omit<SpecParts, 'choices'>,
): LabelSpec {
  const { longestPx = 0 } = parts;
  const choices = (): LabelChoices => {
    /* Leaders start where the mark is seen best; other world copies only have what stands right beside it. */
    const best = Math.min(...anchors.map(({ cost = 0 }) => cost));
    const columnAnchors = longestPx > 0 ? anchors.filter(({ cost = 0 }) => cost < best + OTHER_COPY_COST) : [];
    const groups = [spotsAround(anchors), spotsOnLeaders(columnAnchors, longestPx)].filter((group) => group !== null);
    return { forms: forms(), groups, columnAnchors };
  };
  return labelSpec(labelled, { ...parts, choices });
}

/** Where a round mark is. */
export interface Disc {
  readonly at: Point;
  readonly radiusPx: number;
}

/** The anchors of a round mark: one in each world copy that shows it, the best first. */
export function discAnchors(
  mark: Disc & Pick<LabelledMark, 'isSelected'>,
  setting: SpecSetting,
): readonly LabelAnchor[] {
  const radiusPx = mark.radiusPx + (mark.isSelected ? PAD_PX : 0);
  return visibleOffsets([mark.at], setting).map((offset, copy) => ({
    at: shift(mark.at, offset),
    radiusPx,
    cost: copy * OTHER_COPY_COST,
  }));
}

/** Length in px that leaders may have. */
export function longestLeader({ context }: SpecSetting): number {
  return context.isCompact ? LONGEST_LEADER.compact : LONGEST_LEADER.wide;
}
