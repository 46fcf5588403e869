export * as chokepointSizes from './chokepoint-sizes.ts';
export * as hubSizes from './hub-sizes.ts';
export * as threadSizes from './thread-sizes.ts';

/** Width of the status ring in CSS px, by status. */
export const ringWidths = { open: 1.25, threatened: 2.5, restricted: 2.75, contested: 3, closed: 3.5 } as const;

/** The factor k of chokepoints: 1 up to zoom 3, rising to 1.3 at zoom 6. */
export function chokepointScale(zoom: number): number {
  return 1 + 0.3 * Math.min(1, Math.max(0, (zoom - 3) / 3));
}
