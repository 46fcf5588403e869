import { describe, expect, it } from 'vitest';
import { marksFor } from '../../src/geo/marks-for.ts';
import { en } from '../../src/i18n/en.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { plainView, viewOf } from '../../src/model/view.ts';
import type { Table, TableKind, TableRow } from '../../src/words/table-rows.ts';
import { tableOf } from '../../src/words/table-rows.ts';
import { sortRows } from '../../src/words/table-sort.ts';
import { realDataset } from '../model/real-dataset.ts';
import { daysOfChange, everyView } from './every-day.ts';

const dataset = realDataset();
const on = (date: string, change: Partial<Snapshot['view']> = {}): Snapshot =>
  snapshotAt(dataset, { ...plainView(date), ...change });
const tables = (snapshot: Snapshot, language = 'en'): readonly Table[] => tableOf(snapshot, en, language);
const table = (snapshot: Snapshot, kind: TableKind): Table => {
  const found = tables(snapshot).find((one) => one.kind === kind);
  if (!found) throw new Error(`no table of ${kind}`);
  return found;
};
const row = (snapshot: Snapshot, kind: TableKind, id: string): TableRow => {
  const found = table(snapshot, kind).rows.find((one) => one.id === id);
  if (!found) throw new Error(`no row for ${id}`);
  return found;
};
const cell = (snapshot: Snapshot, kind: TableKind, id: string, column: string): string => {
  const at = table(snapshot, kind).columns.findIndex(({ name }) => name === column);
  return (row(snapshot, kind, id).cells[at]?.parts ?? []).map(({ text }) => text).join(' + ');
};

/** Ids of what is drawn, and of totals that are a line of text beside their parts. */
function drawnIds(snapshot: Snapshot): ReadonlySet<string> {
  const { bundles, gates, chokepoints, threads, events } = marksFor(snapshot);
  return new Set([
    ...bundles.flatMap(({ lanes }) => lanes.flatMap(({ states }) => states.map(({ flow }) => flow.id))),
    ...gates.filter(({ lanes, issuerAt }) => lanes.length > 0 || issuerAt).map(({ state }) => state.control.id),
    ...chokepoints.flatMap(({ states }) => states.map(({ chokepoint }) => chokepoint.id)),
    ...threads.map(({ state }) => state.negotiation.id),
    ...threads.flatMap(({ knots }) => knots.flatMap(({ rounds }) => rounds.map(({ round }) => round.id))),
    ...events.map(({ state }) => state.event.id),
  ]);
}

describe('the tables and the map', () => {
  it.each(everyView())('hold the same in the view $name, at every date at which anything changes', ({ view }) => {
    const problems: string[] = [];
    const seen = new Set<string>();
    for (const date of daysOfChange()) {
      const snapshot = snapshotAt(dataset, { ...view, date });
      const drawn = drawnIds(snapshot);
      // Days that show the same items, drawn and undrawn, are one picture.
      const picture = [...idsOf(snapshot), ...drawn].join();
      if (seen.has(picture)) continue;
      seen.add(picture);
      const totals = new Set(snapshot.totals.map(({ flow }) => flow.id));
      const notes = new Map(tables(snapshot).flatMap(({ rows }) => rows.map(({ id, note }) => [id, note])));
      for (const id of drawn) if (!notes.has(id)) problems.push(`${date} ${id}: drawn, but not in the table`);
      for (const [id, note] of notes) {
        const expected = drawn.has(id) ? null : totals.has(id) ? en.table.total : en.table.notOnMap;
        if (note !== expected) problems.push(`${date} ${id}: ${note ?? 'no note'}, expected ${expected ?? 'none'}`);
      }
    }
    expect(problems).toEqual([]);
    expect(seen.size).toBeGreaterThan(1);
  });

  it('an item has one row', () => {
    for (const date of ['2023-08-20', '2025-06-10', '2025-11-12', '2026-02-01']) {
      const ids = tables(on(date)).flatMap(({ rows }) => rows.map(({ id }) => id));
      expect(new Set(ids).size, date).toBe(ids.length);
    }
  });

  it('a layer that is switched off has no table', () => {
    const kinds = tables(on('2025-06-10', { layers: ['chokepoints'] })).map(({ kind }) => kind);
    expect(kinds).toEqual(['chokepoints']);
    expect(tables(on('2025-06-10', { layers: [] }))).toEqual([]);
  });
});

