// What one step of a pan and a zoom costs the main thread, with so many flows, against the basemap alone in the same run.
import { mainThreadMeter } from './chromium-meter.mjs';

const CASES = [
  { flows: 1000, most: 1.15 },
  { flows: 5000, most: 1.3 },
  // A dataset holds 20,000 items at most, the places among them.
  { flows: 19_500, most: 1.5 },
];
const STEPS = 60;
const FRAME = { width: 1280, height: 720 };

/** Rows of figures; `isQuick` leaves out the larger cases. */
export async function measureMoving({ browser, origin, isQuick, say }) {
  const floor = await along(browser, `${origin}/peer/bench/peer.html?what=basemap`);
  say(`the basemap alone: ${floor.stepMs.toFixed(1)} ms a step`);
  const rows = [{ what: 'basemap alone', 'a step, CPU ms': floor.stepMs, 'then at rest, CPU ms': floor.restMs }];
  for (const { flows, most } of isQuick ? CASES.slice(0, 1) : CASES) {
    const { stepMs, restMs } = await along(browser, `${origin}/bench/map.html?flows=${flows}`);
    const ratio = stepMs / floor.stepMs;
    say(`${flows} flows: ${stepMs.toFixed(1)} ms a step, ${ratio.toFixed(2)} times`);
    rows.push({
      what: `${flows} flows`,
      'a step, CPU ms': stepMs,
      'then at rest, CPU ms': restMs,
      ratio,
      target: most,
      holds: ratio <= most,
    });
  }
  return rows;
}

async function along(browser, address) {
  const page = await browser.newPage({ viewport: FRAME });
  await page.goto(address);
  await page.waitForFunction('window.isLive', null, { timeout: 240_000 });
  await page.waitForTimeout(1500);
  const meter = await mainThreadMeter(page);
  const frame = () => page.evaluate(() => new Promise((done) => globalThis.requestAnimationFrame(() => done())));
  const before = await meter.read();
  await page.mouse.move(640, 360);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++) {
    // There and back, so that the drawing always covers the frame: what a redraw costs is told apart.
    const way = step <= STEPS / 2 ? step : STEPS - step;
    await page.mouse.move(640 + way * 5, 360 + way * 2);
    await frame();
  }
  await page.mouse.up();
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel(0, -12);
    await frame();
  }
  const moved = await meter.read();
  await page.waitForTimeout(2500);
  const rested = await meter.read();
  await page.close();
  return { stepMs: (moved.taskMs - before.taskMs) / (2 * STEPS), restMs: rested.taskMs - moved.taskMs };
}
