import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import json from '../../data/critical-minerals.json';
import { LeverageShare } from '../../src/elements/leverage-share.ts';
import { register } from '../../src/elements/register.ts';
import { en } from '../../src/i18n/en.ts';
import { readViewAddress, roundCamera, startingView } from '../../src/io/view-address.ts';
import type { View } from '../../src/model/view.ts';
import { changeView } from '../../src/model/view.ts';
import { CompanionHost } from './companion-host.ts';

register('leverage-share', LeverageShare);

const { share: words } = en;
const hits: string[] = [];
let host: CompanionHost;
let share: LeverageShare;

beforeEach(async () => {
  host = new CompanionHost();
  host.id = 'host';
  share = document.createElement('leverage-share');
  share.setAttribute('for', 'host');
  share.setAttribute('base', 'https://maps.example/leverage/');
  document.body.append(host, share);
  host.load('kachin');
  await share.updateComplete;
});

afterEach(async () => {
  host.remove();
  share.remove();
  vi.restoreAllMocks();
  vi.useRealTimers();
  await page.viewport(1280, 720);
});

test('the copied link gives back the view that the reader made, and follows each change', async () => {
  const copied = clipboard();
  const changed: View = {
    ...host.state.view,
    date: '2025-05-31',
    known: true,
    layers: ['flows', 'controls'],
    actors: ['kia'],
    evidence: ['official', 'reported'],
    select: 'bhamo',
    camera: { center: [97.234567891, 24.25], zoom: 6.4 },
  };
  for (const view of [host.state.view, changed, { ...changed, camera: null }]) {
    host.show(view);
    await share.updateComplete;
    button(words.copyLink).click();
    await vi.waitFor(() => expect(status()).toBe(words.copied.link));
    const link = copied.at(-1) ?? '';
    expect(link.startsWith('https://maps.example/leverage/#')).toBe(true);
    const { view: id, change } = readViewAddress(new URL(link).hash);
    const restored = changeView(startingView(host.state.dataset, id), change);
    expect(restored).toEqual({ ...view, camera: roundCamera(view.camera) });
    expect(field('link').value).toBe(link);
  }
});

test('a copy is said aloud and the focus stays; a change of the view takes it back', async () => {
  clipboard();
  button(words.copyLink).focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(status()).toBe(words.copied.link));
  expect(root().activeElement).toBe(button(words.copyLink));
  expect(found('[role=status]').localName).toBe('p');
  host.show({ ...host.state.view, date: '2025-01-01' });
  await share.updateComplete;
  expect(status()).toBe('');
});

test('on a page without views of its own the link leads to that page, on the explorer to the view', async () => {
  share.removeAttribute('base');
  await share.updateComplete;
  expect(field('link').value).toBe(location.href.replace(/#.*/, ''));
  expect(root().querySelector('#embed')).toBeNull();
  const explorer = document.createElement('leverage-explorer');
  document.body.append(explorer);
  explorer.append(share);
  await share.updateComplete;
  share.requestUpdate();
  await share.updateComplete;
  expect(field('link').value).toBe(`${location.href.replace(/#.*/, '')}#view=kachin`);
  document.body.append(share);
  explorer.remove();
});

test.each([
  [
    words.citationForm.plain,
    /^“Leave the town or lose the buyer”, map for 8 July 2025, in: Critical minerals .*\(version \d+\.\d+\.\d+, updated .*\), https:\/\/maps\.example\/leverage\/#view=kachin \(accessed 2 September 2025\)\.$/,
  ],
  [
    words.citationForm.apa,
    /^Leave the town or lose the buyer \[Map for July 8, 2025\]\. .*\[Data set\]\. Retrieved September 2, 2025, from https:\/\/maps\.example\/leverage\/#view=kachin$/,
  ],
  [
    words.citationForm.bibtex,
    /^@misc\{critical-minerals-kachin-2025-07-08,\n[^]*url += \{https:\/\/maps\.example\/leverage\/#view=kachin\},\n +urldate += \{2025-09-02\}\n\}$/,
  ],
])('the citation is copied as it stands: %s', async (name, form) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2025, 8, 2, 23, 30) });
  const copied = clipboard();
  choose(name);
  share.requestUpdate();
  await share.updateComplete;
  expect(field('citation').value).toMatch(form);
  button(words.copyCitation).click();
  await vi.waitFor(() => expect(status()).toBe(words.copied.citation));
  expect(copied).toEqual([field('citation').value]);
});