describe('rows', () => {
  it('a flow has its amount, its unit, its month and its change in columns of their own', () => {
    const day = on('2025-06-10');
    const of = (column: string) => cell(day, 'flows', 'myanmar-china-rare-earths', column);
    expect([of('amount'), of('unit'), of('aMonth'), of('period')]).toEqual([
      '12,944',
      't',
      '2,589',
      'January–May 2025',
    ]);
    expect(of('change')).toBe('down about 50% on a year before');
    expect(of('evidence')).toBe('Official');
  });

  it('money keeps its size in words and its currency as the unit', () => {
    const day = on('2025-06-10');
    expect(cell(day, 'flows', 'china-us-all-goods', 'amount')).toBe('28.8bn');
    expect(cell(day, 'flows', 'china-us-all-goods', 'unit')).toBe('USD');
  });

  it('an amount that nobody reports is words without a unit, never zero, and sorts last', () => {
    const day = on('2025-06-10');
    expect(cell(day, 'flows', 'japan-us-cars', 'amount')).toBe('amount not reported');
    expect(cell(day, 'flows', 'japan-us-cars', 'unit')).toBe('');
    const flows = table(day, 'flows');
    const at = flows.columns.findIndex(({ name }) => name === 'amount');
    for (const direction of ['ascending', 'descending'] as const) {
      const keys = sortRows(flows.rows, at, direction, en).map(({ cells }) => cells[at]?.sort ?? null);
      const firstNull = keys.indexOf(null);
      expect(firstNull).toBeGreaterThan(0);
      expect(keys.slice(firstNull).every((key) => key === null)).toBe(true);
    }
  });

  it('what rests on unnamed sources says so', () => {
    expect(cell(on('2025-07-08'), 'controls', 'cn-kachin-purchase-halt', 'evidence')).toBe('Unnamed source');
    expect(cell(on('2025-07-08'), 'controls', 'cn-kachin-purchase-halt', 'status')).toBe('Threatened');
  });

  it('a planned phase whose day has come is due', () => {
    expect(cell(on('2025-08-02'), 'controls', 'us-japan-25-letter', 'status')).toBe('Announced, due 1 August 2025');
  });

  it('a status holds since the first of the reports that say the same', () => {
    expect(cell(on('2025-06-10'), 'controls', 'cn-ree-licensing-2025-04', 'since')).toBe('4 April 2025');
    expect(cell(on('2025-09-10'), 'chokepoints', 'kachin-mines', 'since')).toBe('some time in October 2024');
  });

  it('sources are links to http, https and mailto alone', () => {
    const parts = tables(on('2025-07-08')).flatMap((one) =>
      one.rows.flatMap(({ cells }) => cells.flatMap((one) => one.parts)),
    );
    const links = parts.flatMap(({ href }) => href ?? []);
    expect(links.length).toBeGreaterThan(20);
    expect(links.every((href) => /^(?:https?|mailto):/.test(href))).toBe(true);
  });

  it('a name that falls back to another language carries its tag', () => {
    const [view] = dataset.views;
    if (!view) throw new Error('no view');
    const cells = tableOf(snapshotAt(dataset, viewOf(view)), { ...en, language: 'tlh' }, 'tlh');
    const names = cells.flatMap((one) => one.rows.map((row) => row.cells[0]?.parts[0]?.language));
    expect(new Set(names)).toEqual(new Set(['en']));
  });
});

describe('sorting', () => {
  it('amounts compare within their unit, the largest first or last', () => {
    const flows = table(on('2025-06-10'), 'flows');
    const at = flows.columns.findIndex(({ name }) => name === 'amount');
    const rows = sortRows(flows.rows, at, 'descending', en).filter(({ cells }) => cells[at]?.sort !== null);
    const units = rows.map(({ cells }) => cells[at]?.group);
    expect(units).toEqual([...units].sort());
    for (const unit of new Set(units)) {
      const values = rows.filter(({ cells }) => cells[at]?.group === unit).map(({ cells }) => Number(cells[at]?.sort));
      expect(values).toEqual([...values].sort((a, b) => b - a));
    }
  });

  it('names sort as the language does, and the order of the map comes back without a column', () => {
    const { rows } = table(on('2025-06-10'), 'chokepoints');
    const names = sortRows(rows, 0, 'ascending', en).map(({ cells }) => cells[0]?.parts[0]?.text ?? '');
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    expect(sortRows(rows, null, 'ascending', en)).toEqual(rows);
  });
});

function idsOf({ flows, totals, controls, chokepoints, negotiations, events }: Snapshot): readonly string[] {
  return [
    ...[...flows, ...totals].map(({ flow }) => flow.id),
    ...controls.map(({ control }) => control.id),
    ...chokepoints.map(({ chokepoint }) => chokepoint.id),
    ...negotiations.flatMap(({ negotiation, rounds }) => [negotiation.id, ...rounds.map(({ round }) => round.id)]),
    ...events.map(({ event }) => event.id),
  ];
}
