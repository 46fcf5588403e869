import { describe, expect, it } from 'vitest';
import { cameraFor } from '../../src/geo/camera-for.ts';
import { marksFor } from '../../src/geo/marks-for.ts';
import { mercatorProjector } from '../../src/geo/projector.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import { plainView, viewOf } from '../../src/model/view.ts';
import { realDataset } from '../model/real-dataset.ts';

const dataset = realDataset();

describe('the camera of a view', () => {
  it.each([
    [936, 440],
    [390, 346],
    [320, 300],
  ])('holds both ends of every flow that its frame is meant for in %d x %d px', (widthPx, heightPx) => {
    for (const prepared of dataset.views) {
      if (!('bounds' in prepared.camera)) continue;
      const marks = marksFor(snapshotAt(dataset, viewOf(prepared)));
      const projector = mercatorProjector({
        ...cameraFor(prepared.camera, marks, { widthPx, heightPx }),
        widthPx,
        heightPx,
      });
      const [west, south, east, north] = prepared.camera.bounds;
      const isMeant = ([lng, lat]: readonly [number, number]) =>
        lng >= west && lng <= east && lat >= south && lat <= north;
      for (const { chord } of marks.bundles.filter((bundle) => bundle.chord.every(isMeant))) {
        for (const end of chord) {
          const [x, y] = projector.project(end);
          expect(x, prepared.id).toBeGreaterThan(0);
          expect(x, prepared.id).toBeLessThan(widthPx);
          expect(y, prepared.id).toBeGreaterThan(0);
          expect(y, prepared.id).toBeLessThan(heightPx);
        }
      }
    }
  });

  it('steps back where the frame is smaller than the one its zoom is meant for', () => {
    const marks = marksFor(snapshotAt(dataset, plainView('2025-07-08')));
    const camera = { center: [97.9, 25.2], zoom: 6.5 } as const;
    expect(cameraFor(camera, marks, { widthPx: 936, heightPx: 600 }).zoom).toBe(6.5);
    expect(cameraFor(camera, marks, { widthPx: 390, heightPx: 346 }).zoom).toBeLessThan(6);
  });
});
