import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_ITEMS, parseDataset } from '../../src/model/parse-dataset.ts';
import { soundDataset } from '../../src/model/sound-dataset.ts';
import { hostileDataset } from './hostile-dataset.ts';
import { editedSample, sampleDataset } from './sample-dataset.ts';

const SEEDS = 1000;
const folder = new URL('../../data/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function sound(input: unknown): ReturnType<typeof soundDataset> {
  const text = written(input);
  return text === undefined ? null : soundDataset(text, JSON.parse(text));
}

describe('a dataset in which nothing is wrong', () => {
  it.each(files)('is read as the careful reader reads it: %s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const { dataset, itemCount } = parseDataset(JSON.parse(text));
    expect(soundDataset(text, JSON.parse(text))).toEqual({ dataset, itemCount });
  });

  it('is never one in which the careful reader finds an error, or reads anything else', () => {
    let count = 0;
    for (let seed = 0; seed < SEEDS; seed++) {
      const hostile = hostileDataset(seed);
      const found = sound(hostile);
      if (!found) continue;
      count += 1;
      const reading = parseDataset(JSON.parse(JSON.stringify(hostile)));
      const errors = reading.problems.filter(({ severity }) => severity === 'error');
      expect({ seed, errors }).toEqual({ seed, errors: [] });
      expect(found.dataset, `seed ${seed}`).toEqual(reading.dataset);
    }
    expect(count).toBeGreaterThan(20);
  });
});

describe('a dataset in which something may be wrong', () => {
  it.each<[string, unknown]>([
    ['is no object', []],
    ['lacks an array', { ...sampleDataset(), stories: undefined }],
    ['has an unknown field', editedSample({ '/flows/0/colour': 'red' })],
    ['has a reference that leads nowhere', editedSample({ '/flows/0/to': 'nowhere' })],
    ['has a reference to a thing of another kind', editedSample({ '/flows/0/to': 'report' })],
    ['has two things of one id', { ...sampleDataset(), places: sampleDataset().places.flatMap((one) => [one, one]) }],
    ['is part of itself', withLoop()],
    ['has too many items', { ...sampleDataset(), sources: Array(MAX_ITEMS + 1).fill(sampleDataset().sources[0]) }],
  ])('is left to the careful reader where it %s', (_, input) => expect(sound(input)).toBeNull());

  it.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__', '\\u0063onstructor'])(
    'is left to the careful reader where a key is %s',
    (key) => {
      const text = JSON.stringify(sampleDataset()).replace('{', `{"${key}": {"polluted": true}, `);
      expect(soundDataset(text, JSON.parse(text))).toBeNull();
    },
  );

  it('is left to the careful reader where values nest without an end', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(soundDataset(deep, JSON.parse(deep))).toBeNull();
  });
});

function withLoop(): unknown {
  const { commodities, ...rest } = sampleDataset();
  const [first] = commodities;
  return { ...rest, commodities: commodities.map((one) => (one === first ? { ...one, partOf: one.id } : one)) };
}

/* Not all that is hostile can be written as JSON. */
function written(input: unknown): string | undefined {
  try {
    return JSON.stringify(input);
  } catch {
    return undefined;
  }
}
