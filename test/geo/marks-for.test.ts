import { describe, expect, it } from 'vitest';
import { lineInHomeCopy, inHomeCopy } from '../../src/geo/home-copy.ts';
import { marksFor } from '../../src/geo/marks-for.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import type { View } from '../../src/model/view.ts';
import { plainView } from '../../src/model/view.ts';
import { realDataset } from '../model/real-dataset.ts';

const dataset = realDataset();
const marksOn = (date: string, change: Partial<View> = {}) =>
  marksFor(snapshotAt(dataset, { ...plainView(date), ...change }));

describe('bundles', () => {
  it('every chord takes the short way: less than half a turn', () => {
    for (const { chord } of marksOn('2025-06-10').bundles) {
      expect(Math.abs(chord[1][0] - chord[0][0])).toBeLessThanOrEqual(180);
    }
  });

  it('both directions between China and the United States cross the Pacific in one world copy', () => {
    const { bundles } = marksOn('2025-06-10');
    const out = bundles.find(({ id }) => id === 'china usa');
    const back = bundles.find(({ id }) => id === 'usa china');
    expect(out?.chord[1][0]).toBeGreaterThan(180);
    expect(back?.chord[0]).toEqual(out?.chord[1]);
    expect(back?.chord[1]).toEqual(out?.chord[0]);
  });

  it('unreported flows of one colour between one pair share one tube', () => {
    const { bundles } = marksOn('2025-06-10');
    const tubes = bundles
      .find(({ id }) => id === 'usa china')
      ?.lanes.filter(({ states: [state] }) => state.form === 'tube' && state.group === 'tech');
    expect(tubes).toHaveLength(1);
    expect(tubes?.[0]?.states.length).toBeGreaterThan(1);
  });
});

describe('gates', () => {
  it("China's licences stand at the exporter's end, US duties at the importer's", () => {
    const { gates } = marksOn('2025-06-10');
    const endOf = (id: string) => gates.find(({ state }) => state.control.id === id)?.lanes[0]?.end;
    expect(endOf('cn-ree-licensing-2025-04')).toBe('exporter');
    expect(endOf('us-fentanyl-surplus-tariffs')).toBe('importer');
  });

  it('a pause has no gate: what it suspends is hollow', () => {
    const { gates } = marksOn('2025-06-10');
    expect(gates.filter(({ state }) => state.control.kind === 'pause')).toEqual([]);
    expect(gates.find(({ state }) => state.control.id === 'us-china-triple-digit')?.style).toBe('hollow');
    expect(gates.find(({ state }) => state.control.id === 'cn-kachin-purchase-halt')?.style).toBe('dashed');
  });

  it('a layer that is off has no marks', () => {
    const marks = marksOn('2025-06-10', { layers: ['flows'] });
    expect(marks.gates).toEqual([]);
    expect(marks.chokepoints).toEqual([]);
    expect(marks.threads).toEqual([]);
  });
});

describe('chokepoints and threads', () => {
  it('the chokepoints of one place are one stack, the most severe first', () => {
    const stack = marksOn('2025-06-10').chokepoints.find(({ place }) => place.id === 'china');
    expect(stack?.states.length).toBeGreaterThan(5);
    expect(stack?.states[0].status).toBe('restricted');
  });

  it('the thread of the London round leads from China over London to the United States', () => {
    const thread = marksOn('2025-06-10').threads.find(({ state }) => state.negotiation.id === 'talks-us-china');
    expect(thread?.knots.map(({ place }) => place.id)).toContain('london-city');
    const longitudes = thread?.path.map(([lng]) => lng) ?? [];
    expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeLessThan(360);
  });

  it('rounds held in a capital end the thread there', () => {
    const thread = marksOn('2025-06-10').threads.find(({ state }) => state.negotiation.id === 'talks-us-japan');
    expect(thread?.seats.map(({ id }) => id)).toContain('washington-dc');
  });
});

describe('the home copy', () => {
  it('keeps both shores of the Pacific together', () => {
    expect(inHomeCopy([-98.5, 39.8])).toEqual([261.5, 39.8]);
    expect(inHomeCopy([104, 35])).toEqual([104, 35]);
  });

  it('shifts a line as a whole', () => {
    expect(
      lineInHomeCopy([
        [-98.5, 40],
        [-256, 35],
      ]),
    ).toEqual([
      [261.5, 40],
      [104, 35],
    ]);
  });
});
