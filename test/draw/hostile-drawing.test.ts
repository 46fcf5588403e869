import { describe, expect, it } from 'vitest';
import { measureByTable } from '../../src/draw/measure-table.ts';
import { placeMarks } from '../../src/draw/place-marks.ts';
import type { PathSink, Scene, Shape } from '../../src/draw/scene.ts';
import { svgMarkup } from '../../src/draw/svg-markup.ts';
import { markNode } from '../../src/draw/svg-node.ts';
import { cameraFor } from '../../src/geo/camera-for.ts';
import { marksFor } from '../../src/geo/marks-for.ts';
import { mercatorProjector } from '../../src/geo/projector.ts';
import { en } from '../../src/i18n/en.ts';
import { palettes } from '../../src/look/palette.ts';
import type { Dataset } from '../../src/model/dataset/dataset.ts';
import { indexOf } from '../../src/model/dataset-index.ts';
import { parseDataset } from '../../src/model/parse-dataset.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import { tiesOf } from '../../src/model/ties.ts';
import type { View } from '../../src/model/view.ts';
import { plainView, viewOf } from '../../src/model/view.ts';
import { hostileDataset } from '../model/hostile-dataset.ts';

const SEEDS = 1000;

function sceneOf(dataset: Dataset, view: View): Scene {
  const index = indexOf(dataset);
  const snapshot = snapshotAt(dataset, view);
  const marks = marksFor(snapshot);
  const frame = { widthPx: 936, heightPx: 440 };
  return placeMarks(
    marks,
    {
      projector: mercatorProjector({ ...cameraFor(view.camera, marks, frame), ...frame }),
      palette: palettes.light,
      theme: 'light',
      isCompact: false,
      emphasis: view.select === null ? null : { selected: view.select, tied: tiesOf(index, view.select) },
      largestRates: snapshot.largestRates,
      measureText: measureByTable,
      language: 'en',
    },
    { words: { index, date: snapshot.date, messages: en }, contextLabels: [], notes: [], insets: [] },
  );
}

/** The numbers of a path that are not finite. */
function oddNumbers(trace: Shape['trace']): number[] {
  const odd: number[] = [];
  const see = (...numbers: readonly (number | boolean | undefined)[]) => {
    for (const number of numbers) if (typeof number === 'number' && !Number.isFinite(number)) odd.push(number);
  };
  const sink: PathSink = {
    moveTo: see,
    lineTo: see,
    quadraticCurveTo: see,
    bezierCurveTo: see,
    arc: see,
    rect: see,
    closePath: () => undefined,
  };
  trace(sink);
  return odd;
}

function faultsOf(scene: Scene): string[] {
  const ofMarks = scene.marks.flatMap((mark) =>
    [...mark.shapes, ...mark.highlight].flatMap((shape) => {
      const odd = oddNumbers(shape.trace);
      return odd.length > 0 ? [`${mark.key}: ${odd.join(' ')}`] : [];
    }),
  );
  const ofLabels = scene.labels.filter(
    ({ at, box }) => ![...at, box.x0, box.y0, box.x1, box.y1].every(Number.isFinite),
  );
  return [...ofMarks, ...ofLabels.map(({ key }) => `label ${key}`)];
}

describe('drawing hostile data', () => {
  it(`${SEEDS} hostile datasets are read and drawn without an exception, and no number of a drawing is other than finite`, () => {
    const faults: string[] = [];
    let drawn = 0;
    for (let seed = 0; seed < SEEDS; seed++) {
      const { dataset } = parseDataset(hostileDataset(seed));
      if (dataset === null) continue;
      const prepared = dataset.views[seed % Math.max(1, dataset.views.length)];
      const views = prepared ? [viewOf(prepared)] : [plainView('2025-06-10')];
      for (const view of views) {
        const scene = sceneOf(dataset, { ...view, select: seed % 2 ? (dataset.flows[0]?.id ?? null) : view.select });
        drawn += scene.marks.length;
        faults.push(...faultsOf(scene).map((fault) => `seed ${seed}: ${fault}`));
        if (seed % 10 === 0)
          expect(scene.marks.map((mark) => svgMarkup(markNode(mark))).join('')).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
    expect(faults).toEqual([]);
    expect(drawn).toBeGreaterThan(SEEDS);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  }, 480_000);
});
