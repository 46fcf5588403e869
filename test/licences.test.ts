import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from './built-site.ts';

const PERMISSIVE = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']);

let text: string;

beforeAll(async () => {
  text = readFileSync(join(await builtSite(), 'licenses.md'), 'utf8');
}, 300_000);

describe('the licences of what a built site has of others', () => {
  const found = (): readonly RegExpMatchArray[] => [...text.matchAll(/^## (\S+) - \S+ \(([^)]*)\)$/gm)];

  it('stand in one file beside the scripts', () => {
    const names = found().map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(['lit', 'maplibre-gl', 'topojson-client', 'valibot']));
    expect(text).toContain('Redistributions in binary form must reproduce the above copyright notice');
  });

  it('are all permissive', () => {
    expect(found().filter(([, , licence = '']) => !PERMISSIVE.has(licence))).toEqual([]);
  });
});
