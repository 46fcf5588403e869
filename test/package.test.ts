import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildForNode } from '../scripts/build-for-node.mjs';
import { AUTHORED_COLOUR, authoredStyle } from './authored-style.ts';
import { builtSite } from './built-site.ts';
import { colourAt } from './colour-at.ts';
import { launchBrowser } from './launch-browser.ts';
import { serveSite } from './serve-site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const vite = join(root, 'node_modules/vite/bin/vite.js');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  version: string;
};

let work: string;
/** An empty project with the packed package in its `node_modules`, and nothing else but what that depends on. */
let project: string;
let installed: string;
let browser: Browser;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'leverage package '));
  project = join(work, 'project');
  installed = join(project, 'node_modules/leverage-map');
  await packInto(installed);
  for (const name of Object.keys(manifest.dependencies)) {
    const place = join(project, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place);
  }
  writeFileSync(join(project, 'package.json'), '{"name": "project", "private": true, "type": "module"}');
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
});

/* The package as a build makes it, packed by npm and unpacked again: what is not in the tarball is not here. */
async function packInto(target: string): Promise<void> {
  const source = join(work, 'source');
  cpSync(await builtSite(), join(source, 'dist'), { recursive: true });
  for (const name of ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'bin'])
    cpSync(join(root, name), join(source, name), { recursive: true });
  const entries = { index: 'src/index.ts', model: 'src/model/index.ts', cli: 'src/cli/main.ts' };
  await buildForNode(entries, join(source, 'dist/lib'));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  node([tsc, '-p', join(root, 'tsconfig.types.json'), '--outDir', join(source, 'dist/types')], root);
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', work], { cwd: source });
  const [tarball] = readdirSync(work).filter((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('got no tarball from npm pack, expected one');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(work, tarball), '-C', target, '--strip-components=1']);
}

function node(args: readonly string[], cwd: string): string {
  return execFileSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

/**
 * Serves a folder and opens a page of it until its map is live; gives what was printed, what was asked for, the lines drawn, and the colour of
 * the ground.
 */
async function openMap(folder: string, path: string) {
  const { address, close } = await serveSite(folder);
  const page = await browser.newPage();
  const heard: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript('addEventListener("leverage-load", () => document.documentElement.classList.add("loaded"))');
  try {
    await page.goto(address + path);
    await page.waitForSelector('html.loaded', { timeout: 90_000 });
    const marks = await page.locator('leverage-map [data-mark]').count();
    const { x = 0, y = 0, height = 0 } = (await page.locator('leverage-map [part=map]').boundingBox()) ?? {};
    return {
      colour: await colourAt(page, x + 4, y + height - 40),
      heard,
      foreign: asked.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url)),
      asked,
      marks,
    };
  } finally {
    await page.close();
    close();
  }
}

/** Names of MapLibre's files among those that were asked for, without what stands for their content, which a bundler adds its own to. */
function maplibreIn(asked: readonly string[]): readonly string[] {
  const names = asked.flatMap((url) => /\/(maplibre(?:-gl)?(?:-worker)?)-[\w-]{8,}\.js/.exec(url)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/* With `?authored` the map has the style of its author. */
const body = `<style>leverage-map { display: block; width: 700px; height: 500px }</style>
<leverage-map src="data.json" view="kachin" loading="eager"><leverage-legend slot="bottom"></leverage-legend></leverage-map>
<script>if (location.search === '?authored') document.querySelector('leverage-map').setAttribute('basemap', 'style.json')</script>`;

/* What both pages promise, the bundled and the plain. */
async function expectMaps(folder: string): Promise<void> {
  const own = await openMap(folder, '');
  expect(own.heard).toEqual([]);
  expect(own.foreign).toEqual([]);
  expect(maplibreIn(own.asked)).toEqual(['maplibre']);
  expect(own.marks).toBeGreaterThan(5);
  expect(own.colour).not.toEqual(AUTHORED_COLOUR);
  const authored = await openMap(folder, '?authored');
  expect(authored.heard).toEqual([]);
  expect(authored.foreign).toEqual([]);
  expect(maplibreIn(authored.asked)).toEqual(['maplibre-gl', 'maplibre-gl-worker']);
  expect(authored.marks).toBeGreaterThan(5);
  // Cut by the worker: without it there would be our own ground.
  expect(authored.colour).toEqual(AUTHORED_COLOUR);
}

describe('the packed package', () => {
  it('can be imported as it says, by rules of Node and of bundlers', async () => {
    const { messages } = await publint({ pkgDir: installed, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, manifest as never))).toEqual([]);
  }, 60_000);

  it('gives its functions to Node without a side effect, and its command works', () => {
    const code = `
      import { parseDataset, poster, viewOf, preparedView } from 'leverage-map';
      import { snapshotAt } from 'leverage-map/model';
      import { readFileSync } from 'node:fs';
      const { dataset } = parseDataset(JSON.parse(readFileSync(process.argv[1], 'utf8')));
      const view = viewOf(preparedView(dataset, 'kachin'));
      console.log(snapshotAt(dataset, view).flows.length, poster(dataset, view).startsWith('<svg'), typeof document);`;
    const data = join(root, 'data/critical-minerals.json');
    const told = node(['--input-type=module', '-e', code, data], project).trim();
    expect(told).toMatch(/^[1-9]\d* true undefined$/);
    const schema = node([join(installed, 'bin/leverage-map.mjs'), 'schema'], project);
    expect(schema).toBe(readFileSync(join(root, 'public/schema/dataset-1.json'), 'utf8'));
  }, 60_000);

  it('shows a live map from a project that Vite bundles, with the style of its author too, worker included', async () => {
    writeFileSync(
      join(project, 'index.html'),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Project</title><link rel="icon" href="data:,"></head><body>${body}<script type="module" src="/main.js"></script></body></html>`,
    );
    writeFileSync(join(project, 'main.js'), "import 'leverage-map/define';\n");
    mkdirSync(join(project, 'public'), { recursive: true });
    cpSync(join(root, 'data/critical-minerals.json'), join(project, 'public/data.json'));
    writeFileSync(join(project, 'public/style.json'), JSON.stringify(authoredStyle));
    node([vite, 'build', '--logLevel', 'error'], project);
    await expectMaps(join(project, 'dist'));
  }, 180_000);

  it('shows a live map in a page without a bundler', async () => {
    const site = join(work, 'plain');
    cpSync(join(installed, 'dist'), join(site, 'leverage'), { recursive: true });
    cpSync(join(root, 'data/critical-minerals.json'), join(site, 'data.json'));
    writeFileSync(join(site, 'style.json'), JSON.stringify(authoredStyle));
    writeFileSync(
      join(site, 'index.html'),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plain</title><link rel="icon" href="data:,"></head><body>${body}<script type="module" src="leverage/leverage-map.js"></script></body></html>`,
    );
    await expectMaps(site);
  }, 120_000);
});
