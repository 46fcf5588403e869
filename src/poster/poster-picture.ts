import { areaPlacer } from '../draw/area.ts';
import { countryOutline, regionNamed } from '../draw/land-outline.ts';
import type { LandLevel } from '../draw/land.ts';
import type { DrawContext } from '../draw/draw-context.ts';
import type { ContextLabel, LabelNote } from '../draw/label-input.ts';
import { measureByTable } from '../draw/measure-table.ts';
import { placeMarks } from '../draw/place-marks.ts';
import type { Box, Scene } from '../draw/scene.ts';
import type { Frame } from '../geo/camera-for.ts';
import { cameraFor } from '../geo/camera-for.ts';
import { marksFor } from '../geo/marks-for.ts';
import type { Marks } from '../geo/marks.ts';
import type { Projector } from '../geo/projector.ts';
import { mercatorProjector } from '../geo/projector.ts';
import { withinWorld } from '../geo/within-world.ts';
import type { Messages } from '../i18n/messages.ts';
import { textIn } from '../i18n/text.ts';
import type { Theme } from '../look/palette.ts';
import { palettes } from '../look/palette.ts';
import { COMPACT_BELOW_PX } from '../look/sizes.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import { indexOf } from '../model/dataset-index.ts';
import { snapshotAt } from '../model/snapshot-at.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { tiesOf } from '../model/ties.ts';
import type { View } from '../model/view.ts';

/** A name of the basemap, and from which zoom to below which it is written. */
export interface PosterName extends ContextLabel {
  readonly minZoom: number;
  readonly maxZoom?: number;
}

/** What lies under the marks: without it there is sea. */
export interface PosterGround {
  /** Land, coarser levels first. */
  readonly levels: readonly LandLevel[];
  /** Names of countries, seas, provinces and rivers in the poster's language. */
  readonly names: readonly PosterName[];
}

/** What a poster shows, before it is known how large it will be. */
export interface PosterPicture {
  readonly dataset: Dataset;
  readonly snapshot: Snapshot;
  readonly marks: Marks;
  readonly ground: PosterGround;
  readonly theme: Theme;
  readonly messages: Messages;
  /** BCP 47 tag that was asked for. */
  readonly language: string;
}

/** What a view shows on its day. */
export function pictureOf(
  dataset: Dataset,
  view: View,
  look: Pick<PosterPicture, 'ground' | 'theme' | 'messages' | 'language'>,
): PosterPicture {
  const snapshot = snapshotAt(dataset, view);
  return { dataset, snapshot, marks: marksFor(snapshot), ...look };
}

/** The projection that a live map of this size opens with. */
export function projectorOf({ snapshot, marks }: PosterPicture, frame: Frame): Projector {
  return mercatorProjector({ ...withinWorld(cameraFor(snapshot.view.camera, marks, frame), frame), ...frame });
}

/**
 * Lays out a picture, as the live map does, but for the widths of its words, which nothing can measure here.
 *
 * @param insets - what no label may touch
 */
export function posterScene(
  picture: PosterPicture,
  projector: Projector,
  options: { readonly insets?: readonly Box[]; readonly isCompact?: boolean } = {},
): Scene {
  const { dataset, snapshot, marks, ground, theme, messages, language } = picture;
  const index = indexOf(dataset);
  const { select } = snapshot.view;
  const context: DrawContext = {
    projector,
    palette: palettes[theme],
    theme,
    isCompact: options.isCompact ?? projector.widthPx < COMPACT_BELOW_PX,
    emphasis: select === null ? null : { selected: select, tied: tiesOf(index, select) },
    largestRates: snapshot.largestRates,
    measureText: measureByTable,
    placeAreas: areaPlacer((country, box) => countryOutline(ground.levels, country, projector, box)),
    language,
  };
  const isWritten = ({ minZoom, maxZoom = Infinity }: PosterName): boolean =>
    projector.zoom >= minZoom && projector.zoom < maxZoom;
  return placeMarks(marks, context, {
    words: { index, date: snapshot.date, messages },
    contextLabels: ground.names.filter(isWritten),
    notes: notesOf(picture),
    insets: options.insets ?? [],
  });
}

/** Id of the region that a close map is about: the first that a flow or a chokepoint on it has to do with; null where no level knows one. */
export function emphasisedRegion({ marks, ground }: PosterPicture): string | null {
  const places = [
    ...marks.bundles.flatMap(({ from, to }) => [from, to]),
    ...marks.chokepoints.map(({ place }) => place),
  ];
  for (const { kind, name } of places) {
    const id = kind === 'region' ? regionNamed(ground.levels, textIn(name, 'en', 'en').text) : null;
    if (id !== null) return id;
  }
  return null;
}

/* A note was written for one day: on another it may be wrong. */
function notesOf({ dataset, snapshot: { view }, language }: PosterPicture): readonly LabelNote[] {
  const prepared = dataset.views.find(({ id }) => id === view.view);
  if (!prepared?.notes || prepared.date !== view.date || (prepared.known ?? false) !== view.known) return [];
  return prepared.notes.map(({ to, text }) => ({ to, text: textIn(text, language, dataset.language).text }));
}
