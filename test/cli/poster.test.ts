import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'leverage poster-'));
afterAll(() => rmSync(folder, { recursive: true }));

const dataset = fileURLToPath(new URL('../../data/critical-minerals.json', import.meta.url));
const out = join(folder, 'kachin.svg');

async function run(...argv: string[]) {
  let printed = '';
  let said = '';
  const status = await main(['poster', ...argv], {
    out: { write: (text: string) => (printed += text) },
    err: { write: (text: string) => (said += text) },
  });
  return { status, printed, said };
}

describe('leverage-map poster', () => {
  it('writes a view as an SVG file and says nothing', async () => {
    expect(await run(dataset, '--view', 'kachin', '--out', out)).toEqual({ status: 0, printed: '', said: '' });
    const svg = readFileSync(out, 'utf8');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="675"/);
    expect(svg).toContain('#FAF8F3');
  });

  it('takes theme, language, form and size', async () => {
    const options = ['--theme', 'dark', '--lang', 'ja', '--form', 'frame', '--width', '640', '--height', '360'];
    expect((await run(dataset, '--view', 'kachin', '--out', out, ...options)).status).toBe(0);
    const svg = readFileSync(out, 'utf8');
    expect(svg).toMatch(/^<svg [^>]*width="640" height="360"[^>]* lang="ja"/);
    expect(svg).toContain('#202A32');
  });

  it('falls short, and says so, where the file is no dataset', async () => {
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, '{"type": "FeatureCollection"}');
    const { status, said } = await run(bad, '--view', 'kachin', '--out', out);
    expect(status).toBe(1);
    expect(said).toContain('bad.json');
    writeFileSync(bad, '{');
    expect((await run(bad, '--view', 'kachin', '--out', out)).status).toBe(1);
  });

  it.each([
    [[]],
    [[dataset, '--view', 'kachin']],
    [[dataset, '--out', out]],
    [[dataset, '--view', 'no-such-view', '--out', out]],
    [[dataset, dataset, '--view', 'kachin', '--out', out]],
    [['no-such-file.json', '--view', 'kachin', '--out', out]],
    [[dataset, '--view', 'kachin', '--out', join(folder, 'no', 'folder.svg')]],
    [[dataset, '--view', 'kachin', '--out', out, '--theme', 'sepia']],
    [[dataset, '--view', 'kachin', '--out', out, '--form', 'cube']],
    [[dataset, '--view', 'kachin', '--out', out, '--lang', 'not a tag']],
    [[dataset, '--view', 'kachin', '--out', out, '--width', 'wide']],
    [[dataset, '--view', 'kachin', '--out', out, '--width', '9', '--height', '9']],
  ])('%j is wrong usage', async (argv) => {
    const { status, printed, said } = await run(...argv);
    expect(status).toBe(2);
    expect(printed).toBe('');
    expect(said).toContain('usage: leverage-map poster FILE');
  });

  it('names the views there are where it is asked for another', async () => {
    const { said } = await run(dataset, '--view', 'no-such-view', '--out', out);
    expect(said).toContain('got --view "no-such-view", expected one of: london, truce, kachin');
  });
});
