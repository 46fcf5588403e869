/** What is wrong in a dataset, where, and what to do about it. */
export interface DatasetProblem {
  /** JSON pointer (RFC 6901) to the offending place in the file; empty for the whole of it. */
  readonly pointer: string;
  /** `error`: something was left out. `warning`: everything stands, but a person should look. */
  readonly severity: 'error' | 'warning';
  /** What is there, printable, at most 80 characters. */
  readonly got: string;
  /** What should be there. */
  readonly expected: string;
  /** What to do. */
  readonly remedy: string;
  /** The id of the whole item that was left out for this, or its pointer where it has no id of its own. */
  readonly item?: string;
}

const LONGEST_PRINT = 80;
const LONGEST_STEP = 200;
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** `value` in a few printable words: what a terminal or a page can show whatever the data holds. */
export function printValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return shorten(escapeUnprintable(JSON.stringify(value.slice(0, LONGEST_PRINT + 1))));
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return 'a symbol';
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return shorten(`${value}`);
  if (value === null) return 'null';
  if (!Array.isArray(value)) return 'an object';
  const isShort = value.length <= 4 && value.every((entry) => typeof entry === 'number');
  return isShort ? shorten(`[${value.join(', ')}]`) : `a list of ${value.length}`;
}

/** `text` with control characters, and those that change the direction of writing, spelled out as `\u....`. */
export function escapeUnprintable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The JSON pointer of a path of keys and indexes, such as `/flows/3/from`; steps beyond 200 characters are cut. */
export function toPointer(path: readonly (string | number)[]): string {
  return path.map((step) => `/${escapeStep(String(step).slice(0, LONGEST_STEP))}`).join('');
}

function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

function shorten(text: string): string {
  return text.length <= LONGEST_PRINT ? text : `${text.slice(0, LONGEST_PRINT - 3)}...`;
}
