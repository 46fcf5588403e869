import type { LandTopology } from '../draw/land.ts';
import type { LabelTable } from '../map/basemap-labels.ts';
import { basemapLabels, keepLabelTable, loadBasemapLabels } from '../map/basemap-labels.ts';
import { MID_ZOOM, NEAR_BOUNDS, NEAR_ZOOM } from '../map/level-choice.ts';
import type { PosterGround } from '../poster/poster-picture.ts';

let levels: Promise<PosterGround['levels']> | null = null;

/** The ground that posters are drawn on: the basemap of the live map, with its names in a language (BCP 47). */
export async function posterGround(language: string): Promise<PosterGround> {
  levels ??= readLevels();
  const here = await levels;
  await loadBasemapLabels(language);
  return { levels: here, names: basemapLabels(language) };
}

async function readLevels(): Promise<PosterGround['levels']> {
  // As text: TypeScript would work out the type of every number in the files.
  const [coarse, mid, near, labels] = await Promise.all([
    import('../map/basemap-data/coarse.json?raw'),
    import('../map/basemap-data/mid.json?raw'),
    import('../map/basemap-data/near.json?raw'),
    import('../map/basemap-data/labels.json?raw'),
  ]);
  const read = ({ default: text }: { readonly default: string }): LandTopology => JSON.parse(text) as LandTopology;
  keepLabelTable(JSON.parse(labels.default) as LabelTable);
  return [
    { topology: read(coarse), fromZoom: 0 },
    { topology: read(mid), fromZoom: MID_ZOOM },
    { topology: read(near), fromZoom: NEAR_ZOOM, bounds: NEAR_BOUNDS },
  ];
}
