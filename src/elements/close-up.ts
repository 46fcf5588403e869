/** What only a close map has beside its drawing: the small map in its corner, and the scale. It comes when a map is close. */
export { MapLocator } from './map-locator.ts';
export { showScale } from './map-scale.ts';
