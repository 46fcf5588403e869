// Makes dist/: the site (pages, leverage-map.js, data, schema, embeds and posters of all views), the package for Node in dist/lib, its types in dist/types.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { buildForNode } from './build-for-node.mjs';
import { makeEmbeds } from './embeds.mjs';
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
}

async function buildSite() {
  const siteUrl = process.env.SITE_URL;
  await build({ root, logLevel: 'info' });
  console.log(`${await makeEmbeds()} pages in dist/embed`);
  if (!siteUrl) console.log('SITE_URL is not set: dist/oembed is left out, and pictures for previews in dist/embed.');
  console.log(`${await makePosters(undefined, siteUrl ? new URL(siteUrl).host : undefined)} posters in dist/posters`);
  markSiteBuilt();
}

function emitTypes() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
