import type { Feature, Geometry } from 'geojson';
import { EMPHASIS_FROM_ZOOM, landLineLook } from '../look/land-look.ts';
import type { Bounds, Projector } from '../geo/projector.ts';
import { visibleCopies } from '../geo/projector.ts';
import type { Palette, Token } from '../look/palette.ts';
import type { BasemapKind, BasemapLevel, BasemapProperties } from '../map/basemap-data.ts';
import { basemapFeatures, basemapPolygon, linesOf } from '../map/basemap-shapes.ts';
import { NEAR_BOUNDS, levelsFor } from '../map/level-choice.ts';
import type { BasemapGround } from './basemap-ground.ts';
import { sizedContext } from './sized-context.ts';

/** What is painted, from below. */
const ORDER = [
  'land',
  'lake',
  'river',
  'coast',
  'admin',
  'border',
  'disputed',
] as const satisfies readonly BasemapKind[];

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

  /** Draws what is there of the basemap; sea only where nothing is. `emphasised`: the region or country that stands out on a close map. */
  draw(projector: Projector, palette: Palette, emphasised: string | null = null): void {
    const { widthPx, heightPx } = projector;
    const context = sizedContext(this.#canvas, widthPx, heightPx);
    if (!context) return;
    context.fillStyle = palette.sea;
    context.fillRect(0, 0, widthPx, heightPx);
    const wanted = levelsFor(projector);
    const world = wanted.includes('mid') && this.#ground.levels.has('mid') ? 'mid' : 'coarse';
    const paint = { context, projector, palette, emphasised };
    this.#drawLevel(world, paint);
    if (wanted.includes('near') && this.#ground.levels.has('near')) this.#drawNear(paint);
  }

  /* Whether a level that is there has the outline of a region or country. */
  #knows(id: string): boolean {
    return [...this.#ground.levels.values()].some((topology) => basemapPolygon(topology, id) !== null);
  }

  #drawNear(paint: Paint): void {
    const { context, projector, palette } = paint;
    const [west, south, east, north] = NEAR_BOUNDS;
    const [left, top] = projector.project([west, north]);
    const [right, bottom] = projector.project([east, south]);
    context.save();
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
    context.fillStyle = palette.sea;
    context.fillRect(left, top, right - left, bottom - top);
    this.#drawLevel('near', paint, NEAR_BOUNDS);
    context.restore();
  }

  #drawLevel(level: BasemapLevel, paint: Paint, [west, , east]: Bounds = [-180, -90, 180, 90]): void {
    const topology = this.#ground.levels.get(level);
    if (!topology) return;
    const { context, projector, emphasised } = paint;
    const { features } = basemapFeatures(topology);
    const isClose = projector.zoom >= EMPHASIS_FROM_ZOOM;
    const found = emphasised === null || !isClose ? null : basemapPolygon(topology, emphasised);
    const isShaded = emphasised !== null && isClose && this.#knows(emphasised);
    for (const copy of visibleCopies(projector, west, east)) {
      context.save();
      context.translate(copy * projector.worldSizePx, 0);
      for (const kind of ORDER) {
        for (const feature of features) if (feature.properties.kind === kind) drawFeature(feature, paint, isShaded);
        if (kind === 'land' && found) fillShape(found.geometry, paint, 'land');
      }
      context.restore();
    }
  }
}

interface Paint {
  readonly context: CanvasRenderingContext2D;
  readonly projector: Projector;
  readonly palette: Palette;
  readonly emphasised: string | null;
}

function drawFeature(
  { geometry, properties }: Feature<Geometry, BasemapProperties>,
  paint: Paint,
  isShaded: boolean,
): void {
  const { kind, rank } = properties;
  if (kind === 'land') {
    fillShape(geometry, paint, isShaded ? 'land2' : 'land');
    return;
  }
  if (kind === 'lake') fillShape(geometry, paint, 'sea');
  const { context, projector, palette } = paint;
  const look = landLineLook(kind, rank ?? 0, projector.zoom, palette);
  if (look.widthPx === 0 || look.opacity === 0) return;
  tracePath(context, geometry, projector);
  context.globalAlpha = look.opacity;
  context.strokeStyle = look.stroke;
  context.lineWidth = look.widthPx;
  context.lineJoin = 'round';
  context.setLineDash([...(look.dashPx ?? [])]);
  context.stroke();
  context.globalAlpha = 1;
}

function fillShape(geometry: Geometry, { context, projector, palette }: Paint, token: Token): void {
  tracePath(context, geometry, projector);
  context.fillStyle = palette[token];
  context.fill();
}

function tracePath(context: CanvasRenderingContext2D, geometry: Geometry, projector: Projector): void {
  context.beginPath();
  for (const line of linesOf(geometry)) {
    line.forEach(([lng = 0, lat = 0], at) => {
      const [x, y] = projector.project([lng, lat]);
      if (at === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
  }
}
