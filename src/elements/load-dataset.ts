import type { LoadedDataset } from '../io/fetch-dataset.ts';
import { DatasetError, fetchDataset } from '../io/fetch-dataset.ts';
import { parseDataset } from '../model/parse-dataset.ts';
import type { ErrorReason } from './events.ts';

/**
 * The dataset of an element: `data`, parsed JSON, before `src`, an address.
 *
 * @throws DatasetError where there is none to show; the reason of `signal`
 */
export async function loadDataset(data: unknown, src: string, signal: AbortSignal): Promise<LoadedDataset> {
  if (data === null || data === undefined) return fetchDataset(src, { signal });
  const reading = parseDataset(data);
  const { dataset, refused, problems } = reading;
  if (dataset) return { ...reading, dataset };
  const [problem] = problems;
  const words = `got ${problem?.got ?? 'nothing'}, expected ${problem?.expected ?? 'a dataset'}`;
  throw new DatasetError(refused ?? 'not-a-dataset', words, problem);
}

/** Why a map could not be brought up, by what was thrown on the way. */
export function reasonOf(cause: unknown): ErrorReason {
  if (cause instanceof DatasetError) return cause.reason;
  if (cause instanceof TypeError && /import|module/i.test(cause.message)) return 'network';
  return cause instanceof Error && /webgl|gpu/i.test(`${cause.name} ${cause.message}`) ? 'webgl' : 'basemap';
}
