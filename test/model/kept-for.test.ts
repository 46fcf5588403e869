import { describe, expect, it } from 'vitest';
import { keptFor } from '../../src/model/kept-for.ts';

describe('keptFor', () => {
  it('works out each answer once, nothing among them, and for each object by itself', () => {
    const asked: string[] = [];
    const lastOf = keptFor((row: readonly string[]) => {
      asked.push(row.join(''));
      return row.at(-1) ?? null;
    });
    const [row, empty] = [['a', 'b'], []];
    expect([lastOf(row), lastOf(empty), lastOf(row), lastOf(empty)]).toEqual(['b', null, 'b', null]);
    expect(asked).toEqual(['ab', '']);
    expect(lastOf(['a', 'b'])).toBe('b');
    expect(asked).toEqual(['ab', '', 'ab']);
  });
});
