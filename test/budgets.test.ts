import { beforeAll, describe, expect, it } from 'vitest';
import { weighSite } from '../scripts/budgets.mjs';
import { builtSite } from './built-site.ts';

let folder: string;

beforeAll(async () => {
  folder = await builtSite();
}, 240_000);

describe('what readers load', () => {
  it('stays within its budgets', () => {
    const weights = weighSite(folder);
    expect(weights.filter(({ bytes, budget }) => bytes > budget)).toEqual([]);
    expect(weights.filter(({ bytes }) => bytes > 0).length).toBeGreaterThanOrEqual(weights.length - 2);
  });
});
