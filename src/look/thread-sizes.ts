// Sizes in CSS px of the threads of talks and their knots.

export const width = 1.6;
export const haloWidth = 5;

/** Share of the chord that a leg bends poleward, what it bends more where it would lie on a flow, and at most. */
export const bend = 0.1;
export const bendStep = 0.04;
export const mostBend = 0.22;

/** A leg nearer to a flow than this lies on it. */
export const clearance = 8;
export const knotRadius = 4.2;

/** Several rounds at one venue stand in a row before it. */
export const rowKnotRadius = 3.6;
export const rowPitch = 11;
export const ringGap = 3.6;
export const ringWidth = 1.6;
