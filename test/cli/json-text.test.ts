import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/cli/json-lines.ts';
import { syntaxFault } from '../../src/cli/json-syntax.ts';

const settings = { seed: 11, numRuns: 1500 };
const indents = fc.constantFrom(0, 1, 2, '\t');
const jsonText = fc.tuple(fc.jsonValue(), indents).map(([value, indent]) => JSON.stringify(value, null, indent));
const slip = fc.constantFrom(
  '',
  ',',
  ':',
  '"',
  '{',
  '}',
  '[',
  ']',
  '\n',
  '\\',
  '\u00a0',
  '\f',
  '\ufeff',
  '0',
  '-',
  'tru',
  "'",
  '//',
  '\u0001',
);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('syntaxFault', () => {
  it('finds no fault in JSON', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        expect(syntaxFault(text)).toBeNull();
      }),
      settings,
    );
  });

  it('finds a fault exactly where JSON.parse does not accept a text', () => {
    fc.assert(
      fc.property(jsonText, fc.nat(), fc.nat(3), slip, (text, at, without, by) => {
        const position = at % (text.length + 1);
        const changed = text.slice(0, position) + by + text.slice(position + without);
        expect(syntaxFault(changed) === null).toBe(isJson(changed));
      }),
      settings,
    );
  });

  it.each([
    ['{\n"a": 1,\n}', 3, '}', 'a key'],
    ['{\n"a": 1\n"b": 2}', 3, '"b"', ', or }'],
    ['[1,\n2', 2, 'the end of the file', ', or ]'],
    ['{"a": "b\n}', 1, 'a text that is not closed on its line', 'a value'],
    ['', 1, 'the end of the file', 'a value'],
    ["{'a': 1}", 1, "'a'", 'a key or }'],
    ['{"a": NaN}', 1, 'NaN', 'a value'],
  ])('says of %j where it goes wrong, and what was expected', (text, line, got, expected) => {
    expect(syntaxFault(text)).toEqual({ line, got, expected });
  });
});

describe('linesOf', () => {
  const text = '{\n  "a": [\n    1,\n    {"b/c": {\n      "~": 2}}\n  ],\n  "d": "}{\\"",\n  "e": 3\n}';

  it('finds the line of every value', () => {
    const pointers = ['', '/a', '/a/0', '/a/1', '/a/1/b~1c', '/a/1/b~1c/~0', '/d', '/e'];
    expect([...linesOf(text, pointers).values()]).toEqual([1, 2, 3, 4, 4, 5, 7, 8]);
  });

  it('gives a value that is not there the line of what would hold it', () => {
    expect(linesOf(text, ['/a/1/x/y']).get('/a/1/x/y')).toBe(4);
    expect(linesOf(text, ['/z']).get('/z')).toBe(1);
  });

  it('finds one line a value in any JSON that has one value a line', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (list) => {
        const lines = linesOf(
          JSON.stringify({ list }, null, 1),
          list.map((_, index) => `/list/${index}`),
        );
        expect([...lines.values()]).toEqual(list.map((_, index) => index + 3));
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('is not thrown by millions of levels', () => {
    const deep = '['.repeat(2_000_000) + ']'.repeat(2_000_000);
    expect(linesOf(deep, ['/0/0']).get('/0/0')).toBe(1);
  });
});
