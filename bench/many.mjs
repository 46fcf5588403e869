/* global document -- in the functions that run in the page */
// Twenty maps in one article: in frames, and as elements of one page, against twenty maps of MapLibre with lines.
import { browserCpuMs } from './chromium-meter.mjs';

const COUNT = 20;
const FLOWS = 100;

/** How long maps without a picture are waited for, once all have been scrolled past. */
const LONGEST_WAIT_MS = 60_000;

const frames = (addressOf) =>
  Array.from(
    { length: COUNT },
    (_, at) => `<p>${at}</p><iframe src="${addressOf(at)}" width="600" height="400" loading="eager"></iframe>`,
  ).join('');
const page = (body) =>
  `<!doctype html><html lang="en"><title>Twenty maps</title><link rel="icon" href="data:,"><body>${body}`;

/** Pages of this part that are in no folder; `views` = ids of the views that have an embed page. */
export function manyPages(views) {
  return new Map([
    ['/bench/frames-embed.html', page(frames((at) => `/embed/${views[at % views.length]}.html`))],
    [
      '/bench/frames-lines.html',
      page(frames(() => `/peer/bench/peer.html?what=lines&flows=${FLOWS}&interaction=none`)),
    ],
    [
      '/bench/elements.html',
      page(
        `<script type="module" src="/leverage-map.js"></script>${Array.from(
          { length: COUNT },
          (_, at) =>
            `<leverage-map src="/data/critical-minerals.json" view="${views[at % views.length]}" style="display:block;width:600px;height:400px"><img src="/posters/${views[at % views.length]}.svg" alt="" width="600"></leverage-map>`,
        ).join('')}`,
      ),
    ],
  ]);
}

/** Rows of figures. */
export async function measureMany({ launch, origin, say }) {
  const rows = [];
  for (const [what, path] of [
    ['twenty MapLibre maps with lines, in frames', '/bench/frames-lines.html'],
    ['twenty embeds, in frames', '/bench/frames-embed.html'],
    ['twenty elements on one page', '/bench/elements.html'],
  ]) {
    const found = await readThrough(launch, origin + path, rows.length === 0);
    say(`${what}: ${found.shown} of ${COUNT}, ${found.lost} lost, ${(found.cpuMs / 1000).toFixed(1)} s`);
    const ratio = rows.length === 0 ? undefined : found.cpuMs / rows[0]['CPU, ms'];
    rows.push({
      what,
      'with a picture': found.shown,
      'first to last picture, ms': found.spreadMs,
      'contexts lost': found.lost,
      'CPU, ms': found.cpuMs,
      'CPU of one that is woken, ms': found.wakingMs,
      ...(ratio === undefined
        ? {}
        : { ratio, target: 0.15, holds: ratio <= 0.15 && found.lost === 0 && found.shown === COUNT }),
    });
  }
  return rows;
}

/* A browser of its own each, since the CPU of all its processes counts. Scrolls through the article once and waits. */
async function readThrough(launch, address, isAwake) {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.addInitScript(watchInPage);
  const before = await browserCpuMs(browser);
  await page.goto(address);
  await page.waitForTimeout(3000);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 600) {
    await page.evaluate((top) => globalThis.scrollTo(0, top), y);
    await page.waitForTimeout(300);
  }
  await page.waitForTimeout(3000);
  const count = async () => (await Promise.all(page.frames().map((frame) => frame.evaluate(countInPage)))).flat();
  let found = await count();
  // What is still at work has not yet cost all that it will.
  const until = Date.now() + LONGEST_WAIT_MS;
  while (found.filter(({ pictureAt }) => pictureAt !== null).length < COUNT && Date.now() < until) {
    await page.waitForTimeout(1000);
    found = await count();
  }
  const cpuMs = (await browserCpuMs(browser)) - before;
  const wakingMs = isAwake ? NaN : await wakeOneMore(browser, page);
  await browser.close();
  const times = found.flatMap(({ pictureAt }) => pictureAt ?? []);
  return {
    shown: times.length,
    spreadMs: times.length > 0 ? Math.max(...times) - Math.min(...times) : NaN,
    lost: found.reduce((sum, { lost }) => sum + lost, 0),
    cpuMs,
    wakingMs,
  };
}

/* CPU ms of what the mouse wakes, in the middle of the last map. */
async function wakeOneMore(browser, page) {
  const before = await browserCpuMs(browser);
  const { x, y, width, height } = await page.locator('iframe, leverage-map').last().boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.move(x + width / 2 + 5, y + height / 2);
  await page.waitForTimeout(4000);
  return (await browserCpuMs(browser)) - before;
}

/* Notes when each map of a frame has first had a picture, and how many contexts it has lost that it had not given back itself. */
function watchInPage() {
  const seen = new Map();
  const watched = new WeakSet();
  const givenBack = new WeakSet();
  globalThis.measured = { seen, lost: 0 };
  const { getContext } = globalThis.HTMLCanvasElement.prototype;
  globalThis.HTMLCanvasElement.prototype.getContext = function (...given) {
    const context = getContext.apply(this, given);
    if (!context?.getExtension || watched.has(this)) return context;
    watched.add(this);
    const { getExtension } = context;
    context.getExtension = (name) => {
      if (name === 'WEBGL_lose_context') givenBack.add(this);
      return getExtension.call(context, name);
    };
    this.addEventListener('webglcontextlost', () => {
      if (!givenBack.has(this)) globalThis.measured.lost++;
    });
    return context;
  };
  const look = () => {
    for (const map of document.querySelectorAll('leverage-map, .map')) {
      if (seen.has(map)) continue;
      const own = map.localName === 'leverage-map' ? [...map.querySelectorAll('img, svg')] : [];
      const isPictured = own.some((one) => one.complete !== false && one.getBoundingClientRect().width > 150);
      if (isPictured || map.currentView || (map.matches('.map') && globalThis.isLive))
        seen.set(map, performance.timeOrigin + performance.now());
    }
    // What looks for pictures costs, too.
    const count = document.querySelectorAll('leverage-map, .map').length;
    if (count === 0 || seen.size < count) globalThis.setTimeout(look, 50);
  };
  look();
}

function countInPage() {
  const { seen, lost } = globalThis.measured;
  const maps = [...seen.values()].map((pictureAt) => ({ pictureAt, lost: 0 }));
  return [...maps, { pictureAt: null, lost }];
}
