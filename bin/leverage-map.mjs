#!/usr/bin/env node
// Runs the built data tools; in a checkout they are bundled on demand, since Node 20 cannot run TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const built = join(root, 'dist/lib/cli.js');
const source = join(root, 'src');
const cache = join(root, 'node_modules/.cache/leverage-map');
const HOUR_MS = 3_600_000;

const { main } = await import(pathToFileURL(existsSync(source) ? await fromCheckout() : built).href);
process.exitCode = await main(process.argv.slice(2));

async function fromCheckout() {
  const changed = lastChange(source);
  const folder = join(cache, `cli-${Math.round(changed)}`);
  const cached = join(folder, 'cli.js');
  if (existsSync(built) && statSync(built).mtimeMs > changed) return built;
  if (existsSync(cached)) return cached;
  if (!existsSync(join(root, 'node_modules/vite'))) setUp();
  forgetOldBundles();
  const { buildForNode } = await import('../scripts/build-for-node.mjs');
  // Two commands may bundle at once: each in a folder of its own, and the first to finish leaves the result.
  const own = `${folder}-${process.pid}`;
  await buildForNode({ cli: 'src/cli/main.ts' }, own);
  if (existsSync(folder)) rmSync(own, { recursive: true });
  else renameSync(own, folder);
  return cached;
}

function forgetOldBundles() {
  const bundles = existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith('cli-')) : [];
  const old = bundles.map((name) => join(cache, name)).filter((path) => Date.now() - statSync(path).mtimeMs > HOUR_MS);
  for (const path of old) rmSync(path, { recursive: true, force: true });
}

// Results alone belong on standard output.
function setUp() {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/set-up.mjs')], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

function lastChange(folder) {
  const paths = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  return Math.max(...[...paths, folder, join(root, 'package.json')].map((path) => statSync(path).mtimeMs));
}
