/** Frames narrower than this, in px, take the phone sizes. */
export const COMPACT_BELOW_PX = 640;

/** From this zoom on, a flow with both ends outside the frame only passes through, and is left out. */
export const CLOSE_ZOOM = 5;

const CLOSER_ZOOM = 6;

/** Sizes and distances in CSS px of flows. */
export const flowSizes = {
  /** The thinnest line that a measured flow has. */
  floor: 1.5,
  /** Width of the largest flow by value, and by mass. */
  largestMoney: { desktop: 16, phone: 12 },
  largestMass: { desktop: 10, phone: 8 },
  /** Investment, technology and shares: even lines. */
  even: 3,
  /** Edge of the tube of a flow without amount, and how much of the group's colour is in its core; the rest is paper. */
  tubeEdge: 1.2,
  tubeCoreShare: 0.5,
  /** Between the lanes of a bundle, edge to edge. */
  laneGap: 3,
  /** From the hub's edge to where a line starts, and to where its tip ends. */
  startGap: 3,
  tipGap: 4,
  /** Around a hub, the ends of no two bundles overlap within this radius. */
  portRadius: 24,
  /** A curve that comes nearer to a hub it does not belong to bends the other way. */
  foreignHub: 14,
  /** Two bundles nearer than this, edge to edge, run together, and may do so for this share of the length. */
  together: 6,
  togetherShare: 0.2,
  /** How far inside the frame the head stands of a line that leaves it. */
  edgeInset: 16,
  /** How much wider than the line its halo is, the casing of a selected one, and the ink around the casing. */
  halo: 3,
  casing: 12,
  casingInk: 15,
  haloOpacity: 0.92,
  /** How much of its colour is in a faint flow of a dense drawing; the rest is the ground's. */
  faintShare: 0.4,
  /** How much of the head the line reaches under. */
  headOverlap: 0.08,
} as const;

/** Sizes and distances in CSS px of gates. */
export const gateSizes = {
  /** How far the bar reaches over what it gates, at each end. */
  overhang: 6,
  halo: 1.8,
  stroke: 1.6,
  radius: 1,
  /** From gate to gate along the line. */
  pitch: 12,
  /** Free space between a gate and any head. */
  headGap: 4,
  /** Where on the way from start to tip an exporter's gate stands, and an importer's. */
  exporterShare: 0.2,
  importerShare: 0.85,
  /** A gate without a flow: from the issuer's hub to its middle, and its length. */
  hubDistance: 16,
  freeLength: 16,
  /** How far the yellow pad under a selected gate reaches beyond it, and its outline. */
  pad: 6,
  padStroke: 1.5,
} as const;

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
