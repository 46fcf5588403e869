// MapLibre for maps on our own ground, from the source in its package: without what they never ask for (`maplibre-parts.mjs`), which is all that cuts and
// paints tiles. A map on the style of its author has MapLibre as it is published.
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { maplibreParts } from './maplibre-parts.mjs';

/** As the bundler names it, which follows links: a source that it did not know again would be compiled otherwise. */
const PACKAGE = realpathSync(join(import.meta.dirname, '../node_modules/maplibre-gl'));
const SOURCE = join(PACKAGE, 'src/');
const MANIFEST = join(PACKAGE, 'package.json');
/** Where it is written how the published file is to be had. */
const WRITTEN = join(import.meta.dirname, '../src/map/published-maplibre.ts');

/** As MapLibre is compiled for its package: a field that is only declared must not undo what the class above it has set. */
const COMPILED = {
  typescript: { removeClassFieldsWithoutInitializer: true },
  assumptions: { setPublicClassFields: true },
};

const compile = (code, id) => transformWithOxc(code, id, COMPILED);

/** The plugins: for built sites. Elsewhere MapLibre is what its package publishes. */
export function ownMaplibre() {
  return [maplibreParts(SOURCE, compile), fromSource()];
}

function fromSource() {
  const { version } = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const notice = `/*! MapLibre GL JS ${version}, 3-Clause BSD: https://github.com/maplibre/maplibre-gl-js/blob/v${version}/LICENSE.txt */\n`;
  let published;
  return {
    name: 'leverage-own-maplibre',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      const source = readFileSync(join(PACKAGE, 'dist/maplibre-gl.mjs'), 'utf8');
      published = this.emitFile({ type: 'asset', name: 'maplibre-gl.js', source });
    },
    resolveId(id) {
      return id === 'maplibre-gl' ? join(SOURCE, 'index.ts') : null;
    },
    load(id) {
      if (id === WRITTEN) return `export const publishedUrl = import.meta.ROLLUP_FILE_URL_${published};`;
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
