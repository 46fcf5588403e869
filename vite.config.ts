import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { build } from 'vite';
import { findChromium, testArgs } from './scripts/chromium.mjs';
import { palettes } from './src/look/palette.ts';
import { chunkGroups } from './scripts/chunks.mjs';
import { leanMaplibre } from './scripts/lean-maplibre.mjs';
import { leanScripts } from './scripts/lean-scripts.mjs';
import { leanTemplates } from './scripts/lean-templates.mjs';
import { ownMaplibre } from './scripts/own-maplibre.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(ending),
  );

const pages = Object.fromEntries(
  readdirSync(root)
    .filter((name) => name.endsWith('.html'))
    .map((name) => [name.replace(/\.html$/, ''), root + name]),
);

export default defineConfig({
  root,
  base: './',
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // A module that runs on somebody else's page should add no <link> to its head.
    modulePreload: false,
    chunkSizeWarningLimit: 1200,
    // What the licences of bundled packages ask for: their texts go with the code.
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      preserveEntrySignatures: 'allow-extension',
      // A constant that two files share makes neither wait for the other.
      optimization: { inlineConst: { mode: 'all' } },
      input: { ...pages, 'leverage-map': `${root}src/define.ts` },
      output: {
        codeSplitting: { groups: chunkGroups() },
        entryFileNames: ({ name }) => (name === 'leverage-map' ? 'leverage-map.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  plugins: [
    leanTemplates(),
    leanMaplibre(),
    ownMaplibre(),
    leanScripts(),
    datasets(),
    palette(),
    hostScript(),
    absoluteLinks(process.env['SITE_URL']),
  ],
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is polled for comes when it can: on a busy machine late.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts'],
          setupFiles: ['test/setup-console.ts'],
        },
      },
      {
        extends: true,
        // Found while a test runs, a dependency would make Vite reload the page in the middle of it.
        optimizeDeps: { include: [...browserDependencies(), 'react-dom/client', 'svelte'] },
        // For the fixture of one framework only.
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          setupFiles: ['test/setup-console.ts'],
          browser: {
            enabled: true,
            api: { host: '127.0.0.1' },
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 720 },
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

function launchOptions(): { args: string[]; executablePath?: string } {
  const executablePath = process.env['VITEST'] ? findChromium() : null;
  return executablePath ? { args: testArgs, executablePath } : { args: testArgs };
}

/** Every package path that src/ and the browser tests import, `lit/directives/repeat.js` and its like included. */
function browserDependencies(): string[] {
  const rooms = filesOf('./src/', '.ts').filter((path) => !path.startsWith('cli'));
  const texts = [
    ...rooms.map((path) => `./src/${path}`),
    ...filesOf('./test/', '.browser.test.ts').map((path) => `./test/${path}`),
  ].map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'));
  const imported = texts.flatMap((text) => [
    ...text.matchAll(/^(?:import(?! type)|export(?! type)|\}) .*from '([^.][^'?]*)';$/gm),
  ]);
  const isBundled = (name: string): boolean =>
    !/^(node:|vitest|vite|geojson|topojson-spec|@vitest)|\.(json|css)$/.test(name);
  return [...new Set(imported.map(([, name = '']) => name))].filter(isBundled);
}

interface Identified {
  readonly id: string;
  readonly version: string;
}

/** Writes each dataset twice, without its line breaks: the latest, `data/<id>.json`, and the pinned `data/<id>@<version>.json`. */
function datasets(): Plugin {
  return {
    name: 'leverage-datasets',
    apply: 'build',
    generateBundle() {
      for (const name of filesOf('./data/', '.json')) {
        const dataset = JSON.parse(readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8')) as Identified;
        const { id, version } = dataset;
        const source = JSON.stringify(dataset);
        this.emitFile({ type: 'asset', fileName: `data/${id}.json`, source });
        this.emitFile({ type: 'asset', fileName: `data/${id}@${version}.json`, source });
      }
    },
  };
}

/** Puts the colours of a theme where a style sheet says `palette: light` or `palette: dark` in a comment. */
function palette(): Plugin {
  return {
    name: 'leverage-palette',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.css')) return null;
      return code.replace(/\/\* palette: (light|dark) \*\//g, (_comment, theme: 'light' | 'dark') =>
        Object.entries(palettes[theme])
          .map(
            ([token, colour]) => `--lev-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${colour};`,
          )
          .join('\n'),
      );
    },
  };
}

/** Bundles `embed.js` by itself: it runs on every page of a site, and should not ask for a second file there. */
function hostScript(): Plugin {
  return {
    name: 'leverage-host-script',
    apply: 'build',
    async generateBundle() {
      const result = await build({
        root,
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        // As a library: a page has `import()` wrapped, and so much for one link.
        build: {
          target: 'es2022',
          write: false,
          lib: { entry: `${root}src/embed/host.ts`, formats: ['es'], fileName: 'embed' },
          rolldownOptions: { output: { minify: true } },
        },
      });
      const [output] = [result].flat();
      const chunk = output && 'output' in output ? output.output[0] : undefined;
      if (!chunk) this.error('embed.js was not made');
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: chunk.code });
    },
  };
}

/** Adds the canonical address of each page where the address of the site is known, and says so where it is not. */
function absoluteLinks(siteUrl: string | undefined): Plugin {
  return {
    name: 'leverage-absolute-links',
    apply: 'build',
    buildStart() {
      if (!siteUrl) this.info('SITE_URL is not set: canonical and Open Graph links are left out.');
    },
    transformIndexHtml(_html, { path }) {
      if (!siteUrl) return [];
      const page = path.replace(/^\/(index\.html$)?/, '');
      const href = new URL(page, siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`).href;
      return [
        { tag: 'link', attrs: { rel: 'canonical', href }, injectTo: 'head' },
        { tag: 'meta', attrs: { property: 'og:url', content: href }, injectTo: 'head' },
      ];
    },
  };
}
