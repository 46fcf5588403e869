import { describe, expect, it } from 'vitest';
import { type DatasetReading, MAX_ITEMS, parseDataset } from '../../src/model/parse-dataset.ts';
import { editedSample, sampleDataset } from './sample-dataset.ts';

const anonymous = [{ source: 'report', status: 'anonymous' }];
const analysis = [{ source: 'report', status: 'analysis' }];

function readEdited(edits: Readonly<Record<string, unknown>>): DatasetReading {
  return parseDataset(editedSample(edits));
}

function idsIn(list: readonly { readonly id: string }[] | undefined): string[] {
  return (list ?? []).map(({ id }) => id);
}

describe('a good dataset', () => {
  it('is read as it stands, without a problem', () => {
    const reading = parseDataset(sampleDataset());
    expect(reading.problems).toEqual([]);
    expect(reading.dataset).toEqual(sampleDataset());
    expect(reading).toMatchObject({ itemCount: 24, leftOutCount: 0, refused: null });
  });

  it('shares nothing with what was handed in', () => {
    const input = sampleDataset();
    const before = JSON.stringify(input);
    const { dataset } = parseDataset(input);
    expect(JSON.stringify(input)).toBe(before);
    expect(dataset?.flows[0]).not.toBe(input.flows[0]);
    expect(dataset?.flows[0]?.observations).not.toBe(input.flows[0]?.observations);
  });
});

describe('what is no dataset', () => {
  it.each([undefined, null, 3, 'text', [], {}, { type: 'FeatureCollection', features: [] }, () => 1, Symbol('x'), 10n])(
    'is refused with one problem (%#)',
    (input) => {
      const reading = parseDataset(input);
      expect(reading).toMatchObject({ dataset: null, refused: 'not-a-dataset' });
      expect(reading.problems).toHaveLength(1);
      expect(reading.problems[0]).toMatchObject({ pointer: '', severity: 'error' });
    },
  );

  it('is refused where it has more items than the limit', () => {
    const reading = readEdited({ '/events': Array.from({ length: MAX_ITEMS }, () => ({})) });
    expect(reading).toMatchObject({ dataset: null, refused: 'too-large' });
    expect(reading.problems).toHaveLength(1);
  });

  it('is refused at a depth of 33, of a million, and where it contains itself', () => {
    const nest = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;
    const inSample = (value: unknown) => readEdited({ '/actors/2/otherAccounts/0/value': value });
    expect(inSample(nest(27)).problems).toEqual([]);
    expect(inSample(nest(28)).refused).toBe('too-large');
    expect(parseDataset({ places: nest(1_000_000) }).refused).toBe('too-large');
    const endless: { places: unknown[] } = { places: [] };
    endless.places.push(endless);
    expect(parseDataset(endless).refused).toBe('too-large');
  });

  it('is refused where shared parts unfold to more values than a file can hold', () => {
    let bomb: unknown = 1;
    for (let level = 0; level < 20; level++) bomb = Array.from({ length: 10 }, () => bomb);
    expect(parseDataset({ places: [bomb] }).refused).toBe('too-large');
  });
});

