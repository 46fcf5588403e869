// A second minifier after the bundler's own: it names and orders so that what is left compresses better.
import { minify } from 'terser';

/** MapLibre comes minified, and is the larger part of all code. */
const LARGEST = 500_000;

/** A plugin of Vite's, which wraps each dynamic import so that style sheets are fetched before the module: ours have none. */
const PRELOADER = 'native:import-analysis-build';

const OPTIONS = { module: true, ecma: 2020, compress: { passes: 3, lhs_constants: false, unsafe_arrows: true } };

/** The plugins: for every script of a site but the very large. */
export function leanScripts() {
  const preloading = {
    name: 'leverage-no-preloading',
    apply: 'build',
    configResolved({ plugins }) {
      const at = plugins.findIndex(({ name }) => name === PRELOADER);
      if (at < 0) throw new Error(`got no plugin "${PRELOADER}", expected Vite to have it`);
      plugins.splice(at, 1);
    },
  };
  const minifying = {
    name: 'leverage-lean-scripts',
    apply: 'build',
    async generateBundle({ sourcemap }, bundle) {
      // A map of a script would no longer fit it.
      if (sourcemap) return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.code.length > LARGEST) continue;
        const { code } = await minify(chunk.code, OPTIONS);
        if (code === undefined) this.error(`${chunk.fileName} came back empty`);
        chunk.code = code;
      }
    },
  };
  return [preloading, minifying];
}
