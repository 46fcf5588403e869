// How the site's code is split: all that a map needs to be drawn is one file, and so are the words that come after the drawing. Left to
// itself the bundler makes a file of each set of modules that some pages share, and a reader waits for a chain of twenty.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const entryOf = (path) => join(root, path);

/** Files by name, the first to have a module keeps it: each holds what its entries import, without what is imported later, on demand. */
const FILES = [
  ['leverage-map', entryOf('src/define.ts')],
  // With what the words and the live map share: without one of them the other still comes.
  ['core', entryOf('src/elements/map-core.ts'), entryOf('src/elements/adopt-styles.ts')],
  ['basemap-shapes', entryOf('src/map/basemap-shapes.ts')],
  ['still-basemap', entryOf('src/elements/still-basemap.ts')],
  ['live', entryOf('src/elements/live-map.ts')],
  ['close-up', entryOf('src/elements/close-up.ts')],
  ['area-drawing', entryOf('src/elements/area-drawing.ts')],
  ['speech', entryOf('src/elements/map-speech.ts')],
  ['english', entryOf('src/i18n/en.ts')],
  ['embed-words', entryOf('src/embed/embed-words.ts')],
  ['poster', entryOf('src/poster/poster.ts')],
];

/** Groups for `output.codeSplitting`. */
export function chunkGroups() {
  const closures = new Map();
  const closure = (entry, context) => {
    if (!closures.has(entry)) closures.set(entry, importedBy(entry, context));
    return closures.get(entry);
  };
  return FILES.map(([name, ...entries], at) => ({
    name: (id, context) => (entries.some((entry) => closure(entry, context).has(id)) ? name : null),
    priority: FILES.length - at,
  }));
}

/** Path, from the folder of a built site, of the file with this name. */
export function chunkNamed(folder, name) {
  const found = readdirSync(join(folder, 'assets')).filter((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file));
  if (found.length !== 1)
    throw new Error(`got ${found.length} scripts named ${name} in ${folder}/assets, expected one`);
  return `assets/${found[0]}`;
}

function importedBy(entry, context) {
  const found = new Set();
  const open = [entry];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
