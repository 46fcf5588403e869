import type { Dataset } from '../model/dataset/dataset.ts';
import type { ViewCamera } from '../model/dataset/view.ts';
import { firstDay } from '../model/edtf.ts';
import type { View } from '../model/view.ts';
import { plainView, preparedView, viewOf } from '../model/view.ts';

/** Decimals of degrees, some 1 m on the ground, and of the zoom. */
const DEGREE_DIGITS = 5;
const ZOOM_DIGITS = 2;

/**
 * The attributes of `<leverage-map>` that give a View: the prepared view, then what differs from it. No attribute says actors, evidence
 * or a camera that follows what is drawn.
 */
export function viewAttributes(dataset: Dataset, view: View): readonly (readonly [name: string, value: string])[] {
  const prepared = preparedView(dataset, view.view);
  const base = prepared ? viewOf(prepared) : plainView(firstDay(dataset.updated));
  const { camera } = view;
  const differing = (name: string, read: (of: View) => string): readonly (readonly [string, string])[] =>
    read(view) === read(base) ? [] : [[name, read(view)]];
  const isOtherCamera = camera !== null && JSON.stringify(written(camera)) !== JSON.stringify(written(base.camera));
  return [
    ...(prepared ? [['view', prepared.id] as const] : []),
    ...differing('date', ({ date }) => date),
    ...differing('known', ({ known }) => String(known)),
    ...differing('layers', ({ layers }) => layers.join(' ')),
    ...differing('commodity', ({ commodities }) => commodities.join(' ')),
    ...differing('select', ({ select }) => select ?? ''),
    ...(isOtherCamera ? [written(camera)] : []),
  ];
}

function written(camera: ViewCamera | null): readonly [name: string, value: string] {
  if (camera === null) return ['at', ''];
  if ('bounds' in camera) return ['bounds', camera.bounds.map((degrees) => rounded(degrees, DEGREE_DIGITS)).join(',')];
  const [lng, lat] = camera.center;
  const wrapped = ((((lng + 180) % 360) + 360) % 360) - 180;
  return [
    'at',
    [lat, wrapped].map((degrees) => rounded(degrees, DEGREE_DIGITS)).join(',') +
      `,${rounded(camera.zoom, ZOOM_DIGITS)}`,
  ];
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}
