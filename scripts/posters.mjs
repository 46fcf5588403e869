// Makes dist/posters: of each view of each dataset in data/ a card as SVG, light and dark, and as PNG, and
// the map alone as SVG, light and dark. build.mjs calls it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { datasetFiles, withNodeBundle } from './node-bundle.mjs';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** The fonts of the PNGs alone: SVGs are written in the reader's own. */
const FONTS = [
  [
    'inter',
    [
      '400Regular/Inter_400Regular',
      '500Medium/Inter_500Medium',
      '600SemiBold/Inter_600SemiBold',
      '700Bold/Inter_700Bold',
    ],
  ],
  ['gelasio', ['400Regular_Italic/Gelasio_400Regular_Italic', '600SemiBold/Gelasio_600SemiBold']],
];

const PNG_WIDTH_PX = 1200;

/**
 * Writes the posters of all views into a folder. Resolves to how many views there are.
 *
 * @param address - stands at the foot of each; without it nothing does
 * @param datasets - name and parsed file of each; those in data/ unless others are given
 */
export async function makePosters(outDir = join(root, 'dist/posters'), address = undefined, datasets = datasetFiles()) {
  return withNodeBundle({ posters: 'src/cli/posters.ts' }, async ({ postersOf }) => {
    mkdirSync(outDir, { recursive: true });
    let count = 0;
    for (const [, dataset] of datasets) {
      for (const { view, light, dark, lightMap, darkMap } of await postersOf(dataset, address)) {
        writeFileSync(join(outDir, `${view}.svg`), light);
        writeFileSync(join(outDir, `${view}-dark.svg`), dark);
        writeFileSync(join(outDir, `${view}-map.svg`), lightMap);
        writeFileSync(join(outDir, `${view}-map-dark.svg`), darkMap);
        writeFileSync(join(outDir, `${view}.png`), pngOf(light));
        count++;
      }
    }
    return count;
  });
}

/** A poster as PNG. */
export function pngOf(svg) {
  const fontFiles = FONTS.flatMap(([family, files]) => {
    const folder = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));
    return files.map((file) => join(folder, `${file}.ttf`));
  });
  // A font is found by the first name that is there: none of the reader's own is.
  const picture = new Resvg(svg.replaceAll('Georgia', 'Gelasio'), {
    fitTo: { mode: 'width', value: PNG_WIDTH_PX },
    font: {
      fontFiles,
      loadSystemFonts: false,
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
      serifFamily: 'Gelasio',
    },
  });
  return picture.render().asPng();
}

if (process.argv[1] === import.meta.filename) {
  const started = performance.now();
  const count = await makePosters(
    process.argv[2],
    process.env.SITE_URL ? new URL(process.env.SITE_URL).host : undefined,
  );
  console.log(`posters of ${count} views in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
