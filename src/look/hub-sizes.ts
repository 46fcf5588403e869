// Sizes in CSS px of hubs, towns and events.

export const hubRadius = 5;
export const seatRadius = 4;
export const strokeWidth = 1.4;
export const townSide = 4.6;
export const eventRadius = 2.6;

/** Towns are there to find one's way on a close map. */
export const townsFromZoom = 5;
