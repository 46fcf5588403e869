/** Sizes and distances in CSS px of the timeline. */
export const timelineSizes = {
  lane: 15,
  /** Between two groups of lanes, a rule in its middle. */
  groupGap: 8,
  /** Above the first lane and under the last one. */
  padding: 3,
  axis: 22,
  /** From the rule under the lanes to the baseline of the names of the months. */
  axisBaseline: 15,
  /** Height of a control's bar, of a chokepoint's, of one that is open, and of one that is closed. */
  bar: 7,
  status: 5,
  statusOpen: 1.6,
  statusClosed: 7,
  /** The paper between the two rails of a restricted one. */
  statusRail: 1.6,
  stroke: 1.3,
  thread: 1.6,
  /** Paper round a knot, so that it stands out from what it lies on. */
  knotHalo: 1.8,
  eventRadius: 2.8,
  eventBar: 4,
  /** How far the chevron of what has no end stands out. */
  chevron: 5,
  /** Room right of the last day, for chevrons. */
  overhang: 8,
  arrowDot: 2.2,
  arrowHead: 5,
  /** The merged lane of a phone. */
  merged: { height: 44, track: 18, trackWidth: 4, tick: 7, baseline: 38, capsule: 8 },
} as const;

/** Pieces and gaps in turn along a bar: evidence that is not firm, what is only planned, a passage that is threatened. */
export const barRhythms = { dashed: [10.5, 5], dotted: [3, 2.4], threatened: [6, 4] } as const;

/** Dash and gap of the edges of a hollow bar whose evidence is not firm. */
export const EDGE_DASH: readonly number[] = [6, 2];
