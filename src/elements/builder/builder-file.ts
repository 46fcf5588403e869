import type { DatasetErrorReason } from '../../io/read-dataset-text.ts';
import {
  DatasetError,
  MAX_BYTES,
  decodeDataset,
  parseJson,
  readDatasetJson,
  tooLarge,
} from '../../io/read-dataset-text.ts';
import type { DatasetProblem } from '../../model/dataset-problem.ts';

/** A dataset on the reader's own machine. */
export interface OwnFile {
  /** Name of the file, without its folder. */
  readonly name: string;
  /** Parsed JSON, for the map's `data`. */
  readonly data: unknown;
  readonly problems: readonly DatasetProblem[];
}

/** Why a file was not taken. */
export interface RefusedFile {
  readonly name: string;
  /** Null where the browser could not read the file at all. */
  readonly reason: DatasetErrorReason | null;
  /** What is wrong, in English; empty where the reason says all. */
  readonly detail: string;
  readonly problem: DatasetProblem | null;
}

/** Reads a dataset that the reader has chosen. It goes nowhere: the text is parsed in the page. Never rejects. */
export async function readOwnFile(file: File): Promise<OwnFile | RefusedFile> {
  const { name } = file;
  try {
    if (file.size > MAX_BYTES) throw tooLarge(file.size);
    const text = decodeDataset(new Uint8Array(await file.arrayBuffer()));
    const data = parseJson(text);
    const { problems } = await readDatasetJson(data);
    return { name, data, problems };
  } catch (error) {
    if (!(error instanceof DatasetError)) return { name, reason: null, detail: '', problem: null };
    const { reason, message, cause } = error;
    return { name, reason, detail: message, problem: isProblem(cause) ? cause : null };
  }
}

/** Whether a file was refused. */
export function isRefused(file: OwnFile | RefusedFile): file is RefusedFile {
  return 'reason' in file;
}

function isProblem(cause: unknown): cause is DatasetProblem {
  return typeof cause === 'object' && cause !== null && 'pointer' in cause;
}
