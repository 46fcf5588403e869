import { type DatasetProblem, printValue, toPointer } from './dataset-problem.ts';
import { type ParsedItem, withValue } from './parsed-item.ts';

/** The items without loops, and where one was broken. */
export interface UnloopedItems {
  readonly items: readonly ParsedItem[];
  readonly problems: readonly DatasetProblem[];
}

/**
 * Breaks the loops in what is part of what: commodities by `partOf`, actors by `memberOf`. The item that closes a loop, in the
 * order of the file, loses the field, so that climbing always ends.
 */
export function breakLoops(items: readonly ParsedItem[]): UnloopedItems {
  const closing = new Set([
    ...closingItems(items.filter(({ collection }) => collection === 'commodities')),
    ...closingItems(items.filter(({ collection }) => collection === 'actors')),
  ]);
  return {
    items: items.map((item) => (closing.has(item) ? withoutWhole(item) : item)),
    problems: [...closing].map(loopProblem),
  };
}

function wholesOf({ collection, value }: ParsedItem): readonly string[] {
  const wholes = collection === 'commodities' ? value.partOf : collection === 'actors' ? value.memberOf : undefined;
  if (wholes === undefined) return [];
  return typeof wholes === 'string' ? [wholes] : wholes;
}

function closingItems(items: readonly ParsedItem[]): ReadonlySet<ParsedItem> {
  const byId = new Map(items.toReversed().map((item) => [item.id, item]));
  const closing = new Set<ParsedItem>();
  const finished = new Set<ParsedItem>();
  for (const start of items) {
    const climbed = new Set<ParsedItem>();
    const path = finished.has(start) ? [] : [{ item: start, wholes: [...wholesOf(start)] }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      climbed.add(top.item);
      const whole = byId.get(top.wholes.pop() ?? '');
      if (whole !== undefined && climbed.has(whole)) {
        closing.add(top.item);
        top.wholes = [];
      }
      if (whole !== undefined && !climbed.has(whole) && !finished.has(whole)) {
        path.push({ item: whole, wholes: [...wholesOf(whole)] });
      }
      if (whole !== undefined || top.wholes.length > 0) continue;
      climbed.delete(top.item);
      finished.add(top.item);
      path.pop();
    }
  }
  return closing;
}

function loopProblem(item: ParsedItem): DatasetProblem {
  const field = item.collection === 'commodities' ? 'partOf' : 'memberOf';
  return {
    pointer: toPointer([item.collection, item.index, field]),
    severity: 'error',
    got: `${printValue(wholesOf(item).join(', '))}, which closes a loop`,
    expected: 'something that is not part of this',
    remedy: `remove or correct "${field}"; it was left out`,
  };
}

function withoutWhole(item: ParsedItem): ParsedItem {
  const left = Object.entries(item.value).filter(([name]) => name !== 'partOf' && name !== 'memberOf');
  return withValue(item, Object.fromEntries(left));
}
