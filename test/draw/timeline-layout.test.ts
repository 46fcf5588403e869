import { describe, expect, it } from 'vitest';
import type { TimelineLayout } from '../../src/draw/timeline/timeline-layout.ts';
import { timelineLayout } from '../../src/draw/timeline/timeline-layout.ts';
import { axisNodes, laneNodes, ringNodes } from '../../src/draw/timeline/timeline-nodes.ts';
import { mergedLane } from '../../src/draw/timeline/merged-lane.ts';
import { windowAround } from '../../src/draw/timeline/time-window.ts';
import { svgMarkup } from '../../src/draw/svg-markup.ts';
import { en } from '../../src/i18n/en.ts';
import { palettes } from '../../src/look/palette.ts';
import { changeDays } from '../../src/model/change-days.ts';
import { indexOf } from '../../src/model/dataset-index.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import type { ViewChange } from '../../src/model/view.ts';
import { preparedView, viewOf } from '../../src/model/view.ts';
import { realDataset } from '../model/real-dataset.ts';

const palette = palettes.light;

function inputOf(id: string, change: ViewChange = {}) {
  const dataset = realDataset();
  const prepared = preparedView(dataset, id);
  if (prepared?.id !== id) throw new Error(`got no view "${id}"`);
  const view = { ...viewOf(prepared), ...change };
  const index = indexOf(dataset);
  const window = windowAround(view.date, changeDays(index, view));
  const snapshot = snapshotAt(dataset, view);
  return { index, snapshot, window, widthPx: 1068, palette, messages: en, language: 'en', budget: 9, inFrame: null };
}

const laneIds = ({ lanes }: TimelineLayout) => lanes.map(({ id, group }) => id ?? group);

describe('the lanes', () => {
  it('are at most nine, in the order controls, chokepoints, talks, events', () => {
    for (const { id } of realDataset().views) {
      const { lanes, of } = timelineLayout(inputOf(id));
      expect(lanes.length).toBeLessThanOrEqual(9);
      expect(of).toBeGreaterThanOrEqual(lanes.length);
      const order = ['controls', 'chokepoints', 'negotiations', 'events'];
      const groups = lanes.map(({ group }) => order.indexOf(group));
      expect(groups).toEqual([...groups].sort((a, b) => a - b));
    }
  });

  it('show what is in the frame of the map before what is elsewhere', () => {
    const inFrame = new Set(['cn-kachin-purchase-halt', 'kachin-mines', 'talks-china-kia']);
    const ids = laneIds(timelineLayout({ ...inputOf('kachin'), inFrame }));
    expect(ids).toEqual(
      expect.arrayContaining(['cn-kachin-purchase-halt', 'kachin-mines', 'talks-china-kia', 'events']),
    );
  });

  it('always hold the selected item, and what a selected measure answers and is answered by', () => {
    const layout = timelineLayout(inputOf('london', { select: 'cn-ree-licensing-2025-04' }));
    expect(laneIds(layout)).toEqual(
      expect.arrayContaining(['us-tariffs-2025-04-02', 'cn-ree-licensing-2025-04', 'us-tech-curbs-2025-05']),
    );
    expect(layout.lanes.filter(({ isSelected }) => isSelected).map(({ id }) => id)).toEqual([
      'cn-ree-licensing-2025-04',
    ]);
    const lashio = timelineLayout(inputOf('kachin', { select: 'lashio-command' }));
    expect(laneIds(lashio)).toContain('lashio-command');
  });

  it('of a selected round and a selected event are the ones of its talks and of all events', () => {
    const round = realDataset().negotiations.find(({ id }) => id === 'talks-us-china')?.rounds[0]?.id ?? null;
    const talks = timelineLayout(inputOf('london', { select: round }));
    expect(talks.lanes.find(({ isSelected }) => isSelected)?.id).toBe('talks-us-china');
    const events = timelineLayout(inputOf('kachin', { select: 'lashio-handover-2025-04-22' }));
    expect(events.lanes.find(({ isSelected }) => isSelected)?.group).toBe('events');
  });

  it('follow the layers that are switched on', () => {
    const ids = timelineLayout(inputOf('kachin', { layers: ['controls'] })).lanes.map(({ group }) => group);
    expect(new Set(ids)).toEqual(new Set(['controls']));
    expect(timelineLayout(inputOf('kachin', { layers: [] })).lanes).toEqual([]);
  });

  it('hold nothing of what was not known yet where only that counts', () => {
    const marks = (change: ViewChange) =>
      timelineLayout(inputOf('kachin', { date: '2025-05-10', ...change })).lanes.flatMap((lane) => lane.marks);
    expect(marks({ known: true }).length).toBeLessThan(marks({ known: false }).length);
    const halt = marks({ known: true }).filter(({ id }) => id === 'cn-kachin-purchase-halt');
    expect(halt).toEqual([]);
  });

  it('stay the same from day to day but for what is on the map', () => {
    const one = timelineLayout(inputOf('truce', { date: '2025-06-10' }));
    const other = timelineLayout(inputOf('truce', { date: '2025-06-12' }));
    expect(laneIds(other)).toEqual(laneIds(one));
  });
});

describe('a selected measure', () => {
  it('is joined by arrows to what it answers and to its answers, and others are not', () => {
    const selected = timelineLayout(inputOf('london', { select: 'cn-ree-licensing-2025-04' }));
    expect(selected.arrows.length).toBeGreaterThanOrEqual(3 * 5);
    expect(timelineLayout(inputOf('london')).arrows).toEqual([]);
    expect(timelineLayout(inputOf('london', { select: 'kachin-mines' })).arrows).toEqual([]);
  });
});

describe('the picture', () => {
  it('has no style attributes and no numbers that are none', () => {
    for (const id of ['london', 'kachin', 'japan-us', 'busan-pauses']) {
      const input = inputOf(id);
      const layout = timelineLayout(input);
      const { ground, marks, arrows } = laneNodes(layout, palette);
      const rings = ringNodes(layout, input.snapshot.negotiations, palette);
      const merged = mergedLane({ ...input, widthPx: 298 });
      const nodes = [...ground, ...marks, ...arrows, ...rings, ...axisNodes(layout.axis, 100, palette)];
      const text = [...nodes, ...merged.marks, ...merged.axis].map(svgMarkup).join('');
      expect(text).not.toMatch(/style=|NaN|Infinity|undefined/);
      expect(text.length).toBeLessThan(60_000);
    }
  });

  it('names each bar with its status and its date', () => {
    const { lanes } = timelineLayout(inputOf('kachin'));
    const titles = lanes.flatMap(({ marks }) => marks.map(({ title }) => title));
    expect(titles).toContain('Chinese purchase halt: threatened, some time in May 2025');
  });

  it('rings the last round that was held', () => {
    const input = inputOf('london');
    expect(ringNodes(timelineLayout(input), input.snapshot.negotiations, palette)).toHaveLength(1);
  });
});
