// Sizes and distances in CSS px of flows.

/** The thinnest line that a measured flow has. */
export const floor = 1.5;

/** Width of the largest flow by value, and by mass. */
export const largestMoney = { desktop: 16, phone: 12 } as const;
export const largestMass = { desktop: 10, phone: 8 } as const;

/** Investment, technology and shares: even lines. */
export const even = 3;

/** Edge of the tube of a flow without amount, and how much of the group's colour is in its core; the rest is paper. */
export const tubeEdge = 1.2;
export const tubeCoreShare = 0.5;

/** Between the lanes of a bundle, edge to edge. */
export const laneGap = 3;

/** From the hub's edge to where a line starts, and to where its tip ends. */
export const startGap = 3;
export const tipGap = 4;

/** Around a hub, the ends of no two bundles overlap within this radius. */
export const portRadius = 24;

/** A curve that comes nearer to a hub it does not belong to bends the other way. */
export const foreignHub = 14;

/** Two bundles nearer than this, edge to edge, run together, and may do so for this share of the length. */
export const together = 6;
export const togetherShare = 0.2;

/** How far inside the frame the head stands of a line that leaves it. */
export const edgeInset = 16;

/** How much wider than the line its halo is, the casing of a selected one, and the ink around the casing. */
export const halo = 3;
export const casing = 12;
export const casingInk = 15;
export const haloOpacity = 0.92;

/** How much of its colour is in a faint flow of a dense drawing; the rest is the ground's. */
export const faintShare = 0.4;

/** How much of the head the line reaches under. */
export const headOverlap = 0.08;
