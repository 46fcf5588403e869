import type * as v from 'valibot';
import { type DatasetProblem, printValue, toPointer } from './dataset-problem.ts';
import { nearestWord } from './nearest-word.ts';
import { optionFor, type Shape, shapeOf } from './schema-shape.ts';

const MOST_PER_OBJECT = 10;

/** Warnings for the fields of `value`, and of all that is nested in it, that `schema` does not know; `path` is where it stands. */
export function unknownFields(
  schema: v.GenericSchema,
  value: unknown,
  path: readonly (string | number)[],
): DatasetProblem[] {
  const problems: DatasetProblem[] = [];
  visit(shapeOf(schema), value, [...path], problems);
  return problems;
}

/** The warnings for the keys of one object; at most ten, the rest go unnamed. */
export function unknownKeys(
  value: object,
  known: readonly string[],
  path: readonly (string | number)[],
): DatasetProblem[] {
  const keys = Object.keys(value).filter((key) => !known.includes(key));
  return keys.slice(0, MOST_PER_OBJECT).map((key) => {
    const nearest = nearestWord(key, known);
    return {
      pointer: toPointer([...path, key]),
      severity: 'warning',
      got: `the unknown field ${printValue(key)}`,
      expected: 'a field of the format',
      remedy: nearest === null ? 'remove it' : `did you mean "${nearest}"?`,
    };
  });
}

function visit(shape: Shape, value: unknown, path: (string | number)[], problems: DatasetProblem[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (shape.kind === 'union') visit(optionFor(shape, value), value, path, problems);
  if (shape.kind === 'list' && Array.isArray(value)) {
    for (const [index, entry] of value.entries()) descend(shape.item, entry, index, path, problems);
  }
  if (shape.kind !== 'object' || Array.isArray(value)) return;
  problems.push(...unknownKeys(value, [...shape.fields.keys()], path));
  for (const [name, field] of shape.fields) {
    if (Object.hasOwn(value, name)) descend(field.shape, Reflect.get(value, name), name, path, problems);
  }
}

function descend(
  shape: Shape,
  value: unknown,
  step: string | number,
  path: (string | number)[],
  problems: DatasetProblem[],
): void {
  path.push(step);
  visit(shape, value, path, problems);
  path.pop();
}
