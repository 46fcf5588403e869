import { readFile, stat } from 'node:fs/promises';
import { DatasetError, decodeDataset, MAX_BYTES, tooLarge } from '../io/read-dataset-text.ts';
import { type DatasetProblem, escapeUnprintable } from '../model/dataset-problem.ts';
import { type DatasetReading, parseDataset } from '../model/parse-dataset.ts';
import { readArguments } from './arguments.ts';
import { linesOf } from './json-lines.ts';
import { syntaxFault } from './json-syntax.ts';
import { type Streams, UsageError, type Verb } from './verb.ts';

/** A problem with the file it is in, and the line on which it begins. */
interface LocatedProblem extends DatasetProblem {
  readonly file: string;
  readonly line: number;
}

interface Report {
  readonly file: string;
  readonly problems: readonly LocatedProblem[];
  readonly reading: DatasetReading | null;
}

/** Checks datasets: each problem with its place, what is there, what should be, and what to do. */
export const checkVerb: Verb = {
  usage: 'FILE... [--json]',
  summary: 'check datasets; --json prints the problems as one JSON array',
  async run(args, streams) {
    const { values, positionals: files } = readArguments(args, { json: { type: 'boolean' } });
    if (files.length === 0) throw new UsageError('got no file, expected at least one dataset');
    const inputs = await Promise.all(files.map(readInput));
    const reports = inputs.map(({ file, bytes }) => checkFile(file, bytes));
    if (values.json === true)
      streams.out.write(
        `${JSON.stringify(
          reports.flatMap(({ problems }) => problems),
          null,
          2,
        )}\n`,
      );
    for (const report of reports) printReport(report, streams, values.json !== true);
    return reports.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 1 : 0;
  },
};

/* A file beyond the limit is not read at all, however large it is. */
async function readInput(file: string): Promise<{ file: string; bytes: Uint8Array | DatasetError }> {
  try {
    const { size } = await stat(file);
    return { file, bytes: size > MAX_BYTES ? tooLarge(size) : await readFile(file) };
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checkFile(file: string, bytes: Uint8Array | DatasetError): Report {
  const text = bytes instanceof DatasetError ? bytes : decode(bytes);
  if (text instanceof DatasetError) return unreadable(file, { line: 1, got: text.message.replace(/^got /, '') });
  const fault = syntaxFault(text);
  if (fault !== null) return unreadable(file, fault);
  const reading = parseDataset(JSON.parse(text));
  const lines = linesOf(
    text,
    reading.problems.map(({ pointer }) => pointer),
  );
  const problems = reading.problems.map((problem) => ({ file, line: lines.get(problem.pointer) ?? 1, ...problem }));
  return { file, reading, problems };
}

function decode(bytes: Uint8Array): string | DatasetError {
  try {
    return decodeDataset(bytes);
  } catch (error) {
    if (error instanceof DatasetError) return error;
    throw error;
  }
}

function unreadable(file: string, fault: { line: number; got: string; expected?: string }): Report {
  const { line, expected = `JSON in UTF-8 of at most ${MAX_BYTES} bytes` } = fault;
  const got = escapeUnprintable(fault.got);
  const problem = {
    file,
    line,
    pointer: '',
    severity: 'error',
    got,
    expected,
    remedy: 'nothing in the file can be read until then',
  } as const;
  return { file, reading: null, problems: [problem] };
}

function printReport({ file, problems, reading }: Report, { err }: Streams, isInFull: boolean): void {
  for (const { line, severity, pointer, got, expected, remedy } of isInFull ? problems : []) {
    const place = `${file}:${line}: ${severity}: ${escapeUnprintable(pointer) || '(the whole file)'}`;
    err.write(`${place}: got ${got}; expected ${expected}; ${remedy}\n`);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`;
  const isWhole = reading !== null && reading.dataset !== null;
  const verdict = isWhole
    ? `${reading.leftOutCount} of ${counted(reading.itemCount, 'item')} left out`
    : 'not a dataset that can be read';
  err.write(`${file}: ${verdict}, ${counts}\n`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
