import type { DrawContext } from './draw-context.ts';

/** How a mark stands to the selection. */
export interface Standing {
  readonly isSelected: boolean;
  readonly isDimmed: boolean;
  /** Opacity of its shapes: 1, or that of dimmed marks. */
  readonly opacity: number;
}

/** Opacity of what is not tied to the selected item. */
export const DIMMED_OPACITY = 0.35;

/** How a mark that stands for these items stands to the selection. */
export function standingOf(ids: readonly string[], { emphasis }: DrawContext): Standing {
  if (emphasis === null) return { isSelected: false, isDimmed: false, opacity: 1 };
  const isSelected = ids.includes(emphasis.selected);
  const isDimmed = !isSelected && !ids.some((id) => emphasis.tied.has(id));
  return { isSelected, isDimmed, opacity: isDimmed ? DIMMED_OPACITY : 1 };
}

/** Marks in their order, but the selected after all others: painted last, it lies on top. */
export function selectedLast<Mark extends Pick<Standing, 'isSelected'>>(marks: readonly Mark[]): readonly Mark[] {
  return marks.toSorted((a, b) => Number(a.isSelected) - Number(b.isSelected));
}

/** Marks without the dimmed, unless all are. */
export function undimmed<Mark extends Pick<Standing, 'isDimmed'>>(marks: readonly Mark[]): readonly Mark[] {
  const bright = marks.filter(({ isDimmed }) => !isDimmed);
  return bright.length > 0 ? bright : marks;
}

/** Whether a mark that stands for these items is tied to the selected one, or is it; nothing is while nothing is selected. */
export function isTied(ids: readonly string[], { emphasis }: DrawContext): boolean {
  return emphasis !== null && ids.some((id) => id === emphasis.selected || emphasis.tied.has(id));
}
