import type { DrawContext, MeasureText } from '../draw/draw-context.ts';
import type { ContextLabel, LabelNote } from '../draw/label-input.ts';
import { measureByCanvas } from '../draw/measure-text.ts';
import { placeMarks } from '../draw/place-marks.ts';
import type { Box, Scene } from '../draw/scene.ts';
import type { Marks } from '../geo/marks.ts';
import type { Projector } from '../geo/projector.ts';
import type { MapMessages, Messages } from '../i18n/messages.ts';
import { areWhole } from '../i18n/messages.ts';
import { textIn } from '../i18n/text.ts';
import { COMPACT_BELOW_PX } from '../look/sizes.ts';
import { basemapLabels } from '../map/basemap-labels.ts';
import type { DatasetIndex } from '../model/dataset-index.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { tiesOf } from '../model/ties.ts';
import type { View } from '../model/view.ts';
import type { BasemapGround } from './basemap-ground.ts';
import { isSameProjection } from './overlay-motion.ts';
import type { Look } from './theme-look.ts';

/** What is to be drawn, wherever the camera is: made anew at each view change, laid out anew at each rest of the camera. */
export interface Picture {
  readonly index: DatasetIndex;
  readonly snapshot: Snapshot;
  readonly marks: Marks;
  readonly look: Look;
  readonly messages: MapMessages;
  /** BCP 47 tag that the reader asked for. */
  readonly language: string;
}

/** A picture that can be spoken of. */
export type SpokenPicture = Picture & { readonly messages: Messages };

/** Whether the words for all that a picture shows are there. */
export function isSpoken(picture: Picture): picture is SpokenPicture {
  return areWhole(picture.messages);
}

/** Lays out a picture for one camera. Asked for again with nothing changed, it gives the same scene. */
export function sceneOf(picture: Picture, projector: Projector, ground: BasemapGround, insets: readonly Box[]): Scene {
  const known = scenes.get(picture);
  // Areas are clipped to countries whose outlines may have come since.
  const outlines = picture.marks.areas.length > 0 && [ground.levels.size, ground.areaDrawing !== null];
  const key = JSON.stringify([insets, outlines]);
  if (known?.key === key && isSameProjection(known.scene.projector, projector)) return known.scene;
  const scene = layOut(picture, projector, ground, insets);
  scenes.set(picture, { scene, key });
  return scene;
}

/** Scenes with all that they depend on beside the picture and the camera. */
const scenes = new WeakMap<Picture, { readonly scene: Scene; readonly key: string }>();

function layOut(picture: Picture, projector: Projector, ground: BasemapGround, insets: readonly Box[]): Scene {
  const { index, snapshot, marks, look, messages, language } = picture;
  const { select } = snapshot.view;
  const areas = marks.areas.length > 0 ? ground.areaDrawing : null;
  const context: DrawContext = {
    projector,
    palette: look.palette,
    theme: look.theme,
    isCompact: projector.widthPx < COMPACT_BELOW_PX,
    emphasis: select === null ? null : { selected: select, tied: tiesOf(index, select) },
    largestRates: snapshot.largestRates,
    measureText: measureIn(look.families),
    ...(areas && { placeAreas: areas.placeAreasOn(ground, projector) }),
    language,
  };
  return placeMarks(marks, context, {
    words: { index, date: snapshot.date, messages },
    contextLabels: contextLabels(language, projector.zoom),
    notes: notesOf(snapshot.view, index, language),
    insets,
  });
}

/* A note was written for one day and frame: on another day it may be wrong. */
function notesOf(view: View, { dataset }: DatasetIndex, language: string): readonly LabelNote[] {
  const prepared = dataset.views.find(({ id }) => id === view.view);
  if (!prepared?.notes || prepared.date !== view.date || (prepared.known ?? false) !== view.known) return [];
  return prepared.notes.map(({ to, text }) => ({ to, text: textIn(text, language, dataset.language).text }));
}

function contextLabels(language: string, zoom: number): readonly ContextLabel[] {
  return basemapLabels(language).filter(({ minZoom, maxZoom }) => zoom >= minZoom && zoom < (maxZoom ?? Infinity));
}

const measures = new WeakMap<Look['families'], MeasureText>();

/* Kept as long as the look, for a measure remembers the widths it has found. */
function measureIn(families: Look['families']): MeasureText {
  const known = measures.get(families);
  if (known) return known;
  const measure = measureByCanvas(document.createElement('canvas').getContext('2d'), families);
  measures.set(families, measure);
  return measure;
}
