import { describe, expect, it } from 'vitest';
import type { CitationForm } from '../../src/i18n/share-messages.ts';
import { en } from '../../src/i18n/en.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import type { Dataset } from '../../src/model/dataset/dataset.ts';
import { preparedView, viewOf } from '../../src/model/view.ts';
import type { CitedView } from '../../src/words/citation-of-view.ts';
import { citationOfView, titleOfView } from '../../src/words/citation-of-view.ts';
import { realDataset } from '../model/real-dataset.ts';

const dataset: Dataset = { ...realDataset(), version: '1.2.0', updated: '2025-08-01' };
const prepared = preparedView(dataset, 'kachin');
if (!prepared) throw new Error('got no view');
const view = viewOf(prepared);
const cited: CitedView = {
  dataset,
  view,
  address: 'https://maps.example/#view=kachin',
  accessed: '2025-09-02',
  author: null,
  messages: en,
  language: 'en',
};
const data = 'Critical minerals and trade, 2022–2026';

describe('the citation of a view', () => {
  it('names the view and its day, the dataset with version and date, the address and the day it was read', () => {
    expect(citationOfView(cited, 'plain')).toBe(
      `“Leave the town or lose the buyer”, map for 8 July 2025, in: ${data} (version 1.2.0, updated 1 August 2025), https://maps.example/#view=kachin (accessed 2 September 2025).`,
    );
  });

  it('puts the same into the order of the American Psychological Association', () => {
    expect(citationOfView(cited, 'apa')).toBe(
      `Leave the town or lose the buyer [Map for July 8, 2025]. (2025, August 1). In ${data} (Version 1.2.0) [Data set]. Retrieved September 2, 2025, from https://maps.example/#view=kachin`,
    );
  });

  it('makes an entry of a BibTeX file of it', () => {
    expect(citationOfView(cited, 'bibtex')).toBe(
      [
        '@misc{critical-minerals-kachin-2025-07-08,',
        '  title        = {{Leave the town or lose the buyer}},',
        `  howpublished = {${data}, version 1.2.0, updated 1 August 2025},`,
        '  year         = {2025},',
        '  month        = aug,',
        '  day          = {1},',
        '  version      = {1.2.0},',
        '  note         = {map for 8 July 2025, accessed 2 September 2025},',
        '  url          = {https://maps.example/#view=kachin},',
        '  urldate      = {2025-09-02}',
        '}',
      ].join('\n'),
    );
  });

  it('begins with the author where one is known', () => {
    const author = 'The Daily Example';
    expect(citationOfView({ ...cited, author }, 'plain')).toMatch(/^The Daily Example, “Leave the town/);
    expect(citationOfView({ ...cited, author }, 'apa')).toMatch(/^The Daily Example\. \(2025, August 1\)\. Leave/);
    expect(citationOfView({ ...cited, author }, 'bibtex')).toContain('author       = {{The Daily Example}}');
  });

  it('does not give the title of a view to another day', () => {
    const other = { ...view, date: '2025-03-01' };
    expect(titleOfView(dataset, view, 'en')).toBe('Leave the town or lose the buyer');
    expect(titleOfView(dataset, other, 'en')).toBeNull();
    expect(titleOfView(dataset, { ...view, known: true }, 'en')).toBeNull();
    expect(citationOfView({ ...cited, view: other }, 'plain')).toBe(
      `“${data}”, map for 1 March 2025 (version 1.2.0, updated 1 August 2025), https://maps.example/#view=kachin (accessed 2 September 2025).`,
    );
    expect(citationOfView({ ...cited, view: other }, 'apa')).toBe(
      `${data} (Version 1.2.0) [Data set] [Map for March 1, 2025]. (2025, August 1). Retrieved September 2, 2025, from https://maps.example/#view=kachin`,
    );
  });

  it.each(['2025', '2025-08', '2025-08~', '2025-01/2025-05'])('writes a dataset of %s without a day', (updated) => {
    const coarse = { ...cited, dataset: { ...dataset, updated } };
    expect(citationOfView(coarse, 'bibtex')).not.toMatch(/^ {2}day /m);
    for (const form of ['plain', 'apa', 'bibtex'] as const)
      expect(citationOfView(coarse, form)).not.toMatch(/undefined|NaN|Invalid/);
  });

  it.each(['fr', 'ja', 'zh-Hans'])('is in the language of the reader: %s', async (language) => {
    const messages = await messagesFor(language);
    for (const form of ['plain', 'apa'] as const) {
      const words = citationOfView({ ...cited, messages, language }, form);
      expect(words).toContain(cited.address);
      expect(words).not.toMatch(/updated|Retrieved|July|Data set/);
    }
  });

  it('keeps braces, commands and line breaks of a title from breaking the BibTeX file', () => {
    const title = 'A {b} \\input{x} 100% $y$ & #1_2 ~ ^ "q"\n}@misc{evil,';
    const views = [{ ...prepared, title }];
    const entry = citationOfView({ ...cited, dataset: { ...dataset, views } }, 'bibtex');
    expect(entry).toContain(
      'title        = {{A \\textbraceleft{}b\\textbraceright{} \\textbackslash{}input\\textbraceleft{}x\\textbraceright{} 100\\% \\$y\\$ \\& \\#1\\_2 \\textasciitilde{} \\textasciicircum{} \\textquotedbl{}q\\textquotedbl{} \\textbraceright{}@misc\\textbraceleft{}evil,}}',
    );
    expect(depths(entry)).toEqual({ least: 0, end: 0 });
    expect(entry.split('\n').filter((line) => line.startsWith('@'))).toHaveLength(1);
  });

  it('keeps an address whole in a BibTeX file', () => {
    const address = 'https://maps.example/?q={a}&b=%7B#view=kachin';
    const form: CitationForm = 'bibtex';
    expect(citationOfView({ ...cited, address }, form)).toContain(
      '{https://maps.example/?q=%7Ba%7D&b=%7B#view=kachin}',
    );
  });
});

/** How deep braces nest, as BibTeX counts them: never below zero, and closed at the end. */
function depths(entry: string): { least: number; end: number } {
  let [least, end] = [0, 0];
  for (const sign of entry) {
    if (sign === '{') end++;
    if (sign === '}') end--;
    least = Math.min(least, end);
  }
  return { least, end };
}
