import { describe, expect, it, vi } from 'vitest';
import { DatasetError, fetchDataset } from '../../src/io/fetch-dataset.ts';
import { MAX_BYTES } from '../../src/io/read-dataset-text.ts';
import { sampleDataset } from '../model/sample-dataset.ts';

const ADDRESS = 'https://example.org/data.json';
const good = JSON.stringify(sampleDataset());

function answering(...bodies: (BodyInit | Response | Error)[]) {
  let calls = 0;
  return vi.fn<typeof fetch>(() => {
    const body = bodies[Math.min(calls++, bodies.length - 1)];
    if (body instanceof Error) return Promise.reject(body);
    return Promise.resolve(body instanceof Response ? body.clone() : new Response(body ?? null));
  });
}

async function reasonOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DatasetError);
  return (error as DatasetError).reason;
}

describe('fetchDataset', () => {
  it('reads the dataset at an address, without credentials', async () => {
    const fetch = answering(good);
    const { dataset, problems } = await fetchDataset(ADDRESS, { fetch });
    expect(dataset).toEqual(sampleDataset());
    expect(problems).toEqual([]);
    expect(fetch.mock.calls[0]?.[1]?.credentials).toBe('omit');
  });

  it('drops a byte order mark', async () => {
    const { dataset } = await fetchDataset(ADDRESS, { fetch: answering(`\ufeff${good}`) });
    expect(dataset.id).toBe('sample');
  });

  it('shares one request and one reading, also with those who come later', async () => {
    const fetch = answering(good);
    const [first, second] = await Promise.all([
      fetchDataset(ADDRESS, { fetch }),
      fetchDataset(new URL(ADDRESS), { fetch }),
    ]);
    const third = await fetchDataset(`${ADDRESS}#view=world`, { fetch });
    expect(fetch).toHaveBeenCalledOnce();
    expect(second.dataset).toBe(first.dataset);
    expect(third.dataset).toBe(first.dataset);
  });

  it('tries again after a failure', async () => {
    const fetch = answering(new TypeError('offline'), good);
    expect(await reasonOf(fetchDataset(ADDRESS, { fetch }))).toBe('network');
    expect((await fetchDataset(ADDRESS, { fetch })).dataset.id).toBe('sample');
  });

  it.each([
    ['network', new Response('gone', { status: 404 })],
    ['network', new Response(good, { status: 500 })],
    ['not-json', '<!doctype html><title>Not found</title>'],
    ['not-json', good.slice(0, 5000)],
    ['not-json', ''],
    ['not-json', new Uint8Array([0xff, 0xfe, 0x7b, 0x00])],
    ['not-a-dataset', '{"type": "FeatureCollection", "features": []}'],
    ['not-a-dataset', 'null'],
    ['too-large', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['too-large', new Response('{}', { headers: { 'content-length': String(MAX_BYTES + 1) } })],
  ])('says %s (%#)', async (reason, body) => {
    expect(await reasonOf(fetchDataset(ADDRESS, { fetch: answering(body) }))).toBe(reason);
  });

  it('stops reading at 5 MB, however much more would come', async () => {
    let sent = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 100_000;
        controller.enqueue(new Uint8Array(100_000).fill(32));
      },
      cancel() {
        isCancelled = true;
      },
    });
    const fetch: typeof globalThis.fetch = () => Promise.resolve(new Response(endless));
    expect(await reasonOf(fetchDataset(ADDRESS, { fetch }))).toBe('too-large');
    expect(sent).toBeLessThan(MAX_BYTES * 1.1);
    expect(isCancelled).toBe(true);
  });

  it('gives up on a request that stalls, before or within the answer', async () => {
    const silent: typeof fetch = () => new Promise(() => undefined);
    const halfway: typeof fetch = () =>
      Promise.resolve(new Response(new ReadableStream({ start: (c) => c.enqueue(new Uint8Array([123])) })));
    expect(await reasonOf(fetchDataset(ADDRESS, { fetch: silent, stallMs: 20 }))).toBe('network');
    expect(await reasonOf(fetchDataset(ADDRESS, { fetch: halfway, stallMs: 20 }))).toBe('network');
  });

  it('refuses what is no address', async () => {
    expect(await reasonOf(fetchDataset('//', { fetch: answering(good) }))).toBe('network');
  });
});

describe('a caller who goes away', () => {
  function held() {
    const { promise, resolve } = deferred<Response>();
    let signal: AbortSignal | null | undefined;
    const fetch: typeof globalThis.fetch = (_, init) => {
      signal = init?.signal;
      return promise;
    };
    return { fetch, answer: () => resolve(new Response(good)), isAborted: () => signal?.aborted };
  }

  it('hears of it at once, and does not disturb the others', async () => {
    const { fetch, answer, isAborted } = held();
    const mine = new AbortController();
    const gone = fetchDataset(ADDRESS, { fetch, signal: mine.signal });
    const other = fetchDataset(ADDRESS, { fetch });
    mine.abort();
    await expect(gone).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }) as Error);
    expect(isAborted()).toBe(false);
    answer();
    expect((await other).dataset.id).toBe('sample');
  });

  it('ends the request where nobody else waits, and the next one starts anew', async () => {
    const { fetch, isAborted } = held();
    const mine = new AbortController();
    const gone = fetchDataset(ADDRESS, { fetch, signal: mine.signal });
    mine.abort();
    await expect(gone).rejects.toThrow();
    expect(isAborted()).toBe(true);
    await expect(fetchDataset(ADDRESS, { fetch, signal: AbortSignal.abort() })).rejects.toThrow();
    void fetchDataset(ADDRESS, { fetch }).catch(() => undefined);
    expect(isAborted()).toBe(false);
  });
});

function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => (resolve = settle));
  return { promise, resolve };
}
