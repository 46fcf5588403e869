// MapLibre from the source in its package, with what our own ground is drawn with (`maplibre-parts.mjs`). As published, it and its worker are two
// files that have half of their code in common, and a reader fetches that twice; from the source it is a third file, which both import.
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { maplibreParts } from './maplibre-parts.mjs';

/** As the bundler names it, which follows links: a source that it did not know again would be compiled otherwise. */
const PACKAGE = realpathSync(join(import.meta.dirname, '../node_modules/maplibre-gl'));
const SOURCE = join(PACKAGE, 'src/');
const MANIFEST = join(PACKAGE, 'package.json');
/** Where it is written how the file is to be had. */
const WRITTEN = join(import.meta.dirname, '../src/map/shared-maplibre.ts');

/** What a page has of MapLibre begins here, and what its worker has. */
const ENTRIES = { page: join(SOURCE, 'index.ts'), worker: join(SOURCE, 'source/worker.ts') };

/** As MapLibre is compiled for its package: a field that is only declared must not undo what the class above it has set. */
const COMPILED = {
  typescript: { removeClassFieldsWithoutInitializer: true },
  assumptions: { setPublicClassFields: true },
};

/** One of the modules that both have. */
const IN_BOTH = join(SOURCE, 'util/config.ts');

/** Name of the file that both import. */
export const SHARED_NAME = 'maplibre-shared';

/** Whether a module is in that file; `closure` gives the ids of all that a module imports, itself included. */
export function isShared(id, closure) {
  return Object.values(ENTRIES).every((entry) => closure(entry).has(id));
}

const compile = (code, id) => transformWithOxc(code, id, COMPILED);

/** The plugins: for built sites. Elsewhere MapLibre is what its package publishes. */
export function sharedMaplibre() {
  return [maplibreParts(SOURCE, compile), sharedFiles()];
}

function sharedFiles() {
  const { version } = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const notice = `/*! MapLibre GL JS ${version}, 3-Clause BSD: https://github.com/maplibre/maplibre-gl-js/blob/v${version}/LICENSE.txt */\n`;
  let worker;
  let published;
  return {
    name: 'leverage-shared-maplibre',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      const source = readFileSync(join(PACKAGE, 'dist/maplibre-gl.mjs'), 'utf8');
      published = this.emitFile({ type: 'asset', name: 'maplibre-gl.js', source });
      worker = this.emitFile({ type: 'chunk', id: ENTRIES.worker, name: 'maplibre-worker' });
    },
    resolveId(id) {
      return id === 'maplibre-gl' ? ENTRIES.page : null;
    },
    load(id) {
      if (id === WRITTEN)
        return `export const sharedWorkerUrl = import.meta.ROLLUP_FILE_URL_${worker};
          export const publishedUrl = import.meta.ROLLUP_FILE_URL_${published};
          export const fetchShared = () => import(${JSON.stringify(IN_BOTH)});`;
      // It asks its manifest for nothing else, and all of that would be put in.
      return id === MANIFEST ? JSON.stringify({ version }) : null;
    },
    transform(code, id) {
      return id.startsWith(SOURCE) && id.endsWith('.ts') ? compile(code, id) : null;
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && chunk.moduleIds.some((id) => id.startsWith(SOURCE)))
          chunk.code = notice + chunk.code;
    },
  };
}
