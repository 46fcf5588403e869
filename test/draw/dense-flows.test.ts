import { describe, expect, it } from 'vitest';
import type { DrawContext } from '../../src/draw/draw-context.ts';
import { encodingsDrawn } from '../../src/draw/encodings-drawn.ts';
import type { PlacedFlow } from '../../src/draw/flow-layout.ts';
import { MOST_LEADING } from '../../src/draw/leading-flows.ts';
import { measureByTable } from '../../src/draw/measure-table.ts';
import { placeMarks } from '../../src/draw/place-marks.ts';
import type { PlacedMark, Scene } from '../../src/draw/scene.ts';
import { marksFor } from '../../src/geo/marks-for.ts';
import { mercatorProjector } from '../../src/geo/projector.ts';
import { en } from '../../src/i18n/en.ts';
import { palettes } from '../../src/look/palette.ts';
import { indexOf } from '../../src/model/dataset-index.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import { viewOf } from '../../src/model/view.ts';
import { datasetOfFlows } from '../poster/thousand-flows.ts';

const dataset = datasetOfFlows(600);
const index = indexOf(dataset);

function snapshot(): Snapshot {
  const [prepared] = dataset.views;
  if (!prepared) throw new Error('got no view');
  return snapshotAt(dataset, viewOf(prepared));
}

function sceneOf(selected: string | null = null): Scene {
  const { date, largestRates } = snapshot();
  const context: DrawContext = {
    projector: mercatorProjector({ center: [150, 20], zoom: 1, widthPx: 1280, heightPx: 720 }),
    palette: palettes.light,
    theme: 'light',
    isCompact: false,
    emphasis: selected === null ? null : { selected, tied: new Set([selected]) },
    largestRates,
    measureText: measureByTable,
    language: 'en',
  };
  const words = { index, date, messages: en };
  return placeMarks(marksFor(snapshot()), context, { words, contextLabels: [], notes: [], insets: [] });
}

const isFlow = (mark: PlacedMark): mark is PlacedFlow => mark.kind === 'flow';
const flowsIn = ({ marks }: Scene): readonly PlacedFlow[] => marks.filter(isFlow);

describe('a dense drawing', () => {
  const scene = sceneOf();
  const flows = flowsIn(scene);
  const faint = flows.filter(({ isFaint }) => isFaint);
  const leading = flows.filter(({ isFaint }) => !isFaint);

  it('draws every flow, the largest pairs in full and the rest faint', () => {
    expect(flows.length).toBe(600);
    expect(new Set(leading.map(({ bundle }) => bundle.id)).size).toBe(MOST_LEADING);
    expect([...scene.faintIds].sort()).toEqual(faint.map(({ id }) => id).sort());
    const sums = (lanes: readonly PlacedFlow[]) => {
      const byPair = new Map<string, number>();
      for (const flow of lanes) byPair.set(flow.bundle.id, (byPair.get(flow.bundle.id) ?? 0) + flow.widthPx);
      return [...byPair.values()];
    };
    expect(Math.min(...sums(leading))).toBeGreaterThanOrEqual(Math.max(...sums(faint)));
  });

  it('says in the key how many are faint, and what part of the whole they are', () => {
    const { faint: said } = encodingsDrawn(snapshot(), scene, false);
    expect(said?.count).toBe(faint.length);
    expect(said?.share).toBeGreaterThan(0);
    expect(said?.share).toBeLessThan(0.5);
  });

  it('paints the faint below all others', () => {
    const firstLeading = flows.findIndex(({ isFaint }) => !isFaint);
    expect(flows.slice(0, firstLeading)).toEqual(faint);
  });

  it('names no faint flow', () => {
    const faintIds = new Set(scene.faintIds);
    expect(scene.labels.filter(({ kind }) => kind === 'flow').length).toBeGreaterThan(0);
    expect(scene.labels.filter(({ id }) => id !== null && faintIds.has(id))).toEqual([]);
  });

  it('draws a faint flow in full and names it while it is selected, and moves no line', () => {
    const [one] = faint;
    if (!one) throw new Error('got no faint flow');
    const selected = sceneOf(one.id);
    const own = flowsIn(selected).find(({ id }) => id === one.id);
    expect(own?.shapes.map(({ fill }) => fill)).toContain(palettes.light[one.lane.states[0].group]);
    expect(selected.labels.some(({ id }) => id === one.id)).toBe(true);
    const placesIn = (of: Scene) => new Map(flowsIn(of).map(({ id, points }) => [id, points]));
    expect(placesIn(selected)).toEqual(placesIn(scene));
  });
});
