import { describe, expect, it } from 'vitest';
import { authoredView } from '../../src/elements/authored-view.ts';
import { changedByReader, shownFor } from '../../src/elements/shown.ts';
import { preparedView, viewOf } from '../../src/model/view.ts';
import { realDataset } from '../model/real-dataset.ts';

const dataset = realDataset();
const london = preparedView(dataset, 'london');
if (!london) throw new Error('got no view, expected "london"');
const view = viewOf(london);

const authored = { view: 'london', date: null, known: null, layers: null, select: null, at: null, bounds: null };
const goodsOf = (commodity: string): readonly string[] => authoredView(dataset, { ...authored, commodity }).commodities;

describe('goods that an author asks for', () => {
  it('are those of the view where the dataset has none of them', () => {
    expect(goodsOf('no-such-goods')).toEqual(view.commodities);
  });

  it('are those that the dataset has, and all where none are named', () => {
    expect(goodsOf('no-such-goods rare-earths')).toEqual(['rare-earths']);
    expect(goodsOf('')).toEqual([]);
  });
});

describe('goods and actors that a reader asks for', () => {
  const shown = shownFor({ dataset, problems: [], itemCount: 0, leftOutCount: 0, refused: null }, view, null);

  it('stay as they were where the dataset has none of them', () => {
    const { view: next } = changedByReader(shown, { commodities: ['no-such-goods'], actors: ['nobody'] });
    expect(next.commodities).toEqual(view.commodities);
    expect(next.actors).toEqual(view.actors);
  });

  it('are all where none are named', () => {
    const { view: next } = changedByReader(shown, { commodities: [], actors: [] });
    expect([next.commodities, next.actors]).toEqual([[], []]);
  });
});
