import type { Feature, Geometry, Position } from 'geojson';
import type { Bounds, Projector } from '../geo/projector.ts';
import { visibleCopies } from '../geo/projector.ts';
import type { Palette, Token } from '../look/palette.ts';
import type { BasemapKind, BasemapLevel, BasemapProperties } from '../map/basemap-data.ts';
import { basemapFeatures } from '../map/basemap-data.ts';
import { NEAR_BOUNDS, levelsFor } from '../map/basemap-levels.ts';
import type { BasemapGround } from './basemap-ground.ts';

/** How the lines of the still picture are drawn: colour, width in px, dashes in px. Land is filled. */
const LINES: Readonly<Partial<Record<BasemapKind, readonly [Token, number, ...number[]]>>> = {
  river: ['river', 0.8],
  coast: ['coast', 0.8],
  admin: ['admin', 0.8],
  border: ['border', 0.8],
  disputed: ['disputed', 1, 6, 2.5, 1.2, 2.5],
};

/** More pixels than this would cost more memory than sharpness is worth. */
const MOST_PIXELS = 16e6;

/**
 * The ground without WebGL: sea, land and borders on a plain canvas. It is what stands before the live map is there, and where there can
 * be none.
 */
export class StillBasemap {
  readonly #canvas: HTMLCanvasElement;
  readonly #ground: BasemapGround;

  constructor(canvas: HTMLCanvasElement, ground: BasemapGround) {
    this.#canvas = canvas;
    this.#ground = ground;
  }

  /** Draws what is there of the basemap; sea only where nothing is. */
  draw(projector: Projector, palette: Palette): void {
    const { widthPx, heightPx } = projector;
    const context = sizedContext(this.#canvas, widthPx, heightPx);
    if (!context) return;
    context.fillStyle = palette.sea;
    context.fillRect(0, 0, widthPx, heightPx);
    const wanted = levelsFor(projector, { clientWidth: widthPx, clientHeight: heightPx });
    const world = wanted.includes('mid') && this.#ground.levels.has('mid') ? 'mid' : 'coarse';
    this.#drawLevel(context, world, projector, palette);
    if (wanted.includes('near') && this.#ground.levels.has('near')) this.#drawNear(context, projector, palette);
  }

  #drawNear(context: CanvasRenderingContext2D, projector: Projector, palette: Palette): void {
    const [west, south, east, north] = NEAR_BOUNDS;
    const [left, top] = projector.project([west, north]);
    const [right, bottom] = projector.project([east, south]);
    context.save();
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
    context.fillStyle = palette.sea;
    context.fillRect(left, top, right - left, bottom - top);
    this.#drawLevel(context, 'near', projector, palette, NEAR_BOUNDS);
    context.restore();
  }

  #drawLevel(
    context: CanvasRenderingContext2D,
    level: BasemapLevel,
    projector: Projector,
    palette: Palette,
    [west, , east]: Bounds = [-180, -90, 180, 90],
  ): void {
    const topology = this.#ground.levels.get(level);
    if (!topology) return;
    for (const copy of visibleCopies(projector, west, east)) {
      context.save();
      context.translate(copy * projector.worldSizePx, 0);
      for (const feature of basemapFeatures(topology).features) drawFeature(context, feature, projector, palette);
      context.restore();
    }
  }
}

/** The 2D context of a canvas that is made this large in CSS px and sharp on this screen; null where there is none. */
export function sizedContext(
  canvas: HTMLCanvasElement,
  widthPx: number,
  heightPx: number,
): CanvasRenderingContext2D | null {
  const ratio = Math.min(devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / Math.max(1, widthPx * heightPx)));
  // Setting a size clears the canvas and its transform, even where the size stays.
  canvas.width = Math.max(1, Math.round(widthPx * ratio));
  canvas.height = Math.max(1, Math.round(heightPx * ratio));
  canvas.style.width = `${widthPx}px`;
  canvas.style.height = `${heightPx}px`;
  const context = canvas.getContext('2d');
  context?.setTransform(canvas.width / widthPx, 0, 0, canvas.height / heightPx, 0, 0);
  return context;
}

function drawFeature(
  context: CanvasRenderingContext2D,
  { geometry, properties: { kind } }: Feature<Geometry, BasemapProperties>,
  projector: Projector,
  palette: Palette,
): void {
  context.beginPath();
  for (const line of linesOf(geometry)) {
    line.forEach(([lng = 0, lat = 0], at) => {
      const [x, y] = projector.project([lng, lat]);
      if (at === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
  }
  if (kind === 'land' || kind === 'lake') {
    context.fillStyle = kind === 'land' ? palette.land : palette.sea;
    context.fill();
  }
  const [token, widthPx, ...dashPx] = LINES[kind] ?? [];
  if (token === undefined || widthPx === undefined) return;
  context.strokeStyle = palette[token];
  context.lineWidth = widthPx;
  context.lineJoin = 'round';
  context.setLineDash(dashPx);
  context.stroke();
}

function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    default:
      return [];
  }
}
