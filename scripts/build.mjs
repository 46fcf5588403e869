// Makes dist/: the site (pages, leverage-map.js, data, schema), the package for Node in dist/lib, its types in dist/types.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { buildForNode } from './build-for-node.mjs';
import { makePosters } from './posters.mjs';
import { markSiteBuilt } from './site-stamp.mjs';

const root = join(import.meta.dirname, '..');

await buildSite();
if (!process.argv.includes('--site-only')) {
  await buildForNode(
    { index: 'src/index.ts', model: 'src/model/index.ts', cli: 'src/cli/main.ts' },
    join(root, 'dist/lib'),
  );
  emitTypes();
  const count = await makePosters();
  console.log(`${count} posters in dist/posters`);
}

async function buildSite() {
  await build({ root, logLevel: 'info' });
  markSiteBuilt();
}

function emitTypes() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
