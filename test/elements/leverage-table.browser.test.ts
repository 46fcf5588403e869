import { ContextProvider } from '@lit/context';
import axe from 'axe-core';
import { csvParse } from 'd3-dsv';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import json from '../../data/critical-minerals.json';
import { LeverageTable } from '../../src/elements/leverage-table.ts';
import { register } from '../../src/elements/register.ts';
import type { MapState } from '../../src/elements/view-context.ts';
import { mapStateContext } from '../../src/elements/view-context.ts';
import { en } from '../../src/i18n/en.ts';
import { indexOf } from '../../src/model/dataset-index.ts';
import type { Dataset } from '../../src/model/dataset/dataset.ts';
import { parseDataset } from '../../src/model/parse-dataset.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import type { View } from '../../src/model/view.ts';
import { changeView, plainView } from '../../src/model/view.ts';

/** What a map is to its companions: it hands down state, and answers requests by a new one. */
class TestMap extends HTMLElement {
  readonly #provider = new ContextProvider(this, { context: mapStateContext, initialValue: null });

  constructor() {
    super();
    this.addEventListener('leverage-request', ({ change }) => this.show(changeView(this.view, change)));
  }

  data: Dataset = parsed(json);
  theme: MapState['theme'] = 'light';
  view: View = plainView('2025-06-10');

  show(view: View): void {
    this.view = view;
    const { data: dataset, theme } = this;
    const snapshot = snapshotAt(dataset, view);
    const base = { dataset, index: indexOf(dataset), problems: [], scene: null, language: 'en', messages: en, theme };
    this.#provider.setValue({ ...base, view, snapshot });
  }
}

register('leverage-table', LeverageTable);
customElements.define('test-map', TestMap);

let map: TestMap;
let table: LeverageTable;

beforeEach(async () => {
  map = new TestMap();
  map.id = 'map';
  table = document.createElement('leverage-table');
  table.setAttribute('for', 'map');
  document.body.append(map, table);
  map.show(map.view);
  await settled();
});

afterEach(async () => {
  map.remove();
  table.remove();
  vi.restoreAllMocks();
  await page.viewport(1280, 720);
});

test('the rows of every kind are in the document, those of folded tables too', () => {
  expect(rowIds('flows')).toContain('china-us-magnets');
  expect(rowIds('controls')).toContain('cn-ree-licensing-2025-04');
  expect(fold('flows').open).toBe(true);
  expect(fold('controls').open).toBe(false);
});

test('a column sorts by its button: the largest first, then the smallest, then as before', async () => {
  const before = rowIds('flows');
  const amount = sortButton('flows', 'Amount');
  amount.click();
  await settled();
  expect(header('flows', 'Amount').getAttribute('aria-sort')).toBe('descending');
  const dollars = (): number[] =>
    cells('flows', 'Amount', 'Unit').flatMap(([value = '', unit]) => (unit === 'USD' ? sizeOf(value) : []));
  expect(dollars().length).toBeGreaterThan(2);
  expect(dollars()).toEqual([...dollars()].sort((a, b) => b - a));
  amount.click();
  await settled();
  expect(header('flows', 'Amount').getAttribute('aria-sort')).toBe('ascending');
  expect(dollars()).toEqual([...dollars()].sort((a, b) => a - b));
  amount.click();
  await settled();
  expect(header('flows', 'Amount').hasAttribute('aria-sort')).toBe(false);
  expect(rowIds('flows')).toEqual(before);
});

test('a row selects its mark, by pointer anywhere in it and by key, and gives it back when pressed again', async () => {
  const name = row('china-us-magnets').querySelector<HTMLElement>('.name');
  await userEvent.click(row('china-us-magnets').querySelectorAll('td')[4] ?? row('china-us-magnets'));
  await settled();
  expect(map.view.select).toBe('china-us-magnets');
  expect(name?.getAttribute('aria-pressed')).toBe('true');
  expect(row('china-us-magnets').className).toBe('selected');
  name?.focus();
  await userEvent.keyboard('{Enter}');
  await settled();
  expect(map.view.select).toBeNull();
});

