import type { Box } from '../draw/scene.ts';
import type { Projector } from '../geo/projector.ts';
import { mercatorProjector } from '../geo/projector.ts';
import { CLOSE_ZOOM } from '../look/sizes.ts';
import { fontCss } from '../look/type.ts';
import { basemapLabels } from '../map/basemap-labels.ts';
import type { BasemapGround } from './basemap-ground.ts';
import { kmPerPx } from './map-scale.ts';
import type { Picture } from './picture.ts';
import { StillBasemap } from './still-basemap.ts';

/** What the small map shows from west to east. */
const AROUND_KM = 5200;
const MOST_NAMES = 3;
const MOST_RANK = 4;
const FONT = { sizePx: 12, weight: 500, family: 'sans' } as const;

/** Draws where a projector looks on a canvas of this size. */
export function drawLocator(
  canvas: HTMLCanvasElement,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  ground: BasemapGround,
  main: Projector,
  { look, language }: Picture,
): void {
  const still = new StillBasemap(canvas, ground);
  const zoom = main.zoom + Math.log2((widthPx * kmPerPx(main)) / AROUND_KM);
  const around = mercatorProjector({ center: main.center, zoom, widthPx, heightPx });
  still.draw(around, look.palette);
  const context = canvas.getContext('2d');
  if (!context) return;
  const [left, top] = around.project(main.unproject([0, 0]));
  const [right, bottom] = around.project(main.unproject([main.widthPx, main.heightPx]));
  context.setLineDash([]);
  context.lineJoin = 'miter';
  context.lineWidth = 1.5;
  context.strokeStyle = look.palette.ink;
  context.strokeRect(left, top, right - left, bottom - top);
  const taken: Box[] = [{ x0: left, y0: top, x1: right, y1: bottom }];
  context.font = fontCss(FONT, look.families);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = look.palette.halo;
  context.fillStyle = look.palette.ink2;
  for (const { name, at } of namesIn(around, language)) {
    const half = context.measureText(name).width / 2 + 2;
    const box = { x0: at[0] - half, y0: at[1] - 8, x1: at[0] + half, y1: at[1] + 8 };
    const isInside = box.x0 >= 0 && box.y0 >= 0 && box.x1 <= widthPx && box.y1 <= heightPx;
    if (!isInside || taken.length > MOST_NAMES || taken.some((other) => isMeeting(box, other))) continue;
    taken.push(box);
    context.strokeText(name, at[0], at[1]);
    context.fillText(name, at[0], at[1]);
  }
}

function namesIn(
  projector: Projector,
  language: string,
): readonly { readonly name: string; readonly at: readonly [number, number] }[] {
  const turn = 360 * Math.round(projector.center[0] / 360);
  return basemapLabels(language)
    .filter(({ kind, rank, minZoom }) => kind === 'country' && rank <= MOST_RANK && minZoom < CLOSE_ZOOM)
    .sort((a, b) => a.rank - b.rank)
    .map(({ name, lngLat }) => ({ name, at: projector.project([lngLat[0] + turn, lngLat[1]]) }));
}

function isMeeting(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}
