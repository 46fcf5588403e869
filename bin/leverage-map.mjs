#!/usr/bin/env node
// Runs the built data tools; in a checkout they are bundled on demand, since Node 20 cannot run TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const built = join(root, 'dist/lib/cli.js');
const source = join(root, 'src');

const { main } = await import(pathToFileURL(existsSync(source) ? await fromCheckout() : built).href);
process.exitCode = await main(process.argv.slice(2));

async function fromCheckout() {
  const changed = lastChange(source);
  const folder = join(root, 'node_modules/.cache/leverage-map/cli');
  const cached = join(folder, 'cli.js');
  const fresh = [built, cached].find((path) => existsSync(path) && statSync(path).mtimeMs > changed);
  if (fresh) return fresh;
  if (!existsSync(join(root, 'node_modules/vite'))) setUp();
  const { buildForNode } = await import('../scripts/build-for-node.mjs');
  await buildForNode({ cli: 'src/cli/main.ts' }, folder);
  return cached;
}

// Results alone belong on standard output.
function setUp() {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/set-up.mjs')], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

function lastChange(folder) {
  const times = readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, name)).mtimeMs);
  return Math.max(...times, statSync(join(root, 'package.json')).mtimeMs);
}
