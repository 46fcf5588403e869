import { afterEach, expect, it } from 'vitest';
import json from '../../data/critical-minerals.json';
import { MapTooltip } from '../../src/elements/map-tooltip.ts';
import { en } from '../../src/i18n/en.ts';
import { indexOf } from '../../src/model/dataset-index.ts';
import { parseDataset } from '../../src/model/parse-dataset.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import { plainView } from '../../src/model/view.ts';

afterEach(() => document.body.replaceChildren());

it('the card of a negotiation tells its last round', () => {
  expect(cardOf('talks-us-china', '2025-06-11')).toContain('9–10 June');
  expect(cardOf('talks-us-china', '2025-05-12')).toContain('10–11 May');
});

it('the card of a control tells the phase that holds', () => {
  expect(cardOf('us-eda-letters-2025-05', '2025-06-10')).toContain('23 May');
  expect(cardOf('us-eda-letters-2025-05', '2025-07-10')).toContain('2 July');
});

function cardOf(id: string, date: string): string {
  const { dataset } = parseDataset(json);
  if (!dataset) throw new Error('got no dataset, expected the one of the product');
  const reading = {
    index: indexOf(dataset),
    snapshot: snapshotAt(dataset, plainView(date)),
    messages: en,
    language: 'en',
  };
  const mark = { id, ids: [id], key: id, kind: 'knot', hit: null, shapes: [] };
  const card = document.body.appendChild(document.createElement('div'));
  new MapTooltip(card).show(mark as never, [0, 0], reading);
  return card.textContent;
}
