/** The layers of the map, in the order of the legend. */
export const layerNames = ['flows', 'controls', 'chokepoints', 'negotiations', 'events'] as const;
