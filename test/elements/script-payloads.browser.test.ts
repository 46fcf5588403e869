import { afterEach, expect, it } from 'vitest';
import json from '../../data/critical-minerals.json';
import '../../src/define.ts';
import { indexOf } from '../../src/model/dataset-index.ts';
import { parseDataset } from '../../src/model/parse-dataset.ts';
import { CompanionHost } from './companion-host.ts';
import { clearPage, drawn, frame, mountMap } from './map-fixture.ts';

/** Names of fields that hold words for readers. */
const TEXT_FIELDS = new Set([
  ...['name', 'title', 'text', 'summary', 'why', 'note', 'label', 'outcome', 'answer', 'of', 'alt', 'uses', 'locator'],
  ...['container-title', 'publisher', 'license', 'was', 'now'],
]);

const LANGUAGES = new Set(['en', 'ja']);

/** Fields of those names that hold ids where their value is one. */
const isId = (value: string): boolean => /^[a-z0-9-]+$/.test(value);

const payloads = [
  '<img src=x onerror="hit()">',
  '<script>hit()</script>',
  '<svg onload=hit()>',
  '"><iframe srcdoc="<script>parent.hit()</script>">',
  "'onmouseover='hit()",
  '<a href="javascript:hit()">x</a>',
  '</text></svg><script>hit()</script>',
  '<style>@import "javascript:hit()"</style>',
  '${hit()}{{hit()}}',
  '\u202e<b onclick=hit()>x</b>',
];

let filled = 0;

/** The dataset with a payload in each text field, the name of its owner kept in front where there is room. */
function hostile(value: unknown, key = ''): unknown {
  if (typeof value === 'string' && TEXT_FIELDS.has(key) && !isId(value))
    return `${payloads[filled++ % payloads.length] ?? ''} ${value.slice(0, 8)}`;
  if (Array.isArray(value)) return value.map((item) => hostile(item, key));
  if (typeof value !== 'object' || value === null) return value;
  // A text in several languages is a text in each of them.
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, hostile(inner, LANGUAGES.has(name) ? key : name)]),
  );
}

const hits: string[] = [];

afterEach(() => {
  clearPage();
  document.querySelectorAll('companion-payloads').forEach((host) => {
    host.remove();
  });
});

customElements.define('companion-payloads', class extends CompanionHost {});

/** Elements that a payload would have made. */
function made(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const own = element.matches(
      'script, iframe, img, style, b, a[href^="javascript:" i], [onerror], [onload], [onclick], [onmouseover]',
    );
    const isOurs = element.localName === 'style' || (element.localName === 'img' && element.closest('.poster'));
    return [
      ...(own && !isOurs ? [element.outerHTML.slice(0, 120)] : []),
      ...(element.shadowRoot ? made(element.shadowRoot) : []),
    ];
  });
}

it('over a hundred script payloads, one in every text field, are words in the map and in its companions, and none runs', async () => {
  Object.assign(globalThis, { hit: () => hits.push('hit') });
  const data = hostile(json) as Record<string, unknown>;
  expect(filled).toBeGreaterThan(100);
  const { dataset } = parseDataset(data);
  if (!dataset) throw new Error('got no dataset');
  expect(dataset.flows.length).toBe(json.flows.length);

  const map = mountMap({ src: '', view: 'kachin' });
  map.data = data;
  await drawn(map);
  expect(made(document.body)).toEqual([]);
  expect(map.shadowRoot?.textContent).toContain('<');

  const host = document.createElement('companion-payloads') as CompanionHost;
  host.id = 'host';
  host.innerHTML =
    '<leverage-details for="host"></leverage-details><leverage-legend for="host"></leverage-legend><leverage-timeline for="host"></leverage-timeline><leverage-table for="host"></leverage-table>';
  document.body.append(host);
  host.load('kachin', data);
  const ids = [...indexOf(dataset).byId]
    .filter(([, { kind }]) => kind !== 'source' && kind !== 'commodity')
    .map(([id]) => id);
  for (const id of ids.filter((_, place) => place % 9 === 0)) {
    host.show({ ...host.state.view, select: id });
    await frame();
    expect(made(host), id).toEqual([]);
  }
  expect(host.querySelector('leverage-details')?.shadowRoot?.textContent).toContain('<');
  expect(hits).toEqual([]);
}, 90_000);
