import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const STAMP = join(root, 'node_modules/.cache/leverage-map/site.sha256');
const SOURCES = [
  'src',
  'data',
  'public',
  'scripts',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
];

/** Whether dist/ holds the site as it would be built now: same sources, same SITE_URL. */
export function isSiteBuilt() {
  if (!existsSync(join(root, 'dist/index.html')) || !existsSync(STAMP)) return false;
  return readFileSync(STAMP, 'utf8') === fingerprint();
}

/** Remembers what the site in dist/ was built from. */
export function markSiteBuilt() {
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, fingerprint());
}

/** Changes with everything that the site is built from. */
export function fingerprint() {
  const hash = createHash('sha256').update(process.env.SITE_URL ?? '');
  const pages = readdirSync(root).filter((name) => name.endsWith('.html'));
  for (const path of [...SOURCES, ...pages].flatMap(filesAt)) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesAt(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { recursive: true })
    .map((name) => join(path, name))
    .filter((name) => statSync(join(root, name)).isFile())
    .sort();
}
