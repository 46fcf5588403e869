import type { Dataset } from '../model/dataset/dataset.ts';
import {
  DatasetError,
  decodeDataset,
  type LoadedDataset,
  MAX_BYTES,
  readDatasetText,
  tooLarge,
} from './read-dataset-text.ts';

export { DatasetError, type DatasetErrorReason, type LoadedDataset } from './read-dataset-text.ts';

/** How long a request may stand still before it is given up, in milliseconds. */
export const STALL_MS = 30_000;

/** How a dataset is fetched. */
export interface FetchDatasetOptions {
  /** Ends the waiting of this caller; the request itself goes on while another caller waits for it. */
  readonly signal?: AbortSignal | undefined;
  /** In place of the browser's own `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** In place of `STALL_MS`. */
  readonly stallMs?: number | undefined;
}

interface Pending {
  readonly promise: Promise<LoadedDataset>;
  readonly controller: AbortController;
  waiting: number;
}

interface Loaded {
  readonly dataset: WeakRef<Dataset>;
  readonly rest: Omit<LoadedDataset, 'dataset'>;
}

interface Shelf {
  readonly pending: Map<string, Pending>;
  readonly loaded: Map<string, Loaded>;
}

const shelves = new WeakMap<typeof globalThis.fetch, Shelf>();

/**
 * Fetches and reads the dataset at `url`, without credentials. One request and one reading serve all who ask for the same address,
 * as long as any of them keeps the dataset; a failure is not kept, so that asking again tries again. Rejects with a DatasetError,
 * or with the reason of `signal`.
 */
export async function fetchDataset(url: string | URL, options: FetchDatasetOptions = {}): Promise<LoadedDataset> {
  const { signal, fetch = globalThis.fetch, stallMs = STALL_MS } = options;
  signal?.throwIfAborted();
  const address = absoluteAddress(url);
  const shelf = shelfOf(fetch);
  const kept = keptDataset(shelf, address);
  if (kept !== null) return kept;
  const pending = shelf.pending.get(address) ?? startLoading(shelf, address, fetch, stallMs);
  return waitFor(shelf, address, pending, signal);
}

function absoluteAddress(url: string | URL): string {
  try {
    const address = new URL(url, typeof document === 'undefined' ? undefined : document.baseURI);
    address.hash = '';
    return address.href;
  } catch (cause) {
    throw new DatasetError('network', `got "${String(url).slice(0, 80)}", expected an address`, cause);
  }
}

function shelfOf(fetch: typeof globalThis.fetch): Shelf {
  const shelf = shelves.get(fetch) ?? { pending: new Map<string, Pending>(), loaded: new Map<string, Loaded>() };
  shelves.set(fetch, shelf);
  return shelf;
}

function keptDataset(shelf: Shelf, address: string): LoadedDataset | null {
  const loaded = shelf.loaded.get(address);
  const dataset = loaded?.dataset.deref();
  return loaded && dataset ? { ...loaded.rest, dataset } : null;
}

function startLoading(shelf: Shelf, address: string, fetch: typeof globalThis.fetch, stallMs: number): Pending {
  const controller = new AbortController();
  const promise = load(address, fetch, stallMs, controller)
    .then((loaded) => {
      const { dataset, ...rest } = loaded;
      shelf.loaded.set(address, { dataset: new WeakRef(dataset), rest });
      return loaded;
    })
    .finally(() => forget(shelf, address, pending));
  // Nobody is left to hear of the failure once the last one who waited has gone.
  promise.catch(() => undefined);
  const pending: Pending = { promise, controller, waiting: 0 };
  shelf.pending.set(address, pending);
  return pending;
}

function forget(shelf: Shelf, address: string, pending: Pending): void {
  if (shelf.pending.get(address) === pending) shelf.pending.delete(address);
}

function waitFor(
  shelf: Shelf,
  address: string,
  pending: Pending,
  signal: AbortSignal | undefined,
): Promise<LoadedDataset> {
  pending.waiting += 1;
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      pending.waiting -= 1;
      if (pending.waiting === 0) {
        forget(shelf, address, pending);
        pending.controller.abort();
      }
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', leave, { once: true });
    pending.promise.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
  });
}

async function load(
  address: string,
  fetch: typeof globalThis.fetch,
  stallMs: number,
  controller: AbortController,
): Promise<LoadedDataset> {
  const { signal } = controller;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const awaitNext = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(new Error(`no answer for ${stallMs} ms`)), stallMs);
  };
  // A body that is stuck in a service worker does not always hear the signal; the waiting has to end all the same.
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  aborted.catch(() => undefined);
  try {
    awaitNext();
    const response = await Promise.race([fetch(address, { signal, credentials: 'omit' }), aborted]);
    if (!response.ok) throw new Error(`HTTP status ${response.status}`);
    const bytes = await readBytes(response, aborted, awaitNext);
    return await readDatasetText(decodeDataset(bytes));
  } catch (cause) {
    if (cause instanceof DatasetError) throw cause;
    throw new DatasetError('network', `${address} could not be fetched`, signal.reason ?? cause);
  } finally {
    clearTimeout(timer);
  }
}

async function readBytes(response: Response, aborted: Promise<never>, onProgress: () => void): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const announced = Number(response.headers.get('content-length'));
  let length = announced > MAX_BYTES ? announced : 0;
  while (reader !== undefined && length <= MAX_BYTES) {
    const { done, value } = await Promise.race([reader.read(), aborted]);
    if (done) break;
    onProgress();
    chunks.push(value);
    length += value.byteLength;
  }
  if (length > MAX_BYTES) {
    reader?.cancel().catch(() => undefined);
    throw tooLarge(length);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
