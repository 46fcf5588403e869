interface Level {
  /** Null where this is deeper than anything that is looked for. */
  readonly pointer: string | null;
  readonly isList: boolean;
  /** The key or index of the entry that is being read. */
  step: string;
  index: number;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|\n|[^\s{}[\],:"]+/gs;

/**
 * The line, from 1, on which the value of each JSON pointer begins in `text`, which has to be valid JSON. Where there is no such
 * value, the line of the nearest one around it.
 */
export function linesOf(text: string, pointers: Iterable<string>): ReadonlyMap<string, number> {
  const wanted = new Set(pointers);
  const around = new Set([...wanted].flatMap(parentsOf));
  const deepest = [...wanted].reduce((most, pointer) => Math.max(most, pointer.split('/').length), 0);
  const lines = new Map<string, number>();
  for (const [pointer, line] of valuesIn(text, deepest)) if (around.has(pointer)) lines.set(pointer, line);
  return new Map([...wanted].map((pointer) => [pointer, nearestLine(pointer, lines)]));
}

function* valuesIn(text: string, deepest: number): Generator<readonly [pointer: string, line: number]> {
  const levels: Level[] = [];
  let line = 1;
  let isKey = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '\n') line += 1;
    else if (token === ',') isKey = moveOn(level);
    else if (token === ':') isKey = false;
    else if (token === '}' || token === ']') {
      levels.pop();
      isKey = false;
    } else if (isKey && level !== undefined) level.step = escapeStep(JSON.parse(token) as string);
    else {
      const pointer = levels.length > deepest ? null : pointerIn(level);
      if (pointer !== null) yield [pointer, line];
      if (token !== '{' && token !== '[') continue;
      levels.push({ pointer, isList: token === '[', step: '', index: 0 });
      isKey = token === '{';
    }
  }
}

function pointerIn(level: Level | undefined): string {
  if (level === undefined) return '';
  return `${level.pointer}/${level.isList ? String(level.index) : level.step}`;
}

/* After a comma: the next entry of a list, or a key. */
function moveOn(level: Level | undefined): boolean {
  if (level === undefined) return false;
  level.index += 1;
  return !level.isList;
}

function parentsOf(pointer: string): string[] {
  const steps = pointer.split('/');
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

function nearestLine(pointer: string, lines: ReadonlyMap<string, number>): number {
  const known = parentsOf(pointer).findLast((parent) => lines.has(parent));
  return lines.get(known ?? '') ?? 1;
}

function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
