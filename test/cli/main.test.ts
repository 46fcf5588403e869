import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { editedSample, sampleDataset } from '../model/sample-dataset.ts';

const folder = mkdtempSync(join(tmpdir(), 'leverage map-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2),
  );
  return path;
}

async function run(...argv: string[]) {
  let out = '';
  let err = '';
  const status = await main(argv, {
    out: { write: (text: string) => (out += text) },
    err: { write: (text: string) => (err += text) },
  });
  return { status, out, err };
}

describe('leverage-map check', () => {
  it('finds a good dataset good', async () => {
    const { status, out, err } = await run('check', file('good.json', sampleDataset()));
    expect(status).toBe(0);
    expect(out).toBe('');
    expect(err).toContain('good.json: 0 of 24 items left out, 0 errors, 0 warnings');
  });

  it('prints warnings and still finds the data good', async () => {
    const { status, err } = await run('check', file('doubt.json', editedSample({ '/places/1/coordinates': [0, 0] })));
    expect(status).toBe(0);
    expect(err).toMatch(/doubt\.json:\d+: warning: \/places\/1\/coordinates: got \[0, 0\]/);
    expect(err).toContain('0 errors, 1 warning\n');
  });

  it('says where, what, what else and what to do about each error, and exits 1', async () => {
    const path = file('bad.json', editedSample({ '/events/0/date': '2025-02-31' }));
    const { status, err } = await run('check', path);
    const line =
      readFileSync(path, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('2025-02-31')) + 1;
    expect(status).toBe(1);
    expect(err).toContain(
      `${path}:${line}: error: /events/0/date: got "2025-02-31"; expected a date that is in the calendar`,
    );
    expect(err).toContain('bad.json: 1 of 24 items left out, 1 error, 0 warnings');
  });

  it('prints one array for programs', async () => {
    const bad = file('bad.json', editedSample({ '/events/0/date': 'today' }));
    const { status, out } = await run('check', '--json', bad, file('good.json', sampleDataset()));
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { file: bad, pointer: '/events/0/date', severity: 'error', item: 'strike' },
    ]);
    expect((await run('check', '--json', file('good.json', sampleDataset()))).out).toBe('[]\n');
  });

  it('reads past a byte order mark', async () => {
    expect((await run('check', file('bom.json', `\ufeff${JSON.stringify(sampleDataset())}`))).status).toBe(0);
  });

  it.each([
    ['not JSON', '{\n"places": [\n1,\n}', /:4: error: .*got }; expected a value/],
    ['not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), /expected JSON in UTF-8/],
    ['no dataset', '[]', /got \[\]; expected a dataset/],
    ['too large', new Uint8Array(5_000_001).fill(32), /5000001 bytes/],
    ['too deep', `{"places":${'['.repeat(1e6)}${']'.repeat(1e6)}}`, /32 levels/],
  ])('gives what is %s one error', async (_, content, message) => {
    const { status, err } = await run('check', file('broken.json', content));
    expect(status).toBe(1);
    expect(err).toMatch(message);
    expect(err).toContain('not a dataset that can be read, 1 error, 0 warnings');
  });

  it('lets no control character of the data through to the terminal', async () => {
    const path = file('escape.json', editedSample({ '/places/0/\u001b[2J': 1, '/events/0/date': '\u001b[31m\u009b' }));
    const { err } = await run('check', path);
    expect(err.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('leverage-map schema', () => {
  it('prints the schema that is published; if this fails: npx leverage-map schema --out public/schema/dataset-1.json', async () => {
    const { status, out } = await run('schema');
    expect(status).toBe(0);
    const published = new URL('../../public/schema/dataset-1.json', import.meta.url);
    expect(out).toBe(readFileSync(published, 'utf8'));
  });

  it('writes it to a file', async () => {
    const path = join(folder, 'schema.json');
    const { status, out } = await run('schema', '--out', path);
    expect(status).toBe(0);
    expect(out).toBe('');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
    });
  });

  it('resolves every reference within itself', async () => {
    const { out } = await run('schema');
    const { $defs } = JSON.parse(out) as { $defs: Record<string, unknown> };
    const named = [...out.matchAll(/"\$ref": "#\/\$defs\/(\w+)"/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !(name in $defs))).toEqual([]);
  });
});

describe('wrong usage', () => {
  it.each([
    [[]],
    [['chekc']],
    [['toString']],
    [['check']],
    [['check', 'no-such-file.json']],
    [['check', tmpdir()]],
    [['check', '--jsn', 'x.json']],
    [['schema', 'x.json']],
    [['schema', '--out']],
    [['schema', '--out', join(folder, 'no', 'such', 'folder.json')]],
  ])('%j exits 2, says why and how, and prints no result', async (argv) => {
    const { status, out, err } = await run(...argv);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('usage: leverage-map');
  });

  it('asking for help or the version is none', async () => {
    const { status, out, err } = await run('--help');
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('check FILE...');
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
