import { type DatasetProblem, printValue, toPointer } from './dataset-problem.ts';
import type { Evidence } from './dataset/evidence.ts';
import { firstDay, lastDay } from './edtf.ts';
import type { ParsedItem } from './parsed-item.ts';

type Path = readonly (string | number)[];
type Words = Pick<DatasetProblem, 'got' | 'expected' | 'remedy'>;

interface Span {
  readonly from: string;
  readonly until?: string | undefined;
}

const WEAK_STATUSES: ReadonlySet<string> = new Set(['anonymous', 'analysis']);
const NUMBER_FIELDS = ['quantity', 'rate', 'change'];

/** Warnings about an item that has the right form and yet is likely to be wrong, or to mislead a reader. */
export function implausibilities(item: ParsedItem): DatasetProblem[] {
  const path = [item.collection, item.index];
  return [...ownImplausibilities(item, path), ...weakNumbers(item.value, path)];
}

function ownImplausibilities(item: ParsedItem, path: Path): DatasetProblem[] {
  switch (item.collection) {
    case 'places':
      return nullIsland(item.value.coordinates, [...path, 'coordinates']);
    case 'flows':
      return item.value.from === item.value.to ? [warn([...path, 'to'], circularFlow(item.value.to))] : [];
    case 'controls':
      return disorder(item.value.phases, [...path, 'phases']);
    case 'chokepoints':
      return [
        ...disorder(item.value.statuses, [...path, 'statuses']),
        ...disorder(item.value.heldBy ?? [], [...path, 'heldBy']),
      ];
    default:
      return [];
  }
}

function nullIsland(coordinates: readonly [number, number] | undefined, path: Path): DatasetProblem[] {
  if (coordinates?.[0] !== 0 || coordinates[1] !== 0) return [];
  return [
    warn(path, {
      got: '[0, 0], a point in the Gulf of Guinea',
      expected: 'where the place is, as [longitude, latitude]',
      remedy: 'look the place up, or leave the coordinates out',
    }),
  ];
}

function circularFlow(place: string): Words {
  return {
    got: `${printValue(place)}, where the flow also begins`,
    expected: 'another place',
    remedy: 'make this a fact about the place, or correct one end',
  };
}

function disorder(spans: readonly Span[], path: Path): DatasetProblem[] {
  return spans.flatMap((span, index) => {
    const before = spans[index - 1];
    const isEarly = before !== undefined && firstDay(span.from) < firstDay(before.from);
    const endsEarly = span.until !== undefined && lastDay(span.until) < firstDay(span.from);
    const early = {
      got: `${printValue(span.from)} after ${printValue(before?.from)}`,
      expected: 'entries in the order of their dates',
      remedy: 'sort them by "from"',
    };
    const ended = {
      got: `${printValue(span.until)}, before it begins on ${printValue(span.from)}`,
      expected: 'an end after the beginning',
      remedy: 'correct one of the two dates',
    };
    return [
      ...(isEarly ? [warn([...path, index, 'from'], early)] : []),
      ...(endsEarly ? [warn([...path, index, 'until'], ended)] : []),
    ];
  });
}

/* A number that only unnamed people or analysts give reads as a fact on a map: the author should know that it stands alone. */
function weakNumbers(value: unknown, path: Path): DatasetProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => weakNumbers(entry, [...path, index]));
  const inner = Object.entries(value).flatMap(([name, field]) => weakNumbers(field, [...path, name]));
  const statuses = statusesOf(value);
  const isWeak = statuses.length > 0 && statuses.every((status) => WEAK_STATUSES.has(status));
  const field = isWeak ? NUMBER_FIELDS.find((name) => hasNumber(Reflect.get(value, name))) : undefined;
  if (field === undefined) return inner;
  const words = {
    got: `a number with no evidence but ${[...new Set(statuses)].join(' and ')}`,
    expected: 'a second, firmer piece of evidence',
    remedy: 'add one, or be content that the map marks the number as unconfirmed',
  };
  return [...inner, warn([...path, field], words)];
}

function statusesOf(value: object): readonly string[] {
  const evidence: unknown = Reflect.get(value, 'evidence');
  return Array.isArray(evidence) ? (evidence as readonly Evidence[]).map(({ status }) => status) : [];
}

function hasNumber(field: unknown): boolean {
  if (typeof field !== 'object' || field === null) return false;
  const value: unknown = Reflect.get(field, 'value') ?? Reflect.get(Reflect.get(field, 'quantity') ?? {}, 'value');
  return typeof value === 'number' || Array.isArray(value);
}

function warn(path: Path, words: Words): DatasetProblem {
  return { pointer: toPointer(path), severity: 'warning', ...words };
}
