import { describe, expect, it } from 'vitest';
import { type DatasetReading, parseDataset } from '../../src/model/parse-dataset.ts';
import { hostileDataset } from './hostile-dataset.ts';

const SEEDS = 1000;
const REFERENCES = new Set(
  (
    'source by party actor issuer control decidedIn select view item commodity place commodities targets about related gates ' +
    'participants absent parties ties derivedFrom sameAs flows controls actors via memberOf'
  ).split(' '),
);

interface Finding {
  readonly numbers: number[];
  readonly ids: Set<string>;
  readonly named: string[];
}

/* Names the fields that hold ids by hand, so that it does not lean on the schema as the reader does. */
function look(value: unknown, field: string, finding: Finding): void {
  if (typeof value === 'number') finding.numbers.push(value);
  if (typeof value === 'string' && field === 'id') finding.ids.add(value);
  if (typeof value === 'string' && REFERENCES.has(field)) finding.named.push(value);
  if (Array.isArray(value)) for (const entry of value) look(entry, field, finding);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const isFreeForm = name === 'value' && typeof inner === 'object' && !Array.isArray(inner);
      if (!isFreeForm) look(inner, name, finding);
    }
  }
}

function read(seed: number): DatasetReading {
  try {
    return parseDataset(hostileDataset(seed));
  } catch (cause) {
    throw new Error(`seed ${seed}`, { cause });
  }
}

describe(`${SEEDS} hostile datasets`, () => {
  const seeds = Array.from({ length: SEEDS }, (_, seed) => seed);

  it('are read without an exception, without touching a prototype, and what stands is sound', () => {
    let standing = 0;
    let clean = 0;
    for (const seed of seeds) {
      const { dataset, problems, itemCount, leftOutCount, refused } = read(seed);
      expect(dataset === null, `seed ${seed}`).toBe(refused !== null);
      if (problems.length === 0) clean += 1;
      for (const { pointer, got, expected, remedy } of problems) {
        expect(pointer === '' || pointer.startsWith('/'), `seed ${seed}`).toBe(true);
        expect(got.length, `seed ${seed}`).toBeLessThanOrEqual(80);
        expect(expected && remedy, `seed ${seed}`).toBeTruthy();
      }
      if (dataset === null) continue;
      standing += 1;
      const finding: Finding = { numbers: [], ids: new Set(), named: [] };
      look(dataset, '', finding);
      expect(finding.numbers.every(Number.isFinite), `seed ${seed}`).toBe(true);
      expect(
        finding.named.filter((id) => !finding.ids.has(id)),
        `seed ${seed}`,
      ).toEqual([]);
      const count = Object.values(dataset).reduce((sum, part) => sum + (Array.isArray(part) ? part.length : 0), 0);
      expect(count, `seed ${seed}`).toBe(itemCount - leftOutCount);
    }
    for (const innocent of [{}, [], () => 1, ''])
      expect(Reflect.get(Object(innocent) as object, 'polluted')).toBeUndefined();
    expect(standing).toBeGreaterThan(SEEDS * 0.8);
    expect(clean).toBeLessThan(SEEDS * 0.2);
  });

  it('read a second time hold no error: what was handed out is whole', () => {
    for (const seed of seeds.filter((each) => each % 20 !== 0)) {
      const { dataset } = read(seed);
      if (dataset === null) continue;
      const errors = parseDataset(dataset).problems.filter(({ severity }) => severity === 'error');
      expect(errors, `seed ${seed}`).toEqual([]);
    }
  });

  it('are the same for the same seed', () => {
    for (const seed of [1, 2, 4, 5])
      expect(JSON.stringify(hostileDataset(seed))).toBe(JSON.stringify(hostileDataset(seed)));
  });
});
