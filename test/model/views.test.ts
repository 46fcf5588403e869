import { describe, expect, it } from 'vitest';
import { marksFor } from '../../src/geo/marks-for.ts';
import { textIn } from '../../src/i18n/text.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import { viewOf } from '../../src/model/view.ts';
import { realDataset } from './real-dataset.ts';

const dataset = realDataset();

describe('the prepared views', () => {
  it('there are at least twelve, and three stories', () => {
    expect(dataset.views.length).toBeGreaterThanOrEqual(12);
    expect(dataset.stories.length).toBeGreaterThanOrEqual(3);
  });

  it.each(dataset.views.map((view) => [view.id, view] as const))('%s shows what it showed', async (id, view) => {
    const snapshot = snapshotAt(dataset, viewOf(view));
    const marks = marksFor(snapshot);
    const lines = [
      `${view.date} ${textIn(view.title, 'en', dataset.language).text}`,
      ...snapshot.flows.map(({ flow, form, rate, rhythm, observation }) =>
        [
          'flow',
          flow.id,
          form,
          rate ? `${rate.value.toPrecision(4)} ${rate.unit} a month` : '-',
          rhythm,
          observation.period,
        ].join(' '),
      ),
      ...snapshot.totals.map(({ flow }) => `total ${flow.id}`),
      ...marks.gates.map(({ state, style, lanes }) =>
        ['gate', state.control.id, style, ...lanes.map(({ lane, end }) => `${lane}@${end}`)].join(' '),
      ),
      ...marks.chokepoints.map(({ place, states }) =>
        ['chokepoint', place.id, ...states.map(({ chokepoint, status }) => `${chokepoint.id}:${status}`)].join(' '),
      ),
      ...marks.threads.map(({ state, seats, knots }) =>
        [
          'thread',
          state.negotiation.id,
          seats.map(({ id: seat }) => seat).join('-'),
          ...knots.map(({ place, rounds }) => `${place.id}x${rounds.length}`),
        ].join(' '),
      ),
      ...marks.events.map(({ state }) => `event ${state.event.id}`),
    ];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`snapshots/${id}.txt`);
  });
});
