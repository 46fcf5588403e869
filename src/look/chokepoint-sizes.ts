// Sizes in CSS px of chokepoints. What is `scaled` grows with the zoom: see `chokepointScale`.

export const baseHalfDiagonal = 4;
export const shareHalfDiagonal = 6;
export const unknownHalfDiagonal = 4.6;
export const ringGap = 3;
export const ringGapScaled = 1.2;
export const halo = 2.6;

/** Where a country's own stack stands from its hub. */
export const hubOffset = 30;
export const longestLeader = 48;
export const fanRadius = 34;
export const badge = { width: 18, height: 16, fontSize: 12 } as const;
