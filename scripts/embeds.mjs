// Makes embed/<view>.html, picture and data of each view and oembed/<view>.json in a built site, from its embed.html: `node scripts/embeds.mjs [FOLDER]`.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chunkNamed } from './chunks.mjs';
import { datasetFiles, withNodeBundle } from './node-bundle.mjs';

const root = join(import.meta.dirname, '..');
const STYLESHEET = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/;

/** What a map in a frame imports until it is live, but for the script that its page begins with: what is needed first stands first. */
const MODULES = ['embed-element', 'core', 'live', 'basemap-shapes', 'maplibre'];

/** Data that every map stands on, named in its core. */
const BASIS = ['coarse', 'labels'];

/** What only some maps import. */
const SOME_MODULES = ['close-up', 'area-drawing'];

/**
 * Writes the pages of all views into the folder of a built site. Resolves to how many there are.
 *
 * @param siteUrl - absolute address that the folder will have; without it there are no absolute links, and no oEmbed
 * @param datasets - name and parsed file of each; those in data/ unless others are given
 */
export async function makeEmbeds(
  outDir = join(root, 'dist'),
  siteUrl = process.env.SITE_URL,
  datasets = datasetFiles(),
) {
  return withNodeBundle({ 'embed-pages': 'src/cli/embed-pages.ts' }, async ({ embedPagesOf }) => {
    const template = readFileSync(join(outDir, 'embed.html'), 'utf8');
    const [, stylesheet] = STYLESHEET.exec(template) ?? [];
    if (!stylesheet) throw new Error(`${join(outDir, 'embed.html')} names no style sheet`);
    const own = readFileSync(join(outDir, stylesheet), 'utf8');
    const modules = ['leverage-map.js', ...MODULES.map((name) => chunkNamed(outDir, name))];
    const core = join(outDir, chunkNamed(outDir, 'core'));
    const basis = BASIS.map((name) => fileNamedIn(core, name));
    const parts = Object.fromEntries([
      ['near', fileNamedIn(core, 'near')],
      ...SOME_MODULES.map((name) => [name, chunkNamed(outDir, name)]),
    ]);
    const base = siteUrl ? (siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`) : null;
    const written = new Map();
    for (const [name, json] of datasets) await writePages(name, json);
    return written.size;

    async function writePages(name, json) {
      const placeholder = 'assets/embed-view.css';
      const { pages, css } = await embedPagesOf(json, {
        template,
        stylesheet: placeholder,
        modules,
        basis,
        parts,
        siteUrl: base,
      });
      const sheet = own + css;
      const hash = createHash('sha256').update(sheet).digest('base64url').slice(0, 8);
      const path = `assets/embed-view-${hash}.css`;
      writeFileSync(join(outDir, path), sheet);
      for (const folder of ['embed', 'oembed']) mkdirSync(join(outDir, folder), { recursive: true });
      for (const { view, html, oembed, files } of pages) {
        if (written.has(view)) throw new Error(`${name} and ${written.get(view)} both have a view "${view}"`);
        written.set(view, name);
        writeFileSync(join(outDir, `embed/${view}.html`), html.replace(placeholder, path));
        for (const file of files) writeFileSync(join(outDir, file.path), file.text);
        if (oembed !== null) writeFileSync(join(outDir, `oembed/${view}.json`), oembed);
      }
    }
  });
}

/* Path, from the folder of the site, of the JSON file with this name that a script in assets/ asks for. */
function fileNamedIn(script, name) {
  const [file] = new RegExp(`\\b${name}-[\\w-]{8}\\.json\\b`).exec(readFileSync(script, 'utf8')) ?? [];
  if (!file) throw new Error(`${script} names no ${name}-….json`);
  return `assets/${file}`;
}

if (process.argv[1] === import.meta.filename) {
  const count = await makeEmbeds(process.argv[2]);
  console.log(`${count} pages in embed/`);
}
