import type { FeatureCollection } from 'geojson';
import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FillLayerSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Bounds } from '../geo/projector.ts';
import type { Palette } from '../look/palette.ts';
import type { BasemapKind, BasemapLevel } from './basemap-data.ts';
import { MID_ZOOM, NEAR_ZOOM } from './level-choice.ts';

/** From this zoom on land outside the emphasised region is `land2`. */
export const EMPHASIS_ZOOM = 5;

/** A level of detail, or the polygon of the region that stays `land` while the rest turns to `land2`. */
export type BasemapSource = BasemapLevel | 'emphasis';

/** What the style has to show: a level that is not there must not hide a coarser one. */
export interface BasemapContent {
  readonly levels: readonly BasemapLevel[];
  readonly isEmphasised: boolean;
}

interface ZoomRange {
  readonly minzoom: number;
  readonly maxzoom: number;
}

/** A level, or the part of the `mid` one that the `near` one draws finer. */
type Part = BasemapLevel | 'inner';
type LinePaint = NonNullable<LineLayerSpecification['paint']>;

const END_ZOOM = 24;

/** The greatest zoom that tiles are cut for: beyond it they are enlarged. */
const TILE_ZOOM: Readonly<Record<BasemapSource, number>> = { coarse: 4, mid: 7, near: 10, emphasis: 10 };

const LINE_PARTS: Readonly<Record<Exclude<BasemapKind, 'land'>, readonly Part[]>> = {
  river: ['mid', 'inner', 'near'],
  lake: ['coarse', 'mid'],
  coast: ['coarse', 'mid', 'inner', 'near'],
  admin: ['near'],
  border: ['coarse', 'mid', 'inner', 'near'],
  disputed: ['coarse', 'mid', 'inner', 'near'],
};

/** Dash, gap, dot, gap of a disputed border, in px. No other mark uses this rhythm. */
const DISPUTED_DASH_PX = [6, 2.5, 1.2, 2.5];
/** The width from zoom 4 on, where the rhythm is as long as that; it shrinks with the line on a smaller world. */
const DISPUTED_WIDTH_PX = 1.2;

/**
 * A self-contained style of the world at its coarsest: no glyphs, sprites, symbols or addresses. Names are drawn by the overlay (see
 * `basemapLabels`). What is closer is added when it is there: a source without data would be asked for tiles like any other.
 */
export function basemapStyle(palette: Palette, { coarse }: { readonly coarse: FeatureCollection }): StyleSpecification {
  return {
    version: 8,
    sources: { coarse: basemapSource('coarse', coarse) },
    layers: basemapLayers(palette, { levels: ['coarse'], isEmphasised: false }).filter(
      (layer) => sourceOf(layer) === null || sourceOf(layer) === 'coarse',
    ),
  };
}

/** A source of the basemap with its data. */
export function basemapSource(source: BasemapSource, data: FeatureCollection): GeoJSONSourceSpecification {
  return { type: 'geojson', data, maxzoom: TILE_ZOOM[source], tolerance: 0.2, buffer: 32 };
}

/** The source of a layer; null where it has none. */
export function sourceOf(layer: LayerSpecification): string | null {
  return 'source' in layer ? layer.source : null;
}

/**
 * All layers of the basemap, from below: sea, land, lakes, rivers, coast, provinces, borders. Their ids are the same whatever the palette and
 * the content.
 */