test('each form of the embed code is offered, the oEmbed link only for a view as it is prepared', async () => {
  const copied = clipboard();
  expect(field('embed').value).toContain('<leverage-map ');
  choose(words.embedForm.oembed);
  await share.updateComplete;
  expect(field('embed').value).toMatch(/^https:\/\/maps\.example\/leverage\/embed\/kachin\.html/);
  button(words.copyEmbed).click();
  await vi.waitFor(() => expect(copied).toHaveLength(1));
  choose(words.embedForm.iframe);
  await share.updateComplete;
  expect(field('embed').value).toContain('<iframe ');
  host.show({ ...host.state.view, date: '2025-05-31' });
  await share.updateComplete;
  expect(field('embed').value).toContain('date=2025-05-31');
  expect(root().textContent).not.toContain(words.embedForm.oembed);
});

test.each(['refused', 'missing'])(
  'where the clipboard is %s, the text stands selected and the reader is told the keys',
  async (how) => {
    if (how === 'missing') vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard);
    else vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    for (const [id, name] of [
      ['link', words.copyLink],
      ['citation', words.copyCitation],
      ['embed', words.copyEmbed],
    ] as const) {
      button(name).click();
      await vi.waitFor(() => expect(root().activeElement?.id).toBe(id));
      const { selectionStart, selectionEnd, value } = field(id);
      expect([selectionStart, selectionEnd]).toEqual([0, value.length]);
      expect(status()).toMatch(/Ctrl\+C|⌘C/);
    }
  },
);

test('the PNG is a picture of 2400 x 1350 px with a map in it, under a name that says what it is', async () => {
  const saved = downloads();
  file('png').click();
  await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 20_000 });
  const [png] = saved;
  expect(png?.name).toBe('critical-minerals-kachin.png');
  const bytes = new Uint8Array((await png?.content.arrayBuffer()) ?? new ArrayBuffer());
  expect([...bytes.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const bitmap = await createImageBitmap(png?.content ?? new Blob());
  expect([bitmap.width, bitmap.height]).toEqual([2400, 1350]);
  const map = coloursOf(bitmap, [1000, 100, 1300, 1100]);
  const panel = coloursOf(bitmap, [40, 100, 800, 1100]);
  expect(map).toBeGreaterThan(50);
  expect(panel).toBeGreaterThan(20);
  expect(status()).toBe(words.saved('critical-minerals-kachin.png'));
});

test('the SVG names the view, its day, its sources and the address that leads back, however long that is', async () => {
  const saved = downloads();
  file('svg').click();
  await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 20_000 });
  const short = await svgOf(saved[0]);
  expect(textsOf(short)).toEqual(expect.arrayContaining(['8 July 2025', 'maps.example/leverage/#view=kachin']));
  expect(textsOf(short).join(' ')).toContain('Leave the town or lose the buyer');
  expect(textsOf(short).join(' ')).toMatch(/Sources: .*Natural Earth/);
  expect([short.getAttribute('width'), short.getAttribute('height')]).toEqual(['1200', '675']);

  const { view } = host.state;
  host.show({
    ...view,
    date: '2025-05-31',
    select: 'bhamo',
    actors: ['kia'],
    camera: { center: [97.2, 24.2], zoom: 6 },
  });
  await share.updateComplete;
  file('svg').click();
  await vi.waitFor(() => expect(saved).toHaveLength(2), { timeout: 20_000 });
  expect(saved[1]?.name).toBe('critical-minerals-kachin-2025-05-31.svg');
  const long = await svgOf(saved[1]);
  expect(textsOf(long)).toContain(field('link').value.replace('https://', ''));
  expect(textsOf(long)).toContain('31 May 2025');
  // Title and text were written for another day.
  expect(textsOf(long).join(' ')).not.toContain('Leave the town');
  expect(Number(long.getAttribute('height'))).toBeGreaterThan(675);
});

