import { describe, expect, it } from 'vitest';
import type { Claim, Nearness } from '../../src/map/context-pool.ts';
import { ContextPool } from '../../src/map/context-pool.ts';

interface Map extends Claim {
  readonly name: string;
}

function page(most: number, options = {}) {
  const live = new Set<string>();
  let peak = 0;
  const log: string[] = [];
  const pool = new ContextPool(most, options);
  const maps = Array.from({ length: 20 }, (_, at): Map => {
    const name = `map ${at}`;
    return {
      name,
      onGrant: () => {
        live.add(name);
        peak = Math.max(peak, live.size);
        log.push(`+${at}`);
      },
      onRevoke: () => {
        live.delete(name);
        log.push(`-${at}`);
      },
    };
  });
  const place = (nearness: Nearness, ...numbers: number[]): void => {
    for (const at of numbers) {
      const map = maps[at];
      if (map) pool.place(map, nearness);
    }
  };
  const leave = (at: number): void => {
    const map = maps[at];
    if (!map) return;
    live.delete(map.name);
    pool.leave(map);
  };
  const names = (): string[] => [...live].map((name) => name.slice(4));
  return { pool, place, leave, names, log, live, peak: () => peak };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe('the maps of a page', () => {
  it('are never more than the pool allows, however many are on the screen', () => {
    const { place, names, peak } = page(8);
    place('on-screen', ...upTo(20));
    expect(names()).toHaveLength(8);
    place('away', ...upTo(8));
    expect(names()).toHaveLength(8);
    expect(peak()).toBe(8);
  });

  it('give their place to those that come on the screen, back before it is given out', () => {
    const { place, names, log } = page(2);
    place('on-screen', 0, 1);
    place('away', 0);
    expect(names()).toEqual(['0', '1']);
    place('on-screen', 2);
    expect(names()).toEqual(['1', '2']);
    expect(log.slice(-2)).toEqual(['-0', '+2']);
  });

  it('keep it against an equal, and lose it to one that is touched', () => {
    const { place, names } = page(1);
    place('on-screen', 0, 1);
    expect(names()).toEqual(['0']);
    place('touched', 1);
    expect(names()).toEqual(['1']);
  });

  it('come before those that are only near', () => {
    const { place, names } = page(1);
    place('near', 0);
    place('on-screen', 1);
    expect(names()).toEqual(['1']);
  });

  it('leave a free place behind when they are taken off the page', () => {
    const { place, leave, names } = page(1);
    place('on-screen', 0, 1);
    leave(0);
    expect(names()).toEqual(['1']);
  });

  it('that are scrolled past get none, and lose none to those that are', () => {
    const { pool, place, live } = page(1);
    place('on-screen', 0);
    const passing = { onGrant: () => live.add('passing'), onRevoke: () => live.delete('passing') };
    place('near', 0);
    pool.place(passing, 'on-screen', false);
    expect([...live]).toEqual(['map 0']);
    pool.place(passing, 'on-screen', true);
    expect([...live]).toEqual(['passing']);
    pool.place(passing, 'on-screen', false);
    expect([...live]).toEqual(['passing']);
  });

  it('in a frame give it back as soon as they are away', () => {
    const { place, names } = page(8, { keepsAway: false });
    place('on-screen', 0);
    place('away', 0);
    expect(names()).toEqual([]);
  });
});
