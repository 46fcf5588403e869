/** Sizes in CSS px of hubs, towns and events. */
export const hubSizes = {
  hubRadius: 5,
  seatRadius: 4,
  strokeWidth: 1.4,
  townSide: 4.6,
  eventRadius: 2.6,
  /** Towns are there to find one's way on a close map. */
  townsFromZoom: 5,
} as const;

/** Sizes in CSS px of the threads of talks and their knots. */
export const threadSizes = {
  width: 1.6,
  haloWidth: 5,
  /** Share of the chord that a leg bends poleward, what it bends more where it would lie on a flow, and at most. */
  bend: 0.1,
  bendStep: 0.04,
  mostBend: 0.22,
  /** A leg nearer to a flow than this lies on it. */
  clearance: 8,
  knotRadius: 4.2,
  /** Several rounds at one venue stand in a row before it. */
  rowKnotRadius: 3.6,
  rowPitch: 11,
  ringGap: 3.6,
  ringWidth: 1.6,
} as const;

/** Sizes in CSS px of chokepoints. `k` scales with the zoom: see `chokepointScale`. */
export const chokepointSizes = {
  baseHalfDiagonal: 4,
  shareHalfDiagonal: 6,
  unknownHalfDiagonal: 4.6,
  ringGap: 3,
  ringGapScaled: 1.2,
  halo: 2.6,
  /** Where a country's own stack stands from its hub. */
  hubOffset: 30,
  longestLeader: 48,
  fanRadius: 34,
  badge: { width: 18, height: 16, fontSize: 12 },
} as const;

/** Width of the status ring in CSS px, by status. */
export const ringWidths = { open: 1.25, threatened: 2.5, restricted: 2.75, contested: 3, closed: 3.5 } as const;

/** The factor k of chokepoints: 1 up to zoom 3, rising to 1.3 at zoom 6. */
export function chokepointScale(zoom: number): number {
  return 1 + 0.3 * Math.min(1, Math.max(0, (zoom - 3) / 3));
}
