import type { DrawContext } from './draw-context.ts';
import type { LabelForm } from './label-forms.ts';
import type { LabelInput, LabelledMark } from './label-input.ts';
import type { LabelAnchor, SpotGroup } from './label-spot.ts';
import { isNear, shift } from './polyline.ts';
import type { Box, PlacedLabel, Point } from './scene.ts';

/** How a label could stand. */
export interface LabelChoices {
  /** Its texts, the form to be preferred first. */
  readonly forms: readonly LabelForm[];
  /** Where a form could stand. */
  readonly groups: readonly SpotGroup[];
  /** Where leaders begin that lead to a column of labels; absent or empty = it joins none. */
  readonly columnAnchors?: readonly LabelAnchor[];
}

/** What is to be labelled, before it has a place. */
export interface LabelSpec {
  readonly key: string;
  readonly id: string | null;
  readonly kind: PlacedLabel['kind'];
  /** 0 is placed first. */
  readonly priority: number;
  /** Within one priority, the larger first. */
  readonly weight: number;
  /** Whether it counts towards the budget. */
  readonly isCounted: boolean;
  readonly isDimmed: boolean;
  readonly language: string | null;
  /** How it could stand. In a dense drawing most labels are never asked. */
  readonly choices: () => LabelChoices;
  /** How long leaders to a column of labels may be, in px. */
  readonly longestPx: number;
  /** It stays away rather than cost more than this. */
  readonly mostCost: number;
  /** Keys of the marks it names: it may stand as near to them as it likes. */
  readonly marks: ReadonlySet<string>;
}

/** What makes specs: the input, the context, and the frame that labels stay in. */
export interface SpecSetting {
  readonly input: LabelInput;
  readonly context: DrawContext;
  readonly frame: Box;
}

/** Order of placing; lower comes first. */
export const PRIORITY = {
  selected: 0,
  /** The value of a pair's largest flow: it has one place on the map, a note can stand anywhere. */
  value: 1,
  note: 1.5,
  flow: 2,
  chokepoint: 3,
  gate: 4,
  venue: 5,
  hub: 6,
  edge: 7,
  other: 8,
  town: 9,
  context: 10,
  water: 11,
} as const;

const DIMMED_LATER = 6;

/** Free space in px between labels and the frame. */
export const FRAME_MARGIN_PX = 8;

/** What a label is of: a mark, or a name of the basemap, which has no id. */
export type Labelled = Pick<LabelledMark, 'key' | 'isDimmed' | 'isSelected'> & Pick<LabelSpec, 'id'>;

/** What a spec says; what it leaves out is as it is with most. */
export type SpecParts = Pick<LabelSpec, 'kind' | 'priority' | 'choices' | 'mostCost'> & Partial<LabelSpec>;

/** The spec of a label: counted, in the language of the map, in no column. The selected comes first, what is dimmed late. */
export function labelSpec(labelled: Labelled, parts: SpecParts): LabelSpec {
  const { key, id, isDimmed, isSelected } = labelled;
  const later = isDimmed ? Math.min(PRIORITY.context - 0.5, parts.priority + DIMMED_LATER) : parts.priority;
  return {
    key: `label:${key}`,
    id,
    weight: 0,
    isCounted: true,
    isDimmed,
    language: null,
    longestPx: 0,
    marks: new Set([key]),
    ...parts,
    priority: isSelected ? PRIORITY.selected : later,
  };
}

/** Widths in px at which labels are broken, the preferred first. */
export function breakWidths(kind: 'flow' | 'callout' | 'note', { context, frame }: SpecSetting): readonly number[] {
  const widths = {
    flow: context.isCompact ? [250, 170, 120] : [340, 230, 160],
    callout: context.isCompact ? [170, 120, 90] : [230, 165, 120],
    note: context.isCompact ? [240, 180] : [290, 230, 340],
  }[kind];
  return widths.map((width) => Math.min(width, frame.x1 - frame.x0));
}

/** The offsets of the world copies that show a mark, the best one first: most of its points in the frame, nearest to the middle. */
export function visibleOffsets(points: readonly Point[], { input, frame }: SpecSetting): readonly number[] {
  const middle = (frame.x0 + frame.x1) / 2;
  return input.copyOffsetsPx
    .map((offset) => {
      const seen = points.filter((point) => isInFrame(shift(point, offset), frame)).length;
      const center = points.reduce((sum, [x]) => sum + x / points.length, offset);
      return { offset, seen, distance: Math.abs(center - middle) };
    })
    .filter(({ seen }) => seen > 0)
    .sort((a, b) => b.seen - a.seen || a.distance - b.distance || a.offset - b.offset)
    .map(({ offset }) => offset);
}

/** Whether a point is on the map, up to the very edge. */
export function isInFrame(point: Point, frame: Box): boolean {
  return isNear(point, frame, FRAME_MARGIN_PX);
}
