// Finds a Chromium for the browser tests. Node core only: set-up.mjs calls it before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const CACHED_NAMES = new Set([
  'chrome',
  'chrome.exe',
  'chrome-headless-shell',
  'headless_shell',
  'Chromium',
  'Google Chrome for Testing',
]);

/** Flags for every headless Chromium here: no sandbox (containers), WebGL in software, no traffic of its own. */
export const chromiumArgs = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
];

/**
 * Flags for tests and pictures: with the first ones alone Chromium takes SwiftShader for a GPU and has it draw canvases and pages as well, which costs
 * far more than doing so without one.
 */
export const testArgs = [...chromiumArgs, '--disable-gpu-rasterization', '--disable-accelerated-2d-canvas'];

/**
 * The path of a Chromium that answers to `--version`, or null where there is none. In this order: the environment
 * variable CHROMIUM_PATH, the commands on PATH, the browsers that Playwright has downloaded.
 * Throws where CHROMIUM_PATH is set and does not work, since falling back in silence would hide the mistake.
 */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (answers(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is "${chosen}", which does not run as a Chromium; expected the path of one.`);
  }
  return [...onPath(), ...inPlaywrightCache()].find((path) => answers(path)) ?? null;
}

// Ubuntu's chromium package is a stub that asks for a snap, and the snap itself does not run in a container.
function isSnap(path) {
  const real = realpathSync(path);
  return real.startsWith('/snap/') || real.endsWith('/snap');
}

function answers(path) {
  if (!isExecutable(path)) return false;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /chrom/i.test(stdout);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))).filter(
    (path) => existsSync(path) && !isSnap(path),
  );
}

function inPlaywrightCache() {
  const root = playwrightCache();
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => name.startsWith('chromium'))
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((name) => executablesBelow(join(root, name), 5));
}

function playwrightCache() {
  const chosen = process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (chosen === '0') return join(import.meta.dirname, '../node_modules/playwright-core/.local-browsers');
  if (chosen) return chosen;
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
}

const revision = (name) => Number(/-(\d+)$/.exec(name)?.[1] ?? 0);

function executablesBelow(folder, depth) {
  const entries = readdirSync(folder, { withFileTypes: true });
  const here = entries.filter((entry) => entry.isFile() && CACHED_NAMES.has(entry.name));
  if (here.length > 0 || depth === 0) return here.map((entry) => join(folder, entry.name));
  return entries
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => executablesBelow(join(folder, entry.name), depth - 1));
}
