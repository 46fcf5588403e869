import * as v from 'valibot';
import { type DatasetProblem, printValue, toPointer } from './dataset-problem.ts';
import { nearestWord } from './nearest-word.ts';

const MOST_PER_VALUE = 10;

/** What reading one value by its schema gave: the value, or what is wrong with it. */
export type Checked<Value> =
  | { readonly isGood: true; readonly value: Value }
  | { readonly isGood: false; readonly problems: readonly DatasetProblem[] };

/**
 * Reads `value` by `schema`; `path` is where it stands in the file. At most ten problems are listed, and only the first one where
 * `isVast` says that the value is too big to be gone through for all.
 */
export function checkValue<Value>(
  schema: v.GenericSchema<unknown, Value>,
  value: unknown,
  path: readonly (string | number)[],
  isVast: boolean,
): Checked<Value> {
  const result = v.safeParse(schema, value, { abortEarly: isVast, abortPipeEarly: true });
  if (result.success) return { isGood: true, value: result.output };
  return { isGood: false, problems: result.issues.slice(0, MOST_PER_VALUE).map((issue) => describe(issue, path)) };
}

function describe(issue: v.BaseIssue<unknown>, path: readonly (string | number)[]): DatasetProblem {
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const step = steps.at(-1);
  const isMissing = issue.kind === 'schema' && issue.received === 'undefined' && step !== undefined;
  return {
    pointer: toPointer([...path, ...steps]),
    severity: 'error',
    got: printValue(issue.input),
    expected: expectationOf(issue, isMissing),
    remedy: isMissing ? `add ${printValue(step)}` : remedyFor(issue),
  };
}

function expectationOf(issue: v.BaseIssue<unknown>, isMissing: boolean): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  if (isMissing && issue.expected?.startsWith('"')) return `the field ${issue.expected}`;
  if (issue.type === 'picklist')
    return issue.expected?.replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ' or ') ?? 'another value';
  return (issue.expected ?? 'another value').replace('Object', 'an object').replace('Array', 'a list');
}

function remedyFor(issue: v.BaseIssue<unknown>): string {
  const point = issue.path?.at(-1)?.input;
  if (isSwapped(point)) return `swap the two: [${point[1]}, ${point[0]}]`;
  if (issue.type !== 'picklist' || typeof issue.input !== 'string') return 'correct it';
  const words = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map(([, word = '']) => word);
  const nearest = nearestWord(issue.input, words);
  return nearest === null ? 'choose one of these' : `did you mean "${nearest}"?`;
}

function isSwapped(point: unknown): point is readonly [number, number] {
  if (!Array.isArray(point) || point.length !== 2 || !point.every(Number.isFinite)) return false;
  const [first, second] = point as [number, number];
  return Math.abs(second) > 90 && Math.abs(second) <= 180 && Math.abs(first) <= 90;
}