test('the picture is in the theme of the reader', async () => {
  const saved = downloads();
  host.load('london', json, 'dark');
  await share.updateComplete;
  file('png').click();
  await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 20_000 });
  const bitmap = await createImageBitmap(saved[0]?.content ?? new Blob());
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  canvas?.drawImage(bitmap, -20, -20);
  const [red = 255, green = 255, blue = 255] = canvas?.getImageData(0, 0, 1, 1).data ?? [];
  expect(Math.max(red, green, blue)).toBeLessThan(70);
});

test('script payloads in the title, the names and the address are words in the picture, and none runs', async () => {
  Object.assign(globalThis, { hit: () => hits.push('hit') });
  const saved = downloads();
  const payload = '</text></svg><script>hit()</script><img src=x onerror=hit()>';
  const evil = JSON.parse(JSON.stringify(json)) as { views: { id: string; title: unknown; text: unknown }[] };
  for (const view of evil.views) Object.assign(view, { title: payload, text: `${payload} ]]> &amp; \ud800` });
  share.setAttribute('base', 'https://maps.example/?"><script>hit()</script>');
  host.load('kachin', evil);
  await share.updateComplete;
  for (const kind of ['svg', 'png'] as const) file(kind).click();
  await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 20_000 });
  const svg = await svgOf(saved[0]);
  expect(textsOf(svg).join('')).toContain('<script>');
  expect(svg.querySelectorAll('script, img, foreignObject, style, a, [onload], [onerror], image')).toHaveLength(0);
  await vi.waitFor(() => expect(status()).toBe(words.saved('critical-minerals-kachin.svg')));
  file('png').click();
  await vi.waitFor(() => expect(saved).toHaveLength(2), { timeout: 20_000 });
  expect(root().querySelectorAll('script, img, iframe')).toHaveLength(0);
  expect(field('citation').value).toContain('<script>');
  expect(hits).toEqual([]);
});

test('tables and dataset are saved as the formats that they say they are', async () => {
  const saved = downloads();
  for (const kind of ['day', 'all', 'json'] as const) {
    file(kind).click();
    await vi.waitFor(() => expect(button(words.copyLink)).toBeTruthy());
    await vi.waitFor(() => expect(saved.length).toBe(['day', 'all', 'json'].indexOf(kind) + 1));
    await vi.waitFor(() => expect(file('png').getAttribute('aria-disabled')).toBe('false'));
  }
  const { version } = host.state.dataset;
  expect(saved.map(({ name }) => name)).toEqual([
    'critical-minerals-2025-07-08.csv',
    `critical-minerals-${version}-observations.csv`,
    `critical-minerals-${version}.json`,
  ]);
  expect(await saved[0]?.content.text()).toMatch(/^date,table,id,/);
  expect(JSON.parse((await saved[2]?.content.text()) ?? '')).toEqual(host.state.dataset);
});

test('where the files cannot be made or handed over, the reader is told so', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    throw new Error('no room');
  });
  file('json').click();
  await vi.waitFor(() => expect(status()).toBe(words.failed));
  expect(file('json').getAttribute('aria-disabled')).toBe('false');
  vi.spyOn(window, 'frameElement', 'get').mockReturnValue(sandboxed('allow-scripts allow-same-origin'));
  file('json').click();
  await vi.waitFor(() => expect(status()).toBe(words.blocked));
  const wayOut = found('.status a');
  expect(wayOut.getAttribute('href')).toBe('https://maps.example/leverage/#view=kachin');
  expect(wayOut.getAttribute('rel')).toContain('noopener');
});

