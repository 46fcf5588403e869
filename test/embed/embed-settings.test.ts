import { describe, expect, it } from 'vitest';
import { datasetAddress, readEmbedSettings } from '../../src/embed/embed-settings.ts';

const base = 'https://example.org/leverage/';
const plain = { data: null, theme: 'auto', language: null, interaction: 'cooperative', heightPx: null };

describe('the settings of a frame', () => {
  it('are read from the query, then from the fragment', () => {
    const search = '?theme=dark&height=600&data=data/a@1.0.0.json';
    const hash = '#view=london&theme=light&lang=ja&interaction=none';
    expect(readEmbedSettings({ search, hash })).toEqual({
      data: 'data/a@1.0.0.json',
      theme: 'dark',
      language: 'ja',
      interaction: 'none',
      heightPx: 600,
    });
  });

  it('are as if not written where they are malformed', () => {
    const search = '?theme=pink&height=1e9&lang=%22%3E&interaction=all&data=';
    expect(readEmbedSettings({ search, hash: '' })).toEqual(plain);
    for (const height of ['-5', '99', '4001', '60.5', '1e3', ''])
      expect(readEmbedSettings({ search: `?height=${height}`, hash: '' }).heightPx).toBeNull();
  });
});

describe('the address of a dataset that a frame names', () => {
  it('lies below the folder of the site', () => {
    expect(datasetAddress('data/a@1.0.0.json', base)).toBe(`${base}data/a@1.0.0.json`);
    expect(datasetAddress(`${base}data/a.json`, base)).toBe(`${base}data/a.json`);
    expect(datasetAddress('/leverage/data/a.json', base)).toBe(`${base}data/a.json`);
  });

  it('is none for anything that leads elsewhere', () => {
    const elsewhere = [
      'https://elsewhere.example/a.json',
      '//elsewhere.example/a.json',
      '\\\\elsewhere.example\\a.json',
      'https://user:secret@example.org/leverage/a.json',
      'https://example.org.elsewhere.example/leverage/a.json',
      'http://example.org/leverage/a.json',
      'https://example.org/leverage-not/a.json',
      '../a.json',
      'data/../../a.json',
      'data/%2e%2e/%2e%2e/a.json',
      'data/..%2f..%2fa.json',
      'data/..%5Ca.json',
      'data:application/json,{}',
      'blob:https://example.org/1',
      'javascript:alert(1)',
      'https://',
    ];
    expect(elsewhere.filter((path) => datasetAddress(path, base) !== null)).toEqual([]);
  });
});