test('a link to a source leads there and selects nothing', async () => {
  const link = row('myanmar-china-rare-earths').querySelector('a');
  link?.addEventListener('click', (event) => event.preventDefault());
  link?.click();
  await settled();
  expect(link?.rel).toContain('noopener');
  expect(map.view.select).toBeNull();
});

test('the row of the selected mark is opened, lit and brought into view inside its table, and the page stays', async () => {
  const scrolled = window.scrollY;
  map.show({ ...map.view, select: 'us-ai-investment-curbs' });
  await settled();
  expect(fold('controls').open).toBe(true);
  const selected = row('us-ai-investment-curbs');
  const frame = region('controls').getBoundingClientRect();
  const box = selected.getBoundingClientRect();
  expect(selected.className).toBe('selected');
  expect(box.top).toBeGreaterThanOrEqual(frame.top);
  expect(box.bottom).toBeLessThanOrEqual(frame.bottom + 1);
  expect(region('controls').scrollTop).toBeGreaterThan(0);
  expect(window.scrollY).toBe(scrolled);
});

test('the table follows the date, and a layer that is switched off has none', async () => {
  map.show({ ...map.view, date: '2025-04-01' });
  await settled();
  expect(rowIds('controls')).not.toContain('cn-ree-licensing-2025-04');
  map.show({ ...map.view, layers: ['flows'] });
  await settled();
  expect([...root().querySelectorAll('details')]).toHaveLength(1);
  map.show({ ...map.view, layers: [] });
  await settled();
  expect(root().textContent).toContain(en.table.empty);
});

test('what has no point says so, and a total says that its parts are drawn', () => {
  expect(row('geneva-truce').textContent).toContain(en.table.notOnMap);
  expect(row('china-us-all-goods').textContent).toContain(en.table.total);
  expect(row('china-us-magnets').querySelector('.note')).toBeNull();
});

test('both files are saved as UTF-8 under names that say what they are, for Excel with a byte order mark', async () => {
  const saved: { name: string; content: Blob }[] = [];
  const content = vi.spyOn(URL, 'createObjectURL');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = content.mock.calls.at(-1)?.[0];
    if (blob instanceof Blob) saved.push({ name: this.download, content: blob });
  });
  const [snapshot, observations] = root().querySelectorAll<HTMLElement>('.downloads button');
  snapshot?.click();
  observations?.click();
  root().querySelector<HTMLElement>('input')?.click();
  snapshot?.click();
  expect(saved.map(({ name }) => name)).toEqual([
    'critical-minerals-2025-06-10.csv',
    `critical-minerals-${map.data.version}-observations.csv`,
    'critical-minerals-2025-06-10.csv',
  ]);
  const bytes = await Promise.all(saved.map(async (file) => new Uint8Array(await file.content.arrayBuffer())));
  expect(bytes.map((all) => all[0] === 0xef && all[1] === 0xbb && all[2] === 0xbf)).toEqual([false, false, true]);
  const ids = csvParse((await saved[0]?.content.text()) ?? '').map(({ id }) => id);
  expect(ids).toEqual([...root().querySelectorAll<HTMLElement>('tr[data-id]')].map((one) => one.dataset['id']));
});

test('texts of the data are text, and names in another language carry its tag', async () => {
  const hostile: unknown = JSON.parse(JSON.stringify(json));
  const evil = '<img src=x onerror="window.ran=1">';
  for (const { at, name } of [
    { at: ['chokepoints', 0], name: evil },
    { at: ['chokepoints', 1], name: { my: 'ဗန်းမော်' } },
  ]) {
    const item = at.reduce<unknown>((value, key) => Reflect.get(value as object, key), hostile);
    Reflect.set(item as object, 'name', name);
  }
  map.data = parsed(hostile);
  map.show(map.view);
  await settled();
  const [first, second] = map.data.chokepoints;
  expect(row(first?.id ?? '').textContent).toContain(evil);
  expect(root().querySelector('img')).toBeNull();
  expect(row(second?.id ?? '').querySelector('[lang="my"]')?.textContent).toBe('ဗန်းမော်');
});

