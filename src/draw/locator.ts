import type { Geometry, Position } from 'geojson';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Bounds, Projector } from '../geo/projector.ts';
import { fitZoom, mercatorProjector } from '../geo/projector.ts';
import { mapFonts } from '../look/type.ts';
import type { Palette } from '../look/palette.ts';
import { boxesMeet } from './boxes.ts';
import type { Box, PathSink, PlacedLabel, Point, Shape } from './scene.ts';

/** Views narrower than this, in km, need a locator. */
export const LOCATOR_BELOW_KM = 1500;

/** Size of the locator in CSS px: on the map, and on a poster. */
export const locatorSizes = { map: { widthPx: 148, heightPx: 104 }, poster: { widthPx: 170, heightPx: 118 } } as const;

/** A locator, drawn from its own upper left corner at 0, 0. */
export interface Locator {
  readonly widthPx: number;
  readonly heightPx: number;
  /** In the order of painting. */
  readonly shapes: readonly Shape[];
  readonly labels: readonly PlacedLabel[];
}

/** What a locator is drawn from. */
export interface LocatorInput {
  /** Land, and countries where their borders are to show: polygons in degrees, cut at the antimeridian. */
  readonly land: readonly Geometry[];
  /** What the map shows. */
  readonly bounds: Bounds;
  /** Names of countries with the point of each, the most important first; those that fit are written. */
  readonly names: readonly { readonly name: string; readonly lngLat: LngLat; readonly lang?: string }[];
  readonly palette: Palette;
  readonly measureText: (text: string, font: PlacedLabel['lines'][number]['font']) => number;
  readonly size?: { readonly widthPx: number; readonly heightPx: number };
}

/** How many times wider than the view the locator looks, and how many degrees it shows at least. */
const WIDER = 6;
const LEAST_DEGREES = 46;
const FRAME_LEAST_PX = 8;
const CLEAR_PX = 3;
const PULL_PX = 14;

/** The width of a view in km along its middle latitude. */
export function viewWidthKm([west, south, east, north]: Bounds): number {
  const KM_PER_DEGREE = 111.195;
  return (east - west) * KM_PER_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180);
}

/** Where a close view lies in the world: land, the view's frame in ink, the names of the countries that fit. */
export function locator(input: LocatorInput): Locator {
  const { palette, size = locatorSizes.map } = input;
  const { widthPx, heightPx } = size;
  const projector = locatorProjector(input.bounds, size);
  const inset = (sink: PathSink): void => {
    sink.rect(0, 0, widthPx, heightPx);
  };
  const frame = frameBox(input.bounds, projector);
  const outline = (sink: PathSink): void => {
    sink.rect(frame.x0, frame.y0, frame.x1 - frame.x0, frame.y1 - frame.y0);
  };
  const land = (sink: PathSink): void => {
    for (const geometry of input.land) for (const ring of rings(geometry)) traceRing(sink, ring, projector);
  };
  return {
    widthPx,
    heightPx,
    shapes: [
      { trace: inset, fill: palette.sea },
      { trace: land, fill: palette.land, stroke: palette.coast, strokeWidthPx: 0.7, clips: [inset] },
      { trace: outline, fill: palette.ink, opacity: 0.16 },
      { trace: outline, stroke: palette.ink, strokeWidthPx: 1.5 },
      { trace: inset, stroke: palette.ink3, strokeWidthPx: 1 },
    ],
    labels: placeNames(input, projector, frame),
  };
}

function locatorProjector([west, south, east, north]: Bounds, size: { widthPx: number; heightPx: number }): Projector {
  const across = Math.max(LEAST_DEGREES, (east - west) * WIDER);
  const center: LngLat = [(west + east) / 2, (south + north) / 2];
  const around: Bounds = [center[0] - across / 2, center[1], center[0] + across / 2, center[1]];
  return mercatorProjector({ ...size, center, zoom: Math.max(0, fitZoom(around, size.widthPx, Infinity)) });
}

function frameBox([west, south, east, north]: Bounds, projector: Projector): Box {
  const [x0, y0] = projector.project([west, north]);
  const [x1, y1] = projector.project([east, south]);
  const padX = Math.max(0, (FRAME_LEAST_PX - (x1 - x0)) / 2);
  const padY = Math.max(0, (FRAME_LEAST_PX - (y1 - y0)) / 2);
  return { x0: x0 - padX, y0: y0 - padY, x1: x1 + padX, y1: y1 + padY };
}

function rings(geometry: Geometry): readonly Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(rings) : [];
}

/* Land beyond the antimeridian is land of the next world: each ring is drawn where its own longitudes lie nearest to the inset. */
function traceRing(sink: PathSink, ring: readonly Position[], projector: Projector): void {
  const points = ring.flatMap(([lng, lat]): Point[] =>
    lng === undefined || lat === undefined ? [] : [projector.project([lng, Math.max(-85, Math.min(85, lat))])],
  );
  if (points.length < 3) return;
  for (const turn of [-1, 0, 1]) {
    const dx = turn * projector.worldSizePx;
    if (!points.some(([x]) => x + dx > -projector.widthPx && x + dx < 2 * projector.widthPx)) continue;
    points.forEach(([x, y], at) => (at === 0 ? sink.moveTo(x + dx, y) : sink.lineTo(x + dx, y)));
    sink.closePath();
  }
}

/* A name whose point is close to the edge moves inwards a little. */
function pulledIn(x: number, width: number, insetPx: number): number {
  const least = CLEAR_PX + width / 2;
  const clamped = Math.max(least, Math.min(insetPx - least, x));
  return Math.abs(clamped - x) <= PULL_PX ? clamped : x;
}

function placeNames({ names, palette, measureText }: LocatorInput, projector: Projector, frame: Box): PlacedLabel[] {
  const font = { ...mapFonts.context, sizePx: 12 };
  const labels: PlacedLabel[] = [];
  for (const { name, lngLat, lang } of names) {
    const [at, y] = projector.project(lngLat);
    const width = measureText(name, font);
    const x = pulledIn(at, width, projector.widthPx);
    const box: Box = { x0: x - width / 2, y0: y - 7, x1: x + width / 2, y1: y + 7 };
    const isInside =
      box.x0 >= CLEAR_PX &&
      box.y0 >= CLEAR_PX &&
      box.x1 <= projector.widthPx - CLEAR_PX &&
      box.y1 <= projector.heightPx - CLEAR_PX;
    if (!isInside || [frame, ...labels.map((label) => label.box)].some((other) => boxesMeet(box, other, CLEAR_PX)))
      continue;
    labels.push({
      key: `label:locator:${name}`,
      id: null,
      kind: 'context',
      lines: [{ text: name, font, fill: palette.ink2 }],
      at: [x, y + 4],
      align: 'middle',
      lineHeightPx: 15,
      angle: 0,
      box,
      leader: null,
      isDimmed: false,
      language: lang ?? null,
    });
  }
  return labels;
}
