/* global document, PerformanceObserver -- in the functions that run in the page */
// How soon a reader sees the flows, how soon the map is live, and how much comes over the wire until then: on a desktop and on a phone.
import { quantile } from './chromium-meter.mjs';

const VIEW = 'london';
const RUNS = 3;
const PROFILES = [
  { profile: 'desktop', viewport: { width: 1280, height: 720 }, slowdown: 1, network: null },
  {
    profile: 'phone',
    viewport: { width: 390, height: 844 },
    slowdown: 4,
    network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 },
  },
];
const PAGES = [
  { what: 'ours, poster first', path: `/embed/${VIEW}.html` },
  { what: 'basemap alone', path: '/peer/bench/peer.html?what=basemap' },
  { what: 'picture alone', path: '/bench/picture.html', isStill: true },
];

/** Pages of this part that are in no folder. */
export const firstPicturePages = new Map([
  [
    '/bench/picture.html',
    `<!doctype html><html lang="en"><title>A picture</title><link rel="icon" href="data:,"><img src="/posters/${VIEW}.svg" alt="" width="600">`,
  ],
]);

/** Rows of figures; `isQuick` = of one run, not of the median of several. */
export async function measureFirstPicture({ browser, origin, isQuick, say }) {
  const rows = [];
  for (const conditions of PROFILES) {
    const found = [];
    for (const page of PAGES) {
      found.push({
        ...page,
        ...(await medianOf(isQuick ? 1 : RUNS, () => visit(browser, origin + page.path, page.isStill, conditions))),
      });
      say(`${conditions.profile}, ${page.what}: picture at ${found.at(-1).pictureMs.toFixed(0)} ms`);
    }
    const [ours, basemap, picture] = found;
    for (const { what, pictureMs, pictureKb, liveMs, liveKb } of found)
      rows.push({
        profile: conditions.profile,
        what,
        'picture, ms': pictureMs,
        'KB before it': pictureKb,
        'live, ms': liveMs,
        'KB until live': liveKb,
      });
    rows.push(
      compared(conditions, 'picture, time against the picture alone', ours.pictureMs / picture.pictureMs, 1.3),
      compared(conditions, 'live, time against the basemap alone', ours.liveMs / basemap.liveMs, 1.15),
      compared(conditions, 'live, bytes against the basemap alone', ours.liveKb / basemap.liveKb, 1.2),
    );
  }
  return rows;
}

function compared({ profile }, what, ratio, target) {
  return { profile, what, ratio, target, holds: ratio <= target };
}

async function medianOf(count, measure) {
  const runs = [];
  for (let run = 0; run < count; run++) runs.push(await measure());
  const of = (name) =>
    quantile(
      runs.map((run) => run[name]),
      0.5,
    );
  return { pictureMs: of('pictureMs'), pictureKb: of('pictureKb'), liveMs: of('liveMs'), liveKb: of('liveKb') };
}

async function visit(browser, address, isStill, { viewport, slowdown, network }) {
  const context = await browser.newContext({ viewport, hasTouch: viewport.width < 640 });
  const page = await context.newPage();
  await page.addInitScript(watchInPage);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (network) await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const arrivals = [];
  const workers = [];
  session.on('Network.dataReceived', ({ timestamp, encodedDataLength }) =>
    arrivals.push({ timestamp, bytes: encodedDataLength }),
  );
  // What a worker asks for is seen by the browser, not by the page.
  page.on('requestfinished', (request) => void addWorkers(request));
  const addWorkers = async (request) => {
    const { responseBodySize } = await request.sizes();
    if (responseBodySize > 0 || !request.url().startsWith('http')) return;
    const { startTime, responseEnd } = request.timing();
    const response = await request.response();
    const bytes = Number((await response?.allHeaders())?.['content-length'] ?? 0);
    workers.push({ endMs: startTime + responseEnd, bytes });
  };
  let began = 0;
  session.on('Network.requestWillBeSent', ({ timestamp, type }) => {
    if (type === 'Document' && began === 0) began = timestamp;
  });
  await page.goto(address);
  if (isStill) await page.waitForTimeout(500);
  else await page.waitForFunction('window.isLive || window.liveMs', null, { timeout: 120_000 });
  await page.waitForTimeout(500);
  const { pictureMs, liveMs, originMs } = await page.evaluate(() => ({
    originMs: performance.timeOrigin,
    pictureMs: globalThis.pictureMs ?? globalThis.liveMs ?? NaN,
    liveMs: globalThis.liveMs ?? NaN,
  }));
  await context.close();
  const kbUntil = (ms) =>
    [
      ...arrivals.filter(({ timestamp }) => timestamp - began <= ms / 1000),
      ...workers.filter(({ endMs }) => endMs - originMs <= ms),
    ].reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  return { pictureMs, pictureKb: kbUntil(pictureMs), liveMs, liveKb: Number.isNaN(liveMs) ? NaN : kbUntil(liveMs) };
}

/* The picture is there with the first paint after which an image or a drawing has a size in the page. */
function watchInPage() {
  document.addEventListener('leverage-load', () => {
    globalThis.liveMs ??= performance.now();
  });
  const hasPicture = () => {
    const pictures = document.querySelectorAll('img, svg, leverage-map img, leverage-map svg');
    return [...pictures].some((one) => one.getBoundingClientRect().width > 150 && one.complete !== false);
  };
  const look = () => {
    if (hasPicture()) globalThis.requestAnimationFrame(() => (globalThis.pictureMs ??= performance.now()));
    else globalThis.requestAnimationFrame(look);
  };
  look();
  new PerformanceObserver(() => undefined).observe({ type: 'paint', buffered: true });
}
