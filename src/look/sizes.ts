// Each size is a constant of a module, so that a build writes the number where the size is named.
export * as flowSizes from './flow-sizes.ts';
export * as gateSizes from './gate-sizes.ts';

/** Frames narrower than this, in px, take the phone sizes. */
export const COMPACT_BELOW_PX = 640;

/** From this zoom on a map has a scale, and where it has room a map of where it is. */
export const SCALE_FROM_ZOOM = 3;

/** From this zoom on, a flow with both ends outside the frame only passes through, and is left out. */
export const CLOSE_ZOOM = 5;

const CLOSER_ZOOM = 6;

/** Width, in px, of the tube of a flow whose amount is not reported. */
export function tubeWidthPx(zoom: number, isCompact: boolean): number {
  if (zoom >= CLOSER_ZOOM) return 8;
  return isCompact ? 5 : 6;
}

/** Thickness of a gate, in px. */
export function gateThicknessPx(zoom: number): number {
  return zoom >= CLOSER_ZOOM ? 8 : 6;
}

/** Width and length, in px, of the arrowhead of a line. */
export function headSizePx(lineWidthPx: number): { readonly widthPx: number; readonly lengthPx: number } {
  const widthPx = lineWidthPx + Math.min(12, Math.max(6, 0.6 * lineWidthPx + 3));
  return { widthPx, lengthPx: Math.max(7, 0.78 * widthPx) };
}
