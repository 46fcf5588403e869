import { describe, expect, it } from 'vitest';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import type { View } from '../../src/model/view.ts';
import { changeView, preparedView, viewOf } from '../../src/model/view.ts';
import { changeThatShows } from '../../src/words/hidden-item.ts';
import { idsOnMap } from '../../src/words/on-the-map.ts';
import { realDataset } from '../model/real-dataset.ts';

const dataset = realDataset();
const prepared = preparedView(dataset, 'london');
if (!prepared) throw new Error('no view london');
const london = viewOf(prepared);

function shown(id: string, change: Partial<View> = {}) {
  const view = { ...london, select: id, ...change };
  const showing = changeThatShows(id, snapshotAt(dataset, view));
  return { showing, after: showing && snapshotAt(dataset, changeView(view, showing)) };
}

describe('a selected item that a filter keeps off the map', () => {
  it('comes back by the goods it is of, and leaves the rest of the filter as it is', () => {
    const { showing, after } = shown('china-us-gallium-germanium');
    expect(showing).toEqual({ commodities: [...london.commodities, 'gallium-germanium'] });
    expect(after && idsOnMap(after).has('china-us-gallium-germanium')).toBe(true);
  });

  it('comes back by its layer where that is off', () => {
    expect(shown('china-us-magnets', { layers: ['controls'] }).showing).toHaveProperty('layers');
  });

  it('comes back by an end of the filter where nothing less is enough', () => {
    const { after } = shown('china-us-magnets', { actors: ['kia'], commodities: ['cars'], evidence: ['anonymous'] });
    expect(after && idsOnMap(after).has('china-us-magnets')).toBe(true);
  });

  it('is not spoken of where it is there, and where no filter is to blame', () => {
    expect(shown('china-us-magnets').showing).toBeNull();
    expect(shown('china-us-magnets', { date: '1950-01-01' }).showing).toBeNull();
    expect(shown('no-such-item').showing).toBeNull();
  });
});
