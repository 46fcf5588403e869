import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../scripts/site-stamp.mjs';

/** The address that the built site believes to have. */
export const SITE_URL = 'https://maps.example/leverage/';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/leverage-map');
const LONGEST_MS = 240_000;
const HOUR_MS = 3_600_000;

/**
 * The folder of the site as it is built, embeds included: built once for all test files, and again only when a source has changed. To be
 * called in `beforeAll`, with time to spare.
 */
export async function builtSite(): Promise<string> {
  const folder = join(cache, `site-${fingerprint().slice(0, 16)}`);
  const lock = `${folder}.lock`;
  mkdirSync(cache, { recursive: true });
  for (const begun = Date.now(); Date.now() - begun < LONGEST_MS;) {
    if (existsSync(folder)) return folder;
    if (isTaken(lock)) {
      build(folder);
      rmSync(lock, { recursive: true });
      return folder;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`nobody finished ${folder}; if no test is running, remove ${lock}`);
}

/* Whether this process is the one that builds: of several that make the folder, one succeeds. */
function isTaken(lock: string): boolean {
  if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > LONGEST_MS) rmSync(lock, { recursive: true });
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function build(folder: string): void {
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith('site-') && !entry.endsWith('.sha256'))) {
    const path = join(cache, name);
    if (Date.now() - statSync(path).mtimeMs > HOUR_MS) rmSync(path, { recursive: true, force: true });
  }
  const unfinished = `${folder}.${process.pid}`;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  run([vite, 'build', '--outDir', unfinished, '--emptyOutDir', '--logLevel', 'error']);
  run([join(root, 'scripts/embeds.mjs'), unfinished]);
  renameSync(unfinished, folder);
}

/* In a process of its own: that of a test would give Lit's development build. */
function run(args: readonly string[]): void {
  const env = { ...process.env, NODE_ENV: 'production', SITE_URL };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
}
