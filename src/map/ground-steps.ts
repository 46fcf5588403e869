import type { Bounds } from '../geo/projector.ts';
import type { LandLineKind } from '../look/land-look.ts';
import { EMPHASIS_FROM_ZOOM } from '../look/land-look.ts';
import type { Token } from '../look/palette.ts';
import type { BasemapLevel, BasemapTopology } from './basemap-data.ts';
import { basemapFeatures } from './basemap-shapes.ts';
import type { FillKind, GroundFeature } from './ground-mesh.ts';
import { MID_ZOOM, NEAR_BOUNDS, NEAR_ZOOM } from './level-choice.ts';

/** A level of detail, or the outline of the region that stays `land` while the rest turns to `land2`. */
export type GroundSource = BasemapLevel | 'emphasis';

/** What there is to draw: a level that is not there must not hide a coarser one. */
export interface GroundContent {
  readonly levels: readonly BasemapLevel[];
  readonly isEmphasised: boolean;
}

/** One thing after the other that is drawn. */
export type GroundStep = { readonly source: GroundSource; readonly fromZoom: number; readonly toZoom: number } & (
  | { readonly shape: 'fill'; readonly kind: FillKind; readonly color: Token }
  | {
      readonly shape: 'line';
      readonly kind: LandLineKind;
      /** Of the middle level, the lines that the near one draws finer, or the others; null for all. */
      readonly isNear: boolean | null;
    }
);

/** A level, or the part of the `mid` one that the `near` one draws finer. */
type Part = BasemapLevel | 'inner';

interface ZoomRange {
  readonly fromZoom: number;
  readonly toZoom: number;
}

const LEVELS = ['coarse', 'mid', 'near'] as const satisfies readonly BasemapLevel[];

/** Lines from below, and what has them. */
const LINES: readonly (readonly [kind: LandLineKind, ...parts: readonly Part[]])[] = [
  ['river', 'mid', 'inner', 'near'],
  ['lake', 'coarse', 'mid'],
  ['coast', 'coarse', 'mid', 'inner', 'near'],
  ['admin', 'near'],
  ['border', 'coarse', 'mid', 'inner', 'near'],
  ['disputed', 'coarse', 'mid', 'inner', 'near'],
];

/**
 * How the ground is drawn over the sea, from below: of the coarse level, then of the others, land, lakes, rivers, coast, provinces, borders.
 * Names are drawn by the overlay (see `basemapLabels`).
 */
export function groundSteps({ levels, isEmphasised }: GroundContent, zoom: number): readonly GroundStep[] {
  const zooms = zoomRanges(levels);
  const land: Token = isEmphasised && zoom >= EMPHASIS_FROM_ZOOM ? 'land2' : 'land';
  const fill = (level: BasemapLevel, kind: FillKind, color: Token): GroundStep => ({
    shape: 'fill',
    source: level,
    ...zooms[level],
    kind,
    color,
  });
  const steps: readonly GroundStep[] = [
    fill('coarse', 'land', land),
    fill('mid', 'land', land),
    fill('near', 'box', 'sea'),
    fill('near', 'land', land),
    { shape: 'fill', source: 'emphasis', fromZoom: EMPHASIS_FROM_ZOOM, toZoom: Infinity, kind: 'land', color: 'land' },
    fill('coarse', 'lake', 'sea'),
    fill('mid', 'lake', 'sea'),
    ...LINES.flatMap(([kind, ...parts]) =>
      parts.map((part): GroundStep => {
        const isNear = part === 'inner' ? true : part === 'mid' ? false : null;
        return { shape: 'line', source: part === 'inner' ? 'mid' : part, ...zooms[part], kind, isNear };
      }),
    ),
  ];
  const isCoarse = ({ source }: GroundStep): boolean => source === 'coarse';
  // All of it lies below the rest: where the middle level is not there, the near one covers it.
  return [...steps.filter(isCoarse), ...steps.filter((step) => !isCoarse(step))].filter(
    ({ fromZoom, toZoom }) => zoom >= fromZoom && zoom < toZoom,
  );
}

/** Where each part is drawn, given which levels are there: none that is not hides one that is. */
export function zoomRanges(levels: readonly BasemapLevel[]): Readonly<Record<Part, ZoomRange>> {
  const [hasCoarse, hasMid, hasNear] = LEVELS.map((level) => levels.includes(level));
  const midFrom = hasCoarse ? MID_ZOOM : 0;
  return {
    coarse: { fromZoom: 0, toZoom: hasMid ? MID_ZOOM : Infinity },
    mid: { fromZoom: midFrom, toZoom: Infinity },
    inner: { fromZoom: midFrom, toZoom: hasNear ? NEAR_ZOOM : Infinity },
    near: { fromZoom: hasCoarse || hasMid ? NEAR_ZOOM : 0, toZoom: Infinity },
  };
}

/** What a level is drawn from. */
export function levelFeatures(level: BasemapLevel, topology: BasemapTopology): readonly GroundFeature[] {
  const { features } = basemapFeatures(topology);
  // The near level covers the coarser ones below it.
  return level === 'near' ? [nearBox(NEAR_BOUNDS), ...features] : features;
}

/** The box of the near level as sea, a little smaller than the level's land: it covers the coarser land beneath. */
function nearBox([west, south, east, north]: Bounds): GroundFeature {
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
