// Builds the product and the pages of the bench into a folder of their own, and serves it, compressed as a host would.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import sirv from 'sirv';
import { build } from 'vite';
import { makeEmbeds } from '../scripts/embeds.mjs';
import { datasetFiles, withNodeBundle } from '../scripts/node-bundle.mjs';
import { makePosters } from '../scripts/posters.mjs';

const root = join(import.meta.dirname, '..');
const FLOWS = 1000;
const TEXT = /\.(?:html|js|mjs|css|json|svg)$/;

/** Builds all that is measured into `outDir`. */
export async function buildBenchSite(outDir) {
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  await buildCrowd(join(outDir, 'crowd'));
  await buildPeer(join(outDir, 'peer'));
  const madeUp = await madeUpDataset();
  writeFileSync(join(outDir, `data/${madeUp.id}@${madeUp.version}.json`), JSON.stringify(madeUp));
  const datasets = [...datasetFiles(), [madeUp.id, madeUp]];
  await makeEmbeds(outDir, undefined, datasets);
  await makePosters(join(outDir, 'posters'), undefined, datasets);
  compressAll(outDir);
}

/* With its one view `world`: as many lines as the targets speak of. */
async function madeUpDataset() {
  const entries = { ground: 'src/cli/poster-ground.ts', flows: 'bench/seeded-flows.ts' };
  return withNodeBundle(entries, async ({ posterGround, seededDataset }) => {
    await posterGround('en');
    return seededDataset(FLOWS);
  });
}

/* By itself: a page more that imports parts of ours would split the site into more files than readers load. */
async function buildCrowd(outDir) {
  const rolldownOptions = { input: { 'bench-map': join(root, 'bench/map.html') } };
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true, rolldownOptions } });
}

/* By itself: beside ours the bundler would give it files of which it needs the half. */
async function buildPeer(outDir) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      chunkSizeWarningLimit: 1200,
      rolldownOptions: { input: { 'bench-peer': join(root, 'bench/peer.html') } },
    },
  });
}

function compressAll(outDir) {
  for (const name of readdirSync(outDir, { recursive: true })) {
    const path = join(outDir, name);
    if (!TEXT.test(name) || !statSync(path).isFile()) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), { params }));
  }
}

/**
 * Serves a folder on the loopback. Resolves to its origin, a count of how often it has sent each path, and a function that ends it.
 *
 * @param pages - further pages that are in no folder: path to HTML
 */
export async function serveBenchSite(outDir, pages) {
  const site = sirv(outDir, { brotli: true, etag: true, setHeaders: cacheAsAHost });
  const sent = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    sent.set(pathname, (sent.get(pathname) ?? 0) + 1);
    const page = pages.get(pathname);
    if (page === undefined) return site(request, response, () => response.writeHead(404).end());
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${server.address().port}`, sent, close: () => server.close() };
}

/* As public/_headers has it. */
function cacheAsAHost(response, path) {
  response.setHeader('Cache-Control', /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'max-age=300');
}
