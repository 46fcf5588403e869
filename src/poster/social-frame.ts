import type { Box, Scene } from '../draw/scene.ts';
import type { Frame } from '../geo/camera-for.ts';
import { cameraFor } from '../geo/camera-for.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Bounds, Camera, Projector } from '../geo/projector.ts';
import { frameBounds, mercatorProjector } from '../geo/projector.ts';
import { withinWorld } from '../geo/within-world.ts';
import type { PosterPicture } from './poster-picture.ts';
import { posterScene } from './poster-picture.ts';
import type { SocialLayout } from './social-layout.ts';
import { MAP_SCALE } from './social-layout.ts';

/** Kept free at each side of the map, in px, for what stands around the ends of lines. */
const FREE_PX = 24;

/** A mark that reaches beyond the frame by no more than this can be brought in. */
const REACH_PX = 110;
const CLEAR_PX = 12;

/**
 * The projection of a card's map. It fits the part that nothing is written on: to the flows, as on a phone, and to the chokepoints and rounds that
 * the view's notes are about, for a card has to show what it speaks of. Without flows it keeps to the author's own frame.
 */
export function socialProjector(picture: PosterPicture, { scene }: SocialLayout): Projector {
  const frame = { widthPx: scene.width / MAP_SCALE, heightPx: scene.height / MAP_SCALE };
  const fitted = { widthPx: frame.widthPx - 2 * FREE_PX, heightPx: frame.heightPx - FREE_PX };
  const { camera } = picture.snapshot.view;
  const authors = camera && 'bounds' in camera && picture.marks.bundles.length === 0 ? camera.bounds : null;
  const near = projectorWithin(
    authors ? frameBounds(authors, fitted.widthPx, fitted.heightPx) : cameraFor(camera, picture.marks, fitted),
    frame,
  );
  const missed = spokenOf(picture).filter((at) => !copiesOf(at).some((copy) => isInside(copy, near)));
  const chosen = missed.length > 0 ? projectorWithin(cameraAround(near, missed, fitted), frame) : near;
  return withEdgesCleared(chosen, posterScene(picture, chosen, { isCompact: false }));
}

/* The frame that shows what another one does, and more points, each in the copy of the world that is nearest to it. */
function cameraAround({ unproject, widthPx, heightPx }: Projector, points: readonly LngLat[], fitted: Frame): Camera {
  const [west, north] = unproject([2 * FREE_PX, 3 * FREE_PX]);
  const [east, south] = unproject([widthPx - 2 * FREE_PX, heightPx - 3 * FREE_PX]);
  const bounds = points.reduce<Bounds>(
    (shown, at) => {
      const [first, ...others] = copiesOf(at).map((copy) => withPoint(shown, copy));
      return others.reduce((least, one) => (one[2] - one[0] < least[2] - least[0] ? one : least), first ?? shown);
    },
    [west, south, east, north],
  );
  return frameBounds(bounds, fitted.widthPx, fitted.heightPx, 2 * FREE_PX);
}

function copiesOf([lng, lat]: LngLat): readonly LngLat[] {
  return [-360, 0, 360].map((turn) => [lng + turn, lat]);
}

function withPoint([west, south, east, north]: Bounds, [lng, lat]: LngLat): Bounds {
  return [Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat)];
}

function projectorWithin(camera: Camera, frame: Frame): Projector {
  return mercatorProjector({ ...withinWorld(camera, frame), ...frame });
}

/** Where the chokepoints and the rounds are that the view's notes speak of. */
function spokenOf({ dataset, snapshot, marks }: PosterPicture): readonly LngLat[] {
  const notes = dataset.views.find(({ id }) => id === snapshot.view.view)?.notes ?? [];
  const ids = new Set(notes.map(({ to }) => to));
  const knots = marks.threads.flatMap((thread) => thread.knots);
  return [
    ...knots.filter(({ rounds }) => rounds.some(({ round }) => ids.has(round.id))),
    ...marks.chokepoints.filter(({ states }) => states.some(({ chokepoint }) => ids.has(chokepoint.id))),
  ].map(({ lngLat }) => lngLat);
}

function isInside(at: LngLat, { project, widthPx, heightPx }: Projector): boolean {
  const [x, y] = project(at);
  return x >= 0 && x <= widthPx && y >= 0 && y <= heightPx;
}

/* Rows of knots and gates beside a hub are as long as they are, at any zoom: the map makes room for those that begin inside. */
function withEdgesCleared(projector: Projector, scene: Scene): Projector {
  const { zoom, widthPx, heightPx } = projector;
  const boxes = scene.marks
    .filter(({ kind }) => kind !== 'flow' && kind !== 'place')
    .flatMap(({ keepOut }) => keepOut)
    .filter(
      ({ x0, y0, x1, y1 }) => x1 > -REACH_PX && x0 < widthPx + REACH_PX && y1 > -REACH_PX && y0 < heightPx + REACH_PX,
    );
  const over = (reach: (box: Box) => number): number =>
    boxes.map(reach).reduce((most, px) => (px > most && px < REACH_PX ? px : most), 0);
  const right = over(({ x1 }) => x1 + CLEAR_PX - widthPx);
  const left = over(({ x0 }) => CLEAR_PX - x0);
  const bottom = over(({ y1 }) => y1 + CLEAR_PX - heightPx);
  const top = over(({ y0 }) => CLEAR_PX - y0);
  if (right + left + top + bottom === 0) return projector;
  const smaller = Math.min(widthPx / (widthPx + right + left), heightPx / (heightPx + top + bottom));
  const middle = projector.unproject([(widthPx + right - left) / 2, (heightPx + bottom - top) / 2]);
  return projectorWithin({ center: middle, zoom: zoom + Math.log2(smaller) }, { widthPx, heightPx });
}
