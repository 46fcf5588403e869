import { readFileSync } from 'node:fs';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/**
 * What docs/embedding.md says that the policy of a page has to allow.
 *
 * @param page - first cell of a row of its table
 * @param site - what stands there for the origin of the site
 */
export function documentedPolicy(page: string, site = ''): string {
  const row = read('docs/embedding.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find(([, name]) => name === page);
  const [, policy] = /^`(.*)`$/.exec(row?.[2] ?? '') ?? [];
  if (policy === undefined) throw new Error(`got no policy for "${page}" in docs/embedding.md, expected a row`);
  return policy.replaceAll('SITE', site);
}

/** The policy that public/_headers sends with a path. */
export function sentPolicy(path: string): string {
  const lines = read('public/_headers').split('\n');
  const sent = lines.slice(lines.indexOf(path) + 1, lines.indexOf('', lines.indexOf(path)));
  const [, policy] = /^ {2}Content-Security-Policy: (.*)$/m.exec(sent.join('\n')) ?? [];
  if (policy === undefined) throw new Error(`got no policy for ${path} in public/_headers, expected one`);
  return policy;
}
