// Sizes and distances in CSS px of gates.

/** How far the bar reaches over what it gates, at each end. */
export const overhang = 6;
export const halo = 1.8;
export const stroke = 1.6;
export const radius = 1;

/** From gate to gate along the line. */
export const pitch = 12;

/** Free space between a gate and any head. */
export const headGap = 4;

/** Where on the way from start to tip an exporter's gate stands, and an importer's. */
export const exporterShare = 0.2;
export const importerShare = 0.85;

/** A gate without a flow: from the issuer's hub to its middle, and its length. */
export const hubDistance = 16;
export const freeLength = 16;

/** How far the yellow pad under a selected gate reaches beyond it, and its outline. */
export const pad = 6;
export const padStroke = 1.5;
