import type { ViewCamera } from '../model/dataset/view.ts';
import { arcBetween, pointAt } from './arc.ts';
import type { LngLat } from './lng-lat.ts';
import { unwrapLng } from './lng-lat.ts';
import type { Marks } from './marks.ts';
import type { Bounds, Camera } from './projector.ts';
import { frameBounds, latFromMercatorY } from './projector.ts';

/** A frame to fill, in CSS px. */
export interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Free space around what is framed, in px, and on frames narrower than `COMPACT_PX`. */
const PADDING_PX = 36;
const COMPACT_PADDING_PX = 26;
const COMPACT_PX = 640;

/** The frame that the zoom of a view's camera is meant for; smaller ones step back by a part of what they lack. */
const MEANT_FOR: Frame = { widthPx: 936, heightPx: 480 };
const STEP_BACK = 0.6;

/** The whole world, as far north and south as there is trade. */
const WORLD: Bounds = [-30, -45, 330, 70];

const MOST_ZOOM = 8;

/**
 * The camera that shows a view in a frame. A narrow frame cannot hold the two shores of the Pacific and Europe and still be read:
 * there the flows decide, and far venues of talks become labels at the edge.
 */
export function cameraFor(camera: ViewCamera | null, marks: Marks, frame: Frame): Camera {
  if (camera && 'center' in camera) {
    const lacks = Math.min(
      0,
      Math.log2(Math.min(frame.widthPx / MEANT_FOR.widthPx, frame.heightPx / MEANT_FOR.heightPx)),
    );
    return { center: camera.center, zoom: Math.max(0, camera.zoom + STEP_BACK * lacks) };
  }
  const isCompact = frame.widthPx < COMPACT_PX;
  const meant = camera ? within(marks, camera.bounds) : marks;
  /* Without flows of its own an author's frame stands: threads of talks lead all over the world. */
  const isAuthors = camera && (!isCompact || meant.bundles.length === 0);
  const bounds = isAuthors ? camera.bounds : (extentOf(meant) ?? WORLD);
  const paddingPx = Math.min(isCompact ? COMPACT_PADDING_PX : PADDING_PX, frame.widthPx / 6, frame.heightPx / 6);
  return frameBounds(bounds, frame.widthPx, frame.heightPx, paddingPx, MOST_ZOOM);
}

/** The marks whose lines have both ends inside a box; what leaves the author's frame on a wide map must not widen a narrow one. */
function within(marks: Marks, [west, south, east, north]: Bounds): Marks {
  const middle = (west + east) / 2;
  const holds = ([lng, lat]: LngLat) => {
    const near = unwrapLng(lng, middle);
    return near >= west && near <= east && lat >= south && lat <= north;
  };
  return { ...marks, bundles: marks.bundles.filter(({ chord }) => chord.every(holds)) };
}

/** The box of degrees that the flows, and without flows the chokepoints and threads, span; null where there is nothing. */
export function extentOf(marks: Marks): Bounds | null {
  const arcs = marks.bundles.flatMap(({ chord }) => {
    const arc = arcBetween(chord[0], chord[1]);
    return [0, 0.25, 0.5, 0.75, 1].map((t) => pointAt(arc, t));
  });
  const points =
    arcs.length > 0
      ? arcs.map(([x, y]) => [(x - 0.5) * 360, latFromMercatorY(y)] as const)
      : [...marks.chokepoints.map(({ lngLat }) => lngLat), ...marks.threads.flatMap(({ path }) => path)];
  if (points.length === 0) return null;
  const [west, east] = atLeast(...rangeOf(points.map(([lng]) => lng)), 4);
  const [south, north] = atLeast(...rangeOf(points.map(([, lat]) => lat)), 4);
  return [west, south, east, north];
}

/* Without spreading: a call takes no hundred thousand arguments. */
function rangeOf(values: readonly number[]): readonly [number, number] {
  return [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)];
}

function atLeast(low: number, high: number, degrees: number): readonly [number, number] {
  const lack = Math.max(0, degrees - (high - low)) / 2;
  return [low - lack, high + lack];
}