export function basemapLayers(palette: Palette, content: BasemapContent): LayerSpecification[] {
  const zooms = zoomRanges(content.levels);
  const land: string | ExpressionSpecification = content.isEmphasised
    ? ['step', ['zoom'], palette.land, EMPHASIS_ZOOM, palette.land2]
    : palette.land;
  const fill = (
    level: BasemapLevel,
    kind: string,
    color: string | ExpressionSpecification,
  ): FillLayerSpecification => ({
    id: `${level}-${kind}`,
    type: 'fill',
    source: level,
    ...zooms[level],
    filter: ['==', ['get', 'kind'], kind],
    // Along every edge runs a line; smoothed, each would be drawn twice.
    paint: { 'fill-color': color, 'fill-antialias': false },
  });
  const line = (kind: Exclude<BasemapKind, 'land'>, paint: LinePaint): LineLayerSpecification[] =>
    LINE_PARTS[kind].map((part) => ({
      id: `${part}-${kind}-line`,
      type: 'line',
      source: part === 'inner' ? 'mid' : part,
      ...zooms[part],
      filter: partFilter(kind, part),
      // Nobody sees how lines as thin as these end or turn, and round ones have many more corners.
      layout: { 'line-join': 'bevel', 'line-cap': 'butt' },
      paint,
    }));
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    fill('coarse', 'land', land),
    fill('mid', 'land', land),
    fill('near', 'box', palette.sea),
    fill('near', 'land', land),
    { id: 'emphasis', type: 'fill', source: 'emphasis', minzoom: EMPHASIS_ZOOM, paint: { 'fill-color': palette.land } },
    fill('coarse', 'lake', palette.sea),
    fill('mid', 'lake', palette.sea),
    ...line('river', {
      'line-color': palette.river,
      'line-width': RIVER_WIDTH,
      'line-opacity': RIVER_OPACITY,
    }),
    ...line('lake', { 'line-color': palette.coast, 'line-width': 0.6 }),
    ...line('coast', { 'line-color': palette.coast, 'line-width': byZoom([1, 0.7], [6, 1]) }),
    ...line('admin', {
      'line-color': palette.border,
      'line-width': byZoom([5, 0.8], [8, 1.3]),
      'line-opacity': byZoom([4.8, 0], [5.8, 1]),
    }),
    ...line('border', {
      'line-color': byZoom([4.5, palette.border], [6, palette.ghost]),
      'line-width': byZoom([1, 0.6], [4, 0.9], [6, 1.3], [9, 1.8]),
    }),
    ...line('disputed', {
      'line-color': byZoom([4.5, palette.disputed], [6, palette.ghost]),
      'line-width': byZoom([1, 0.75], [4, DISPUTED_WIDTH_PX]),
      'line-dasharray': DISPUTED_DASH_PX.map((px) => px / DISPUTED_WIDTH_PX),
    }),
  ];
}

/** Where each part is drawn, given which levels are there. */
export function zoomRanges(levels: readonly BasemapLevel[]): Readonly<Record<Part, ZoomRange>> {
  const hasMid = levels.includes('mid');
  const hasNear = levels.includes('near');
  return {
    coarse: { minzoom: 0, maxzoom: hasMid ? MID_ZOOM : END_ZOOM },
    mid: { minzoom: MID_ZOOM, maxzoom: END_ZOOM },
    inner: { minzoom: MID_ZOOM, maxzoom: hasNear ? NEAR_ZOOM : END_ZOOM },
    near: { minzoom: NEAR_ZOOM, maxzoom: END_ZOOM },
  };
}

/** The box of the near level as sea, a little smaller than the level's land: it covers the coarser land beneath. */
export function nearBox([west, south, east, north]: Bounds): FeatureCollection['features'][number] {
  const insetDegrees = 0.05;
  const [w, s, e, n] = [west + insetDegrees, south + insetDegrees, east - insetDegrees, north - insetDegrees];
  const ring = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  return { type: 'Feature', properties: { kind: 'box' }, geometry: { type: 'Polygon', coordinates: [ring] } };
}

function partFilter(kind: BasemapKind, part: Part): FilterSpecification {
  const isKind: ExpressionSpecification = ['==', ['get', 'kind'], kind];
  if (part === 'inner') return ['all', isKind, ['has', 'near']];
  return part === 'mid' ? ['all', isKind, ['!', ['has', 'near']]] : isKind;
}

/** Great rivers wider than small ones, both growing with the zoom. */
const RIVER_WIDTH: DataDrivenPropertyValueSpecification<number> = [
  'interpolate',
  ['linear'],
  ['zoom'],
  4,
  ['case', ['<=', ['get', 'rank'], 2], 1, 0.6],
  6.5,
  ['case', ['<=', ['get', 'rank'], 4], 1.5, 0.9],
  9,
  ['case', ['<=', ['get', 'rank'], 4], 2.6, 1.4],
];

/** Small rivers come late: the near level alone has them, and further out its edge would show. */
const RIVER_OPACITY: DataDrivenPropertyValueSpecification<number> = [
  'interpolate',
  ['linear'],
  ['zoom'],
  3,
  0,
  4,
  ['case', ['<=', ['get', 'rank'], 4], 1, 0],
  5,
  ['case', ['<=', ['get', 'rank'], 4], 1, 0],
  6,
  1,
];

function byZoom(...stops: readonly (readonly [zoom: number, value: number | string])[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;
}
