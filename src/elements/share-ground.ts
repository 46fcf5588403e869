import type { BasemapLevel } from '../map/basemap-data.ts';
import { loadBasemap } from '../map/basemap-data.ts';
import { basemapLabels, loadBasemapLabels } from '../map/basemap-labels.ts';
import { MID_ZOOM, NEAR_BOUNDS, NEAR_ZOOM } from '../map/level-choice.ts';
import type { PosterGround } from '../poster/poster-picture.ts';

const LEVELS: readonly (readonly [BasemapLevel, Omit<PosterGround['levels'][number], 'topology'>])[] = [
  ['coarse', { fromZoom: 0 }],
  ['mid', { fromZoom: MID_ZOOM }],
  ['near', { fromZoom: NEAR_ZOOM, bounds: NEAR_BOUNDS }],
];

/** The ground for a picture, with the names in a language (BCP 47). A level that cannot be fetched is left out: the picture is coarser. */
export async function groundForPicture(language: string): Promise<PosterGround> {
  const levels = await Promise.all(
    LEVELS.map(async ([level, where]) => {
      try {
        return [{ topology: await loadBasemap(level), ...where }];
      } catch {
        return [];
      }
    }),
  );
  await loadBasemapLabels(language).catch(() => undefined);
  return { levels: levels.flat(), names: basemapLabels(language) };
}
