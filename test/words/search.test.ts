import { describe, expect, it } from 'vitest';
import { indexOf } from '../../src/model/dataset-index.ts';
import { parseDataset } from '../../src/model/parse-dataset.ts';
import { excerptOf } from '../../src/words/search-excerpt.ts';
import { fold } from '../../src/words/search-fold.ts';
import { searchItems } from '../../src/words/search.ts';
import { realDataset } from '../model/real-dataset.ts';

const index = indexOf(realDataset());
const ids = (query: string, language = 'en'): readonly string[] =>
  searchItems(index, query, language).map(({ id }) => id);

/** The dataset with a few names in other languages and scripts. */
const worldly = (() => {
  const names: Readonly<Record<string, unknown>> = {
    'shigeru-ishiba': { en: 'Shigeru Ishiba', ja: '石破茂' },
    'sanae-takaichi': { en: 'Sanae Takaichi', ja: '高市早苗', fr: 'Sanaé Takaïchi' },
    tsmc: { en: 'TSMC', ja: 'ＴＳＭＣ', zh: '台积电' },
  };
  const raw = structuredClone(realDataset()) as unknown as { actors: { id: string; name: unknown }[] };
  for (const actor of raw.actors) actor.name = names[actor.id] ?? actor.name;
  const { dataset } = parseDataset(raw);
  if (!dataset) throw new Error('got no dataset, expected one');
  return indexOf(dataset);
})();
const worldlyIds = (query: string, language = 'ja'): readonly string[] =>
  searchItems(worldly, query, language).map(({ id }) => id);

describe('searchItems', () => {
  it('finds nothing for an empty query, and nothing for one of punctuation', () => {
    expect(ids('')).toEqual([]);
    expect(ids('  -- ')).toEqual([]);
  });

  it('finds every actor, place and commodity by its whole name, at rank one or beside a namesake', () => {
    const { actors, places, commodities } = index.dataset;
    const lost = [...actors, ...places, ...commodities].filter(({ id, name }) => {
      const hits = searchItems(index, typeof name === 'string' ? name : (name['en'] ?? ''), 'en');
      const at = hits.findIndex((hit) => hit.id === id);
      return at < 0 || !hits.slice(0, at + 1).every(({ by }) => by === 'name') || at > 5;
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('finds by the beginning of a word, in any order of words and any case', () => {
    expect(ids('lutn')[0]).toBe('howard-lutnick');
    expect(ids('LUTNICK howard')[0]).toBe('howard-lutnick');
    expect(ids('utnick')).not.toContain('howard-lutnick');
  });

  it('finds a person by a misprint, and says that it is one', () => {
    const [hit] = searchItems(index, 'Rutnik', 'en');
    expect(hit).toMatchObject({ id: 'howard-lutnick', by: 'misprint', found: { text: 'Rutnik', language: 'en' } });
    expect(searchItems(index, 'Guancha', 'en').find(({ id }) => id === 'guancha')?.by).toBe('alias');
  });

  it('puts a name before what is said of others', () => {
    const hits = searchItems(index, 'bhamo', 'en');
    const firstText = hits.findIndex(({ by }) => by === 'text');
    expect(hits[0]?.by).toBe('name');
    expect(firstText).toBeGreaterThan(0);
    expect(hits.slice(firstText).some(({ by }) => by === 'name')).toBe(false);
  });

  it('finds a flow by its goods and its ends', () => {
    expect(ids('magnets china united states')[0]).toBe('china-us-magnets');
  });

  it('finds what a name and a text say together', () => {
    expect(ids('lutnick commerce secretary')).toContain('howard-lutnick');
  });

  it('folds accents and the width of characters, both in the query and in the data', () => {
    expect(worldlyIds('sanae takaichi', 'fr')[0]).toBe('sanae-takaichi');
    expect(worldlyIds('TAKAÏCHI', 'en')[0]).toBe('sanae-takaichi');
    expect(worldlyIds('ｔｓｍｃ')[0]).toBe('tsmc');
  });

  it('finds a part of a name in a script without spaces, whatever the language of the reader', () => {
    expect(worldlyIds('石破')[0]).toBe('shigeru-ishiba');
    expect(worldlyIds('早苗', 'en')[0]).toBe('sanae-takaichi');
    expect(worldlyIds('积电', 'en')[0]).toBe('tsmc');
  });

  it('gives the words in the language that they were found in', () => {
    expect(searchItems(worldly, '石破', 'en')[0]?.found).toEqual({ text: '石破茂', language: 'ja' });
  });

  it('does not stumble over signs that mean something elsewhere', () => {
    for (const query of ['(', '[a-', '\\', '*', '__proto__', '%', '\ud800']) expect(() => ids(query)).not.toThrow();
  });
});

describe('fold', () => {
  it('keeps the marks that tell kana apart', () => {
    expect(fold('ガ')).not.toBe(fold('カ'));
    expect(fold('ｶﾞ')).toBe(fold('ガ'));
  });

  it('writes stroked letters as the plain ones', () => {
    expect(fold('Łódź Ærø Straße China’s')).toBe('lodz aero strasse chinas');
  });
});

describe('excerptOf', () => {
  it('shows the place of the find in a long text, cut between words', () => {
    const text = `${'One word after another goes by. '.repeat(6)}Then dysprosium is named, ${'and more follows. '.repeat(9)}`;
    const excerpt = excerptOf(text, 'dyspro');
    expect(excerpt).toContain('dysprosium');
    expect(excerpt.startsWith('… ')).toBe(true);
    expect(excerpt.endsWith(' …')).toBe(true);
    expect(excerpt.length).toBeLessThan(100);
  });

  it('leaves a short text whole', () => {
    expect(excerptOf('A short text.', 'text')).toBe('A short text.');
  });
});
