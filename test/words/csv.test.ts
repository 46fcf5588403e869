import { csvParse, csvParseRows } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { parseDataset } from '../../src/model/parse-dataset.ts';
import { isEdtf } from '../../src/model/edtf.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import { plainView, viewOf } from '../../src/model/view.ts';
import { csvText } from '../../src/words/csv.ts';
import { observationColumns, observationsCsv, snapshotColumns, snapshotCsv } from '../../src/words/csv-records.ts';
import { tableOf } from '../../src/words/table-rows.ts';
import { realDataset } from '../model/real-dataset.ts';
import { editedSample } from '../model/sample-dataset.ts';

const dataset = realDataset();
const day = snapshotAt(dataset, plainView('2025-06-10'));
const FORMULA = /^[=+\-@\t\r]/;

describe('csvText', () => {
  it('what a spreadsheet would run is text', () => {
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\uff1d1', '=HYPERLINK("https://x.example","a")'];
    const [row = []] = csvParseRows(csvText([evil]));
    expect(row).toEqual(evil.map((cell) => `'${cell}`));
  });

  it('numbers stay numbers, the negative ones too, and nothing is an empty cell', () => {
    expect(csvText([[-34.5, 28_800_000_000, 0, null, undefined, NaN, 'a']])).toBe('-34.5,28800000000,0,,,,a\n');
  });

  it('commas, quotes and line breaks survive the way there and back', () => {
    const cells = ['a,b', 'say "so"', 'two\nlines', '港', 'plain'];
    expect(csvParseRows(csvText([cells]))).toEqual([cells]);
  });

  it('starts with a byte order mark only where that is asked for', () => {
    expect(csvText([['a']])).toBe('a\n');
    expect(csvText([['a']], { bom: true })).toBe('\ufeffa\n');
    expect(new TextEncoder().encode(csvText([['a']], { bom: true })).slice(0, 3)).toEqual(
      new Uint8Array([0xef, 0xbb, 0xbf]),
    );
  });
});

describe('the file of a snapshot', () => {
  it('holds the rows of the tables, in every view', () => {
    for (const view of dataset.views) {
      const snapshot = snapshotAt(dataset, viewOf(view));
      const rows = csvParse(snapshotCsv(snapshot, en, 'en'));
      const expected = tableOf(snapshot, en, 'en').flatMap(({ kind, rows }) =>
        rows.map(({ id, isOnMap }) => [kind, id, String(isOnMap)]),
      );
      expect(rows.map(({ table, id, on_map }) => [table, id, on_map])).toEqual(expected);
    }
  });

  it('has value, unit, period, status and sources in columns of their own', () => {
    const text = snapshotCsv(day, en, 'en');
    expect(csvParseRows(text)[0]).toEqual([...snapshotColumns]);
    const row = csvParse(text).find(({ id }) => id === 'myanmar-china-rare-earths');
    expect(row).toMatchObject({
      date: '2025-06-10',
      from: 'Myanmar',
      to: 'China',
      period: '2025-01/2025-05',
      value: '12944',
      unit: 't',
      change_value: '-50',
      change_unit: '%',
      evidence: 'official',
      is_total: 'false',
    });
    expect(row?.['source_urls']).toMatch(/^https:\/\//);
    expect(csvParse(text).find(({ id }) => id === 'china-us-all-goods')).toMatchObject({
      is_total: 'true',
      on_map: 'false',
    });
  });

  it('writes the ends of a range apart, and no number where none is reported', () => {
    const rows = csvParse(snapshotCsv(day, en, 'en'));
    expect(rows.find(({ id }) => id === 'japan-us-cars')).toMatchObject({ value: '', unit: 'USD' });
    const ranges = rows.filter(({ value_low }) => value_low !== '');
    for (const { value, value_low, value_high } of ranges) {
      expect(value).toBe('');
      expect(Number(value_low)).toBeLessThanOrEqual(Number(value_high));
    }
  });
});

describe('the file of all observations', () => {
  it('has a row for each observation, whatever the view shows', () => {
    const rows = csvParse(observationsCsv(snapshotAt(dataset, { ...plainView('2022-01-01'), layers: [] }), en, 'en'));
    const expected = dataset.flows.flatMap(({ id, observations }) => observations.map(({ period }) => [id, period]));
    expect(rows.map(({ flow, period }) => [flow, period])).toEqual(expected);
    expect(rows.columns).toEqual([...observationColumns]);
    for (const { period = '', sources } of rows) {
      expect(isEdtf(period)).toBe(true);
      expect(sources).not.toBe('');
    }
  });

  it('lists sources, their statuses and their addresses in one order', () => {
    for (const { evidence = '', sources = '', source_urls = '' } of csvParse(observationsCsv(day, en, 'en'))) {
      const count = evidence.split(' | ').length;
      expect(sources.split(' | ')).toHaveLength(count);
      if (source_urls !== '') expect(source_urls.split(' | ')).toHaveLength(count);
    }
  });
});

it('no text of a dataset becomes a formula', () => {
  const evil = '=cmd|calc';
  const { dataset: hostile } = parseDataset(
    editedSample({
      '/places/0/name': evil,
      '/commodities/1/name': '@evil',
      '/controls/0/name': '-2+3',
      '/chokepoints/0/name': '\tx',
      '/sources/0/title': '+evil',
      '/events/0/title': evil,
      '/flows/1/observations/0/quantity/text': evil,
      '/flows/0/observations/0/note': evil,
    }),
  );
  if (!hostile) throw new Error('the sample does not parse');
  const snapshot = snapshotAt(hostile, plainView('2025-06-10'));
  for (const text of [snapshotCsv(snapshot, en, 'en'), observationsCsv(snapshot, en, 'en')]) {
    const cells = csvParseRows(text).flat();
    expect(cells.some((cell) => cell.startsWith("'"))).toBe(true);
    expect(cells.filter((cell) => FORMULA.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
  }
});
