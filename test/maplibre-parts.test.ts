import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emptied, LEFT_OUT } from '../scripts/maplibre-parts.mjs';

const source = join(dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json')), 'src');
const standIns = fileURLToPath(new URL('../scripts/maplibre-stand-ins', import.meta.url));
/** This one stands in for a package. */
const OF_A_PACKAGE = 'style_spec.js';

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending));

describe('what is left out of MapLibre', () => {
  it('is there to be left out: nothing is named that a new version has moved', () => {
    const paths = filesIn(source, '.ts');
    for (const pattern of LEFT_OUT)
      expect(
        paths.some((path) => pattern.test(path)),
        String(pattern),
      ).toBe(true);
  });

  it('says what it is wanted for where something does want it', async () => {
    const code = emptied('render/terrain.ts', ['Terrain', 'isHighland', 'default']);
    const module = `data:text/javascript,${encodeURIComponent(code)}`;
    const left = (await import(/* @vite-ignore */ module)) as {
      readonly Terrain: new () => object;
      readonly isHighland: () => boolean;
      readonly default: () => void;
    };
    expect(Object.keys(left)).toEqual(['Terrain', 'default', 'isHighland']);
    expect(() => new left.Terrain()).toThrow('render/terrain.ts');
    expect(() => left.isHighland()).toThrow('scripts/maplibre-parts.mjs');
    expect(() => {
      left.default();
    }).toThrow('render/terrain.ts');
  });
});

describe('what stands in for a module of MapLibre', () => {
  it('has the path of one, and is not left out as well', () => {
    const paths = filesIn(standIns, '.js').filter((path) => path !== OF_A_PACKAGE);
    expect(paths.length).toBeGreaterThan(3);
    for (const path of paths) {
      const module = path.replace(/\.js$/, '.ts');
      expect(existsSync(join(source, module)), path).toBe(true);
      expect(
        LEFT_OUT.some((pattern) => pattern.test(module)),
        path,
      ).toBe(false);
    }
  });
});
