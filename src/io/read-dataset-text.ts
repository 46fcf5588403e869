import type { Dataset } from '../model/dataset/dataset.ts';
import type { DatasetReading } from '../model/parse-dataset.ts';
import { soundDataset } from '../model/sound-dataset.ts';

/** How large a dataset file may be, in bytes: 5 MB. */
export const MAX_BYTES = 5_000_000;

/** Why there is no dataset at all: it did not come, it is no JSON, no dataset, or too large, too long or too deep. */
export type DatasetErrorReason = 'network' | 'not-json' | 'not-a-dataset' | 'too-large';

/** There is no dataset to show. `cause` is what was thrown below, or the problem that made the reader refuse. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly reason: DatasetErrorReason;

  constructor(reason: DatasetErrorReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** A reading with a dataset in it. */
export interface LoadedDataset extends DatasetReading {
  readonly dataset: Dataset;
}

/** Decodes the bytes of a file: UTF-8, a byte order mark is dropped. Throws a DatasetError `too-large` or `not-json`. */
export function decodeDataset(bytes: Uint8Array): string {
  if (bytes.byteLength > MAX_BYTES) throw tooLarge(bytes.byteLength);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DatasetError('not-json', 'got bytes that are not UTF-8, expected JSON in UTF-8', cause);
  }
}

/**
 * Parses the text of a file and reads the dataset in it. Where nothing is wrong with it, nobody looks for doubts: it comes without
 * problems, and without the code that tells them.
 *
 * @throws DatasetError `not-json`, `not-a-dataset` or `too-large`
 */
export async function readDatasetText(text: string): Promise<LoadedDataset> {
  const json = parseJson(text);
  const sound = soundDataset(text, json);
  return sound ? { ...sound, problems: [], leftOutCount: 0, refused: null } : readDatasetJson(json);
}

/**
 * Reads the dataset in parsed JSON, or in whatever else was handed in, and lists all that is wrong or doubtful.
 *
 * @throws DatasetError `not-a-dataset` or `too-large`
 */
export async function readDatasetJson(json: unknown): Promise<LoadedDataset> {
  const { parseDataset } = await import('../model/parse-dataset.ts');
  const reading = parseDataset(json);
  const { dataset, refused, problems } = reading;
  if (dataset !== null) return { ...reading, dataset };
  const [problem] = problems;
  throw new DatasetError(
    refused ?? 'not-a-dataset',
    `got ${problem?.got ?? 'nothing'}, expected ${problem?.expected ?? 'a dataset'}`,
    problem,
  );
}

/** The error for a file of `bytes` bytes or more. */
export function tooLarge(bytes: number): DatasetError {
  return new DatasetError('too-large', `got ${bytes} bytes or more, expected at most ${MAX_BYTES}`);
}

/** Parses a file. Throws a DatasetError `not-json`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DatasetError('not-json', `got text that is not JSON (${String(cause)})`, cause);
  }
}
