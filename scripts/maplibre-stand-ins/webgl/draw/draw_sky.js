/* A map that lies flat has no sky above it: without a graphics processor a pass over every pixel of a frame is saved. */
export function drawSky() {}

export function drawAtmosphere() {}
