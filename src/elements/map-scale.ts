import { distanceKm } from '../geo/lng-lat.ts';
import type { Projector } from '../geo/projector.ts';
import { latFromMercatorY, mercatorY } from '../geo/projector.ts';
import { formatNumber } from '../i18n/format.ts';
import type { MapMessages } from '../i18n/messages.ts';

/** From this zoom on distances are read off the map: further away they do not hold all over it. */
const SCALE_ZOOM = 4;
const LONGEST_BAR_PX = 140;

/** On a narrower map the bar would stand on marks, or on the credit. */
const NARROWEST_PX = 480;

/** A distance that is a round number of kilometres, and its length on the map. */
export interface Scale {
  readonly km: number;
  readonly lengthPx: number;
}

/** Kilometres of ground in one px at the middle of a map. Measured northwards: at a point a Mercator map has one scale in all directions. */
export function kmPerPx({ center: [lng, lat], worldSizePx }: Projector): number {
  return distanceKm([lng, lat], [lng, latFromMercatorY(mercatorY(lat) - 1 / worldSizePx)]);
}

/** The longest round distance that a bar has room for, at the middle of the map; null where the map is too far away. */
export function scaleOf(projector: Projector): Scale | null {
  if (projector.zoom < SCALE_ZOOM || projector.widthPx < NARROWEST_PX) return null;
  const kmOfPx = kmPerPx(projector);
  const longest = kmOfPx * LONGEST_BAR_PX;
  const magnitude = 10 ** Math.floor(Math.log10(longest));
  const km = ([5, 2, 1].find((digit) => digit * magnitude <= longest) ?? 1) * magnitude;
  return { km, lengthPx: km / kmOfPx };
}

/** Shows the scale of a projector in an element with a bar and its words, or hides it. */
export function showScale(element: HTMLElement, projector: Projector, messages: MapMessages): void {
  const scale = scaleOf(projector);
  element.hidden = scale === null;
  const [bar, words] = element.children;
  if (!scale || !(bar instanceof HTMLElement) || !words) return;
  bar.style.width = `${scale.lengthPx}px`;
  words.textContent = messages.amount.withUnit(formatNumber(scale.km, messages), 'km');
}
