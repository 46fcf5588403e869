// What MapLibre has and our own ground never asks for, which is a background, areas and lines from GeoJSON, flat, without a word or a picture on
// it. A map on the style of a page's author has MapLibre whole, as it is published.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Modules like those of MapLibre's source by the same path, for maps that never have what those are for. */
const STAND_INS = join(import.meta.dirname, 'maplibre-stand-ins');

/** Modules that nothing of ours gets to, by their paths in MapLibre's source, or among the packages that it stands on. */
export const LEFT_OUT = [
  // Kinds of layers.
  /^style\/style_layer\/(?:symbol|circle|heatmap|hillshade|color_relief|fill_extrusion|raster|custom)_style_layer\.ts$/,
  /^data\/bucket\/(?:symbol|circle|fill_extrusion)_bucket\.ts$/,
  /^webgl\/draw\/draw_(?:symbol|circle|heatmap|hillshade|color_relief|fill_extrusion|raster|custom|debug|terrain|layer_opacity)\.ts$/,
  /^webgl\/program\/(?:symbol|circle|heatmap|hillshade|color_relief|fill_extrusion|raster|debug|layer_opacity|sky|atmosphere)_program\.ts$/,
  /^shaders\/glsl\/(?!(?:_prelude|_projection_mercator|background|clipping_mask|fill|fill_outline|line|line_sdf)\.)[\w.]+\.g\.ts$/,
  // Kinds of sources.
  /^source\/(?:vector_tile|raster_tile|raster_dem_tile|image|video|canvas)_source\.ts$/,
  /^source\/(?:vector_tile|raster_dem_tile)_worker_source\.ts$/,
  // What is not flat.
  /^geo\/projection\/(?:globe|vertical_perspective)_(?:projection|transform|camera_helper)\.ts$/,
  /^render\/terrain\.ts$/,
  /^webgl\/render_to_texture\.ts$/,
  // Words, controls, an address that follows the map, questions after what lies under a point, another style in place of the first.
  /^symbol\/bidi\.ts$/,
  /^ui\/control\/(?:attribution|logo)_control\.ts$/,
  /^ui\/hash\.ts$/,
  /^style\/load_sprite\.ts$/,
  /^source\/query_features\.ts$/,
  /^@maplibre\/maplibre-gl-style-spec\/dist\/diff\.mjs$/,
  /^@maplibre\/maplibre-gl-style-spec\/dist\/expression\/definitions\/(?:distance|within)\.mjs$/,
];

/** Has what tells features of GeoJSON apart, which is kept, and writes each tile down for whoever asks what is in it: nobody does. */
const TILE_WRITER = '@maplibre/vt-pbf';
const WITHOUT_WRITER = '\0without-tile-writer';

/**
 * The plugin.
 *
 * @param source - folder of MapLibre's source
 * @param compile - gives JavaScript for TypeScript
 */
export function maplibreParts(source, compile) {
  const pathOf = (id) => (id.startsWith(source) ? relative(source, id) : id.split('/node_modules/').at(-1));
  return {
    name: 'leverage-maplibre-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer) {
      return id === TILE_WRITER && importer?.startsWith(source) ? WITHOUT_WRITER : null;
    },
    async load(id) {
      if (id === WITHOUT_WRITER) return withoutWriter(this, source);
      const path = pathOf(id);
      const standIn = join(STAND_INS, path.replace(/\.ts$/, '.js'));
      if (id.startsWith(source) && existsSync(standIn)) return readFileSync(standIn, 'utf8');
      if (!LEFT_OUT.some((pattern) => pattern.test(path))) return null;
      const { code } = await compile(readFileSync(id, 'utf8'), id);
      return emptied(path, namesOf(this.parse(code)));
    },
  };
}

/** What is left of a module: its names, which say what they are wanted for when somebody does want them. */
export function emptied(path, names) {
  if (path.startsWith('shaders/')) return "export default '';";
  const message = `got a map that needs ${path} of MapLibre, which is left out: scripts/maplibre-parts.mjs`;
  // Of each layer it is asked what kind it is: none of these.
  const exports = names.map((name) =>
    /^is[A-Z]/.test(name) ? `export const ${name} = () => false;` : `export { leftOut as ${name} };`,
  );
  return [`function leftOut() { throw new Error(${JSON.stringify(message)}); }`, ...exports].join('\n');
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

async function withoutWriter(build, source) {
  const { id } = await build.resolve(TILE_WRITER, join(source, 'index.ts'), { skipSelf: true });
  return `export { GEOJSON_TILE_LAYER_NAME, GeoJSONWrapper } from ${JSON.stringify(id)};
    export const fromVectorTileJs = () => new Uint8Array(0);`;
}
