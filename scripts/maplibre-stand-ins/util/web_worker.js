import { config } from './config.ts';

/*
 * What may not be started is imported by a script that may. In a page without an origin that is a data: address, since Chromium starts
 * no worker from a blob there (https://issues.chromium.org/issues/40067939); as it is published, MapLibre puts all of the worker into the
 * address, from where nothing that stands beside it can be imported.
 */
export async function workerFactory() {
  const url = config.WORKER_URL;
  const script = `import ${JSON.stringify(url)}`;
  // Its location still has the origin that the page itself has not.
  if (origin === 'null') return start(`data:text/javascript,${encodeURIComponent(script)}`);
  if (new URL(url).origin === origin) return start(url);
  const blob = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    return start(blob);
  } finally {
    URL.revokeObjectURL(blob);
  }
}

function start(url) {
  return new Worker(url, { type: 'module' });
}
