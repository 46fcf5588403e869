import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { readViewAddress, writeViewAddress } from '../../src/io/view-address.ts';
import type { Dataset } from '../../src/model/dataset/dataset.ts';
import type { View } from '../../src/model/view.ts';
import { preparedView, viewOf } from '../../src/model/view.ts';
import type { EmbedOptions } from '../../src/words/embed-code.ts';
import { embedCodes } from '../../src/words/embed-code.ts';
import { realDataset } from '../model/real-dataset.ts';

const base = 'https://example.org/leverage/';
const options: EmbedOptions = { base, messages: en };
const dataset = realDataset();
const pinned = `data/${dataset.id}@${dataset.version}.json`;

function codesOf(change: Partial<View> = {}, more: Partial<EmbedOptions> = {}, of: Dataset = dataset) {
  const prepared = preparedView(of, 'kachin');
  if (!prepared) throw new Error('the dataset has no view "kachin"');
  const view = { ...viewOf(prepared), ...change };
  return embedCodes({ dataset: of, view, address: writeViewAddress(view, viewOf(prepared)) }, { ...options, ...more });
}

/** The value of an attribute in a code, as HTML reads it. */
function attribute(code: string, name: string): string | undefined {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(code) ?? [];
  return value
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('the code of an element', () => {
  const { element } = codesOf();

  it('names the script, the pinned data and the view, and nothing that the view says itself', () => {
    expect(element).toContain(`<script type="module" src="${base}leverage-map.js"></script>`);
    const [tag = ''] = /<leverage-map [^>]*>/.exec(element) ?? [];
    expect(tag).toBe(`<leverage-map src="${base}${pinned}" view="kachin">`);
  });

  it('holds a picture with its words and its size, a caption and a link for where no script runs', () => {
    expect(element).toMatch(
      new RegExp(`<img src="${base}posters/kachin-map.svg" alt="[^"]{40,}" width="640" height="400"`),
    );
    expect(element).toContain(
      `<source srcset="${base}posters/kachin-map-dark.svg" media="(prefers-color-scheme: dark)">`,
    );
    expect(codesOf({}, { theme: 'dark' }).element).toContain(
      `<a href="${base}index.html#view=kachin"><img src="${base}posters/kachin-map-dark.svg"`,
    );
    expect(element).toContain(`<a href="${base}index.html#view=kachin">`);
    expect(element).toContain('<figcaption>Leave the town or lose the buyer. The map on 8 July 2025.');
  });

  it('carries no style, which a strict policy would refuse', () => {
    expect(element).not.toMatch(/style=/);
    expect(element).toContain(`<link rel="stylesheet" href="${base}leverage-map.css">`);
  });

  it('takes a size that was asked for', () => {
    expect(attribute(codesOf({}, { widthPx: 480, heightPx: 500 }).element, 'style')).toBe(
      'max-width: 480px; height: 500px',
    );
  });

  it('writes what the reader has changed', () => {
    const camera = { center: [97.234567, 24.251] as const, zoom: 6.254 };
    const code = codesOf({ date: '2025-06-10', layers: ['flows', 'controls'], select: 'bhamo-town', camera }).element;
    expect(attribute(code, 'date')).toBe('2025-06-10');
    expect(attribute(code, 'layers')).toBe('flows controls');
    expect(attribute(code, 'select')).toBe('bhamo-town');
    expect(attribute(code, 'at')).toBe('24.251,97.23457,6.25');
  });

  it('speaks the language, wears the theme and takes the gestures that were chosen', async () => {
    const code = codesOf(
      {},
      { language: 'ja', theme: 'dark', interaction: 'free', messages: await messagesFor('ja') },
    ).element;
    expect(attribute(code, 'lang')).toBe('ja');
    expect(attribute(code, 'theme')).toBe('dark');
    expect(attribute(code, 'interaction')).toBe('free');
    expect(code).toContain('インタラクティブな地図を開く');
  });
});

describe('the code of data that the site has no pages of', () => {
  const own = { hasPages: false, dataPath: 'data/own.json' };

  it('names no picture and no page of a view, and links to a page that reads the data', () => {
    const { element, iframe, blockquote, oembed } = codesOf({}, own);
    expect(`${element}${iframe}${blockquote}`).not.toMatch(/posters|embed\/|index\.html/);
    const page = `${base}embed.html?data=data/own.json#view=kachin`;
    for (const code of [element, blockquote]) expect(code).toContain(`<a href="${page}">`);
    expect(attribute(iframe, 'src')).toBe(page);
    expect(element).toContain(`src="${base}leverage-map.js"`);
    expect(element).toContain(`<leverage-map src="${base}data/own.json" view="kachin">`);
    expect(oembed).toBeNull();
  });

  it('links to the data themselves where these lie on another site', () => {
    const { element } = codesOf({}, { ...own, dataPath: 'https://elsewhere.example/own.json' });
    expect(element).toContain('<leverage-map src="https://elsewhere.example/own.json" view="kachin">');
    expect(element).toContain('<a href="https://elsewhere.example/own.json">All data in one file</a>');
  });
});

describe('the code of a frame', () => {
  it('shows the page of a prepared view with the pinned data', () => {
    const { iframe } = codesOf();
    expect(attribute(iframe, 'src')).toBe(`${base}embed/kachin.html?data=${pinned}`);
    expect(attribute(iframe, 'title')).toBe('Map: Leave the town or lose the buyer');
    expect(iframe).toContain(`<a href="${base}index.html#view=kachin">Open the interactive map</a>`);
  });

  it('shows what a reader has made of it by an address that gives the same view', () => {
    const change = { date: '2025-06-10', actors: ['kia'], select: null } as const;
    const src = new URL(attribute(codesOf(change).iframe, 'src') ?? '');
    expect(src.pathname).toBe('/leverage/embed.html');
    expect(src.searchParams.get('data')).toBe(pinned);
    expect(readViewAddress(src.hash)).toEqual({ view: 'kachin', change: { date: '2025-06-10', actors: ['kia'] } });
  });

  it('is as wide as the column and as high as a map needs, unless it is told otherwise', () => {
    expect(attribute(codesOf().iframe, 'width')).toBe('100%');
    const { iframe } = codesOf({}, { widthPx: 480, heightPx: 700 });
    expect([attribute(iframe, 'width'), attribute(iframe, 'height')]).toEqual(['480', '700']);
    expect(new URL(attribute(iframe, 'src') ?? '').searchParams.get('height')).toBe('700');
  });
});

describe('the code of a quotation', () => {
  it('is a linked picture with a caption and a link, and needs the site-wide script alone', () => {
    const { blockquote, siteScript } = codesOf();
    expect(blockquote.replaceAll(/<\/?(?:blockquote|a|img|p)\b[^>]*>/g, '')).not.toContain('<');
    expect(attribute(blockquote, 'class')).toBe('leverage-map');
    expect(attribute(blockquote, 'href')).toBe(`${base}embed/kachin.html?data=${pinned}`);
    expect(blockquote).toContain(`src="${base}posters/kachin.png"`);
    expect(siteScript).toBe(`<script type="module" src="${base}embed.js"></script>`);
  });
});

describe('the codes of a map', () => {
  it('offer an address for oEmbed where the view is one of the prepared, and none where it is a reader’s own', () => {
    expect(codesOf().oembed).toBe(`${base}embed/kachin.html?data=${pinned}`);
    expect(codesOf({ date: '2025-06-10' }).oembed).toBeNull();
  });

  it('hold no tag and no attribute that the data put there', () => {
    const attack = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;`;
    const views = dataset.views.map((view) => ({ ...view, title: attack, alt: attack, text: attack }));
    const { element, iframe, blockquote } = codesOf({ select: attack }, {}, { ...dataset, title: attack, views });
    for (const code of [element, iframe, blockquote]) {
      expect(code).not.toMatch(/<script>|<img src=x|"[^"]*"\s*onerror/);
      expect([...code.matchAll(/<script/g)].length).toBe(code === element ? 1 : 0);
      expect([...code.matchAll(/<img/g)].length).toBeLessThanOrEqual(1);
    }
    expect(attribute(element, 'alt')).toBe(attack);
  });

  it('take any folder on the web as their base, and nothing else', () => {
    expect(codesOf({}, { base: 'http://localhost:8080' }).siteScript).toContain('"http://localhost:8080/embed.js"');
    for (const wrong of ['leverage/', 'javascript:alert(1)//', ''])
      expect(() => codesOf({}, { base: wrong })).toThrow(/expected an address that starts with https/);
  });

  it('name other data below the base where these are asked for', () => {
    const { element, iframe } = codesOf({}, { dataPath: 'data/own file.json' });
    expect(element).toContain(`<leverage-map src="${base}data/own%20file.json"`);
    expect(new URL(attribute(iframe, 'src') ?? '').searchParams.get('data')).toBe('data/own file.json');
  });
});