test.each([
  ['light', 1280, 'ltr'],
  ['dark', 1280, 'ltr'],
  ['light', 320, 'rtl'],
] as const)('axe finds nothing: %s, %i px, %s', async (theme, widthPx, direction) => {
  await page.viewport(widthPx, 720);
  document.documentElement.lang = 'en';
  document.documentElement.dir = direction;
  map.theme = theme;
  map.show({ ...map.view, select: 'china-us-magnets' });
  fold('chokepoints').open = true;
  await settled();
  const { violations } = await axe.run(table, { rules: { region: { enabled: false } } });
  document.documentElement.dir = 'ltr';
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('on a phone the table scrolls in its own region, the first column stays, and the page does not grow', async () => {
  await page.viewport(390, 844);
  await settled();
  const own = region('flows');
  expect(own.tabIndex).toBe(0);
  expect(own.getAttribute('aria-label')).toBe('Table: Flows');
  expect(own.scrollWidth).toBeGreaterThan(own.clientWidth);
  own.scrollLeft = 300;
  const name = row('china-us-magnets').querySelector('th');
  expect(name?.getBoundingClientRect().left).toBeCloseTo(own.getBoundingClientRect().left + 1, 0);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

function parsed(data: unknown): Dataset {
  const { dataset } = parseDataset(data);
  if (!dataset) throw new Error('the data do not parse');
  return dataset;
}

async function settled(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await table.updateComplete;
  await table.updateComplete;
}

function root(): ShadowRoot {
  if (!table.shadowRoot) throw new Error('nothing is rendered');
  return table.shadowRoot;
}

function found(selector: string): HTMLElement {
  const element = root().querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`got nothing at ${selector}`);
  return element;
}

function fold(kind: string): HTMLDetailsElement {
  const details = found(`details:has(#title-${kind})`);
  if (!(details instanceof HTMLDetailsElement)) throw new Error(`no fold of ${kind}`);
  return details;
}

function region(kind: string): HTMLElement {
  return found(`details:has(#title-${kind}) .region`);
}

function row(id: string): HTMLElement {
  return found(`tr[data-id="${id}"]`);
}

function rowIds(kind: string): readonly (string | undefined)[] {
  return [...fold(kind).querySelectorAll<HTMLElement>('tr[data-id]')].map((one) => one.dataset['id']);
}

function header(kind: string, heading: string): HTMLElement {
  const all = [...fold(kind).querySelectorAll<HTMLElement>('thead th')];
  const one = all.find(({ textContent }) => textContent.trim() === heading);
  if (!one) throw new Error(`no column ${heading}`);
  return one;
}

function sortButton(kind: string, heading: string): HTMLElement {
  return header(kind, heading).querySelector('button') ?? header(kind, heading);
}

function cells(kind: string, ...headings: readonly string[]): readonly (readonly string[])[] {
  const columns = headings.map((heading) =>
    [...(header(kind, heading).parentElement?.children ?? [])].indexOf(header(kind, heading)),
  );
  return [...fold(kind).querySelectorAll('tr[data-id]')].map(({ children }) =>
    columns.map((column) => children[column]?.textContent.trim() ?? ''),
  );
}

function sizeOf(words: string): number {
  const [, digits = '', scale = ''] = /([\d.,]+)(m|bn|tn)?/.exec(words) ?? [];
  return Number(digits.replace(/,/g, '')) * ({ m: 1e6, bn: 1e9, tn: 1e12 }[scale] ?? 1);
}
