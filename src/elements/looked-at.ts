/**
 * Whoever has stayed at a map for so long, in ms, may want more than its picture. Who only reads that, or is on the way to another map, has
 * nothing of the work; who does want more moves the mouse to it, touches it or gives it the focus.
 */
export const DWELL_MS = 4000;

/** The same where a mouse is moved over the map. */
export const HOVER_MS = 200;

/** Of a map that is looked at so much is on the screen, or it fills so much of the height there. */
export const MOST_OF_IT = 0.9;