describe('a bad item', () => {
  it('is left out, counted and pointed at, and the rest stands', () => {
    const reading = readEdited({ '/events/0/date': '2025-02-31' });
    expect(reading.dataset?.events).toEqual([]);
    expect(reading.dataset?.flows).toHaveLength(2);
    expect(reading.leftOutCount).toBe(1);
    expect(reading.problems).toMatchObject([
      { pointer: '/events/0/date', severity: 'error', got: '"2025-02-31"', item: 'strike' },
    ]);
  });

  it('names the missing field, and the nearest word where one is misspelt', () => {
    const reading = readEdited({ '/events/0/title': undefined, '/controls/1/phases/0/status': 'in-froce' });
    expect(reading.problems).toContainEqual(
      expect.objectContaining({ pointer: '/events/0/title', got: 'nothing', remedy: 'add "title"' }),
    );
    expect(reading.problems).toContainEqual(
      expect.objectContaining({ pointer: '/controls/1/phases/0/status', remedy: 'did you mean "in-force"?' }),
    );
  });

  it('with latitude and longitude swapped is told to swap them', () => {
    const { problems } = readEdited({ '/places/0/coordinates': [26, 97.5] });
    expect(problems[0]).toMatchObject({ pointer: '/places/0/coordinates/1', remedy: 'swap the two: [97.5, 26]' });
  });

  it.each([NaN, Infinity, -Infinity, 1e300, '12944', {}, [1, 2, 3]])('cannot carry the amount %j', (value) => {
    const { dataset, problems } = readEdited({ '/flows/0/observations/1/quantity/value': value });
    expect(idsIn(dataset?.flows)).toEqual(['ore-to-bay']);
    expect(problems[0]?.pointer).toBe('/flows/0/observations/1/quantity/value');
  });

  it('that is no object at all is listed by its pointer', () => {
    const reading = readEdited({ '/places/3': null, '/places/4': 'hills', '/places/5': [], '/places/6': 7 });
    expect(reading.leftOutCount).toBe(4);
    expect(reading.dataset?.places).toHaveLength(3);
    expect(new Set(reading.problems.map(({ item }) => item))).toEqual(
      new Set(['/places/3', '/places/4', '/places/5', '/places/6']),
    );
  });

  it('is printed short and harmless', () => {
    const { problems } = readEdited({ '/events/0/date': `\u001b[31m\u202e${'x'.repeat(5000)}` });
    expect(problems[0]?.got).toMatch(/^"\\u001b\[31m\\u202exx/);
    expect(problems[0]?.got.length).toBeLessThanOrEqual(80);
  });
});

describe('a reference that names nothing', () => {
  it('is dropped where it is optional', () => {
    const { dataset, problems, leftOutCount } = readEdited({ '/events/0/place': 'hils' });
    expect(dataset?.events[0]).not.toHaveProperty('place');
    expect(leftOutCount).toBe(0);
    expect(problems).toMatchObject([
      { pointer: '/events/0/place', got: '"hils"', expected: 'the id of a place', remedy: 'did you mean "hills"?' },
    ]);
    expect(problems[0]).not.toHaveProperty('item');
  });

  it('is pruned from a list', () => {
    const { dataset, leftOutCount } = readEdited({ '/controls/0/targets': ['nowhere', 'beijing', 'port'] });
    expect(dataset?.controls[0]?.targets).toEqual(['beijing', 'port']);
    expect(leftOutCount).toBe(0);
  });

  it('takes its assertion along where it is the only evidence', () => {
    const { dataset, leftOutCount } = readEdited({ '/flows/0/observations/1/evidence/0/source': 'gone' });
    expect(dataset?.flows[0]?.observations.map(({ period }) => period)).toEqual(['2024']);
    expect(leftOutCount).toBe(0);
  });

  it('takes the item along where the item cannot be without it', () => {
    const reading = readEdited({
      '/flows/1/from': 'gone',
      '/negotiations/0/parties/1': 'gone',
      '/chokepoints/0/statuses/0/evidence/0/source': 'gone',
      '/chokepoints/0/statuses/1/evidence/0/source': 'gone',
    });
    expect(idsIn(reading.dataset?.flows)).toEqual(['ore-to-port']);
    expect(reading.dataset?.negotiations).toEqual([]);
    expect(reading.dataset?.chokepoints).toEqual([]);
    expect(reading.leftOutCount).toBe(4);
    expect(reading.problems.flatMap(({ item }) => item ?? [])).toEqual(
      expect.arrayContaining(['ore-to-bay', 'hills-belt', 'channel', 'fix']),
    );
  });

  it('may not name a thing of another kind', () => {
    const { problems } = readEdited({ '/flows/0/actors': ['port'] });
    expect(problems).toMatchObject([
      { pointer: '/flows/0/actors/0', got: '"port", a place', expected: 'the id of an actor' },
    ]);
  });

  it('reaches as far as the things it takes along are named', () => {
    const reading = readEdited({ '/places/0/coordinates': 'here' });
    expect(idsIn(reading.dataset?.flows)).toEqual(['ore-to-bay']);
    expect(reading.dataset?.chokepoints).toEqual([]);
    expect(reading.dataset?.events[0]?.related).toEqual(['korea']);
    expect(reading.dataset?.views[0]).not.toHaveProperty('select');
    expect(reading.problems.map(({ remedy }) => remedy)).toContain('correct "hills" first: it was left out');
    expect(parseDataset(reading.dataset).problems).toEqual([]);
  });

  it('is found along a chain of 15,000 in either direction', () => {
    const fixes = Array.from({ length: 15_000 }, (_, n) => ({
      id: `fix-${n}`,
      item: `fix-${n + 1}`,
      date: '2025-07-01',
      was: 'a',
      now: 'b',
      why: 'c',
    }));
    expect(readEdited({ '/corrections': fixes }).dataset?.corrections).toEqual([]);
    expect(readEdited({ '/corrections': fixes.toReversed() }).dataset?.corrections).toEqual([]);
  });
});

describe('ids', () => {
  it('are given once: the second item of the same id is left out, whatever its kind', () => {
    const { chokepoints, places } = sampleDataset();
    const reading = readEdited({
      '/chokepoints/-': { ...chokepoints[0], id: 'ore' },
      '/places/-': { ...places[1], name: 'Second' },
    });
    expect(reading.leftOutCount).toBe(2);
    expect(reading.dataset?.places.map(({ name }) => name)).not.toContain('Second');
    const second = reading.problems.find(({ pointer }) => pointer === '/places/3/id');
    expect(second?.item).toBe('/places/3');
    expect(second?.remedy).toContain('/places/1');
  });

  it('of nested things are unique too', () => {
    const { dataset } = readEdited({ '/flows/0/observations/0/id': 'strike', '/negotiations/0/rounds/1/id': 'geneva' });
    expect(idsIn(dataset?.negotiations[0]?.rounds)).toEqual(['geneva']);
    expect(dataset?.flows[0]?.observations[0]).not.toHaveProperty('id');
    expect(dataset?.events).toHaveLength(1);
  });

  it('that climb in a loop lose one step', () => {
    const { dataset, problems } = readEdited({
      '/commodities/0/partOf': 'ore',
      '/actors/0/memberOf': ['office', 'beijing'],
    });
    expect(dataset?.commodities.map(({ partOf }) => partOf)).toEqual(['ore', undefined]);
    expect(dataset?.actors[0]).not.toHaveProperty('memberOf');
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/commodities/1/partOf', '/actors/0/memberOf']);
  });
});

describe('what is hostile', () => {
  it('cannot reach a prototype', () => {
    const text = JSON.stringify(sampleDataset())
      .replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')
      .replaceAll('"name":', '"__proto__":{"polluted":1},"name":');
    const reading = parseDataset(JSON.parse(text));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Reflect.get(reading.dataset?.places[0] ?? {}, 'polluted')).toBeUndefined();
    expect(reading.problems.map(({ pointer }) => pointer)).toContain('/places/0/__proto__');
    expect(reading.dataset?.places).toHaveLength(3);
  });

  it('cannot run code', () => {
    let ran = 0;
    const run = () => {
      ran += 1;
      throw new Error('run');
    };
    const getter = Object.defineProperty({ id: 'hills', kind: 'town' }, 'name', { get: run, enumerable: true });
    const reading = readEdited({
      '/places/0': getter,
      '/places/1': new Proxy({}, { ownKeys: run }),
      '/places/2/toJSON': run,
      '/places/2/name': { toString: run },
    });
    expect(ran).toBe(1);
    expect(reading.dataset?.places).toEqual([]);
    expect(reading.dataset?.sources).toHaveLength(2);
  });

  it('cannot make itself felt by what plain data does not hold', () => {
    const reading = readEdited({
      '/actors/2/otherAccounts/0/value': NaN,
      '/actors/3/otherAccounts': [{ field: 'name', value: () => 1, evidence: anonymous, why: 'x' }],
      '/events': new Map(),
      '/facts': 'facts',
      '/views': { length: 3 },
    });
    expect(idsIn(reading.dataset?.actors)).toEqual(['beijing', 'washington']);
    expect(reading.dataset?.events).toEqual([]);
  });
});

