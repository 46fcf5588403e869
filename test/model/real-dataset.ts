import { readFileSync } from 'node:fs';
import type { Dataset } from '../../src/model/dataset/dataset.ts';
import { parseDataset } from '../../src/model/parse-dataset.ts';

let parsed: Dataset | null = null;

/** The dataset of the product, read and parsed once a test file. */
export function realDataset(): Dataset {
  if (parsed) return parsed;
  const text = readFileSync(new URL('../../data/critical-minerals.json', import.meta.url), 'utf8');
  const { dataset } = parseDataset(JSON.parse(text));
  if (!dataset) throw new Error('data/critical-minerals.json does not parse');
  parsed = dataset;
  return dataset;
}
