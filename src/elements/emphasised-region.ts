import { textIn } from '../i18n/text.ts';
import type { Place } from '../model/dataset/place.ts';
import type { BasemapGround } from './basemap-ground.ts';
import type { Picture } from './picture.ts';

/**
 * The region (ISO 3166-2) that a close map is about: that of the selected item where it has one, else the first that a flow or a chokepoint on
 * the map has to do with. Null where the basemap knows none of them.
 */
export function emphasisOf({ marks }: Picture, ground: BasemapGround): string | null {
  const places: readonly Place[] = [
    ...marks.bundles.flatMap(({ from, to }) => [from, to]),
    ...marks.chokepoints.map(({ place }) => place),
  ];
  for (const { kind, name } of places) {
    const id = kind === 'region' ? ground.regionId(textIn(name, 'en', 'en').text) : null;
    if (id !== null) return id;
  }
  return null;
}
