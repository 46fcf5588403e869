import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { builtSite } from './built-site.ts';

const { version } = createRequire(import.meta.url)('maplibre-gl/package.json') as { version: string };

let assets: string;

beforeAll(async () => {
  assets = join(await builtSite(), 'assets');
}, 300_000);

function script(name: string): { readonly file: string; readonly code: string } {
  const [file, ...others] = readdirSync(assets).filter((path) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(path));
  if (file === undefined || others.length > 0) throw new Error(`got not one script "${name}" in ${assets}`);
  return { file, code: readFileSync(join(assets, file), 'utf8') };
}

/* Long texts of a script that name what it does: shaders, messages, properties. */
function textsOf(code: string): ReadonlySet<string> {
  return new Set([...code.matchAll(/[`"']([^`"'\n]{30,})[`"']/g)].map(([, text = '']) => text));
}

it('MapLibre and its worker import what they have in common from one file, and neither has it again', () => {
  const shared = script('maplibre-shared');
  const [page, worker] = [script('maplibre'), script('maplibre-worker')];
  for (const { code } of [page, worker]) expect(code).toContain(shared.file);
  const texts = textsOf(shared.code);
  expect(texts.size).toBeGreaterThan(100);
  // Packages that MapLibre stands on may be there in two versions.
  for (const { code } of [page, worker])
    expect([...textsOf(code)].filter((text) => texts.has(text)).length).toBeLessThan(0.05 * texts.size);
  // What is published for the worker has all of it.
  expect(shared.code.length + worker.code.length).toBeLessThan(1.1 * script('maplibre-gl-worker').code.length);
});

it('each of its files says whose it is', () => {
  for (const name of ['maplibre', 'maplibre-shared', 'maplibre-worker', 'maplibre-gl-worker'])
    expect(script(name).code.slice(0, 200), name).toMatch(new RegExp(`MapLibre GL JS[^]*v${version}/LICENSE`));
});

it('a field that a class only declares does not undo what the class above it has set', () => {
  const source = readFileSync(
    createRequire(import.meta.url)
      .resolve('maplibre-gl/package.json')
      .replace('package.json', 'src/util/worker_pool.ts'),
    'utf8',
  );
  expect(source).toMatch(/private workersPromise: .*;/);
  expect(script('maplibre').code).not.toMatch(/;workersPromise;/);
});
