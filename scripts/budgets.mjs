// Weighs what readers load, against budgets.json: `node scripts/budgets.mjs [FOLDER]` with the folder of a built site, embeds included.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chunkNamed } from './chunks.mjs';

const root = join(import.meta.dirname, '..');
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;
/** MapLibre and its style sheet. */
const MAPLIBRE = /\bmaplibre-/;
const BLOCKING_SCRIPT = /<script(?![^>]*(?:\stype="(?:module|application\/ld\+json)"|\sasync\b|\sdefer\b))[^>]*>/g;

/** Each budget with what is spent of it in a built site, both in bytes after brotli. */
export function weighSite(folder) {
  const budgets = JSON.parse(readFileSync(join(root, 'scripts/budgets.json'), 'utf8')).kilobytes;
  const asset = (name) => chunkNamed(folder, name);
  const element = ['leverage-map.js'];
  const drawn = [...element, asset('core')];
  const spent = {
    'script before the poster shows': largest(framePages(folder).map(scriptsBeforePoster)),
    'script of a frame that nobody has looked at': weightOf(folder, [asset('embed')]),
    'leverage-map.js, what a page loads for a map': weightOf(folder, element),
    'a drawn map, without MapLibre': weightOf(folder, drawn),
    'land of its own, where no live map comes':
      weightOf(folder, [...drawn, asset('still-basemap')]) - weightOf(folder, drawn),
    'a map with all its words, beyond MapLibre and its style': weightOf(folder, [
      ...drawn,
      asset('speech'),
      asset('english'),
      ...all(folder, /^live-[\w-]+\.js$/),
    ]),
    'MapLibre, for our own ground': brotli(readFileSync(join(folder, asset('maplibre')))),
    'embed.js': weightOf(folder, ['embed.js']),
    'page of a view in a frame, with its poster for a phone': largest(framePages(folder).map((html) => brotli(html))),
    'poster of a view in a wide frame': largest(named(folder, /<img src="\.\.\/(assets\/[^"]+\.svg)"/)),
    'data of a view in a frame': largest(named(folder, /<leverage-embed[^>]* excerpt="([^"]+)"/)),
    'poster of a view as a card': largest(cards(folder).map((svg) => brotli(svg))),
  };
  return Object.entries(budgets).map(([name, kilobytes]) => {
    const bytes = spent[name];
    if (bytes === undefined) throw new Error(`budgets.json names "${name}", which nothing weighs`);
    return { name, bytes, budget: kilobytes * 1000 };
  });
}

/** Bytes of modules with all that they import at once, each file compressed by itself as a server sends it. */
function weightOf(folder, entries) {
  const found = new Set();
  const open = [...entries];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path) || MAPLIBRE.test(path)) continue;
    found.add(path);
    for (const [, imported] of readFileSync(join(folder, path), 'utf8').matchAll(STATIC_IMPORT))
      open.push(normalize(join(dirname(path), imported)));
  }
  return [...found].reduce((sum, path) => sum + brotli(readFileSync(join(folder, path))), 0);
}

/** Bytes of the scripts that a browser has to run before it comes to the picture in a page. */
function scriptsBeforePoster(html) {
  const picture = html.search(/<(?:picture|svg)\b/);
  if (picture < 0) throw new Error('got a page without a picture, expected one in the first answer');
  return [...html.slice(0, picture).matchAll(BLOCKING_SCRIPT)].reduce((sum, [tag]) => sum + tag.length, 0);
}

function framePages(folder) {
  return texts(join(folder, 'embed'), /\.html$/);
}

/** Bytes of the files that pages of views name, each by its path in the folder. */
function named(folder, pattern) {
  return framePages(folder).flatMap((html) => {
    const [, path] = pattern.exec(html) ?? [];
    return path === undefined ? [] : [brotli(readFileSync(join(folder, path)))];
  });
}

function cards(folder) {
  const posters = join(folder, 'posters');
  return existsSync(posters) ? texts(posters, /\.svg$/) : [];
}

function texts(folder, pattern) {
  const names = readdirSync(folder).filter((name) => pattern.test(name));
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
}

function all(folder, pattern) {
  const names = readdirSync(join(folder, 'assets')).filter((name) => pattern.test(name));
  return names.map((name) => `assets/${name}`);
}

function largest(numbers) {
  return Math.max(0, ...numbers);
}

function brotli(content) {
  return brotliCompressSync(content).length;
}

if (process.argv[1] === import.meta.filename) {
  const weights = weighSite(process.argv[2] ?? join(root, 'dist'));
  for (const { name, bytes, budget } of weights)
    console.log(
      `${bytes > budget ? 'OVER' : '  ok'} ${(bytes / 1000).toFixed(1).padStart(7)} of ${budget / 1000} kB  ${name}`,
    );
  process.exitCode = weights.some(({ bytes, budget }) => bytes > budget) ? 1 : 0;
}
