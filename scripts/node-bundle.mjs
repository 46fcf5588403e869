import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildForNode } from './build-for-node.mjs';

const root = join(import.meta.dirname, '..');

/**
 * Bundles TypeScript entries, imports them, and gives all that they export to `use`; nothing of the bundle is left behind.
 * `entries` maps a name to a path below the root.
 */
export async function withNodeBundle(entries, use) {
  const folder = join(root, `node_modules/.cache/leverage-map/bundle-${process.pid}-${Object.keys(entries).join('-')}`);
  mkdirSync(folder, { recursive: true });
  try {
    await buildForNode(entries, folder);
    const modules = [];
    for (const name of Object.keys(entries)) modules.push(await import(pathToFileURL(join(folder, `${name}.js`)).href));
    return await use(Object.assign({}, ...modules));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The datasets in data/, each with the name of its file. */
export function datasetFiles() {
  const names = readdirSync(join(root, 'data')).filter((name) => name.endsWith('.json'));
  return names.map((name) => [name, JSON.parse(readFileSync(join(root, 'data', name), 'utf8'))]);
}
