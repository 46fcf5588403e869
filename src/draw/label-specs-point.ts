import type { LabelAnchor } from './label-candidates.ts';
import { spotsAround, spotsOnLeaders } from './label-candidates.ts';
import type { LabelForm } from './label-forms.ts';
import type { LabelledMark } from './label-input.ts';
import type { LabelSpec, SpecSetting } from './label-spec.ts';
import { priorityOf, shift, visibleOffsets } from './label-spec.ts';
import type { PlacedLabel, Point } from './scene.ts';

/** How far the pad under a selected mark reaches beyond it, with some air, in px. */
export const PAD_PX = 7;

/** What a spot costs more in a world copy that shows the mark less well. */
export const OTHER_COPY_COST = 8;

const LONGEST_LEADER = { wide: 120, compact: 80 };

/** What a spec for a point-like mark is made of. */
export interface PointSpec {
  readonly mark: LabelledMark;
  readonly kind: PlacedLabel['kind'];
  readonly priority: number;
  readonly weight?: number;
  readonly forms: readonly LabelForm[];
  readonly anchors: readonly LabelAnchor[];
  /** Longest leader in px; 0 = only right beside the mark. */
  readonly longestPx: number;
  readonly mostCost: number;
  readonly isCounted?: boolean;
  readonly language?: string | null;
  readonly marks?: readonly string[];
}

/** The spec of a label that stands beside a point, or at the end of a leader from it. */
export function pointSpec(parts: PointSpec): LabelSpec {
  const { mark, anchors, longestPx } = parts;
  /* Leaders start where the mark is seen best; other world copies only have what stands right beside it. */
  const best = Math.min(...anchors.map(({ cost = 0 }) => cost));
  const leaderAnchors = longestPx > 0 ? anchors.filter(({ cost = 0 }) => cost < best + OTHER_COPY_COST) : [];
  return {
    key: `label:${mark.key}`,
    id: mark.id,
    kind: parts.kind,
    priority: priorityOf(parts.priority, mark),
    weight: parts.weight ?? 0,
    isCounted: parts.isCounted ?? true,
    isDimmed: mark.isDimmed,
    language: parts.language ?? null,
    forms: parts.forms,
    groups: [spotsAround(anchors), spotsOnLeaders(leaderAnchors, longestPx)].filter((group) => group !== null),
    columnAnchors: leaderAnchors,
    longestPx,
    mostCost: parts.mostCost,
    marks: new Set(parts.marks ?? [mark.key]),
  };
}

/** The anchors of a round mark: one in each world copy that shows it, the best first. */
export function discAnchors(
  mark: LabelledMark & { readonly at: Point; readonly radiusPx: number },
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
