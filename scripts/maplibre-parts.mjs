// What MapLibre has and a map on our own ground never asks for. That ground is one layer which draws itself (`src/map/ground.ts`): no sources and no tiles, so no
// worker, no kinds of layers, no shaders but ours. What is left is the map that moves: its camera, its canvas, gestures and keys.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Modules like those of MapLibre's source by the same path, for maps that never have what those are for. */
const STAND_INS = join(import.meta.dirname, 'maplibre-stand-ins');

/** A package that MapLibre stands on, and what stands in for it. */
const STYLE_SPEC = '@maplibre/maplibre-gl-style-spec';
const STYLE_SPEC_STAND_IN = join(STAND_INS, 'style_spec.js');

/** Modules that nothing of ours gets to, by their paths in MapLibre's source. */
export const LEFT_OUT = [
  // What is not flat.
  /^render\/terrain\.ts$/,
  /^webgl\/render_to_texture\.ts$/,
  // Which tiles a frame needs.
  /^geo\/projection\/covering_tiles\.ts$/,
  // Controls, an address that follows the map, a style in a file, pictures in it.
  /^ui\/control\/(?:attribution|logo)_control\.ts$/,
  /^ui\/hash\.ts$/,
  /^util\/(?:ajax|image)\.ts$/,
  // Where the words of a tile lie.
  /^symbol\/projection\.ts$/,
];

/**
 * The plugin.
 *
 * @param source - folder of MapLibre's source
 * @param compile - gives JavaScript for TypeScript
 */
export function maplibreParts(source, compile) {
  return {
    name: 'leverage-maplibre-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer) {
      return id === STYLE_SPEC && importer?.startsWith(source) ? STYLE_SPEC_STAND_IN : null;
    },
    async load(id) {
      if (!id.startsWith(source)) return null;
      const path = relative(source, id);
      const standIn = join(STAND_INS, path.replace(/\.ts$/, '.js'));
      if (existsSync(standIn)) return readFileSync(standIn, 'utf8');
      if (!LEFT_OUT.some((pattern) => pattern.test(path))) return null;
      const { code } = await compile(readFileSync(id, 'utf8'), id);
      return emptied(path, namesOf(this.parse(code)));
    },
  };
}

/** What is left of a module: its names, which say what they are wanted for when somebody does want them. */
export function emptied(path, names) {
  const message = `got a map that needs ${path} of MapLibre, which is left out: scripts/maplibre-parts.mjs`;
  return [
    `function leftOut() { throw new Error(${JSON.stringify(message)}); }`,
    ...names.map((name) => `export { leftOut as ${name} };`),
  ].join('\n');
}

function namesOf({ body }) {
  return body.flatMap((node) => {
    if (node.type === 'ExportDefaultDeclaration') return ['default'];
    if (node.type !== 'ExportNamedDeclaration') return [];
    const { declaration, specifiers } = node;
    if (!declaration) return specifiers.map(({ exported }) => exported.name);
    return declaration.declarations?.map(({ id }) => id.name) ?? [declaration.id.name];
  });
}
