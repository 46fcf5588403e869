// Measures how fast the product is, prints tables and writes bench/results.json: `npm run bench [-- PART...] [--quick]`. Nothing is asserted.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { chromiumArgs, findChromium } from './chromium.mjs';

const root = join(import.meta.dirname, '..');
const siteDir = join(root, '.cache/bench-site');
const parts = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isQuick = process.argv.includes('--quick');
const isBuilt = process.argv.includes('--no-build') && existsSync(siteDir);

const { status } = spawnSync(process.execPath, [join(root, 'scripts/set-up.mjs'), '--browser'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

// Only now is it sure that the packages are there.
const { chromium } = await import('playwright');
const { buildBenchSite, serveBenchSite } = await import('../bench/bench-site.mjs');
const { measureViewChange } = await import('../bench/view-change.mjs');
const { measureMoving } = await import('../bench/moving.mjs');
const { firstPicturePages, measureFirstPicture } = await import('../bench/first-picture.mjs');
const { manyPages, measureMany } = await import('../bench/many.mjs');

const PARTS = {
  'view-change': measureViewChange,
  moving: measureMoving,
  'first-picture': measureFirstPicture,
  many: measureMany,
};

const unknown = parts.find((part) => !(part in PARTS));
if (unknown) {
  console.error(`bench: got the part "${unknown}", expected some of ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const say = (sentence) => console.log(`bench: ${sentence}`);
if (!isBuilt) {
  say('building what is measured');
  await buildBenchSite(siteDir);
}
const views = readdirSync(join(siteDir, 'embed'))
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''));
const site = await serveBenchSite(siteDir, new Map([...firstPicturePages, ...manyPages(views)]));
// As on a reader's machine without a graphics processor: told to use ANGLE, Chromium would have the pages themselves painted by software WebGL,
// and a still picture would cost more than a map.
const withoutAngle = chromiumArgs.filter((arg) => !arg.startsWith('--use-angle'));
const launch = (args = withoutAngle) => chromium.launch({ executablePath: findChromium() ?? undefined, args });
const results = { date: new Date().toISOString(), machine: machine(), parts: {} };
for (const [name, measure] of Object.entries(PARTS)) {
  if (parts.length > 0 && !parts.includes(name)) continue;
  // Where a canvas is painted in the process of its page, that counts as the page's script.
  const browser = await launch(name === 'view-change' ? chromiumArgs : withoutAngle);
  results.chromium = browser.version();
  const loadBefore = loadavg()[0];
  try {
    const rows = await measure({ browser, launch, origin: site.origin, sent: site.sent, isQuick, say });
    results.parts[name] = rows;
    results.load = { ...results.load, [name]: [loadBefore, loadavg()[0]] };
    writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify(results, null, 2)}\n`);
    console.log(`\n${name}`);
    console.table(rows.map(rounded));
  } finally {
    await browser.close();
  }
}
site.close();
say('written to bench/results.json');

function rounded(row) {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'number' ? Number(value.toFixed(value < 100 ? 2 : 0)) : value,
    ]),
  );
}

function machine() {
  const [cpu] = cpus();
  return `${cpus().length} x ${cpu?.model ?? 'unknown'}, ${process.platform}, WebGL in software`;
}
