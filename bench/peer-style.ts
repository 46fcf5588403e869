import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LineLayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Palette } from '../src/look/palette.ts';

/** The ground as layers of MapLibre's own: what a map on tiles that it cuts itself costs. The colours and widths are those of `land-look.ts`. */
export function peerStyle(palette: Palette, data: FeatureCollection): StyleSpecification {
  const isKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
  const fill = (kind: string, color: string): StyleSpecification['layers'][number] => ({
    id: kind,
    type: 'fill',
    source: 'coarse',
    filter: isKind(kind),
    // Along every edge runs a line; smoothed, each would be drawn twice.
    paint: { 'fill-color': color, 'fill-antialias': false },
  });
  const line = (kind: string, paint: NonNullable<LineLayerSpecification['paint']>): LineLayerSpecification => ({
    id: `${kind}-line`,
    type: 'line',
    source: 'coarse',
    filter: isKind(kind),
    // Nobody sees how lines as thin as these end or turn, and round ones have many more corners.
    layout: { 'line-join': 'bevel', 'line-cap': 'butt' },
    paint,
  });
  return {
    version: 8,
    sources: { coarse: { type: 'geojson', data, maxzoom: 4, tolerance: 0.2, buffer: 32 } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
      fill('land', palette.land),
      fill('lake', palette.sea),
      line('lake', { 'line-color': palette.coast, 'line-width': 0.6 }),
      line('coast', { 'line-color': palette.coast, 'line-width': byZoom([1, 0.7], [6, 1]) }),
      line('border', {
        'line-color': byZoom([4.5, palette.border], [6, palette.ghost]),
        'line-width': byZoom([1, 0.6], [4, 0.9], [6, 1.3], [9, 1.8]),
      }),
      line('disputed', {
        'line-color': byZoom([4.5, palette.disputed], [6, palette.ghost]),
        'line-width': byZoom([1, 0.75], [4, 1.2]),
        'line-dasharray': [5, 2.5 / 1.2, 1, 2.5 / 1.2],
      }),
    ],
  };
}

function byZoom(...stops: readonly (readonly [zoom: number, value: number | string])[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;
}
