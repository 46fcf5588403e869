import type { LoadedDataset } from '../io/fetch-dataset.ts';
import { DatasetError, fetchDataset } from '../io/fetch-dataset.ts';
import { readDatasetJson } from '../io/read-dataset-text.ts';
import type { ErrorReason } from './events.ts';

/**
 * The dataset of an element: `data`, parsed JSON, before `src`, an address.
 *
 * @throws DatasetError where there is none to show; the reason of `signal`
 */
export function loadDataset(data: unknown, src: string, signal: AbortSignal): Promise<LoadedDataset> {
  return data === null || data === undefined ? fetchDataset(src, { signal }) : readDatasetJson(data);
}

/** Why a map could not be brought up, by what was thrown on the way. */
export function reasonOf(cause: unknown): ErrorReason {
  if (cause instanceof DatasetError) return cause.reason;
  if (cause instanceof TypeError && /import|module/i.test(cause.message)) return 'network';
  return cause instanceof Error && /webgl|gpu/i.test(`${cause.name} ${cause.message}`) ? 'webgl' : 'basemap';
}