test('in the frame of another site it says that the file may not arrive, and leads to the map itself', async () => {
  const saved = downloads();
  vi.spyOn(window, 'frameElement', 'get').mockReturnValue(null);
  file('json').click();
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  await vi.waitFor(() => expect(status()).toBe(words.framed(saved[0]?.name ?? '')));
  expect(found('.status a').textContent).toBe(words.openPage);
});

test.each([
  ['light', 1280, 'ltr'],
  ['dark', 1280, 'ltr'],
  ['light', 320, 'rtl'],
] as const)('axe finds nothing and nothing sticks out: %s, %i px, %s', async (theme, widthPx, direction) => {
  await page.viewport(widthPx, 720);
  document.documentElement.lang = 'en';
  document.documentElement.dir = direction;
  clipboard();
  host.load('kachin', json, theme);
  await share.updateComplete;
  button(words.copyLink).click();
  await vi.waitFor(() => expect(status()).not.toBe(''));
  const { violations } = await axe.run(share, { rules: { region: { enabled: false } } });
  const frame = share.getBoundingClientRect();
  const out = [...root().querySelectorAll('.reset *')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1);
  });
  document.documentElement.removeAttribute('dir');
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(out.map(({ outerHTML }) => outerHTML.slice(0, 80))).toEqual([]);
});

test('every target is 24 px or more', () => {
  const small = [...root().querySelectorAll('button, a, input, textarea')].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width < 24 || height < 24;
  });
  expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
});

interface Saved {
  readonly name: string;
  readonly content: Blob;
}

/** What would have come to the reader as a file. */
function downloads(): readonly Saved[] {
  const saved: Saved[] = [];
  const content = vi.spyOn(URL, 'createObjectURL');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = content.mock.calls.at(-1)?.[0];
    if (blob instanceof Blob) saved.push({ name: this.download, content: blob });
  });
  return saved;
}

/** What was copied, one text after the other. */
function clipboard(): readonly string[] {
  const copied: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    copied.push(text);
    return Promise.resolve();
  });
  return copied;
}

function sandboxed(rights: string): Element {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', rights);
  return frame;
}

async function svgOf(saved: Saved | undefined): Promise<Element> {
  expect(saved?.content.type).toContain('image/svg+xml');
  const text = (await saved?.content.text()) ?? '';
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(documentElement.localName).toBe('svg');
  return documentElement;
}

/** The lines of text of a picture. */
function textsOf(svg: Element): readonly string[] {
  return [...svg.querySelectorAll('text, title, desc')].map(({ textContent }) => textContent);
}

/** How many different colours stand in a part of a picture: `[left, top, width, height]` in its pixels. */
function coloursOf(bitmap: ImageBitmap, [left, top, width, height]: readonly [number, number, number, number]): number {
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(bitmap, -left, -top);
  return new Set(new Uint32Array(context?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer())).size;
}

function root(): ShadowRoot {
  if (!share.shadowRoot) throw new Error('nothing is rendered');
  return share.shadowRoot;
}

function found(selector: string): HTMLElement {
  const element = root().querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`got nothing at ${selector}`);
  return element;
}

function status(): string {
  return found('[role=status]').textContent.trim();
}

function field(id: 'link' | 'citation' | 'embed'): HTMLInputElement | HTMLTextAreaElement {
  const element = found(`#${id}`);
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element;
  throw new Error(`${id} is no field`);
}

function button(name: string): HTMLElement {
  const one = [...root().querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);
  if (!one) throw new Error(`no button ${name}`);
  return one;
}

function file(kind: keyof typeof words.file): HTMLElement {
  const hint = words.fileHint[kind];
  const one = [...root().querySelectorAll<HTMLElement>('.file')].find(({ textContent }) => textContent.includes(hint));
  if (!one) throw new Error(`no file ${kind}`);
  return one;
}

function choose(name: string): void {
  const label = [...root().querySelectorAll('label')].find(({ textContent }) => textContent.trim() === name);
  if (!label) throw new Error(`no form ${name}`);
  label.click();
}
