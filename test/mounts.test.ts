import type { Browser, CDPSession } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from './built-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { serveSite, type Served } from './serve-site.ts';

const MOST_HEAP_BYTES = 2_000_000;

let served: Served;
let browser: Browser;
let address: string;

beforeAll(async () => {
  served = await serveSite(await builtSite(), (request, response, next) => {
    if (request.url === '/blank')
      response
        .setHeader('content-type', 'text/html')
        .end(
          '<!doctype html><html lang="en"><head><title>Blank</title><link rel="icon" href="data:,"><script type="module" src="/leverage-map.js"></script></head><body></body></html>',
        );
    else next();
  });
  ({ address } = served);
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser.close();
  served.close();
});

async function countsOf(session: CDPSession): Promise<{ nodes: number; listeners: number; heap: number }> {
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { nodes, listeners: jsEventListeners, heap: usedSize };
}

/* In the page: mounts a map and takes it away when its marks are drawn, again and again. Every tenth goes live. */
const mounts = (count: number) => `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  for (let at = 0; at < ${count}; at++) {
    const map = document.createElement('leverage-map');
    map.src = '/data/critical-minerals.json';
    map.style.cssText = 'width: 320px; height: 300px';
    map.innerHTML = '<leverage-legend slot="bottom"></leverage-legend>';
    if (at % 25 === 0) map.loading = 'eager';
    document.body.append(map);
    const isUp = () => at % 25 === 0
      ? map.shadowRoot?.querySelector('.ground.is-shown')
      : map.shadowRoot?.querySelector('.overlay [data-mark]');
    while (!isUp()) await frame();
    map.remove();
    await frame();
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
})()`;

describe('a hundred mounts and unmounts', () => {
  it('leave no node and no listener behind, and less than 2 MB of memory', { timeout: 240_000 }, async () => {
    const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
    await page.goto(`${address}blank`);
    const session = await page.context().newCDPSession(page);
    // What all maps of a page share is there after the first ones: code, data, the widths of words.
    await page.evaluate(mounts(30));
    const before = await countsOf(session);
    await page.evaluate(mounts(100));
    const after = await countsOf(session);
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(0);
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(0);
    expect(after.heap - before.heap).toBeLessThan(MOST_HEAP_BYTES);
    await page.close();
  });
});
