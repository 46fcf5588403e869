import { describe, expect, it } from 'vitest';
import { measureByTable } from '../../src/draw/measure-table.ts';
import { placeMarks } from '../../src/draw/place-marks.ts';
import { cameraFor } from '../../src/geo/camera-for.ts';
import { marksFor } from '../../src/geo/marks-for.ts';
import { mercatorProjector } from '../../src/geo/projector.ts';
import { en } from '../../src/i18n/en.ts';
import { textIn } from '../../src/i18n/text.ts';
import { palettes } from '../../src/look/palette.ts';
import { basemapLabels } from '../../src/map/basemap-labels.ts';
import type { DatasetView } from '../../src/model/dataset/view.ts';
import { indexOf } from '../../src/model/dataset-index.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import { tiesOf } from '../../src/model/ties.ts';
import { viewOf } from '../../src/model/view.ts';
import { keepOwnLabels } from '../map/label-table.ts';
import { realDataset } from '../model/real-dataset.ts';
import { labelFaults } from './label-faults.ts';

keepOwnLabels();
const dataset = realDataset();
const index = indexOf(dataset);

/** The map's own part of a page: beside the panel on a desktop, above the sheet on a phone, and all of either. */
const frames = [
  ['the map of a 1280 x 720 page', 936, 436],
  ['1280 x 720', 1280, 720],
  ['the map of a 390 x 844 page', 390, 346],
  ['390 x 844', 390, 844],
] as const;

function sceneOf(prepared: DatasetView, widthPx: number, heightPx: number, select: string | null) {
  const view = { ...viewOf(prepared), select };
  const snapshot = snapshotAt(dataset, view);
  const marks = marksFor(snapshot);
  const camera = cameraFor(view.camera, marks, { widthPx, heightPx });
  return placeMarks(
    marks,
    {
      projector: mercatorProjector({ ...camera, widthPx, heightPx }),
      palette: palettes.light,
      theme: 'light',
      isCompact: widthPx < 640,
      emphasis: select === null ? null : { selected: select, tied: tiesOf(index, select) },
      largestRates: snapshot.largestRates,
      measureText: measureByTable,
      language: 'en',
    },
    {
      words: { index, date: snapshot.date, messages: en },
      contextLabels: basemapLabels('en').filter(
        ({ minZoom, maxZoom }) => camera.zoom >= minZoom && camera.zoom < (maxZoom ?? Infinity),
      ),
      notes: (prepared.notes ?? []).map(({ to, text }) => ({ to, text: textIn(text, 'en', dataset.language).text })),
      insets: [],
    },
  );
}

describe.each(frames)('labels of every view, %s', (_, widthPx, heightPx) => {
  it('no label covers another label, a head, a gate, a diamond or a knot, or leaves the frame', () => {
    const faults = dataset.views.flatMap((prepared) => {
      const scene = sceneOf(prepared, widthPx, heightPx, prepared.select ?? null);
      return labelFaults(scene).map((fault) => `${prepared.id}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  it('nor while something is selected', () => {
    const faults = dataset.views.flatMap((prepared) => {
      const [flow] = snapshotAt(dataset, viewOf(prepared)).flows;
      const scene = sceneOf(prepared, widthPx, heightPx, flow?.flow.id ?? null);
      return labelFaults(scene).map((fault) => `${prepared.id}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  it('a selection moves no label that stays', () => {
    for (const prepared of dataset.views) {
      const [flow] = snapshotAt(dataset, viewOf(prepared)).flows;
      const rest = new Map(sceneOf(prepared, widthPx, heightPx, null).labels.map(({ key, at }) => [key, at]));
      for (const { key, at } of sceneOf(prepared, widthPx, heightPx, flow?.flow.id ?? null).labels) {
        if (rest.has(key)) expect(at, `${prepared.id}: ${key}`).toEqual(rest.get(key));
      }
    }
  });

  it('every view has labels on its map', () => {
    for (const prepared of dataset.views) {
      expect(sceneOf(prepared, widthPx, heightPx, null).labels.length, prepared.id).toBeGreaterThan(3);
    }
  });
});
