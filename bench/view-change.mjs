/* global document, customElements, MessageChannel, requestIdleCallback, setTimeout -- in the functions that run in the page */
// What a change of the view costs on the real dataset, in the explorer with all its companions: every day on which something changes, in five views.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withNodeBundle } from '../scripts/node-bundle.mjs';
import { mainThreadMeter, quantile } from './chromium-meter.mjs';

const VIEWS = ['london', 'kachin', 'japan-us', 'mine-to-motor', 'gallium-2023'];
const MOST_MS = 16;

/** Marks the task of a change in a trace. */
const MARK = 'view-change';

/** Rows of figures; `isQuick` takes every sixth day only. */
export async function measureViewChange({ browser, origin, isQuick, say }) {
  const rows = [];
  const all = { wall: [], script: [], task: [] };
  for (const view of VIEWS) {
    const days = (await daysOf(view)).filter((_, at) => at % (isQuick ? 6 : 1) === 0);
    const own = await stepThrough(browser, `${origin}/index.html#view=${view}`, days);
    for (const name of ['wall', 'script', 'task']) all[name].push(...own[name]);
    rows.push(row(view, own));
    say(`${view}: ${own.script.length} changes, script ${quantile(own.script, 0.5).toFixed(1)} ms`);
  }
  const total = row('all five', all);
  return [...rows, { ...total, target: MOST_MS, holds: total['script, median ms'] <= MOST_MS }];
}

function daysOf(view) {
  const path = join(import.meta.dirname, '../data/critical-minerals.json');
  return withNodeBundle({ days: 'bench/days-of-change.ts' }, ({ daysOfChange }) =>
    daysOfChange(JSON.parse(readFileSync(path, 'utf8')), view),
  );
}

function row(what, { wall, script, task }) {
  return {
    what,
    changes: script.length,
    'script, median ms': quantile(script, 0.5),
    'script, p95 ms': quantile(script, 0.95),
    'clock, median ms': quantile(wall, 0.5),
    'with all that follows, median ms': quantile(task, 0.5),
  };
}

async function stepThrough(browser, address, days) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.addInitScript(() => {
    document.addEventListener('leverage-load', () => {
      document.documentElement.dataset.loaded = 'yes';
    });
  });
  await page.goto(address);
  await page.waitForSelector('html[data-loaded]', { timeout: 120_000 });
  await page.evaluate(findMapInPage);
  const meter = await mainThreadMeter(page);
  const found = { wall: [], script: [], task: [] };
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  for (const day of days) {
    const before = await meter.read();
    found.wall.push(await page.evaluate(setDateInPage, day));
    await page.evaluate(untilIdleInPage);
    found.task.push((await meter.read()).taskMs - before.taskMs);
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  found.script = traceEvents.filter(({ name }) => name === MARK).map((mark) => taskAroundMs(mark, traceEvents));
  await page.close();
  return found;
}

/* CPU ms of the task in which a mark was set: a frame that happens to be drawn right after it is not of its making. */
function taskAroundMs({ pid, tid, ts }, events) {
  const around = events.filter(
    (event) =>
      event.pid === pid && event.tid === tid && event.ph === 'X' && event.ts <= ts && event.ts + event.dur >= ts,
  );
  return Math.max(...around.map(({ tdur = 0 }) => tdur)) / 1000;
}

async function findMapInPage() {
  const find = (root) => {
    for (const element of root.querySelectorAll('*')) {
      const map = element.localName === 'leverage-map' ? element : element.shadowRoot && find(element.shadowRoot);
      if (map) return map;
    }
    return null;
  };
  await customElements.whenDefined('leverage-map');
  globalThis.measuredMap = find(document);
}

/* What is put off for a moment in which nothing else is to do, the fading of the drawing before and what is said of the change are over then. */
async function untilIdleInPage() {
  await new Promise((done) => setTimeout(done, 250));
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => requestIdleCallback(done));
}

/* The change and all that it sets off in the same task and its microtasks: what is drawn, and the companions. */
async function setDateInPage(day) {
  const map = globalThis.measuredMap;
  const began = performance.now();
  performance.mark('view-change');
  map.date = day;
  await map.updateComplete;
  await new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  });
  return performance.now() - began;
}
