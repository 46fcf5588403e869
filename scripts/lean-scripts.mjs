// A second minifier after the bundler's own: it names and orders so that what is left compresses better.
import { minify } from 'terser';

/** MapLibre's code is not ours, and the larger part of all: what the second minifier takes for granted need not hold there. */
const MAPLIBRE = /\/maplibre-/;

/** A plugin of Vite's, which wraps each dynamic import so that style sheets are fetched before the module: ours have none. */
const PRELOADER = 'native:import-analysis-build';

/** The bundler's own few lines, which most files need: in a file of their own they are a request that the others wait for. */
const RUNTIME = 'rolldown-runtime';

const OPTIONS = {
  module: true,
  ecma: 2020,
  compress: {
    passes: 5,
    lhs_constants: false,
    unsafe_arrows: true,
    sequences: false,
    keep_fargs: false,
    collapse_vars: false,
  },
};

/** What Lit says of style sheets that are written wrongly: ours are written when the site is built. */
const LIT_SHEETS = /@lit\/reactive-element\/css-tag\.js$/;
const LIT_MESSAGES = /\bError\("[^)]*"\)/g;

/** What a module ends with: its exports. */
const EXPORTS = /export\s*\{([^}]*)\};?\s*$/;

/** What modules are called where they are printed: nobody prints one. */
const MODULE_TAG = /\w+\|\|\w+\(\w+,Symbol\.toStringTag,\{value:"Module"\}\),/;

/** Writes into each file that imports the runtime what it has of it. */
async function inlineRuntime({ code, fileName }, bundle) {
  const [ending, list] = EXPORTS.exec(code) ?? [];
  if (!ending) throw new Error(`got a ${RUNTIME} that ends without exports, expected some`);
  const body = code.slice(0, -ending.length);
  const owns = new Map(namesIn(list).map(([own, exported]) => [exported, own]));
  // Without what this one function leaves unused: nothing that the runtime reads is a getter.
  const functionOf = async (own) => {
    const { code: lean } = await minify(`${body};export{${own} as it}`, {
      module: true,
      compress: { pure_getters: true },
    });
    const [end, exported] = EXPORTS.exec(lean);
    const [[local]] = namesIn(exported);
    return `/*#__PURE__*/(()=>{${lean.slice(0, -end.length).replace(MODULE_TAG, '')};return ${local}})()`;
  };
  const file = fileName.split('/').at(-1);
  const statement = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*["'\`][^"'\`]*${file}["'\`];?`);
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk' || !chunk.imports.includes(fileName)) continue;
    const [, imported = ''] = statement.exec(chunk.code) ?? [];
    const names = namesIn(imported);
    const given = names.map(([exported]) => owns.get(exported));
    if (given.includes(undefined)) throw new Error(`${chunk.fileName} imports what ${file} does not export`);
    const functions = await Promise.all(given.map(functionOf));
    const written = names.map(([, local], at) => `const ${local}=${functions[at]};`).join('');
    chunk.code = chunk.code.replace(statement, () => written);
    if (names.length === 0 || chunk.code.includes(file))
      throw new Error(`${chunk.fileName} imports ${file} in a way that was not expected`);
  }
}

/* `a as b, c` as pairs: what a thing is called on the left, and on the right. */
function namesIn(list) {
  return list.split(',').map((part) => {
    const [left, right = left] = part.trim().split(/\s+as\s+/);
    return [left, right];
  });
}

/** The plugins: for every script of a site but MapLibre's. */
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
  const silencing = {
    name: 'leverage-no-messages-of-lit',
    apply: 'build',
    transform(code, id) {
      return LIT_SHEETS.test(id) ? { code: code.replace(LIT_MESSAGES, 'Error()'), map: null } : null;
    },
  };
  const inlining = {
    name: 'leverage-no-runtime-file',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const runtime = Object.values(bundle).find(({ name }) => name === RUNTIME);
      if (!runtime) return;
      await inlineRuntime(runtime, bundle);
      delete bundle[runtime.fileName];
    },
  };
  const minifying = {
    name: 'leverage-lean-scripts',
    apply: 'build',
    async generateBundle({ sourcemap }, bundle) {
      // A map of a script would no longer fit it.
      if (sourcemap) return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || MAPLIBRE.test(chunk.fileName)) continue;
        const { code } = await minify(chunk.code, OPTIONS);
        if (code === undefined) this.error(`${chunk.fileName} came back empty`);
        chunk.code = code;
      }
    },
  };
  return [preloading, silencing, inlining, minifying];
}
