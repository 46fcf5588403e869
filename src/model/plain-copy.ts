import { type DatasetProblem, printValue, toPointer } from './dataset-problem.ts';

/** How deeply lists and objects may be nested. */
export const MAX_DEPTH = 32;

/** How many values a dataset may hold in all: more than 5 MB of JSON can, so that only shared or endless structures reach it. */
export const MAX_VALUES = 3_000_000;

/** What `plainCopy` gives: a copy with the parts that had to stay behind, or why there is none. */
export type PlainCopy =
  | { readonly refused: false; readonly value: unknown; readonly problems: readonly DatasetProblem[] }
  | { readonly refused: true; readonly problem: DatasetProblem };

interface Task {
  readonly source: object;
  readonly copy: unknown[] | Record<string, unknown>;
  readonly depth: number;
  readonly step: string | number;
  readonly parent: Task | null;
}

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Copies whatever was handed in to plain lists and objects of its own, so that nothing in there can run, change or loop later.
 * Keys that reach into prototypes, properties with code behind them and what cannot be read are left out with a problem; nesting
 * deeper than `MAX_DEPTH` and more values than `MAX_VALUES` refuse the whole. Never throws; uses no recursion.
 */
export function plainCopy(input: unknown): PlainCopy {
  const problems: DatasetProblem[] = [];
  const root: Record<string, unknown> = {};
  const tasks: Task[] = [];
  let values = 0;

  const copyOf = (value: unknown, step: string | number, parent: Task | null): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const copy = Array.isArray(value) ? [] : {};
    tasks.push({ source: value, copy, depth: (parent?.depth ?? 0) + 1, step, parent });
    return copy;
  };

  try {
    root['value'] = copyOf(input, '', null);
  } catch {
    return { refused: false, value: undefined, problems: [unreadable([])] };
  }
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (task.depth > MAX_DEPTH) return { refused: true, problem: tooDeep(task) };
    try {
      values += Array.isArray(task.source) ? task.source.length : Object.keys(task.source).length;
      if (values > MAX_VALUES) return { refused: true, problem: tooMany() };
      copyEntries(task, copyOf, problems);
    } catch {
      problems.push(unreadable(pathOf(task)));
    }
  }
  return { refused: false, value: root['value'], problems };
}

function copyEntries(
  task: Task,
  copyOf: (value: unknown, step: string | number, parent: Task) => unknown,
  problems: DatasetProblem[],
): void {
  const { source, copy } = task;
  const keys = Array.isArray(source) ? source.keys() : Object.keys(source);
  for (const key of keys) {
    const property = Object.getOwnPropertyDescriptor(source, key);
    const isForbidden = typeof key === 'string' && FORBIDDEN_KEYS.has(key);
    const hasCode = property?.get !== undefined || property?.set !== undefined;
    if (isForbidden || hasCode) problems.push(leftOut([...pathOf(task), key], isForbidden));
    const value = isForbidden || hasCode ? undefined : copyOf(property?.value, key, task);
    if (Array.isArray(copy)) copy.push(value);
    else if (value !== undefined) copy[key] = value;
  }
}

function pathOf(task: Task): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at = task; at.parent !== null; at = at.parent) path.unshift(at.step);
  return path;
}

function leftOut(path: readonly (string | number)[], isForbidden: boolean): DatasetProblem {
  return {
    pointer: toPointer(path),
    severity: 'error',
    got: isForbidden ? `the key ${printValue(path.at(-1))}` : 'a property with code behind it',
    expected: isForbidden ? 'a field of the format' : 'a value',
    remedy: isForbidden ? 'remove it' : 'hand in parsed JSON',
  };
}

function unreadable(path: readonly (string | number)[]): DatasetProblem {
  const pointer = toPointer(path);
  return {
    pointer,
    severity: 'error',
    got: 'a value that cannot be read',
    expected: 'a value',
    remedy: 'hand in parsed JSON',
  };
}

function tooDeep(task: Task): DatasetProblem {
  return {
    pointer: toPointer(pathOf(task)),
    severity: 'error',
    got: `more than ${MAX_DEPTH} levels of nesting`,
    expected: `at most ${MAX_DEPTH} levels`,
    remedy: 'check that this is a dataset, and that nothing in it contains itself',
  };
}

function tooMany(): DatasetProblem {
  return {
    pointer: '',
    severity: 'error',
    got: `more than ${MAX_VALUES} values`,
    expected: `at most ${MAX_VALUES} values`,
    remedy: 'split the dataset into several files',
  };
}
