/* global document, PerformanceObserver -- in the functions that run in the page */
// How soon a reader sees the flows, how soon the map is live, and how much comes over the wire until then: on a desktop and on a phone.
import { quantile } from './chromium-meter.mjs';

/** Views of our articles, of the world and of a place close up, and a made-up one of as many lines as the targets speak of. */
const CASES = [
  { of: 'london', view: 'london' },
  { of: 'kachin', view: 'kachin' },
  { of: '1,000 flows', view: 'world' },
];
const RUNS = 7;
const PROFILES = [
  { profile: 'desktop', viewport: { width: 1280, height: 720 }, slowdown: 1, network: null },
  {
    profile: 'phone',
    viewport: { width: 390, height: 844 },
    slowdown: 4,
    network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 },
  },
];
const BASEMAP = { what: 'basemap alone', path: '/peer/bench/peer.html?what=basemap' };

/** What is visited. */
const PAGES = [
  { ...BASEMAP, isStill: false },
  ...CASES.flatMap(({ of, view }) => [
    { what: `${of}, poster first`, path: `/embed/${view}.html`, isStill: false },
    { what: `${of}, picture alone`, path: `/bench/picture-${view}.html`, isStill: true },
  ]),
];

/** Pages of this part that are in no folder. */
export const firstPicturePages = new Map(
  CASES.map(({ view }) => [
    `/bench/picture-${view}.html`,
    `<!doctype html><html lang="en"><title>A picture</title><link rel="icon" href="data:,"><img src="/posters/${view}.svg" alt="" width="600">`,
  ]),
);

/** Rows of figures; `isQuick` = of one visit each, not of the median of several. */
export async function measureFirstPicture({ browser, origin, sent, isQuick, say }) {
  const rows = [];
  for (const conditions of PROFILES) {
    const { profile } = conditions;
    const runs = new Map(PAGES.map(({ what }) => [what, []]));
    // In turn: what else the machine does, or how warm it is, then is nobody's advantage.
    for (let run = 0; run < (isQuick ? 1 : RUNS); run++)
      for (const { what, path, isStill } of PAGES)
        runs.get(what).push(await visit({ browser, sent }, origin + path, isStill, conditions));
    const found = new Map([...runs].map(([what, of]) => [what, mediansOf(of)]));
    for (const [what, { pictureMs, pictureKb, liveMs, liveKb }] of found) {
      say(`${profile}, ${what}: picture at ${pictureMs.toFixed(0)} ms`);
      rows.push({
        profile,
        what,
        'picture, ms': pictureMs,
        'KB before it': pictureKb,
        'live, ms': liveMs,
        'KB until live': liveKb,
      });
    }
    const basemap = found.get(BASEMAP.what);
    for (const { of } of CASES) {
      const [ours, picture] = [found.get(`${of}, poster first`), found.get(`${of}, picture alone`)];
      rows.push(
        compared(conditions, `${of}: picture, time against the picture alone`, ours.pictureMs / picture.pictureMs, 1.3),
        compared(conditions, `${of}: live, time against the basemap alone`, ours.liveMs / basemap.liveMs, 1.15),
        compared(conditions, `${of}: live, bytes against the basemap alone`, ours.liveKb / basemap.liveKb, 1.2),
      );
    }
  }
  return rows;
}

function compared({ profile }, what, ratio, target) {
  return { profile, what, ratio, target, holds: ratio <= target };
}

function mediansOf(runs) {
  const of = (name) =>
    quantile(
      runs.map((run) => run[name]),
      0.5,
    );
  return { pictureMs: of('pictureMs'), pictureKb: of('pictureKb'), liveMs: of('liveMs'), liveKb: of('liveKb') };
}

async function visit({ browser, sent }, address, isStill, { viewport, slowdown, network }) {
  // Of its own, so that nothing is kept from the visit before.
  const context = await browser.newContext({ viewport, hasTouch: viewport.width < 640 });
  const page = await context.newPage();
  await page.addInitScript(watchInPage);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (network) await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  sent.clear();
  const pathOf = (url) => new URL(url).pathname;
  const paths = new Map();
  const arrivals = [];
  const workers = [];
  // Of a page itself only the end tells what came over the wire.
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) =>
    arrivals.push({ timestamp, bytes: encodedDataLength, path: paths.get(requestId) }),
  );
  // What a worker asks for is seen by the browser, not by the page.
  page.on('requestfinished', (request) => void addWorkers(request));
  const addWorkers = async (request) => {
    const { responseBodySize } = await request.sizes();
    if (responseBodySize > 0 || !request.url().startsWith('http')) return;
    const { startTime, responseEnd } = request.timing();
    const response = await request.response();
    const bytes = Number((await response?.allHeaders())?.['content-length'] ?? 0);
    workers.push({ endMs: startTime + responseEnd, bytes, path: pathOf(request.url()) });
  };
  let began = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp, type }) => {
    if (request.url.startsWith('http')) paths.set(requestId, pathOf(request.url));
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
  // A file that the page has had already comes from what the browser keeps.
  const isSent = ({ path }) => sent.get(path) > arrivals.filter((one) => one.path === path).length;
  const kbUntil = (ms) =>
    [
      ...arrivals.filter(({ timestamp }) => timestamp - began <= ms / 1000),
      ...workers.filter((worker) => isSent(worker) && worker.endMs - originMs <= ms),
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
