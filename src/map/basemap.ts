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
import type { BasemapKind, BasemapLevel, BasemapTopology } from './basemap-data.ts';
import { basemapFeatures } from './basemap-shapes.ts';
import { MID_ZOOM, NEAR_BOUNDS, NEAR_ZOOM } from './level-choice.ts';

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

const LEVELS = ['coarse', 'mid', 'near'] as const satisfies readonly BasemapLevel[];

/** No map is ever as close. */
export const END_ZOOM = 24;

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

/** What the basemap is drawn from, by source. */
export type BasemapSources = Readonly<Partial<Record<BasemapSource, FeatureCollection>>>;

/**
 * A self-contained style of what there is: no glyphs, sprites, symbols or addresses. Names are drawn by the overlay (see `basemapLabels`). What else
 * the camera calls for is added when it is there: a source without data would be asked for tiles like any other.
 */
export function basemapStyle(palette: Palette, data: BasemapSources): StyleSpecification {
  const sources: StyleSpecification['sources'] = {};
  for (const [source, features] of Object.entries(data))
    sources[source] = basemapSource(source as BasemapSource, features);
  const content = { levels: LEVELS.filter((level) => level in data), isEmphasised: 'emphasis' in data };
  return {
    version: 8,
    sources,
    layers: basemapLayers(palette, content).filter((layer) => !('source' in layer) || layer.source in data),
  };
}

/** What a level is drawn from. */
export function levelFeatures(level: BasemapLevel, topology: BasemapTopology): FeatureCollection {
  const { features } = basemapFeatures(topology);
  // The near level covers the coarser ones below it.
  return { type: 'FeatureCollection', features: level === 'near' ? [nearBox(NEAR_BOUNDS), ...features] : features };
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
 * All layers of the basemap, from below: sea, then of the coarse level, then of the others, land, lakes, rivers, coast, provinces, borders. Their
 * ids are the same whatever the palette and the content.
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
  const layers = [
    fill('coarse', 'land', land),
    fill('mid', 'land', land),
    fill('near', 'box', palette.sea),
    fill('near', 'land', land),
    {
      id: 'emphasis',
      type: 'fill' as const,
      source: 'emphasis',
      minzoom: EMPHASIS_ZOOM,
      paint: { 'fill-color': palette.land },
    },
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
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    // All of it lies below the rest: where the middle level is not there, the near one covers it.
    ...layers.filter(({ source }) => source === 'coarse'),
    ...layers.filter(({ source }) => source !== 'coarse'),
  ];
}

/** Where each part is drawn, given which levels are there: none that is not hides one that is. */
export function zoomRanges(levels: readonly BasemapLevel[]): Readonly<Record<Part, ZoomRange>> {
  const [hasCoarse, hasMid, hasNear] = LEVELS.map((level) => levels.includes(level));
  const midFrom = hasCoarse ? MID_ZOOM : 0;
  return {
    coarse: { minzoom: 0, maxzoom: hasMid ? MID_ZOOM : END_ZOOM },
    mid: { minzoom: midFrom, maxzoom: END_ZOOM },
    inner: { minzoom: midFrom, maxzoom: hasNear ? NEAR_ZOOM : END_ZOOM },
    near: { minzoom: hasCoarse || hasMid ? NEAR_ZOOM : 0, maxzoom: END_ZOOM },
  };
}

/** The box of the near level as sea, a little smaller than the level's land: it covers the coarser land beneath. */
function nearBox([west, south, east, north]: Bounds): FeatureCollection['features'][number] {
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
