import type * as v from 'valibot';
import { type CollectionName, type Dataset, headEntries, itemSchemas } from './dataset/dataset.ts';
import { type DatasetProblem, printValue, toPointer } from './dataset-problem.ts';
import { isRecord } from './leaves.ts';
import { breakLoops } from './loops.ts';
import type { ParsedItem } from './parsed-item.ts';
import { plainCopy } from './plain-copy.ts';
import { implausibilities } from './plausibility.ts';
import { resolveReferences } from './references.ts';
import { checkValue } from './schema-problems.ts';
import { MAX_ITEMS } from './sound-dataset.ts';
import { unknownFields, unknownKeys } from './unknown-fields.ts';

export { MAX_ITEMS };

/** What reading a dataset gave. */
export interface DatasetReading {
  /** What stands; null where the whole was refused. Every reference in it resolves and every id in it is unique. */
  readonly dataset: Dataset | null;
  /** All that is wrong or doubtful, in the order of the steps of reading. */
  readonly problems: readonly DatasetProblem[];
  /** How many items the file holds. */
  readonly itemCount: number;
  /** How many of them were left out. */
  readonly leftOutCount: number;
  /** Why the whole was refused, or null. */
  readonly refused: 'not-a-dataset' | 'too-large' | null;
}

const collectionNames = Object.keys(itemSchemas) as readonly CollectionName[];
const headNames = Object.keys(headEntries);
const VAST = 5000;
const MOST_PROBLEMS = 10_000;

// What stands in for a head field that is missing or wrong: the values that say "not known" in their own format.
const unknownHead = {
  id: 'untitled',
  version: '0.0.0',
  updated: '0000',
  language: 'und',
  license: 'UNKNOWN',
  title: '-',
  summary: '-',
};

/**
 * Reads a dataset from parsed JSON, or from whatever else was handed in. Bad items are left out and listed, and the rest stands;
 * what is no dataset at all, too large or too deep is refused with one problem. Never throws, and never changes its input.
 */
export function parseDataset(input: unknown): DatasetReading {
  const copy = plainCopy(input);
  if (copy.refused) return refuse('too-large', copy.problem);
  const file = copy.value;
  if (!isRecord(file) || !collectionNames.some((name) => Array.isArray(file[name])))
    return refuse('not-a-dataset', noDataset(file));
  const lists = collectionNames.map((name) => [name, file[name]] as const);
  const itemCount = lists.reduce((sum, [, list]) => sum + (Array.isArray(list) ? list.length : 0), 0);
  if (itemCount > MAX_ITEMS) return refuse('too-large', tooManyItems(itemCount));

  const problems = [...copy.problems, ...unknownKeys(file, [...headNames, ...collectionNames], [])];
  const head = readHead(file, problems);
  const wellFormed = lists.flatMap(([name, list]) => readList(name, list, problems));
  const unlooped = breakLoops(wellFormed);
  const resolved = resolveReferences(unlooped.items, new Set(problems.flatMap(({ item }) => item ?? [])));
  const doubts = resolved.items.flatMap(implausibilities);
  return {
    dataset: { ...head, ...collect(resolved.items) } as Dataset,
    problems: bounded([problems, unlooped.problems, resolved.problems, doubts].flat()),
    itemCount,
    leftOutCount: itemCount - resolved.items.length,
    refused: null,
  };
}

function refuse(refused: 'not-a-dataset' | 'too-large', problem: DatasetProblem): DatasetReading {
  return { dataset: null, problems: [problem], itemCount: 0, leftOutCount: 0, refused };
}

function readHead(file: Readonly<Record<string, unknown>>, problems: DatasetProblem[]): Record<string, unknown> {
  const head: Record<string, unknown> = { ...unknownHead };
  for (const [name, schema] of Object.entries<v.GenericSchema>(headEntries)) {
    if (file[name] === undefined && schema.type === 'optional') continue;
    const checked = checkValue(schema, file[name], [name], false);
    if (checked.isGood) head[name] = checked.value;
    else if (file[name] === undefined) problems.push(missingHead(name));
    else problems.push(...checked.problems);
  }
  return head;
}

function readList(name: CollectionName, list: unknown, problems: DatasetProblem[]): ParsedItem[] {
  if (!Array.isArray(list)) {
    problems.push(noList(name, list));
    return [];
  }
  const schema: v.GenericSchema = itemSchemas[name];
  return list.flatMap((entry: unknown, index) => {
    const path = [name, index];
    const checked = checkValue(schema, entry, path, isVast(entry));
    if (!checked.isGood) {
      const item = itemName(entry, path);
      problems.push(...checked.problems.map((problem) => ({ ...problem, item })));
      return [];
    }
    for (const problem of unknownFields(schema, entry, path)) problems.push(problem);
    const value = checked.value as ParsedItem['value'];
    return [{ collection: name, index, id: value.id, value } as ParsedItem];
  });
}

function collect(items: readonly ParsedItem[]): Record<string, unknown[]> {
  const lists = Object.fromEntries(collectionNames.map((name): [string, unknown[]] => [name, []]));
  for (const { collection, value } of items) lists[collection]?.push(value);
  return lists;
}

/* Listing everything wrong with a huge item costs more memory than the item itself. */
function isVast(entry: unknown): boolean {
  return countValues(entry) > VAST;
}

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, inner: unknown) => sum + countValues(inner), 1);
}

function bounded(problems: readonly DatasetProblem[]): readonly DatasetProblem[] {
  const more = problems.length - MOST_PROBLEMS;
  if (more <= 0) return problems;
  const last: DatasetProblem = {
    pointer: '',
    severity: 'error',
    got: `${more} more problems`,
    expected: 'a dataset that its author has checked',
    remedy: 'correct the ones listed first',
  };
  return [...problems.slice(0, MOST_PROBLEMS), last];
}

function itemName(entry: unknown, path: readonly (string | number)[]): string {
  const id = isRecord(entry) ? entry['id'] : undefined;
  return typeof id === 'string' && id.length > 0 && id.length <= 80 ? id : toPointer(path);
}

function noDataset(file: unknown): DatasetProblem {
  return {
    pointer: '',
    severity: 'error',
    got: isRecord(file) ? 'an object with none of the arrays of a dataset' : printValue(file),
    expected: `a dataset: an object with the arrays ${collectionNames.join(', ')}`,
    remedy: 'check the address of the file, and that it is a dataset in format version 1',
  };
}

function missingHead(name: string): DatasetProblem {
  return {
    pointer: toPointer([name]),
    severity: 'error',
    got: 'nothing',
    expected: `the field "${name}"`,
    remedy: `add "${name}"`,
  };
}

function noList(name: CollectionName, list: unknown): DatasetProblem {
  const isMissing = list === undefined;
  return {
    pointer: toPointer([name]),
    severity: isMissing ? 'warning' : 'error',
    got: printValue(list),
    expected: 'a list',
    remedy: isMissing ? `add "${name}": []` : `make "${name}" a list; it was taken to be empty`,
  };
}

function tooManyItems(count: number): DatasetProblem {
  return {
    pointer: '',
    severity: 'error',
    got: `${count} items`,
    expected: `at most ${MAX_ITEMS} items`,
    remedy: 'split the dataset into several files',
  };
}