describe('what is doubtful', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['an array that is missing', '/stories', { '/stories': undefined }],
    ['an unknown field', '/places/0/cordinates', { '/places/0/cordinates': [1, 2] }],
    ['an unknown field of the file', '/flow', { '/flow': [] }],
    [
      'an unknown field deep inside',
      '/flows/0/observations/0/quantity/scale',
      { '/flows/0/observations/0/quantity/scale': 1 },
    ],
    ['a point at 0, 0', '/places/1/coordinates', { '/places/1/coordinates': [0, 0] }],
    ['a flow to where it began', '/flows/0/to', { '/flows/0/to': 'hills' }],
    [
      'phases in disorder',
      '/controls/0/phases/1/from',
      { '/controls/0/phases': sampleDataset().controls[0]?.phases.toReversed() },
    ],
    ['an end before the beginning', '/controls/0/phases/1/until', { '/controls/0/phases/1/until': '2024' }],
    ['a number from an unnamed source alone', '/facts/0/quantity', { '/facts/0/evidence': anonymous }],
    ['a rate from an analyst alone', '/controls/0/phases/0/rate', { '/controls/0/phases/0/evidence': analysis }],
  ])('%s is warned of, and nothing is left out', (_, pointer, edits) => {
    const reading = readEdited(edits);
    expect(reading.problems).toMatchObject([{ pointer, severity: 'warning' }]);
    expect(reading.leftOutCount).toBe(0);
  });

  it('a misspelt field gets the nearest known one as a remedy', () => {
    const { problems } = readEdited({ '/places/0/cordinates': [1, 2] });
    expect(problems[0]?.remedy).toBe('did you mean "coordinates"?');
  });

  it('an unnamed source beside an official one, or on an amount that is not reported, is no matter', () => {
    const { problems } = readEdited({
      '/facts/0/evidence/-': anonymous[0],
      '/flows/1/observations/0/evidence': anonymous,
    });
    expect(problems).toEqual([]);
  });
});

describe('the head of the file', () => {
  it('may be missing or wrong without taking the map along', () => {
    const reading = readEdited({ '/title': undefined, '/language': 'English', '/updated': '2025-13' });
    expect(reading.dataset).toMatchObject({ title: '-', language: 'und', updated: '0000' });
    expect(reading.dataset?.flows).toHaveLength(2);
    expect(reading.problems.map(({ pointer, severity }) => `${severity} ${pointer}`)).toEqual([
      'error /updated',
      'error /language',
      'error /title',
    ]);
  });
});
