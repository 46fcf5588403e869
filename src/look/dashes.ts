/** How a line shows its evidence; the same three words as the model's `LineRhythm`. */
type Rhythm = 'solid' | 'dashed' | 'dotted';

/** Lines up to this width, in px, have dashes of a fixed length. */
const THIN_PX = 6;

/** Dash and gap in turn of the outline of a gate that is only threatened or announced, in px. */
export const GATE_DASH: readonly number[] = [3.4, 2.4];

/** Dash and gap in turn, in px, of the short line that shows evidence beside a word; null = solid. */
export const CHIP_DASH: Readonly<Record<Rhythm, readonly number[] | null>> = {
  solid: null,
  dashed: [4.5, 2.25],
  dotted: [1.5, 1.5],
};

/**
 * Lengths of dash and gap in turn of a flow's line, in px; null = solid. Drawn with butt caps: dashes keep their length and read as
 * pieces of the line, dots of a wide line become slices of it.
 */
export function flowDash(rhythm: Rhythm, widthPx: number): readonly number[] | null {
  if (rhythm === 'solid') return null;
  const isThin = widthPx <= THIN_PX;
  if (rhythm === 'dotted') return isThin ? [2, 3.5] : [3, 4];
  return isThin ? [8, 4.5] : [1.5 * widthPx, Math.max(5, 0.5 * widthPx)];
}
